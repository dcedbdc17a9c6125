#include <zlib.h>
#include <zstd.h>
#include <catch2/catch.hpp>

#include "acquire/input_files.h"
#include "acquire/metadata.h"
#include "acquire/unpack.h"
#include "tests/acquire/scratch.h"

using namespace crosscheck;

namespace {

std::string gzipped(std::string_view text) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 9,
               Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, text.size()) + 64, '\0');
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string zstd_packed(std::string_view text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

std::string varied_text(std::size_t lines) {
  std::string text;
  unsigned state = 3;
  for (std::size_t i = 0; i < lines; ++i) {
    state = state * 1664525U + 1013904223U;
    text += "Line " + std::to_string(state) + " of the report.\n";
  }
  return text;
}

}  // namespace

TEST_CASE("file names tell form and packing", "[acquire]") {
  const auto [path, stem, form, packing, is_known] =
      GENERATE(table<std::string, std::string, InputForm, Packing, bool>({
          {"n/tass.html.gz", "tass", InputForm::html, Packing::gzip, true},
          {"a.JSONL.zst", "a", InputForm::json_lines, Packing::zstd, true},
          {"a.b.txt", "a.b", InputForm::text, Packing::none, true},
          {"a.md", "a", InputForm::markdown, Packing::none, true},
          {"notes.pdf", "notes.pdf", InputForm::text, Packing::none, false},
          {".txt", ".txt", InputForm::text, Packing::none, false},
      }));
  CAPTURE(path);
  const FileName found = file_name(path);
  CHECK(found.stem == stem);
  CHECK(found.form == form);
  CHECK(found.packing == packing);
  CHECK(found.is_known == is_known);
}

TEST_CASE("packed files of each form are read", "[acquire]") {
  const ScratchFolder folder;
  folder.write("a.txt.gz", gzipped("Dam closes\n\nTwelve left.\n"));
  folder.write("b.html.zst", zstd_packed("<p>Twelve people left.</p>"));
  folder.write("c.jsonl.gz",
               gzipped("{\"text\": \"Twelve.\"}\n") + gzipped("{\"text\": \"Two.\"}"));
  folder.write("d.md.zst", zstd_packed("# Dam\n\nTwelve *left*."));
  const FilesRead found = reading({folder.path()});
  CHECK(found.problems.empty());
  REQUIRE(found.acquired.articles.size() == 5);
  CHECK(found.article(0).source == "a");
  CHECK(found.article(1).text == "Twelve people left.");
  CHECK(found.article(3).text == "Two.");
  CHECK(found.article(4).text == "Dam\n\nTwelve left.");
}

TEST_CASE("a truncated file gives what could be read, with a problem", "[acquire]") {
  const std::string text = varied_text(20000);
  const std::string packed = GENERATE_COPY(gzipped(text), zstd_packed(text));
  const FilesRead found = reading_of("a.txt.gz", packed.substr(0, packed.size() / 2));
  CHECK(found.acquired.unreadable);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message ==
        "ends in the middle of its packed data; read up to there");
  REQUIRE(found.acquired.articles.size() == 1);
  const std::string& read = found.article().text;
  CHECK(read.size() > text.size() / 4);
  CHECK(text.starts_with(read));
}

TEST_CASE("damaged and mislabelled packed files are problems", "[acquire]") {
  std::string packed = gzipped(varied_text(5000));
  packed[packed.size() / 2] = static_cast<char>(~packed[packed.size() / 2]);
  const FilesRead damaged = reading_of("a.txt.gz", packed);
  CHECK(damaged.acquired.unreadable);
  REQUIRE(damaged.problems.size() == 1);
  CHECK(damaged.problems[0].message == "packed data is damaged; read up to there");
  const FilesRead plain = reading_of("a.txt.gz", "no gzip");
  CHECK(plain.acquired.articles.empty());
  CHECK(plain.problems.at(0).message == "is no gzip file, though its name says so");
}

TEST_CASE("a bomb is stopped and gives nothing", "[acquire]") {
  const std::string zeros(8U << 20U, '0');
  const std::string packed = GENERATE_COPY(gzipped(zeros), zstd_packed(zeros));
  const FilesRead found = reading_of("a.txt.gz", packed);
  CHECK(found.acquired.articles.empty());
  CHECK(found.acquired.unreadable);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message == "unpacks to more than 1000 times its size; not read");
}

