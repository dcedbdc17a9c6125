#include "acquire/acquire.h"

#include <catch2/catch.hpp>

#include "tests/acquire/scratch.h"

using namespace crosscheck;

TEST_CASE("a plain UTF-8 text is kept byte for byte", "[acquire]") {
  const std::string text = "Dam closed\n\nThe dam at Or\xC3\xA9 closed. \xF0\x9F\x8C\x8A\n";
  const FilesRead found = reading_of("dam.txt", text);
  CHECK(found.problems.empty());
  CHECK(found.article().text == text);
  CHECK(found.article().decoded.empty());
  CHECK(found.article().source == "dam");
  CHECK(found.article().title == "Dam closed");
  CHECK(found.article().id == "a" + found.article().sha256.substr(0, 8));
}

TEST_CASE("invalid bytes are repaired, counted and leave offsets right", "[acquire]") {
  const std::string text = "Fire\n\nAt the \xFFmill\xC3 two died.\n";
  const FilesRead found = reading_of("fire.txt", text);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].line == 3);
  CHECK(found.problems[0].column == 8);
  CHECK(found.problems[0].message == "invalid UTF-8, read as U+FFFD (2 places)");
  const Article& article = found.article();
  const auto at = static_cast<std::uint32_t>(article.text.find("two"));
  const Location place = article.locate({at, at + 3});
  CHECK(article.decoded.substr(place.range.start, 3) == "two");
  CHECK(place.line == 3);
  CHECK(place.column == 15);
}

TEST_CASE("line ends of every kind and a byte order mark are normalized", "[acquire]") {
  const FilesRead found =
      reading_of("a.txt", "\xEF\xBB\xBFOne\r\n\r\nTwo is here.\rThree is.\n");
  const Article& article = found.article();
  CHECK(article.text == "One\n\nTwo is here.\nThree is.\n");
  CHECK(article.locate({0, 3}).range == FileRange{3, 6});
  CHECK(article.locate({0, 3}).column == 1);
  CHECK(article.locate({5, 8}).line == 3);
  CHECK(article.locate({18, 23}).line == 4);
}

TEST_CASE("records carry their own metadata and offsets into their text", "[acquire]") {
  const FilesRead found = reading_of("x.jsonl",
                                     "{\"id\": \"r1\", \"text\": \"A \\u00e9lan.\\nTwo "
                                     "came.\", \"published\": \"2031-02-03\", "
                                     "\"source\": \"The Lamp\", \"title\": \"T\", \"url\": "
                                     "\"http://x\", \"language\": \"en\"}\n"
                                     "\n"
                                     "{\"text\": \"Other words.\"}\n");
  CHECK(found.problems.empty());
  REQUIRE(found.acquired.articles.size() == 2);
  const Article& first = found.article(0);
  CHECK(first.id == "r1");
  CHECK(first.record == 1);
  CHECK(first.source == "The Lamp");
  CHECK(first.title == "T");
  CHECK(first.url == "http://x");
  CHECK(to_string(first.published.value()) == "2031-02-03");
  CHECK(first.published_state == SlotState::stated);
  CHECK(first.text == "A \xC3\xA9lan.\nTwo came.");
  CHECK(first.locate({9, 12}).range == FileRange{9, 12});
  CHECK(found.article(1).record == 3);
  CHECK(found.article(1).source == "x");
}

TEST_CASE("a bad line in the middle is a problem and the others are read", "[acquire]") {
  const FilesRead found =
      reading_of("x.jsonl",
                 "{\"text\": \"One.\"}\n{\"text\": "
                 "\"Two\n[1]\n{\"title\": \"x\"}\n{\"text\": \"Five.\"}");
  CHECK(found.acquired.articles.size() == 2);
  CHECK(found.acquired.unreadable);
  REQUIRE(found.problems.size() == 3);
  CHECK(found.problems[0].line == 2);
  CHECK(found.problems[1].message == "expected an object with the key 'text'");
  CHECK(found.problems[2].message == "no string under the key 'text'");
}

