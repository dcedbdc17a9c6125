#pragma once
#include <string>
#include <vector>

#include "analyze/sentences.h"
#include "train/treebank.h"

namespace crosscheck {

/// The sentences of the documents whose id begins with `prefix`.
Treebank documents(const Treebank& treebank, const std::string& prefix);

/// What the tool makes of the text of a treebank before it parses: its own sentences and
/// words, found in the text alone (paragraphs are given).
Treebank split_anew(const Treebank& treebank, const Abbreviations& abbreviations);

}  // namespace crosscheck
