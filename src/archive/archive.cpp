#include "archive/archive.h"

#include <algorithm>
#include <set>

#include "archive/claim_codec.h"
#include "archive/schema.h"
#include "support/enum_name.h"
#include "support/hash.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr const char* columns =
    "SELECT id, sha256, name, path, record, source, title, url, language, published, "
    "published_state, seen, reader, claims FROM article ";

std::string bytes_of_hex(std::string_view hex) {
  const auto digit = [](char c) {
    return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10);
  };
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(digit(hex[i]) << 4U | digit(hex[i + 1]));
  return bytes;
}

std::string hex_of_bytes(std::string_view bytes) {
  std::string digits;
  for (const char c : bytes) digits += hex(static_cast<unsigned char>(c), 2);
  return digits;
}

Day day_from(std::int64_t number) {
  constexpr std::int64_t farthest = 4'000'000;
  return Day{static_cast<std::int32_t>(std::clamp(number, -farthest, farthest))};
}

/// The row that a statement with `columns` stands on.
StoredArticle stored_at(const Statement& row) {
  StoredArticle stored;
  ArticleInfo& article = stored.article;
  stored.row = row.number(0);
  article.sha256 = hex_of_bytes(row.blob(1).substr(0, 32));
  article.id = row.text(2);
  article.path = row.text(3);
  if (!row.is_null(4)) article.record = static_cast<std::size_t>(row.number(4));
  article.source = row.text(5);
  article.title = row.text(6);
  if (!row.is_null(7)) article.url = row.text(7);
  article.language = row.text(8);
  if (!row.is_null(9)) article.published = day_from(row.number(9));
  article.published_state =
      static_cast<SlotState>(std::clamp<std::int64_t>(row.number(10), 0, 4));
  stored.seen = day_from(row.number(11));
  stored.reader = row.text(12);
  stored.claims = static_cast<std::size_t>(std::max<std::int64_t>(0, row.number(13)));
  return stored;
}

std::vector<StoredArticle> all_of(Statement& statement) {
  std::vector<StoredArticle> found;
  while (statement.step()) found.push_back(stored_at(statement));
  return found;
}

bool is_hex(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

}  // namespace

std::string_view name(Added added) {
  constexpr std::string_view names[] = {"added", "known", "reread", "replaced", "older"};
  return pick(names, added);
}

Archive::Archive(const std::string& path, Access access)
    : database_(open_archive(path, access)), index_(database_) {}

std::vector<Added> Archive::add(std::span<const NewArticle> articles, Day seen,
                                std::string_view reader) {
  Transaction transaction(database_);
  std::vector<Added> results;
  for (const NewArticle& article : articles)
    results.push_back(add_one(article, seen, reader));
  index_.flush();
  transaction.commit();
  return results;
}

Added Archive::add_one(const NewArticle& article, Day seen, std::string_view reader) {
  Statement same(database_, "SELECT id, reader FROM article WHERE sha256 = ?");
  same.bind_blob(bytes_of_hex(article.article.sha256));
  if (same.step()) {
    if (same.text(1) == reader) return Added::known;
    const ArticleRow row = same.number(0);
    same.reset();
    remove(row);
    insert(article, seen, reader);
    return Added::reread;
  }
  std::vector<ArticleRow> earlier;
  const std::optional<Day>& published = article.article.published;
  if (article.article.url && !article.article.url->empty()) {
    Statement versions(database_, "SELECT id, published FROM article WHERE url = ?");
    versions.bind_text(*article.article.url);
    while (versions.step()) {
      if (published && !versions.is_null(1) && versions.number(1) > published->number)
        return Added::older;
      earlier.push_back(versions.number(0));
    }
  }
  for (const ArticleRow row : earlier) remove(row);
  insert(article, seen, reader);
  return earlier.empty() ? Added::added : Added::replaced;
}

