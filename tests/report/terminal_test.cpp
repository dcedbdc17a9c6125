#include "report/terminal.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "support/text.h"
#include "support/utf8.h"
#include "tests/report/sample.h"

using namespace crosscheck;

namespace {

std::string shown(const test::Sample& sample, const Layout& layout = {}) {
  std::ostringstream out;
  write(sample.view(), Format::terminal, layout, out);
  return out.str();
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a report begins with its numbers and ends with what was comparable",
          "[report]") {
  const std::string text = shown(test::mill_fire());

  CHECK(text.starts_with(
      "5 articles, 9 claims: 1 conflict, 1 to check, 1 update, 1 agreement\n"));
  CHECK(
      text.ends_with("\n8 of 9 claims had anything to compare with.\n"
                     "1 problem while reading the input.\n"));
}

TEST_CASE("conflicts come before what is to check, updates, agreements and single sources",
          "[report]") {
  const std::string text = shown(test::mill_fire());

  const auto at = [&text](std::string_view words) { return text.find(words); };
  CHECK(at("CONFLICT  different figures") < at("running total grew"));
  CHECK(at("running total grew") < at("TO CHECK  different figures"));
  CHECK(at("TO CHECK  different figures") < at("agree: 2 independent sources"));
  CHECK(at("agree: 2 independent sources") < at("Said by one source only"));
}

TEST_CASE(
    "a conflict shows both quotes with source, date, speaker and what would change it",
    "[report]") {
  const std::string text = shown(test::mill_fire());

  CHECK(has(text, R"(    12  Harbour Times, 3 May 2023 (Ann Bell, fire chief)
        “Officials said 12 people died in the mill fire on Monday.”
    15  Courier of Halden, 3 May 2023
        “The fire that broke out in the carding room of the old wool mill
        shortly before midnight killed 15 people, police said on Tuesday.”
        same text in Evening Post
    It would be an update if the “15” of Courier of Halden and 1 other were as
      of 4 May 2023 or later.
)"));
  CHECK(has(text, "    Ask: On which day did Mill Street Blog write this?\n"));
}

TEST_CASE("no line is wider than the terminal", "[report]") {
  const auto width = GENERATE(40U, 60U, 80U, 100U, 200U);
  std::istringstream lines(
      shown(test::mill_fire(), {.width = width, .color = false, .show = {}}));
  CAPTURE(width);

  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(display_width(line) <= width);
    CHECK_FALSE(line.ends_with(' '));
  }
}

TEST_CASE("color adds escapes and nothing else", "[report]") {
  std::string colored = shown(test::mill_fire(), {.width = 80, .color = true, .show = {}});

  CHECK(has(colored, "\x1b[1;31mCONFLICT"));
  for (std::size_t at = 0; (at = colored.find('\x1b')) != std::string::npos;) {
    colored.erase(at, colored.find('m', at) - at + 1);
  }
  CHECK(colored == shown(test::mill_fire()));
}

TEST_CASE("text of articles cannot command the terminal", "[report]") {
  test::Sample sample = test::mill_fire();
  const std::string attack =
      "a\x1b[2J\r\nb\xE2\x80\xAE"
      "c\xC2\x9B"
      "31m\xff\xE2\x80\x8B";
  sample.articles[0].source = attack;
  sample.claims[0].sentence = sample.claims[0].value->text = attack;
  sample.questions[0].label = attack;
  for (Finding& finding : sample.findings) {
    finding.message = finding.ask = finding.id = finding.relation = attack;
    if (finding.would_change) finding.would_change->to = attack;
  }

  const std::string text = shown(sample);

  for (const std::string_view bad :
       {"\x1b", "\r", "\xE2\x80\xAE", "\xC2\x9B", "\xff", "\xE2\x80\x8B"}) {
    CHECK_FALSE(has(text, bad));
  }
  CHECK(has(text,
            "a\xEF\xBF\xBD[2J b\xEF\xBF\xBD"
            "c"));
}

TEST_CASE("families beyond the usual ones are counted, and shown when asked for",
          "[report]") {
  test::Sample sample = test::mill_fire();
  sample.find("not_comparable.period", 0, {0, 3}, {0, 1}).message = "Counted differently.";

  CHECK(has(shown(sample), "Kept apart as not comparable: 1 (--show not-comparable).\n"));
  const std::string text =
      shown(sample, {.width = 80, .color = false, .show = {"not-comparable"}});
  CHECK(has(text, "counted from different days"));
  CHECK_FALSE(has(text, "Kept apart"));
}

TEST_CASE("what would change a verdict is said in words or not at all", "[report]") {
  const auto [slot, to, gives,
              words] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"as_of", "2023-05-04 or later", "update.cumulative",
       "It would be an update if the “15” of Courier of Halden and 1 other were as of 4 "
       "May 2023 or "
       "later."},
      {"value", "12", "agree.exact",
       "They would agree if the “15” of Courier of Halden and 1 other were 12."},
      {"value", "12", "agree.arithmetic",
       "The numbers would add up if the “15” of Courier of Halden and 1 other were 12."},
      {"period.start", "2023-05-04/2023-05-06", "not_comparable.period",
       "They would not be comparable if the “15” of Courier of Halden and 1 other were "
       "counted from "
       "4 May 2023 to 6 May 2023."},
      {"place", "Latvia", "",
       "There would be no conflict if the “15” of Courier of Halden and 1 other were about "
       "Latvia."},
      {"population", "part", "",
       "There would be no conflict if the “15” of Courier of Halden and 1 other counted "
       "only part of "
       "them."},
      {"hedge", "at least", "agree.bound",
       "They would agree if the “15” of Courier of Halden and 1 other were said with “at "
       "least”."},
      {"kind", "cumulative", "agree.exact", ""},
      {"as_of", "", "agree.exact", ""},
  }));
  test::Sample sample = test::mill_fire();
  for (Finding& finding : sample.findings) {
    if (finding.would_change) {
      finding.would_change->slot = slot;
      finding.would_change->to = to;
      finding.would_change->gives = gives;
    }
  }
  const std::string text = shown(sample, {.width = 200, .color = false, .show = {}});

  CAPTURE(slot, to, text);
  CHECK(has(text, "the “15” of Courier of Halden and 1 other") == !words.empty());
  std::string spaced = text;
  for (std::size_t at = 0; (at = spaced.find('\n', at)) != std::string::npos;) {
    const std::size_t end = spaced.find_first_not_of(" \n", at);
    spaced.replace(at, end == std::string::npos ? std::string::npos : end - at, " ");
  }
  CHECK(has(spaced, words));
}

TEST_CASE("a report without claims says that nothing was checked", "[report]") {
  CHECK(shown(test::Sample{}) ==
        "0 articles, 0 claims: no conflict, 0 to check, 0 updates, 0 agreements\n\n"
        "Nothing was checked: no claim was found.\n");
}
