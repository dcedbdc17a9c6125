#include "report/svg_scale.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Decimal figure(const char* text) { return *Decimal::parse(text); }

std::vector<std::string> words_of(const std::vector<Tick>& ticks) {
  std::vector<std::string> words;
  words.reserve(ticks.size());
  for (const Tick& tick : ticks) words.push_back(tick.words);
  return words;
}

Day day(const char* text) { return *parse_day(text); }

}  // namespace

TEST_CASE("a figure reads as people write it", "[svg]") {
  const auto [text, words] = GENERATE(table<const char*, const char*>({
      {"0", "0"},
      {"7", "7"},
      {"1200", "1,200"},
      {"-1200", "-1,200"},
      {"999999", "999,999"},
      {"1640000", "1.64 million"},
      {"1655500", "1,655,500"},
      {"1655000", "1.655 million"},
      {"2000000000", "2 billion"},
      {"0.25", "0.25"},
      {"1234.5", "1,234.5"},
      {"1e20", "about 10^20"},
      {"1e-9", "about 10^-9"},
  }));
  CAPTURE(text);
  CHECK(figure_words(figure(text)) == words);
}

TEST_CASE("an interval reads as people say it", "[svg]") {
  CHECK(interval_words(Interval::closed(95'000, 100'000)) == "95,000 to 100,000");
  CHECK(interval_words(Interval::point(12)).empty());
  CHECK(interval_words({70'000, {}, true, false}) == "more than 70,000");
  CHECK(interval_words({70'000, {}, false, false}) == "70,000 or more");
  CHECK(interval_words({{}, 300, false, false}) == "up to 300");
  CHECK(interval_words({{}, 300, false, true}) == "less than 300");
  CHECK(interval_words({}) == "any figure");
}

TEST_CASE("an axis of figures has few round ticks and holds its figures", "[svg]") {
  const ValueScale scale(97'000, 200'000, 240);
  CHECK(words_of(scale.ticks()) ==
        std::vector<std::string>{"50,000", "100,000", "150,000", "200,000"});
  CHECK(scale.at(50'000) == 0);
  CHECK(scale.at(200'000) == 240);
  CHECK(scale.at(125'000) == 120);
  CHECK(scale.at(1) == 0);
  CHECK(scale.at(999'999'999) == 240);
}

TEST_CASE("an axis of figures far apart gives every power of ten the same room", "[svg]") {
  const ValueScale scale(20, 200'000, 500);
  CHECK(scale.by_powers());
  CHECK(scale.at(10) == 0);
  CHECK(scale.at(100) == 100);
  CHECK(scale.at(1'000) == 200);
  CHECK(scale.at(1'000'000) == 500);
  CHECK(scale.at(0) == 0);
}

TEST_CASE("an axis bears any figures", "[svg]") {
  const auto [low, high] = GENERATE(table<const char*, const char*>({
      {"5", "5"},
      {"0", "0"},
      {"-3", "-3"},
      {"-1e400", "1e400"},
      {"1e-400", "1e400"},
      {"0", "1e-400"},
      {"123456789012345678901234567890123456", "123456789012345678901234567890123457"},
  }));
  CAPTURE(low, high);
  const ValueScale scale(figure(low), figure(high), 200);
  const int first = scale.at(figure(low));
  const int last = scale.at(figure(high));
  CHECK(first >= 0);
  CHECK(first <= last);
  CHECK(last <= 200);
  CHECK(scale.ticks().size() <= 12);
  for (const Tick& tick : scale.ticks()) CHECK(tick.words.size() < 60);
}

TEST_CASE("days are to scale, and a long empty stretch is cut", "[svg]") {
  const DayScale even({day("2023-05-01"), day("2023-05-03"), day("2023-05-11")}, 100);
  CHECK(even.at(day("2023-05-01")) == 0);
  CHECK(even.at(day("2023-05-03")) == 20);
  CHECK(even.at(day("2023-05-06")) == 50);
  CHECK(even.at(day("2023-05-11")) == 100);
  CHECK(even.breaks().empty());

  const DayScale cut({day("1990-05-01"), day("2023-05-03"), day("2023-05-11")}, 160);
  CHECK(cut.breaks().size() == 1);
  CHECK(cut.at(day("2023-05-03")) == 80);
}

TEST_CASE("ticks of days name the year once and leave room between them", "[svg]") {
  const DayScale days({day("2023-05-01"), day("2023-05-02"), day("2023-05-31")}, 400);
  CHECK(words_of(days.ticks()) == std::vector<std::string>{"1 May 2023", "31 May"});
  const DayScale one({day("2023-05-01")}, 400);
  CHECK(one.at(day("2023-05-01")) == 200);
  CHECK(words_of(one.ticks()) == std::vector<std::string>{"1 May 2023"});
}