void Archive::insert(const NewArticle& added, Day seen, std::string_view reader) {
  ArticleInfo article = added.article;
  for (auto* hashes : {&article.topic, &article.names, &article.shingles})
    sort_and_drop_repeats(*hashes);
  Statement row(database_,
                "INSERT INTO article(sha256, name, path, record, source, title, url, "
                "language, published, published_state, seen, reader, claims) "
                "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  row.bind_blob(bytes_of_hex(article.sha256)).bind_text(article.id).bind_text(article.path);
  row.bind_optional(article.record).bind_text(article.source).bind_text(article.title);
  article.url ? row.bind_text(*article.url) : row.bind_null();
  row.bind_text(article.language);
  article.published ? row.bind(article.published->number) : row.bind_null();
  row.bind(static_cast<std::int64_t>(article.published_state)).bind(seen.number);
  row.bind_text(reader).bind(static_cast<std::int64_t>(added.claims)).run();
  const ArticleRow id = database_.last_row();
  Statement reading(database_, "INSERT INTO reading(article, words) VALUES(?, ?)");
  reading.bind(id).bind_blob(encode_words(article)).run();
  Statement body(database_, "INSERT INTO body(article, claims) VALUES(?, ?)");
  body.bind(id).bind_blob(added.body).run();
  index_.add(id, article.topic);
}

void Archive::remove(ArticleRow row) {
  index_.flush();
  const std::optional<ArticleWords> words = decode_words(words_of(row));
  if (!words) damaged("the words of an article");
  index_.remove(row, words->topic);
  for (const char* sql :
       {"DELETE FROM body WHERE article = ?", "DELETE FROM reading WHERE article = ?",
        "DELETE FROM article WHERE id = ?"}) {
    Statement(database_, sql).bind(row).run();
  }
}

std::string Archive::words_of(ArticleRow row) {
  Statement words(database_, "SELECT words FROM reading WHERE article = ?");
  words.bind(row);
  if (!words.step()) damaged("the words of an article");
  return std::string(words.blob(0));
}

void Archive::damaged(std::string_view what) const {
  throw ArchiveTrouble(ArchiveTrouble::Whose::user,
                       path() + ": is damaged (" + std::string(what) +
                           " cannot be read); restore a copy, or add the articles to a new "
                           "archive");
}

bool Archive::has(std::string_view sha256, std::string_view reader) {
  Statement same(database_, "SELECT 1 FROM article WHERE sha256 = ? AND reader = ?");
  same.bind_blob(bytes_of_hex(sha256)).bind_text(reader);
  return same.step();
}

void Archive::bound_pages(int pages) {
  database_.run(("PRAGMA max_page_count = " + std::to_string(pages)).c_str());
}

std::size_t Archive::size() {
  return static_cast<std::size_t>(database_.number("SELECT count(*) FROM article"));
}

void Archive::visit(const std::function<void(const StoredArticle&)>& take) {
  const std::string sql =
      std::string(columns) + "ORDER BY published IS NULL, published, path, record, id";
  Statement all(database_, sql.c_str());
  while (all.step()) take(stored_at(all));
}

std::vector<StoredArticle> Archive::find(std::string_view name) {
  const std::string sql =
      std::string(columns) +
      "WHERE name = ?1 OR url = ?1 OR path = ?1 ORDER BY path, record, id";
  Statement by_name(database_, sql.c_str());
  by_name.bind_text(name);
  std::vector<StoredArticle> found = all_of(by_name);
  if (!found.empty() || name.size() < 8 || name.size() > 64 || !is_hex(name)) return found;
  const std::string by_hash =
      std::string(columns) + "WHERE sha256 >= ?1 AND sha256 <= ?2 ORDER BY sha256";
  Statement hashes(database_, by_hash.c_str());
  const std::string rest(64 - name.size(), '0');
  hashes.bind_blob(bytes_of_hex(std::string(name) + rest));
  hashes.bind_blob(bytes_of_hex(std::string(name) + std::string(64 - name.size(), 'f')));
  return all_of(hashes);
}

std::vector<StoredArticle> Archive::of_bytes(std::string_view sha256) {
  const std::string sql = std::string(columns) + "WHERE sha256 = ?";
  Statement same(database_, sql.c_str());
  same.bind_blob(bytes_of_hex(sha256));
  return all_of(same);
}

StoredArticle Archive::at(ArticleRow row) {
  const std::string sql = std::string(columns) + "WHERE id = ?";
  Statement one(database_, sql.c_str());
  one.bind(row);
  if (!one.step()) damaged("the index");
  return stored_at(one);
}

std::vector<Claim> Archive::claims_of(ArticleRow row) {
  Statement body(database_, "SELECT claims FROM body WHERE article = ?");
  body.bind(row);
  if (!body.step()) damaged("the claims of an article");
  std::optional<std::vector<Claim>> claims = decode_claims(body.blob(0));
  if (!claims) damaged("the claims of an article");
  return std::move(*claims);
}

ArticleInfo Archive::with_words(const StoredArticle& stored) {
  std::optional<ArticleWords> words = decode_words(words_of(stored.row));
  if (!words) damaged("the words of an article");
  ArticleInfo article = stored.article;
  article.topic = std::move(words->topic);
  article.names = std::move(words->names);
  article.shingles = std::move(words->shingles);
  return article;
}

Forgotten Archive::forget(std::span<const std::string> names) {
  Forgotten forgotten;
  Transaction transaction(database_);
  std::set<ArticleRow> rows;
  for (const std::string& name : names) {
    std::vector<StoredArticle> found = find(name);
    if (found.empty()) forgotten.unknown.push_back(name);
    for (StoredArticle& stored : found) {
      if (rows.insert(stored.row).second) forgotten.articles.push_back(std::move(stored));
    }
  }
  for (const ArticleRow row : rows) remove(row);
  transaction.commit();
  // Deleted rows are overwritten; what page splits left of them goes with the old file.
  // Also where nothing was found, so that what an earlier run could not finish is finished.
  database_.run("VACUUM");
  forgotten.traces_left = database_.number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
  return forgotten;
}

}  // namespace crosscheck
