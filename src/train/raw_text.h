#pragma once
#include <string>
#include <vector>

#include "analyze/sentences.h"
#include "train/treebank.h"

namespace crosscheck {

/// The sentences of the documents whose id begins with `prefix`.
Treebank documents(const Treebank& treebank, const std::string& prefix);

/// A run of sentences without a break as it was written.
struct RawParagraph {
  std::string document;  ///< id
  std::string text;
  std::vector<std::uint32_t> begins;  ///< bytes where its sentences begin
};

/// The text of a treebank as systems of the CoNLL 2018 shared task got it: a break only
/// where the treebank tells of a new document or paragraph.
std::vector<RawParagraph> raw_paragraphs(const Treebank& treebank);

/// A text with one sentence a line as such a run: its breaks are lost. Quotation marks of
/// two characters, as treebanks have them, become one.
RawParagraph raw_paragraph_of_lines(std::string document, std::string_view text);

/// What the tool makes of the text of a treebank before it parses: its own sentences and
/// words, found in the text alone (paragraphs are given).
Treebank split_anew(const Treebank& treebank, const SentenceRules& rules);

}  // namespace crosscheck
