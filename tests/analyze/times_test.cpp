#include "analyze/times.h"

#include <catch2/catch.hpp>

#include "acquire/acquire.h"
#include "analyze/sentences.h"
#include "analyze/tokenize.h"

using namespace crosscheck;

namespace {

const CalendarWords& calendar() {
  static const CalendarWords words = [] {
    Problems problems;
    CalendarWords made{WordLists::of_embedded(embedded_files(), "en"), problems};
    REQUIRE(problems.empty());
    return made;
  }();
  return words;
}

std::vector<TimeMention> times_in(const std::string& text, std::optional<Day> published) {
  Article article;
  article.text = text;
  article.published = published;
  std::vector<Token> tokens;
  const Span all{0, static_cast<std::uint32_t>(text.size())};
  article.paragraphs.push_back({all, Part::body});
  tokenize(article.text, all, tokens);
  std::vector<Sentence> sentences;
  const Abbreviations abbreviations{Rows::of_compiled("words\x1fSept\nwords\x1fJan\n")};
  split_sentences(article, 0, {0, static_cast<std::uint32_t>(tokens.size())}, abbreviations,
                  tokens, sentences);
  return read_times(article, tokens, sentences, calendar());
}

/// A Tuesday.
const Day published = *day_of({2022, 9, 27});

/// "text=value" of every mention.
std::string read(const std::string& text, std::optional<Day> day = published) {
  std::string out;
  for (const TimeMention& mention : times_in(text, day)) {
    if (!out.empty()) out += "; ";
    out += std::string(slice(text, mention.span)) + "=" + mention.value;
  }
  return out;
}

std::string days(const DayRange& range) {
  return (range.first ? to_string(*range.first) : "?") + ".." +
         (range.last ? to_string(*range.last) : "?");
}

}  // namespace

TEST_CASE("dates read in every usual order", "[analyze][times]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"on 27 September 2022", "27 September 2022=2022-09-27"},
      {"on September 27", "September 27=2022-09-27"},
      {"on Sept. 27, 2022 it", "Sept. 27, 2022=2022-09-27"},
      {"on 27/09/2022", "27/09/2022=2022-09-27"},
      {"on 2022-09-27", "2022-09-27=2022-09-27"},
      {"the 21st of September", "the 21st of September=2022-09-21"},
      {"Tuesday, 27 September", "Tuesday, 27 September=2022-09-27"},
      {"Tuesday, 27 September 2022, 10.09am",
       "Tuesday, 27 September 2022, 10.09am=2022-09-27T10:09"},
      {"since January 2022", "January 2022=2022-01"},
      {"in 2015 and 2016", "2015=2015; 2016=2016"},
      {"on Septembr 29", "Septembr 29=2022-09-29"},
  }));
  CHECK(read(text) == expected);
}

TEST_CASE("what is no date stays out", "[analyze][times]") {
  const auto text =
      GENERATE(as<std::string>{}, "30 February 2022", "99/99/9999", "2022-13-01",
               "32 May 2020", "00/00/0000", "May I ask", "they may come",
               "2015 people came", "they march on", "version 1.2.2022.1");
  CHECK(read(text).empty());
}

TEST_CASE("relative expressions are anchored at publication", "[analyze][times]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"last week", "2022-09-19..2022-09-25"},
      {"four to five days ago", "2022-09-22..2022-09-23"},
      {"since the weekend", "2022-09-24..2022-09-25"},
      {"he said on Sunday", "2022-09-25..2022-09-25"},
      {"he will go on Friday", "2022-09-30..2022-09-30"},
      {"from 19 to 25 September", "2022-09-19..2022-09-25"},
      {"over the last four days", "2022-09-23..2022-09-27"},
      {"yesterday", "2022-09-26..2022-09-26"},
  }));
  CAPTURE(text);
  const auto found = times_in(text, published);
  REQUIRE(found.size() == 1);
  CHECK(days(found[0].days) == expected);
}

TEST_CASE("the words before a time give its role", "[analyze][times]") {
  const auto [text, role] = GENERATE(table<std::string, TimeRole>({
      {"since January 2022", TimeRole::since},
      {"by 27 September", TimeRole::by},
      {"as of October 4", TimeRole::by},
      {"on Monday", TimeRole::on},
      {"until Friday", TimeRole::until},
      {"between 21 and 27 September", TimeRole::between},
  }));
  CAPTURE(text);
  const auto found = times_in(text, published);
  REQUIRE(found.size() == 1);
  CHECK(found[0].role == role);
}

TEST_CASE("without a publication date a day and month stay yearless", "[analyze][times]") {
  CHECK(read("October 4 and Tuesday and last week", std::nullopt) ==
        "October 4=XXXX-10-04; Tuesday=XXXX-WXX-2; last week=PAST_REF");
  const auto found = times_in("October 4", std::nullopt);
  REQUIRE(found.size() == 1);
  CHECK(found[0].month == 10);
  CHECK(found[0].day == 4);
  CHECK_FALSE(found[0].days.first);
}
