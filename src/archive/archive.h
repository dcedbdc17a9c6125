#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/database.h"
#include "archive/word_index.h"
#include "claim/claim.h"

namespace crosscheck {

/// An article as it goes into the archive.
struct NewArticle {
  ArticleInfo article;
  std::size_t claims = 0;
  std::string body;  ///< the claims as `encode_claims` makes them
};

/// What became of an article that was to be added.
enum class Added : std::uint8_t {
  added,
  known,     ///< the same bytes are there, read in the same way
  reread,    ///< the same bytes are there; what an older program read in them was replaced
  replaced,  ///< it took the place of an older article of the same URL
  older      ///< a later one of the same URL is there; it was left out
};
/// "added", "known", "reread", "replaced", "older".
std::string_view name(Added added);

/// An article that is in the archive, without its words.
struct StoredArticle {
  ArticleRow row = 0;
  ArticleInfo article;
  std::size_t claims = 0;
  Day seen;            ///< the day on which it was added
  std::string reader;  ///< the program that read its claims
};

/// What `forget` did.
struct Forgotten {
  std::vector<StoredArticle> articles;
  std::vector<std::string> unknown;  ///< names that no article has
  bool traces_left = false;          ///< another process still holds old pages open
};

/// Claims of many articles in one SQLite file. One process may write at a time, others read
/// meanwhile. What was reported as added survives a crash at any moment. Every member
/// throws ArchiveTrouble.
class Archive {
 public:
  Archive(const std::string& path, Access access);

  /// Adds articles in one go: when it returns, all of them are safe on the disk. `seen` is
  /// today, `reader` names the program and the word lists that read the claims. One result
  /// an article.
  std::vector<Added> add(std::span<const NewArticle> articles, Day seen,
                         std::string_view reader);

  /// Whether an article of these bytes is there, read by `reader`.
  bool has(std::string_view sha256, std::string_view reader);
  /// How many articles there are.
  std::size_t size();
  /// Visits all articles, earliest first, then by path and record.
  void visit(const std::function<void(const StoredArticle&)>& take);
  /// The articles that a name stands for: an id, a URL, a path, or how a SHA-256 begins (8
  /// digits or more).
  std::vector<StoredArticle> find(std::string_view name);
  /// The articles of these bytes: one at most.
  std::vector<StoredArticle> of_bytes(std::string_view sha256);
  /// The article of a row. Requires: it is there.
  StoredArticle at(ArticleRow row);
  /// The claims of an article, as those of article 0.
  std::vector<Claim> claims_of(ArticleRow row);
  /// The article with the hashes of its words.
  ArticleInfo with_words(const StoredArticle& stored);

  /// Removes articles and all that came from them, also from the unused parts of the file.
  /// Cost: rewrites the file.
  Forgotten forget(std::span<const std::string> names);

  /// What is wrong with the file, if anything: pages, articles that cannot be read, an
  /// index that does not fit them. Cost: reads all of it.
  std::vector<std::string> faults();

  /// Lets the file have no more than so many pages: what a full disk does, for tests.
  void bound_pages(int pages);
  const std::string& path() const { return database_.path(); }

 private:
  friend class NeighbourSearch;
  Added add_one(const NewArticle& article, Day seen, std::string_view reader);
  void insert(const NewArticle& article, Day seen, std::string_view reader);
  void remove(ArticleRow row);
  void check_articles(std::vector<std::string>& faults);
  void check_index(const std::map<std::uint64_t, std::uint32_t>& words,
                   std::vector<std::string>& faults);
  std::string words_of(ArticleRow row);
  [[noreturn]] void damaged(std::string_view what) const;

  Database database_;
  WordIndex index_;
};

}  // namespace crosscheck
