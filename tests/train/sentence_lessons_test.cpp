#include "train/sentence_lessons.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

const RawParagraph& paragraph() {
  static const RawParagraph made =
      raw_paragraph_of_lines("mill", "The mill burned.\nNobody was hurt.\nIt was old.\n");
  return made;
}

}  // namespace

TEST_CASE("a lesson knows which tokens begin a sentence", "[train]") {
  const SentenceLesson lesson = sentence_lesson(paragraph());
  std::string begins;
  for (std::size_t at = 0; at < lesson.tokens.size(); ++at) {
    if (!lesson.is_begin[at]) continue;
    begins.append(slice(lesson.text, lesson.tokens[at].span)).append(1, '|');
  }
  CHECK(begins == "The|Nobody|It|");
  CHECK_FALSE(lesson.is_news);
}

TEST_CASE("who writes carelessly leaves out full stops or capitals, but no word",
          "[train]") {
  Dice dice(3);
  bool lacks_stop = false;
  bool is_small = false;
  bool is_whole = false;
  for (int i = 0; i < 60; ++i) {
    const RawParagraph out = written_carelessly(paragraph(), dice);
    REQUIRE(out.begins.size() == 3);
    const std::string first = out.text.substr(0, out.begins[1]);
    lacks_stop = lacks_stop || first.ends_with("burned ");
    is_small = is_small || first.starts_with("the mill");
    is_whole = is_whole || out.text == paragraph().text;
    CHECK(out.text.find("mill burned") == 4);
    CHECK(out.text.ends_with("was old."));
  }
  CHECK(lacks_stop);
  CHECK(is_small);
  CHECK(is_whole);
}

TEST_CASE("of a long paragraph a part is written carelessly", "[train]") {
  std::string lines;
  for (int i = 0; i < 20; ++i) lines += "It burned " + std::to_string(i) + " hours\n";
  const RawParagraph whole = raw_paragraph_of_lines("mill", lines);
  Dice dice(3);
  std::size_t fewest = 20;
  for (int i = 0; i < 50; ++i) {
    const RawParagraph out = written_carelessly(whole, dice);
    REQUIRE_FALSE(out.begins.empty());
    CHECK(out.begins[0] == 0);
    fewest = std::min(fewest, out.begins.size());
  }
  CHECK(fewest < 5);
}
