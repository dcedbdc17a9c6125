#include "archive/schema.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>

#include "tests/archive/scratch.h"

using namespace crosscheck;
using test::add;
using test::an_article;
using test::refusal;
using test::Scratch;

namespace {

/// A database file made by some other program.
std::string foreign(const Scratch& scratch, const std::string& sql) {
  const std::string path = scratch.path("x.db");
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open(path.c_str(), &database) == SQLITE_OK);
  char* error = nullptr;
  sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &error);
  CAPTURE(error == nullptr ? "" : error);
  CHECK(error == nullptr);
  sqlite3_free(error);
  sqlite3_close(database);
  return path;
}

std::string an_archive(const Scratch& scratch, int articles = 2) {
  const std::string path = scratch.path("x.db");
  Archive archive(path, Access::create);
  std::vector<NewArticle> all;
  for (int i = 0; i < articles; ++i) all.push_back(an_article(i));
  add(archive, all);
  return path;
}

std::string refusal_to(const std::string& path, Access access) {
  return refusal([&] { Archive archive(path, access); });
}

}  // namespace

TEST_CASE("a file of the first version is brought up to date, also to be read",
          "[archive]") {
  const Scratch scratch;
  std::ifstream in(CROSSCHECK_SOURCE_DIR "/tests/archive/version_1.sql");
  const std::string sql{std::istreambuf_iterator<char>(in), {}};
  const std::string path = foreign(scratch, sql);
  const Access access = GENERATE(Access::read, Access::write, Access::create);

  Archive archive(path, access);

  CHECK(archive.size() == 2);
  CHECK(archive.faults().empty());
  CHECK(archive.find("a801c261b").at(0).article.source == "Coast Observer");
  CHECK(archive.claims_of(archive.find("a801c261b").at(0).row).size() == 5);
  CHECK(Database(path, Access::read).number("PRAGMA user_version") == schema_version);
}

TEST_CASE("what is no archive is refused with what to do", "[archive]") {
  const Scratch scratch;
  const std::string nothing = scratch.path("nothing");
  const std::string text = scratch.write("text", std::string(5000, 'x'));
  const std::string start = scratch.write("start", std::string("SQLite format 3\0", 16));
  const std::string random = scratch.write(
      "random", std::string("SQLite format 3\0", 16) + std::string(4080, '\x5A'));
  const std::string empty = scratch.write("empty", "");
  const std::string folder = scratch.path("folder");
  std::filesystem::create_directory(folder);

  CHECK(refusal_to(nothing, Access::read) ==
        nothing + ": there is no such archive; 'crosscheck archive add " + nothing +
            " PATH...' makes one");
  CHECK(refusal_to(empty, Access::read).find("is empty; 'crosscheck archive add") !=
        std::string::npos);
  CHECK(refusal_to("/dev/null", Access::create).find("is no regular file") !=
        std::string::npos);
  for (const Access access : {Access::read, Access::write, Access::create}) {
    CHECK(refusal_to(text, access).find(": is no archive; expected") != std::string::npos);
    CHECK(refusal_to(start, access).find(": is no archive; expected") != std::string::npos);
    CHECK_FALSE(refusal_to(random, access).empty());
    CHECK(refusal_to(folder, access).find(": is a folder; expected") != std::string::npos);
  }
  CHECK(scratch.read("text") == std::string(5000, 'x'));
}

TEST_CASE("an empty file becomes an archive when something is added", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.write("x.db", "");

  CHECK(Archive(path, Access::create).size() == 0);
}

TEST_CASE("a database of another program is refused and left alone", "[archive]") {
  const Scratch scratch;
  const std::string path = foreign(scratch, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
  const std::string bytes = scratch.read("x.db");

  for (const Access access : {Access::read, Access::create}) {
    CHECK(refusal_to(path, access).find("is a database of another program") !=
          std::string::npos);
  }
  CHECK(scratch.read("x.db") == bytes);
}

TEST_CASE("a newer archive is refused with the version", "[archive]") {
  const Scratch scratch;
  const std::string path = an_archive(scratch);
  foreign(scratch, "PRAGMA user_version = 99");

  CHECK(refusal_to(path, Access::read) ==
        path +
            ": was written by a newer crosscheck (its tables are of version 99, this "
            "program knows 2); update crosscheck");
  foreign(scratch, "PRAGMA user_version = 0");
  CHECK(refusal_to(path, Access::create).find("is damaged") != std::string::npos);
}

TEST_CASE("tables that are not exactly ours are refused: nothing in them runs",
          "[archive]") {
  const Scratch scratch;
  const std::string path = an_archive(scratch);
  const char* change = GENERATE(
      as<const char*>(),
      "CREATE TRIGGER t AFTER INSERT ON article BEGIN DELETE FROM article; END",
      "CREATE VIEW v AS SELECT 1", "DROP TABLE word; CREATE VIEW word AS SELECT 1 AS word",
      "ALTER TABLE article ADD COLUMN x TEXT DEFAULT 'x'", "DROP INDEX article_url");
  CAPTURE(change);
  foreign(scratch, change);

  CHECK(refusal_to(path, Access::create).find("its tables are not those of an archive") !=
        std::string::npos);
}

TEST_CASE("an archive that was cut off anywhere is refused or read as it was",
          "[archive]") {
  const Scratch scratch;
  const std::string path = an_archive(scratch, 30);
  const std::string whole = scratch.read("x.db");
  REQUIRE(whole.size() > 30'000);

  for (std::size_t size = 1; size < whole.size(); size += 997) {
    scratch.write("x.db", whole.substr(0, size));
    CAPTURE(size);
    const std::string message = refusal_to(path, Access::read);
    CHECK((message.find("is cut off: ") != std::string::npos ||
           message.find("is no archive") != std::string::npos));
  }
}

TEST_CASE("changed bytes never do harm: a message, or what the bytes now say",
          "[archive]") {
  const Scratch scratch;
  const std::string path = an_archive(scratch, 20);
  const std::string whole = scratch.read("x.db");
  std::size_t refused = 0;
  for (std::size_t at = 16; at < whole.size(); at += 211) {
    std::string bytes = whole;
    for (std::size_t i = at; i < std::min(at + 4, bytes.size()); ++i) bytes[i] = '\xA7';
    scratch.write("x.db", bytes);
    const std::string message = refusal([&] {
      Archive archive(path, Access::read);
      if (!archive.faults().empty()) ++refused;
      archive.visit([&](const StoredArticle& stored) { archive.claims_of(stored.row); });
    });
    if (!message.empty()) ++refused;
  }
  CHECK(refused > 20);
}

TEST_CASE("what may only be read is read, and not written", "[archive]") {
  if (::geteuid() == 0) return;  // the administrator may write anything
  const Scratch scratch;
  const std::string path = an_archive(scratch);
  namespace fs = std::filesystem;
  fs::permissions(path, fs::perms::owner_read);
  fs::permissions(scratch.path("."), fs::perms::owner_read | fs::perms::owner_exec);

  CHECK(Archive(path, Access::read).size() == 2);
  CHECK(refusal([&] {
          Archive archive(path, Access::write);
          add(archive, {an_article(9)});
        }).find("cannot be written") != std::string::npos);
  fs::permissions(scratch.path("."), fs::perms::owner_all);
}
