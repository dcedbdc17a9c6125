#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"

namespace crosscheck {

/// The row of an article in the archive.
using ArticleRow = std::int64_t;

/// Which articles hold a word of a topic. A word's articles are stored in pieces of 4096
/// article numbers, as a list of 16-bit numbers or, where that is shorter, as a bit map;
/// the number of articles of each word is stored beside it.
class WordIndex {
 public:
  explicit WordIndex(Database& database);

  /// Notes that an article has these words; stored by `flush`.
  void add(ArticleRow article, const std::vector<std::uint64_t>& words);
  /// Takes an article out again. Requires: it was added with the same words.
  void remove(ArticleRow article, const std::vector<std::uint64_t>& words);
  /// Stores what was noted.
  void flush();

  /// In how many articles a word is.
  std::uint32_t count(std::uint64_t word);
  /// The articles of a word in order.
  std::vector<ArticleRow> articles(std::uint64_t word);
  /// Visits the pieces of a word: the number of each, and its bytes for `each_place`, which
  /// last until `take` returns.
  void visit_pieces(std::uint64_t word,
                    const std::function<void(std::int64_t, std::string_view)>& take);

 private:
  void store(std::uint64_t word, std::int64_t chunk,
             const std::vector<ArticleRow>& articles);

  Statement count_;
  Statement pieces_;
  Statement piece_;
  Statement put_piece_;
  Statement drop_piece_;
  Statement raise_;
  Statement lower_;
  Statement drop_word_;
  std::map<std::pair<std::uint64_t, std::int64_t>, std::vector<ArticleRow>> noted_;
};

/// Counts the articles of every word anew from the pieces: what version 2 of the tables
/// added.
void count_words(Database& database);

}  // namespace crosscheck