TEST_CASE("claims of a record are kept as written", "[acquire]") {
  const FilesRead found = reading_of(
      "x.jsonl", "{\"id\": \"a\", \"claims\": [{\"value\": 1.50e3, \"x\": [ ]}]}\n");
  CHECK(found.article().embedded_claims == "[{\"value\": 1.50e3, \"x\": [ ]}]");
}

TEST_CASE("an id that two records share is no id", "[acquire]") {
  const FilesRead found =
      reading_of("x.jsonl",
                 "{\"id\": 7, \"text\": \"One.\"}\n{\"id\": 7, \"text\": \"Two.\"}\n"
                 "{\"id\": 8, \"text\": \"Two.\"}");
  CHECK(found.article(0).id == "a" + found.article(0).sha256.substr(0, 8));
  CHECK(found.article(1).id != found.article(0).id);
  CHECK(found.article(2).id == "8");
}

TEST_CASE("folders are read recursively and what is no article is counted", "[acquire]") {
  const ScratchFolder folder;
  folder.write("b.txt", "Second one.");
  folder.write("a/z.txt", "First one.");
  folder.write("a/picture.png", "x");
  folder.write(".hidden.txt", "x");
  folder.write("_draft/x.txt", "x");
  folder.write("articles.json", "{\"articles\": []}");
  std::filesystem::create_symlink(folder.path("b.txt"), folder.path("link.txt"));
  const FilesRead found = reading({folder.path()});
  CHECK(found.problems.empty());
  REQUIRE(found.acquired.articles.size() == 2);
  CHECK(found.article(0).path == folder.path("a/z.txt"));
  CHECK(found.acquired.skipped == 5);
}

TEST_CASE("a missing file does not keep the others from being read", "[acquire]") {
  const ScratchFolder folder;
  const std::string good = folder.write("good.txt", "Words here.");
  const FilesRead found = reading({folder.path("missing.txt"), good});
  CHECK(found.acquired.unreadable);
  CHECK(found.acquired.articles.size() == 1);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path == folder.path("missing.txt"));
}

TEST_CASE("articles are in the order of their paths whatever the order given",
          "[acquire]") {
  const ScratchFolder folder;
  const std::string a = folder.write("a.txt", "One.");
  const std::string b = folder.write("b.txt", "Two.");
  CHECK(reading({b, a}).article(0).path == a);
}

TEST_CASE("the same bytes twice count once, with a problem", "[acquire]") {
  const ScratchFolder folder;
  const std::string a = folder.write("a.txt", "One.");
  const std::string b = folder.write("b.txt", "One.");
  const FilesRead found = reading({a, b});
  CHECK(found.acquired.articles.size() == 1);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message == "the same bytes as " + a + "; counted once");
}

TEST_CASE("a text beyond the limit is cut at a code point", "[acquire]") {
  const FilesRead found = reading_of("a.txt", "Caf\xC3\xA9 society", {.max_bytes = 4});
  CHECK(found.article().text == "Caf");
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message == "cut after 3 bytes; --max-bytes allows more");
}

TEST_CASE("standard input is sniffed", "[acquire]") {
  CHECK(reading({"-"}, {}, "Plain words.").article().text == "Plain words.");
  CHECK(reading({"-"}, {}, "{\"text\": \"In JSON.\"}").article().text == "In JSON.");
}

TEST_CASE("a sentence alone is body and a title-like line is a headline", "[acquire]") {
  const auto part_of = [](std::string text) {
    return article_of_text(std::move(text), "x", std::nullopt).paragraphs.at(0).part;
  };
  CHECK(part_of("Twelve people died in the fire.") == Part::body);
  CHECK(part_of("Twelve people died in the fire, she said. \"It was bad.\"") == Part::body);
  CHECK(part_of("Twelve die in fire\n\nTwelve people died.") == Part::headline);
}