TEST_CASE("unpacking stops at the most bytes allowed", "[acquire]") {
  const Unpacked found = unpack(gzipped("0123456789"), Packing::gzip, 4, 1000);
  CHECK(found.bytes == "0123");
  CHECK(found.problem == "unpacks to more than 4 bytes; the rest is not read");
}

TEST_CASE("front matter gives metadata and Markdown loses its marks", "[acquire]") {
  const FilesRead found = reading_of(
      "a.md",
      "---\ntitle: Dam closes\nsource: The Lamp\npublished: 2031-05-03\nurl: "
      "https://l.example\n"
      "author: Ada Lind\nlanguage: en\n---\n\n# Dam closes\n\n"
      "The **dam** at [Or\xC3\xA9](https://l.example/a_(b)) lost `12` of its *3,000* "
      "\\*gates\\*\n"
      "on Monday, she_said_so &amp; Oleg* too.\n\n> - Quoted _item_ 1\n> - item 2\n\n"
      "![The dam](x.png)\n\n```\ncode 5\n```\n\nNext steps\n---\n\nLast <b>line</b>.\n");
  const Article& article = found.article();
  CHECK(found.problems.empty());
  CHECK(article.title == "Dam closes");
  CHECK(article.source == "The Lamp");
  CHECK(article.author == "Ada Lind");
  CHECK(to_string(article.published.value()) == "2031-05-03");
  CHECK(paragraphs(article, Part::lede) ==
        "The dam at Or\xC3\xA9 lost 12 of its 3,000 *gates*\non Monday, she_said_so & "
        "Oleg* too.|");
  CHECK(paragraphs(article, Part::headline) == "Dam closes|Next steps|");
  CHECK(paragraphs(article, Part::caption) == "The dam|");
  CHECK(paragraphs(article, Part::body) == "Quoted item 1|item 2|Last line.|");
  const auto at = static_cast<std::uint32_t>(article.text.find("12 of its 3,000"));
  const Location place = article.locate({at, at + 15});
  CHECK(article.decoded.substr(place.range.start, place.range.end - place.range.start) ==
        "12` of its *3,000");
  CHECK(place.line == 12);
}

TEST_CASE("the day of publication has other names in other systems", "[acquire]") {
  const auto key = GENERATE(as<std::string>{}, "published", "date", "date_published",
                            "datePublished", "pubDate");
  Metadata metadata;
  Problems problems;
  set_field(metadata, key, "2024-03-12", {}, problems);
  CHECK(metadata.published == parse_day("2024-03-12"));
  set_field(metadata, "date", "2020-01-01", {}, problems);
  CHECK(metadata.published == parse_day("2024-03-12"));
  set_field(metadata, "published", "2024-03-13", {}, problems);
  CHECK(metadata.published == parse_day("2024-03-13"));
  CHECK(problems.empty());
}

TEST_CASE("the title of front matter is a headline with a place in the file", "[acquire]") {
  const std::string file =
      "---\nsource: The Lamp\ntitle: \"Dam loses 12 gates\"\n---\nIt rained.\n";
  const FilesRead found = reading_of("a.md", file);
  const Article& article = found.article();
  CHECK(paragraphs(article, Part::headline) == "Dam loses 12 gates|");
  const auto at = static_cast<std::uint32_t>(article.text.find("12 gates"));
  const Location place = article.locate({at, at + 8});
  CHECK(place.line == 3);
  CHECK(file.substr(place.range.start, 8) == "12 gates");
}

TEST_CASE("a title is no second headline, and none where it is not written as it reads",
          "[acquire]") {
  const auto [text, headlines] = GENERATE(table<const char*, const char*>({
      {"---\ntitle: Dam closes\n---\n# Dam closes\n\nIt rained.\n", "Dam closes|"},
      {"---\ntitle: Dam closes\n---\nDam closes\n\nIt rained.\n", "Dam closes|"},
      {"---\ntitle: \"Dam\\tcloses\"\n---\nIt rained.\n", ""},
      {"---\ntitle: >\n  Dam\n  closes\n---\nIt rained.\n", ""},
      {"---\nsource: The Lamp\n---\nIt rained.\n", ""},
  }));
  CAPTURE(text);
  CHECK(paragraphs(reading_of("a.md", text).article(), Part::headline) == headlines);
}

