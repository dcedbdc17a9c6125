#include <catch2/catch.hpp>

#include "acquire/references.h"
#include "acquire/tag_scanner.h"
#include "support/utf8.h"
#include "tests/acquire/scratch.h"

using namespace crosscheck;

namespace {

/// Numbers that look random and are the same everywhere.
class Dice {
 public:
  explicit Dice(unsigned seed) : state_(seed) {}
  std::size_t below(std::size_t count) {
    state_ = state_ * 1664525U + 1013904223U;
    return (state_ >> 8U) % count;
  }

 private:
  unsigned state_;
};

template <std::size_t size>
std::string soup(Dice& dice, const char* const (&parts)[size], std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += parts[dice.below(size)];
  return text;
}

/// A random span of a paragraph, on code points, that begins and ends in something seen.
std::optional<Span> random_span(Dice& dice, const Article& article) {
  if (article.paragraphs.empty()) return std::nullopt;
  const Span whole = article.paragraphs[dice.below(article.paragraphs.size())].span;
  const auto on_point = [&](std::uint32_t at) {
    while (at < whole.end &&
           (static_cast<unsigned char>(article.text[at]) & 0xC0U) == 0x80U)
      ++at;
    return at;
  };
  const std::uint32_t size = length(whole);
  std::uint32_t begin =
      on_point(whole.begin + static_cast<std::uint32_t>(dice.below(size)));
  std::uint32_t end = on_point(begin + 1 + static_cast<std::uint32_t>(dice.below(size)));
  end = std::min(end, whole.end);
  const auto is_space_at = [&](std::uint32_t at) {
    return is_space(code_point_at(article.text, at).value);
  };
  while (begin < end && is_space_at(begin)) begin = on_point(begin + 1);
  while (end > begin && is_space_at(end - 1)) --end;
  if (begin >= end || is_space_at(begin)) return std::nullopt;
  return Span{begin, end};
}

std::string bytes_behind(const Article& article, Span span, const std::string& file) {
  const FileRange range = article.locate(span).range;
  return file.substr(range.start, range.end - range.start);
}

/// Reads part of a page as a browser shows it: no tags, references decoded, spaces run
/// together.
std::string read_html(std::string_view html) {
  std::string plain;
  TagScanner scanner(html);
  std::size_t at = 0;
  while (const auto tag = scanner.next()) {
    plain += html.substr(at, tag->begin - at);
    at = tag->end;
  }
  plain += html.substr(at);
  std::string shown;
  for (const char c : plain) {
    const bool is_blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!is_blank) shown += c;
    if (is_blank && !shown.ends_with(' ')) shown += ' ';
  }
  return decoded_references(shown);
}

}  // namespace

TEST_CASE("in plain UTF-8 the bytes of a range are the quote", "[acquire]") {
  const char* const parts[] = {"Twelve",
                               " ",
                               "people ",
                               "\n\n",
                               "\xC3\xA9",
                               "\xF0\x9F\x8C\x8A",
                               ". ",
                               "\xE2\x80\x9C",
                               "3,000\xC2\xA0",
                               "\t",
                               "left"};
  Dice dice(1);
  for (int round = 0; round < 200; ++round) {
    const std::string file = "x" + soup(dice, parts, 60);
    const FilesRead found = reading_of("a.txt", file);
    const Article& article = found.article();
    for (int i = 0; i < 20; ++i) {
      const auto span = random_span(dice, article);
      if (span) CHECK(bytes_behind(article, *span, file) == slice(article.text, *span));
    }
  }
}

TEST_CASE("in a repaired file reading the range again gives the words", "[acquire]") {
  const char* const parts[] = {
      "Twelve ",          "people. ", "\r\n\r\n", "\r\n", "\xC3\xA9", "\xFF",  "\xC3",
      "\xF0\x9F\x8C\x8A", "\x1B",     "\xC2\xAD", "left", "\xE2\x80", "-LRB-", "-RRB"};
  Dice dice(2);
  for (int round = 0; round < 200; ++round) {
    const std::string file = "\xEF\xBB\xBFx" + soup(dice, parts, 60);
    const FilesRead found = reading_of("a.txt", file);
    const Article& article = found.article();
    for (int i = 0; i < 20; ++i) {
      const auto span = random_span(dice, article);
      if (!span) continue;
      const std::string bytes = bytes_behind(article, *span, file);
      CAPTURE(bytes);
      CHECK(article_of_text(bytes, "x", std::nullopt).text == slice(article.text, *span));
    }
  }
}

