#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "syntax/model.h"
#include "train/oracle.h"
#include "train/treebank.h"

namespace crosscheck {

/// The tags that a model tells apart: pairs of universal and Penn tag that are frequent.
class TagList {
 public:
  /// Those seen `least` times or more in the treebank.
  TagList(const Treebank& treebank, int least);

  /// The tag of a word; for a rare pair, the most frequent one with its universal tag.
  TagId of(const TreebankWord& word) const;
  const std::vector<FineTag>& tags() const { return tags_; }
  std::vector<Upos> uposes() const;

 private:
  std::vector<FineTag> tags_;
  std::map<std::pair<Upos, std::string>, TagId> ids_;
  std::map<Upos, TagId> commonest_;
};

/// Slots of the `PackedTable` of frequent words (`least` times or more): words with the
/// same tags are of one class.
std::vector<std::uint64_t> known_words(const Treebank& treebank, const TagList& tags,
                                       int least);

/// A sentence as the learners see it.
struct Example {
  std::vector<WordView> views;
  std::vector<TagId> gold_tags;
  std::vector<TagId> tags;  ///< as predicted by a tagger that has not seen the sentence
  GoldTree tree;
};

std::vector<Example> examples_of(const Treebank& treebank, const TagList& tags,
                                 const LexiconTable& lexicon, const PackedTable& known);

}  // namespace crosscheck
