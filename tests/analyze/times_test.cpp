#include "analyze/times.h"

#include <catch2/catch.hpp>
#include <chrono>

#include "reading.h"
#include "time_reading.h"

using namespace crosscheck;

TEST_CASE("the word lists of the calendar compile without a problem", "[analyze][times]") {
  Problems problems;
  const CalendarWords words{WordLists::of_embedded(embedded_files(), "en"), problems};
  CHECK(problems.empty());
  CHECK(words.find(word_hash("September")).value == 9);
  CHECK(words.find(word_hash("table")).kinds == 0);
}

TEST_CASE("what is no date stays out", "[analyze][times]") {
  const auto text =
      GENERATE(as<std::string>{}, "30 February 2022", "February 30", "99/99/9999",
               "2022-13-01", "32 May 2020", "00/00/0000", "31.04.2022", "31/04/2022",
               "0000-01-01", "May I ask", "they may come", "2015 people came",
               "they march on", "a March for Peace", "version 1.2.2022.1", "$1999",
               "1990 percent", "a 6-year-old boy", "she is 52 years old", "a second time",
               "the fall of the city", "call 555-12-3456", "room 2015b");
  CAPTURE(text);
  CHECK(times_read(text).empty());
}

TEST_CASE("misspelt months are read only beside a number", "[analyze][times]") {
  CHECK(times_read("on Septembr 29") == "Septembr 29=2022-09-29");
  CHECK(times_read("on 29 Septembre 2022") == "29 Septembre 2022=2022-09-29");
  CHECK(times_read("on Augst 3") == "Augst 3=2022-08-03");
  CHECK(times_in("on Octobre 4", a_tuesday).at(0).misspelt);
  CHECK(times_read("Octobr was mild").empty());
  CHECK(times_read("in octobr 4").empty());
  CHECK(times_read("Matthew 5").empty());
}

TEST_CASE("the tense of the sentence decides between past and future", "[analyze][times]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"he spoke on Friday", "Friday=2022-09-23"},
      {"he will speak on Friday", "Friday=2022-09-30"},
      {"he is expected to speak on Friday", "Friday=2022-09-30"},
      {"they will decide later, she said Friday", "Friday=2022-09-23"},
      {"On Monday the council will meet", "Monday=2022-10-03"},
      {"the bridge opened in March", "March=2022-03"},
      {"the bridge will open in March", "March=2023-03"},
      {"the vote is scheduled for 3 January", "3 January=2023-01-03"},
      {"the shop closed on 20 December", "20 December=2021-12-20"},
  }));
  CHECK(times_read(text) == expected);
}

TEST_CASE("the words before a time give its role", "[analyze][times]") {
  const auto [text, role, mod] = GENERATE(table<std::string, TimeRole, std::string>({
      {"since January 2022", TimeRole::since, "SINCE"},
      {"by 27 September", TimeRole::by, "ON_OR_BEFORE"},
      {"as of October 4", TimeRole::by, "ON_OR_BEFORE"},
      {"on Monday", TimeRole::on, ""},
      {"until Friday", TimeRole::until, "ON_OR_BEFORE"},
      {"prior to 2015", TimeRole::before, "BEFORE"},
      {"after 4 May", TimeRole::after, "AFTER"},
      {"during the past two weeks", TimeRole::during, ""},
      {"two days ago", TimeRole::ago, ""},
      {"between 21 and 27 September", TimeRole::between, ""},
      {"from 2010 to 2012", TimeRole::between, ""},
      {"10 trains per day", TimeRole::plain, ""},
      {"more than three weeks", TimeRole::plain, "MORE_THAN"},
      {"at least three weeks", TimeRole::plain, "EQUAL_OR_MORE"},
      {"about three weeks", TimeRole::plain, "APPROX"},
  }));
  CAPTURE(text);
  if (text == "10 trains per day") {
    CHECK(times_in(text, a_tuesday).empty());
    return;
  }
  const auto found = times_in(text, a_tuesday);
  REQUIRE(found.size() == 1);
  CHECK(found[0].role == role);
  CHECK(found[0].mod == mod);
}

TEST_CASE("since the weekend begins on its Saturday", "[analyze][times]") {
  const auto found = times_in("since the weekend", *day_of({2022, 10, 4}));
  REQUIRE(found.size() == 1);
  CHECK(days_of(found[0]) == "2022-10-01..2022-10-02");
  CHECK(found[0].role == TimeRole::since);
}

TEST_CASE("an expression chain is followed", "[analyze][times]") {
  CHECK(times_read("It began on 5 September. The next day it ended.") ==
        "5 September=2022-09-05; The next day=2022-09-06");
  CHECK(times_read("On Monday he left. He had arrived three days earlier.") ==
        "Monday=2022-09-26; three days earlier=2022-09-23");
  CHECK(times_read("They met in 2015. Later that year they parted.") ==
        "2015=2015; Later that year=2015");
  CHECK(times_read("In the third quarter of 2021 it lost more than a year earlier.") ==
        "the third quarter of 2021=2021-Q3; a year earlier=2020-Q3");
}