TEST_CASE("brackets of a treebank are brackets", "[acquire]") {
  const std::string file =
      "Ada Lind -LRB- born -LSB- in Lima -RSB- -RRB- left. -LRB x RRB-";
  const FilesRead found = reading_of("a.txt", file);
  const Article& article = found.article();
  CHECK(article.text == "Ada Lind ( born [ in Lima ] ) left. -LRB x RRB-");
  const auto at = static_cast<std::uint32_t>(article.text.find("( born"));
  CHECK(bytes_behind(article, {at, at + 1}, file) == "-LRB-");
}

TEST_CASE("in a page reading the range again gives the words", "[acquire]") {
  const char* const parts[] = {
      "Twelve ", "people.", "&amp;",       "&eacute;", "&#8217;",          "<b>",
      "</b>",    "\n",      "<i class=x>", "</i>",     "\xF0\x9F\x8C\x8A", "<!-- 5 -->",
      "&nbsp;",  " left",   "&lt;",        "a & b",    "\xC3\xA9",         "&hellip;"};
  Dice dice(3);
  for (int round = 0; round < 200; ++round) {
    std::string file = "<article>";
    for (int i = 0; i < 3; ++i) file += "<p>It is " + soup(dice, parts, 30) + "</p>";
    const FilesRead found = reading_of("a.html", file);
    const Article& article = found.article();
    for (int i = 0; i < 20; ++i) {
      const auto span = random_span(dice, article);
      if (!span) continue;
      const std::string bytes = bytes_behind(article, *span, file);
      CAPTURE(file, bytes);
      CHECK(read_html(bytes) == slice(article.text, *span));
    }
  }
}

TEST_CASE("in a record the range is in the text field", "[acquire]") {
  const FilesRead found = reading_of(
      "a.jsonl",
      "{\"text\": \"Soft\\u00adly \\ud83c\\udf0a it\\r\\nrose by 3.\", \"id\": 1}");
  const Article& article = found.article();
  CHECK(article.text == "Softly \xF0\x9F\x8C\x8A it\nrose by 3.");
  const auto at = static_cast<std::uint32_t>(article.text.find("rose"));
  const std::string field = "Soft\xC2\xADly \xF0\x9F\x8C\x8A it\r\nrose by 3.";
  CHECK(bytes_behind(article, {at, at + 4}, field) == "rose");
  CHECK(bytes_behind(article, {0, 6}, field) == "Soft\xC2\xADly");
  CHECK(article.locate({at, at + 4}).line == 2);
}

TEST_CASE("lines and columns are those of counting from the start", "[acquire]") {
  const char* const parts[] = {
      "abc", "\n", "\xC3\xA9", "\xF0\x9F\x8C\x8A", " ", "long words here "};
  Dice dice(4);
  const std::string file = "x" + soup(dice, parts, 3000);
  const LineIndex index(file, CodeUnits::utf8);
  LinePosition expected;
  for (std::size_t at = 0; at < file.size();) {
    REQUIRE(index.position(file, at) == expected);
    const CodePoint point = code_point_at(file, at);
    at += point.bytes;
    ++expected.column;
    expected.byte_column += point.bytes;
    if (point.value == '\n') expected = {expected.line + 1, 1, 1};
  }
}

TEST_CASE("words are found by both ends, in code points and in bytes", "[acquire]") {
  const FilesRead found =
      reading_of("a.txt", "Title\n\n\xF0\x9F\x8C\x8A \xC3\xA9t\xC3\xA9: 3 left.\n");
  const Article& article = found.article();
  const auto at = static_cast<std::uint32_t>(article.text.find("\xC3\xA9t"));
  const Location words = article.locate({at, at + 5});
  CHECK(words.line == 3);
  CHECK(words.column == 3);
  CHECK(words.end_line == 3);
  CHECK(words.end_column == 6);
  CHECK(words.byte_column == 6);
  CHECK(words.end_byte_column == 11);
}

TEST_CASE("a byte order mark is no column", "[acquire]") {
  const FilesRead found = reading_of("a.txt", "\xEF\xBB\xBFTwelve left.\n");
  const Location words = found.article().locate({0, 6});
  CHECK(words.column == 1);
  CHECK(words.byte_column == 1);
  CHECK(words.end_byte_column == 7);
}

TEST_CASE("positions in one very long line are found fast", "[acquire]") {
  std::string file;
  while (file.size() < (8U << 20U)) file += "Twelve people \xC3\xA9 left. ";
  const LineIndex index(file, CodeUnits::utf8);
  std::size_t columns = 0;
  for (std::size_t i = 0; i < 100000; ++i) {
    columns += index.position(file, file.size() - 24 * (i % 1000)).column;
  }
  CHECK(columns > 100000);
}
