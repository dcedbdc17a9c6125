#include "archive/archive.h"

#include <catch2/catch.hpp>

#include "tests/archive/scratch.h"

using namespace crosscheck;
using test::add;
using test::an_article;
using test::refusal;
using test::Scratch;

namespace {

std::vector<std::string> paths_of(Archive& archive) {
  std::vector<std::string> paths;
  archive.visit([&](const StoredArticle& stored) { paths.push_back(stored.article.path); });
  return paths;
}

/// A version of the article at one URL.
NewArticle version(int number, Day published) {
  NewArticle made = an_article(number);
  made.article.url = "https://example.org/fire";
  made.article.published = published;
  return made;
}

}  // namespace

TEST_CASE("what is added is there when the archive is opened again", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.db");
  NewArticle article =
      an_article(7, "O'Neil's \"fire\"; DROP TABLE article; --\xF0\x9F\x94\xA5");
  article.article.record = 3;
  article.article.url = "https://example.org/?q='";
  article.article.names = {2, 9};
  article.article.shingles = {5, 6};
  {
    Archive archive(path, Access::create);
    CHECK(add(archive, {article}) == std::vector{Added::added});
  }
  Archive archive(path, Access::read);

  REQUIRE(archive.size() == 1);
  const StoredArticle stored = archive.find(article.article.id).at(0);
  const ArticleInfo read = archive.with_words(stored);
  CHECK(read.title == article.article.title);
  CHECK(read.path == article.article.path);
  CHECK(read.record == 3);
  CHECK(read.url == article.article.url);
  CHECK(read.published == article.article.published);
  CHECK(read.sha256 == article.article.sha256);
  CHECK(read.topic == article.article.topic);
  CHECK(read.names == article.article.names);
  CHECK(read.shingles == article.article.shingles);
  CHECK(stored.claims == 1);
  CHECK(stored.seen == test::today);
  CHECK(archive.claims_of(stored.row).at(0).value->text == "7");
  CHECK(archive.faults().empty());
}

TEST_CASE("the same bytes are one article, read anew by another program", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);

  CHECK(add(archive, {an_article(1), an_article(2), an_article(1)}) ==
        std::vector{Added::added, Added::added, Added::known});
  CHECK(add(archive, {an_article(2)}) == std::vector{Added::known});
  CHECK(archive.has(an_article(2).article.sha256, "this program"));
  CHECK_FALSE(archive.has(an_article(2).article.sha256, "the next one"));
  CHECK(add(archive, {an_article(2)}, "the next one") == std::vector{Added::reread});
  CHECK(archive.size() == 2);
  CHECK(archive.faults().empty());
}

TEST_CASE("a later version of a URL takes the place of the earlier one", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  const Day day{19000};

  CHECK(add(archive, {version(1, day), version(2, day + 1)}) ==
        std::vector{Added::added, Added::replaced});
  CHECK(add(archive, {version(3, day)}) == std::vector{Added::older});
  CHECK(add(archive, {version(4, day + 1)}) == std::vector{Added::replaced});
  CHECK(paths_of(archive) == std::vector<std::string>{"news/4.txt"});
  CHECK(archive.faults().empty());
}

TEST_CASE("articles are told earliest first, those without a date last", "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  NewArticle undated = an_article(1);
  undated.article.published.reset();

  add(archive, {undated, an_article(3), an_article(2)});

  CHECK(paths_of(archive) ==
        std::vector<std::string>{"news/2.txt", "news/3.txt", "news/1.txt"});
}

TEST_CASE("an article is found by id, path, URL and the beginning of its hash",
          "[archive]") {
  const Scratch scratch;
  Archive archive(scratch.path("x.db"), Access::create);
  const NewArticle article = version(5, Day{19000});
  add(archive, {article, an_article(6)});
  const auto found = [&](const std::string& name) { return archive.find(name).size(); };

  CHECK(found(article.article.id) == 1);
  CHECK(found("news/5.txt") == 1);
  CHECK(found("https://example.org/fire") == 1);
  CHECK(found(article.article.sha256) == 1);
  CHECK(found(article.article.sha256.substr(0, 9)) == 1);
  CHECK(found(article.article.sha256.substr(0, 7)) == 0);
  CHECK(found("%") == 0);
  CHECK(found("' OR 1 --") == 0);
}

