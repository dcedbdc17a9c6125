#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "syntax/model.h"
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

/// The rows of the word table: one for each feature that was seen often enough.
class WordRows {
 public:
  struct Row {
    std::uint64_t feature = 0;
    std::uint32_t count = 0;
    bool is_whole_word = false;
  };

  /// Those of the words of the treebank that were seen `least` times or more.
  WordRows(const Treebank& treebank, const LexiconTable& lexicon, std::uint32_t least);

  /// The rows of a word's features.
  std::vector<std::uint32_t> of(const WordView& view) const;
  const std::vector<Row>& rows() const { return rows_; }
  /// Slots of a `PackedTable` of rows by feature.
  std::vector<std::uint64_t> packed() const;

 private:
  std::vector<Row> rows_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

/// A tree over words 0 to n-1; the head of the root is n.
struct GoldTree {
  std::vector<std::uint32_t> heads;
  std::vector<Dependency> relations;
};

/// A sentence as the learner sees it.
struct Example {
  std::vector<std::vector<std::uint32_t>> rows;  ///< of the word table, a list a word
  std::vector<TagId> tags;
  GoldTree tree;
};

std::vector<Example> examples_of(const Treebank& treebank, const TagList& tags,
                                 const LexiconTable& lexicon, const WordRows& rows);

}  // namespace crosscheck