TEST_CASE("results stand beside those of the year before", "[analyze][times]") {
  CHECK(times_read(
            "Sales fell in the third quarter of 2021. A year earlier they rose. In the "
            "third quarter of 2020 they were high. For the quarter, costs were flat.") ==
        "the third quarter of 2021=2021-Q3; A year earlier=2020-Q3; "
        "the third quarter of 2020=2020-Q3; the quarter=2021-Q3");
  CHECK(times_read("Sales fell in the second quarter. The year-ago quarter had a gain, and "
                   "year-earlier costs were low. In the year-ago period, it had hired.") ==
        "the second quarter=2022-Q2; The year-ago quarter=2021-Q2; year-earlier=2021-Q2; "
        "the year-ago period=2021-Q2");
  CHECK(times_read("Profit was down from the year-ago third quarter.") ==
        "the year-ago third quarter=2021-Q3");
  CHECK(times_read("It compares well with year-ago sales.") == "year-ago=2021");
}

TEST_CASE("years of which the last has two figures are a span", "[analyze][times]") {
  CHECK(times_read("In the 2015-16 season it won.") == "2015-16=2015/2016");
  CHECK(times_read("The war of 1914-18 ended it.") == "1914-18=1914/1918");
  CHECK(times_read("In the 2010-11 season it won.") == "2010-11=2010/2011");
  CHECK(times_read("Costs of 2021/22 rose.") == "2021/22=2021/2022");
  CHECK(times_read("It was built in 2010-11.") == "2010=2010");
  CHECK(quantities_in("In the 2015-16 season it won.").empty());
}

TEST_CASE("a year that opens the sentence is one before a noun too", "[analyze][times]") {
  CHECK(times_read("In 2019 voters chose anew.") == "2019=2019");
  CHECK(times_read("Since 2021 prices have risen.") == "2021=2021");
  CHECK(times_read("The town has 1986 residents.").empty());
  CHECK(times_read("In 2019 percent of cases it held.").empty());
}

TEST_CASE("a time may be open on one side", "[analyze][times]") {
  const auto mod_of = [](const std::string& text) {
    const auto found = times_in(text, a_tuesday);
    return found.size() == 1 ? found[0].mod : "none";
  };
  CHECK(mod_of("It opens at 3 pm or later.") == "SINCE");
  CHECK(mod_of("It is due on 5 May or earlier.") == "ON_OR_BEFORE");
  CHECK(mod_of("It runs starting on 5 May.") == "SINCE");
  CHECK(mod_of("It was 5 May or later on paper.").empty());
  CHECK(times_read("He left in the week of the 18th.") == "the week of the 18th=2022-W37");
}

TEST_CASE("holidays that begin with a month are more than it", "[analyze][times]") {
  CHECK(times_read("They marched on May Day 2021.") == "May Day 2021=2021-05-01");
  CHECK(times_read("It came on April Fools' Day 2021.") ==
        "April Fools' Day 2021=2021-04-01");
  CHECK(times_read("It shut on All Saints' Day 2021.") ==
        "All Saints' Day 2021=2021-11-01");
}

TEST_CASE("a bare day of the month belongs to the month told", "[analyze][times]") {
  CHECK(times_read("It began on 5 September and ended on the 21st.") ==
        "5 September=2022-09-05; the 21st=2022-09-21");
  CHECK(times_read("They left on the 30th.") == "the 30th=2022-09-30");
  CHECK(times_read("They lost in the 5th round, on the 3rd floor.").empty());
}

TEST_CASE("lengths of several units are one length", "[analyze][times]") {
  const auto [text, expected, amount] = GENERATE(table<std::string, std::string, int>({
      {"1 hour and 30 minutes", "1 hour and 30 minutes=PT1H30M", 90},
      {"two years, three months", "two years, three months=P2Y3M", 27},
      {"a day and six hours", "a day and six hours=P1DT6H", 30},
  }));
  CHECK(times_read(text) == expected);
  CHECK(times_in(text, a_tuesday).at(0).amount == Decimal(amount));
}

TEST_CASE("weeks are told by their days", "[analyze][times]") {
  CHECK(times_read("the week of 10 April") == "the week of 10 April=2022-W14");
  CHECK(times_read("in the week to 25 September") ==
        "the week to 25 September=2022-09-19/2022-09-25");
}

TEST_CASE("decades in words", "[analyze][times]") {
  CHECK(times_read("in the nineties") == "nineties=199");
  CHECK(times_read("a man in his nineties").empty());
}

