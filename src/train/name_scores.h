#pragma once
#include <array>
#include <functional>
#include <string>

#include "analyze/language.h"
#include "train/treebank.h"

namespace crosscheck {

/// Named mentions of one class: in the gold, found, and found with the right class.
struct NameCount {
  std::size_t gold = 0;
  std::size_t found = 0;
  std::size_t right = 0;
};

/// Counts by class, in the order of `NameClass`: person, place, organization.
using NameCounts = std::array<NameCount, 3>;

/// Tells a miss: what is wrong ("missed place", "false person"), the words, the sentence.
using TellMiss = std::function<void(const std::string& what, const std::string& words,
                                    const std::string& sentence)>;

/// Runs the tool's own reading of names on the text of a treebank that marks entities, a
/// sentence a paragraph and an article a document, and compares heads: a name is right
/// where its highest word in the treebank's tree is that of a marked mention of its class.
///
/// Counted in the gold are named mentions alone: those of a person, place or organization
/// whose highest word is a proper noun, or a noun with a proper one beside it ("the teacher
/// Ann Brook"). "The mayor" names nobody. Left out on both sides is what the tool keeps
/// apart from the three classes: a name that is part of a longer name ("Oslo" in
/// "University of Oslo"), titles without a name ("the President", by the list `titles`)
/// and, where it reads one, words of nationality ("Kazakh", "Americans").
NameCounts score_names(const Treebank& gold, const Language& language,
                       const TellMiss& tell = {});

/// "person 80.00 (gold 5, found 5)  place ..., all ...": F1.
std::string to_string(const NameCounts& counts);

}  // namespace crosscheck
