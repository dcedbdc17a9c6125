#include "archive/schema.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <span>
#include <system_error>
#include <vector>

#include "archive/word_index.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

/// "xchk": says in the file's header whose it is.
constexpr std::int64_t application_id = 0x7863686B;

// What each version added. A statement that was released is never changed: a new version
// gets a new list.
constexpr std::array version_1 = {
    "CREATE TABLE article(id INTEGER PRIMARY KEY, sha256 BLOB NOT NULL UNIQUE, "
    "name TEXT NOT NULL, path TEXT NOT NULL, record INTEGER, source TEXT NOT NULL, "
    "title TEXT NOT NULL, url TEXT, language TEXT NOT NULL, published INTEGER, "
    "published_state INTEGER NOT NULL, seen INTEGER NOT NULL, reader TEXT NOT NULL, "
    "claims INTEGER NOT NULL) STRICT",
    "CREATE INDEX article_url ON article(url) WHERE url IS NOT NULL",
    "CREATE TABLE reading(article INTEGER PRIMARY KEY, words BLOB NOT NULL) STRICT",
    "CREATE TABLE body(article INTEGER PRIMARY KEY, claims BLOB NOT NULL) STRICT",
    "CREATE TABLE posting(word INTEGER NOT NULL, chunk INTEGER NOT NULL, "
    "articles BLOB NOT NULL, PRIMARY KEY(word, chunk)) STRICT, WITHOUT ROWID"};
constexpr std::array version_2 = {
    "CREATE TABLE word(word INTEGER PRIMARY KEY, articles INTEGER NOT NULL) STRICT"};

std::span<const char* const> added_by(int version) {
  if (version == 1) return version_1;
  return version_2;
}

[[noreturn]] void refuse(const std::string& path, const std::string& message) {
  throw ArchiveTrouble(ArchiveTrouble::Whose::user, path + ": " + message);
}

std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char c : bytes) value = value << 8U | static_cast<unsigned char>(c);
  return value;
}

/// What the first bytes of a file tell before SQLite sees it.
void check_header(const std::string& path, std::uintmax_t size) {
  std::string header(100, '\0');
  std::ifstream in(path, std::ios::binary);
  if (!in.read(header.data(), 100) ||
      !header.starts_with(std::string("SQLite format 3\0", 16)))
    refuse(path, "is no archive; expected a file that 'crosscheck archive add' made");
  const std::string_view view = header;
  std::uintmax_t page = big_endian(view.substr(16, 2));
  if (page == 1) page = 65536;
  const std::uintmax_t expected = page * big_endian(view.substr(28, 4));
  std::error_code error;
  const std::uintmax_t log = fs::file_size(path + "-wal", error);
  // While there is a log, its pages may be the ones that are missing here.
  const bool has_log = !error && log > 0;
  if (size < expected && !has_log) {
    refuse(path, "is cut off: " + std::to_string(size) + " of " + std::to_string(expected) +
                     " bytes; restore a copy, or add the articles to a new archive");
  }
}

/// Sees to it that the path leads to something that can be an archive.
void check_file(const std::string& path, Access access) {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    if (access == Access::create) return;
    refuse(path, "there is no such archive; 'crosscheck archive add " + path +
                     " PATH...' makes one");
  }
  if (fs::is_directory(status)) refuse(path, "is a folder; expected an archive file");
  if (!fs::is_regular_file(status)) refuse(path, "is no regular file; expected an archive");
  const std::uintmax_t size = fs::file_size(path, error);
  if (size > 0) return check_header(path, size);
  const bool has_log = fs::exists(path + "-wal", error);
  if (access != Access::create && !has_log) {
    refuse(path,
           "is empty; 'crosscheck archive add " + path + " PATH...' makes an archive");
  }
}

std::vector<std::string> tables_of(Database& database) {
  std::vector<std::string> tables;
  Statement all(database,
                "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') "
                "FROM sqlite_schema");
  while (all.step()) {
    tables.push_back(all.text(0));
    if (tables.size() > 50) break;
  }
  std::ranges::sort(tables);
  return tables;
}

void add_tables(Database& database, int version) {
  for (const char* sql : added_by(version)) database.run(sql);
}

/// A file whose tables are not exactly ours is refused before anything is asked of it.
void check_tables(Database& database, int version) {
  Database model = Database::in_memory();
  for (int i = 1; i <= version; ++i) add_tables(model, i);
  if (tables_of(database) != tables_of(model)) {
    refuse(database.path(),
           "its tables are not those of an archive; it was changed by another program");
  }
}

void set_version(Database& database, int version) {
  database.run(("PRAGMA user_version = " + std::to_string(version)).c_str());
}

/// Makes the tables where another process has not done so meanwhile.
void create(Database& database) {
  database.run("PRAGMA journal_mode = WAL");
  Transaction transaction(database);
  if (database.number("PRAGMA application_id") == application_id) return;
  if (database.number("SELECT count(*) FROM sqlite_schema") > 0) return;
  for (int version = 1; version <= schema_version; ++version) add_tables(database, version);
  database.run(("PRAGMA application_id = " + std::to_string(application_id)).c_str());
  set_version(database, schema_version);
  transaction.commit();
}

/// Brings the tables from one version to the next.
void migrate(Database& database, int to) {
  add_tables(database, to);
  if (to == 2) count_words(database);
  set_version(database, to);
}

void bring_up_to_date(Database& database) {
  Transaction transaction(database);
  auto version = static_cast<int>(database.number("PRAGMA user_version"));
  while (version < schema_version) migrate(database, ++version);
  transaction.commit();
}

/// The version of the tables; refuses what is no archive or newer than this program.
int checked_version(Database& database) {
  if (database.number("PRAGMA application_id") != application_id) {
    refuse(
        database.path(),
        "is a database of another program; expected a file that 'crosscheck archive add' "
        "made");
  }
  const std::int64_t version = database.number("PRAGMA user_version");
  if (version > schema_version) {
    refuse(database.path(),
           "was written by a newer crosscheck (its tables are of version " +
               std::to_string(version) + ", this program knows " +
               std::to_string(schema_version) + "); update crosscheck");
  }
  if (version < 1) refuse(database.path(), "is damaged: tables of version 0");
  check_tables(database, static_cast<int>(version));
  return static_cast<int>(version);
}

/// Updates an archive that was only to be read.
void update_first(const std::string& path, int version) {
  try {
    Database writable(path, Access::write);
    bring_up_to_date(writable);
  } catch (const ArchiveTrouble& trouble) {
    throw ArchiveTrouble(trouble.whose(), std::string(trouble.what()) +
                                              "; its tables are of version " +
                                              std::to_string(version) +
                                              " and must be updated once to be read");
  }
}

}  // namespace

Database open_archive(const std::string& path, Access access) {
  check_file(path, access);
  Database database(path, access);
  if (access == Access::create && database.number("PRAGMA application_id") == 0 &&
      database.number("SELECT count(*) FROM sqlite_schema") == 0)
    create(database);
  const int version = checked_version(database);
  if (version == schema_version) return database;
  if (access != Access::read) {
    bring_up_to_date(database);
    return database;
  }
  update_first(path, version);
  return {path, access};
}

}  // namespace crosscheck