TEST_CASE("a date in figures that may be two days keeps both", "[analyze][times]") {
  const auto found = times_in("on 04/10/2022", a_tuesday);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "2022-10-04");
  CHECK(days_of(found[0]) == "2022-04-10..2022-10-04");
}

TEST_CASE("without a publication date times stay as vague as the words",
          "[analyze][times]") {
  CHECK(times_read("October 4 and Tuesday and last week", std::nullopt) ==
        "October 4=XXXX-10-04; Tuesday=XXXX-WXX-2; last week=PAST_REF");
  CHECK(times_read("today, tomorrow, at 9 p.m., in June", std::nullopt) ==
        "today=PRESENT_REF; tomorrow=FUTURE_REF; 9 p.m.=XXXX-XX-XXT21:00; June=XXXX-06");
  const auto found = times_in("October 4", std::nullopt);
  REQUIRE(found.size() == 1);
  CHECK(found[0].month == 10);
  CHECK(found[0].day == 4);
  CHECK_FALSE(found[0].days.first);
  CHECK(times_read("27 September 2022", std::nullopt) == "27 September 2022=2022-09-27");
}

TEST_CASE("a date reads back as the date that was written", "[analyze][times]") {
  constexpr const char* months[] = {"January",   "February", "March",    "April",
                                    "May",       "June",     "July",     "August",
                                    "September", "October",  "November", "December"};
  for (Day day = *day_of({1903, 2, 27}); day < *day_of({2095, 1, 1}); day = day + 379) {
    const CivilDate date = civil(day);
    const std::string number = std::to_string(date.day);
    const std::string month = months[date.month - 1];
    const std::string year = std::to_string(date.year);
    const std::string forms[] = {
        number + " " + month + " " + year, month + " " + number + ", " + year,
        "the " + number + "th of " + month + " " + year, to_string(day)};
    for (const std::string& form : forms) {
      CAPTURE(form);
      const auto found = times_in("It was on " + form + " there.", a_tuesday);
      REQUIRE(found.size() == 1);
      CHECK(found[0].days == DayRange::on(day));
      CHECK(found[0].value == to_string(day));
    }
  }
}

TEST_CASE("unrelated sentences around a time do not change it", "[analyze][times]") {
  const std::string text =
      GENERATE(as<std::string>{}, "They met on 4 October.", "The shop closed last week.",
               "He spoke on Friday.", "It will open in March.", "It took three hours.",
               "The fair ran from 19 to 25 September.");
  const auto alone = times_in(text, a_tuesday);
  const auto inside =
      times_in("Nothing else happened. " + text + " Bread is cheap here.", a_tuesday);
  REQUIRE(alone.size() == 1);
  REQUIRE(inside.size() == 1);
  CHECK(alone[0].value == inside[0].value);
  CHECK(alone[0].days == inside[0].days);
  CHECK(alone[0].role == inside[0].role);
}

TEST_CASE("hostile numbers and words are read without harm", "[analyze][times]") {
  const auto repeated = [](const std::string& part, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += part;
    return text;
  };
  CHECK(times_read(repeated("9", 10000)).empty());
  CHECK(times_read("in " + repeated("1", 10000) + " years").empty());
  CHECK(times_read("99999999 years ago") == "99999999 years ago=PAST_REF");
  CHECK(times_read("10000 years ago") == "10000 years ago=PAST_REF");
  // two days after a year are no day
  CHECK(times_read("In 1990 it opened. Two days later it closed.") ==
        "1990=1990; Two days later=FUTURE_REF");
  CHECK(times_read("9999999999999999 days later") ==
        "9999999999999999 days later=FUTURE_REF");
  for (const std::string part :
       {"the last ", "twenty-", "two hundred and ", "early ", "9:", "1/2/", "May ",
        "between ", "a year and a half ", "Monday ", "2010 to ", "from 3 to ", "next week ",
        "half a "}) {
    CAPTURE(part);
    const std::string text = repeated(part, 20000);
    for (const TimeMention& mention : times_in(text, a_tuesday)) {
      CHECK(mention.span.end <= text.size());
      CHECK(mention.span.begin < mention.span.end);
      CHECK_FALSE(mention.value.empty());
    }
  }
}

TEST_CASE("the ends of the calendar do not overflow", "[analyze][times]") {
  const std::string text =
      "last week, next year, tomorrow, yesterday, two decades ago, next century, this "
      "weekend, "
      "the weekend, on Sunday, last winter, the next day, Christmas, since June 3, next "
      "Friday";
  for (const Day published : {*day_of({1, 1, 1}), *day_of({9999, 12, 31})}) {
    for (const TimeMention& mention : times_in(text, published)) {
      CAPTURE(slice(text, mention.span));
      CHECK_FALSE(mention.value.empty());
    }
  }
}