TEST_CASE("of a forgotten article no byte is left in any file", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.db");
  const std::string marker = "Zwetschgenkuchen";
  Archive archive(path, Access::create);
  std::vector<NewArticle> articles;
  for (int i = 0; i < 300; ++i) articles.push_back(an_article(i));
  NewArticle secret = an_article(1000, marker + std::string(9000, 'x'));
  secret.article.path = "news/" + marker;
  secret.article.source = marker;
  secret.article.url = "https://example.org/" + marker;
  secret.body = marker + std::string(6000, 'y');
  secret.claims = 0;
  articles.insert(articles.begin() + 150, secret);
  add(archive, articles);
  REQUIRE((scratch.read("x.db") + scratch.read("x.db-wal")).find(marker) !=
          std::string::npos);

  const std::vector<std::string> names{secret.article.id, secret.article.path, "nobody"};
  const Forgotten forgotten = archive.forget(names);

  CHECK(forgotten.articles.size() == 1);
  CHECK(forgotten.unknown == std::vector<std::string>{"nobody"});
  CHECK_FALSE(forgotten.traces_left);
  CHECK(scratch.read("x.db").find(marker) == std::string::npos);
  CHECK(scratch.read("x.db-wal").find(marker) == std::string::npos);
  CHECK(archive.size() == 300);
  CHECK(archive.faults().empty());
}

TEST_CASE("others read while one writes, and see what was there before", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.db");
  Archive writer(path, Access::create);
  add(writer, {an_article(1)});
  Archive reader(path, Access::read);
  Database other(path, Access::write);
  Transaction writing(other);
  other.run("DELETE FROM article");

  CHECK(reader.size() == 1);
  CHECK(Archive(path, Access::read).size() == 1);
  writing.commit();
  CHECK(reader.size() == 0);
}

TEST_CASE("a writer whose turn does not come says so", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.db");
  Archive writer(path, Access::create);
  Database other(path, Access::write);
  const Transaction writing(other);

  CHECK(refusal([&] { add(writer, {an_article(1)}); }) ==
        path +
            ": another process is writing to the archive; waited 5 seconds, try again "
            "later");
}

TEST_CASE("a full disk loses nothing that was reported", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.db");
  Archive archive(path, Access::create);
  add(archive, {an_article(1), an_article(2)});
  NewArticle large = an_article(3);
  large.article.title = std::string(400'000, 'x');
  archive.bound_pages(40);

  std::string message;
  try {
    add(archive, {large});
  } catch (const ArchiveTrouble& trouble) {
    CHECK(trouble.whose() == ArchiveTrouble::Whose::machine);
    message = trouble.what();
  }

  CHECK(message.find(path + ": no space left on the disk") == 0);
  CHECK(archive.size() == 2);
  CHECK(archive.faults().empty());
  CHECK(add(archive, {an_article(4)}) == std::vector{Added::added});
}

TEST_CASE("damage inside an archive is found", "[archive]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.db");
  {
    Archive archive(path, Access::create);
    add(archive, {an_article(1), an_article(2)});
  }
  const char* change =
      GENERATE(as<const char*>(), "DELETE FROM body WHERE article = 1",
               "UPDATE reading SET words = x'00' WHERE article = 2",
               "UPDATE word SET articles = 7 WHERE word = 1",
               "DELETE FROM posting WHERE word = 2", "DELETE FROM article WHERE id = 1",
               "UPDATE body SET claims = zeroblob(100) WHERE article = 1");
  CAPTURE(change);
  Database(path, Access::write).run(change);

  CHECK_FALSE(Archive(path, Access::read).faults().empty());
}