TEST_CASE("front matter with a slip is a problem and the text is read", "[acquire]") {
  const FilesRead found =
      reading_of("a.md", "---\ntitle: A\npublished: soon\n---\nTwelve left.\n");
  CHECK(paragraphs(found.article(), Part::lede) == "Twelve left.|");
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].line == 3);
}

TEST_CASE("a publication date in figures is read where there is one reading", "[acquire]") {
  const auto [text, day, is_ambiguous] = GENERATE(table<std::string, std::string, bool>({
      {"2031-05-27", "2031-05-27", false},
      {"27-05-2031", "2031-05-27", false},
      {"27/05/2031 21:45", "2031-05-27", false},
      {"05/27/2031", "2031-05-27", false},
      {"5/5/2031", "2031-05-05", false},
      {"04.10.2031", "2031-10-04", false},
      {"04-10-2031", "", true},
      {"31-04-2031", "", false},
      {"13/13/2031", "", false},
      {"30-02-2031", "", false},
      {"00-00-2031", "", false},
      {"27-05-31", "", false},
      {"27-05-20311", "", false},
      {"27-05/2031", "", false},
      {"-7-05-2031", "", false},
      {"27-", "", false},
  }));
  CAPTURE(text);
  const PublishedDay read = published_day(text);
  CHECK((read.day ? to_string(*read.day) : "") == day);
  CHECK(read.is_ambiguous == is_ambiguous);
}

TEST_CASE("a publication stamp tells its second where it has a time of day", "[acquire]") {
  const auto [stamp, second] = GENERATE(table<std::string, int>({
      {"2031-05-27T21:45:10Z", 78310},
      {"2031-05-27 00:05", 300},
      {"2031-05-27T23:59:59+02:00", 86399},
      {"2031-05-27", -1},
      {"2031-05-27T24:00", -1},
      {"2031-05-27T7:05:00", -1},
      {"2031-02-30T10:00", -1},
      {"2031-05-27T10:6", -1},
      {"2031-05-27T-1:00", -1},
      {"27-05-2031 21:45:00", -1},
  }));
  CAPTURE(stamp);
  CHECK(second_of_stamp(stamp).value_or(-1) == second);
}

TEST_CASE("a publication date with two readings is said to have them", "[acquire]") {
  const FilesRead found =
      reading_of("a.md", "---\ntitle: A\npublished: 04-10-2031\n---\nTwelve left.\n");
  CHECK(!found.article().published);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message.find("may be two days") != std::string::npos);
}

TEST_CASE("articles.json wins over what the text says", "[acquire]") {
  const ScratchFolder folder;
  const std::string path =
      folder.write("a.txt", "Dam closes again\n\n3 May 2031\n\nIt closed.\n");
  folder.write(
      "articles.json",
      "{\"articles\": [{\"file\": \"a.txt\", \"source\": \"The Lamp\", \"published\": "
      "\"2031-05-04\", \"title\": \"Other\", \"url\": \"https://l.example\"}]}");
  const Article article = reading({path}).article();
  CHECK(article.source == "The Lamp");
  CHECK(article.title == "Other");
  CHECK(article.url == "https://l.example");
  CHECK(to_string(article.published.value()) == "2031-05-04");
  CHECK(article.published_state == SlotState::stated);
}

TEST_CASE("an articles.json that cannot be read is one problem", "[acquire]") {
  const ScratchFolder folder;
  folder.write("a.txt", "Dam closed.");
  folder.write("b.txt", "Dam opened.");
  folder.write("articles.json", "{\"articles\": 7}");
  const FilesRead found = reading({folder.path()});
  CHECK(found.acquired.articles.size() == 2);
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].path == folder.path("articles.json"));
}

TEST_CASE("random bytes are no text", "[acquire]") {
  std::string bytes;
  unsigned state = 5;
  for (int i = 0; i < 10000; ++i) {
    state = state * 1664525U + 1013904223U;
    bytes += static_cast<char>(state >> 24U);
  }
  const FilesRead found = reading_of("a.txt", bytes);
  CHECK(found.acquired.articles.empty());
  CHECK(found.acquired.unreadable);
  CHECK(found.problems.at(0).message ==
        "is no text; expected an article in UTF-8: save it as .txt, .md or .html");
}
