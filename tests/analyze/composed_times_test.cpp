#include <catch2/catch.hpp>

#include "time_reading.h"

using namespace crosscheck;

// Read in an article of Tuesday 27 September 2022: the expression found, its type and
// value, and its days.
TEST_CASE("times made of several others have a value and days", "[analyze][times]") {
  const auto [text, words, value,
              days] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"open from 3 to 5 p.m. on Thursday", "3 to 5 p.m. on Thursday",
       "TIME 2022-09-22T15:00/2022-09-22T17:00", "2022-09-22..2022-09-22"},
      {"it is open 9:30-11:00 tomorrow", "9:30-11:00 tomorrow",
       "TIME 2022-09-28T09:30/2022-09-28T11:00", "2022-09-28..2022-09-28"},
      {"closed between 7 and 9 last night", "7 and 9 last night",
       "TIME 2022-09-26T19:00/2022-09-26T21:00", "2022-09-26..2022-09-26"},
      {"on 3 October from 10:30 to 3", "3 October from 10:30 to 3",
       "TIME 2022-10-03T10:30/2022-10-03T15:00", "2022-10-03..2022-10-03"},
      {"today from 2:00 to 2:30 pm", "today from 2:00 to 2:30 pm",
       "TIME 2022-09-27T14:00/2022-09-27T14:30", "2022-09-27..2022-09-27"},
      {"tomorrow from 11 to 1 p.m.", "tomorrow from 11 to 1 p.m.",
       "TIME 2022-09-28T11:00/2022-09-28T13:00", "2022-09-28..2022-09-28"},
      {"tomorrow from 10 p.m. to 2 a.m.", "tomorrow from 10 p.m. to 2 a.m.",
       "TIME 2022-09-28T22:00/2022-09-29T02:00", "2022-09-28..2022-09-29"},
      {"between 9 a.m. and noon on 4 October", "9 a.m. and noon on 4 October",
       "TIME 2022-10-04T09:00/2022-10-04T12:00", "2022-10-04..2022-10-04"},
      {"open from 9 a.m. to 5 p.m.", "9 a.m. to 5 p.m.", "TIME 09:00:00/17:00:00", "?..?"},
      {"open between 5 and 6 in the afternoon", "5 and 6 in the afternoon",
       "TIME 17:00:00/18:00:00", "?..?"},
      {"this evening from 7 to 9:30", "this evening from 7 to 9:30",
       "TIME 2022-09-27T19:00/2022-09-27T21:30", "2022-09-27..2022-09-27"},
      {"this evening at 7", "this evening at 7", "TIME 2022-09-27T19:00",
       "2022-09-27..2022-09-27"},
      {"at 8:30 this morning", "8:30 this morning", "TIME 2022-09-27T08:30",
       "2022-09-27..2022-09-27"},
      {"3 p.m. every day", "3 p.m. every day", "SET T15:00", "?..?"},
      {"each Monday at 4 p.m.", "each Monday at 4 p.m.", "SET XXXX-WXX-1T16:00", "?..?"},
      {"on Thursdays at 17:30", "Thursdays at 17:30", "SET XXXX-WXX-4T17:30", "?..?"},
      {"on Monday of next week", "Monday of next week", "DATE 2022-10-03",
       "2022-10-03..2022-10-03"},
      {"on Thursday of last week", "Thursday of last week", "DATE 2022-09-22",
       "2022-09-22..2022-09-22"},
      {"next week on Wednesday", "next week on Wednesday", "DATE 2022-10-05",
       "2022-10-05..2022-10-05"},
      {"this week Friday", "this week Friday", "DATE 2022-09-30", "2022-09-30..2022-09-30"},
      {"two weeks from 15 January 2023", "two weeks from 15 January 2023",
       "DATE 2023-01-29", "2023-01-29..2023-01-29"},
      {"three days after 12 May 2021", "three days after 12 May 2021", "DATE 2021-05-15",
       "2021-05-15..2021-05-15"},
      {"ten days before 3 March 2020", "ten days before 3 March 2020", "DATE 2020-02-22",
       "2020-02-22..2020-02-22"},
      {"two months after 31 December 2021", "two months after 31 December 2021",
       "DATE 2022-02-28", "2022-02-28..2022-02-28"},
      {"the first Monday of October 2022", "the first Monday of October 2022",
       "DATE 2022-10-03", "2022-10-03..2022-10-03"},
      {"the last Friday of May 2021", "the last Friday of May 2021", "DATE 2021-05-28",
       "2021-05-28..2021-05-28"},
      {"the second Tuesday in November 2024", "the second Tuesday in November 2024",
       "DATE 2024-11-12", "2024-11-12..2024-11-12"},
      {"the first week of 2015", "the first week of 2015", "DATE 2015-W01",
       "2014-12-29..2015-01-04"},
      {"the last week of 2019", "the last week of 2019", "DATE 2019-W52",
       "2019-12-23..2019-12-29"},
      {"the third month of 2021", "the third month of 2021", "DATE 2021-03",
       "2021-03-01..2021-03-31"},
      {"the last day of the month", "the last day of the month", "DATE 2022-09-30",
       "2022-09-30..2022-09-30"},
      {"the first ten days of last year", "the first ten days of last year",
       "DATE 2021-01-01/2021-01-11", "2021-01-01..2021-01-10"},
      {"the thirty-first day of July", "the thirty-first day of July", "DATE 2022-07-31",
       "2022-07-31..2022-07-31"},
      {"from 2007 to the end of 2008", "2007 to the end of 2008",
       "DATE 2007-01-01/2009-01-01", "2007-01-01..2008-12-31"},
      {"from March to date", "March to date", "DATE 2022-03-01/2022-09-27",
       "2022-03-01..2022-09-27"},
      {"between Aug 2019 and now", "Aug 2019 and now", "DATE 2019-08-01/2022-09-27",
       "2019-08-01..2022-09-27"},
      {"Nov-Dec 2021", "Nov-Dec 2021", "DATE 2021-11-01/2021-12-01",
       "2021-11-01..2021-12-31"},
      {"from Q1 of 2017 to Q3 of 2018", "Q1 of 2017 to Q3 of 2018",
       "DATE 2017-01-01/2018-07-01", "2017-01-01..2018-09-30"},
      {"10/1/2021-10/20/2021", "10/1/2021-10/20/2021", "DATE 2021-10-01/2021-10-20",
       "2021-10-01..2021-10-20"},
      {"on 11/20", "11/20", "DATE 2022-11-20", "2022-11-20..2022-11-20"},
      {"on 29/03", "29/03", "DATE 2022-03-29", "2022-03-29..2022-03-29"},
      {"from 10/1 to 11/7", "10/1 to 11/7", "DATE 2022-10-01/2022-11-07",
       "2022-10-01..2022-11-07"},
      {"2019/Aug/01", "2019/Aug/01", "DATE 2019-08-01", "2019-08-01..2019-08-01"},
      {"22/Jan/2019", "22/Jan/2019", "DATE 2019-01-22", "2019-01-22..2019-01-22"},
      {"2019-Q1", "2019-Q1", "DATE 2019-Q1", "2019-01-01..2019-03-31"},
      {"in h2 of 2020", "h2 of 2020", "DATE 2020-H2", "2020-07-01..2020-12-31"},
      {"on twenty-five January nineteen eighty-six",
       "twenty-five January nineteen eighty-six", "DATE 1986-01-25",
       "1986-01-25..1986-01-25"},
      {"6 April seventeen hundred and thirty-three",
       "6 April seventeen hundred and thirty-three", "DATE 1733-04-06",
       "1733-04-06..1733-04-06"},
      {"in two thousand and twenty", "two thousand and twenty", "DATE 2020",
       "2020-01-01..2020-12-31"},
      {"the winter of nineteen ninety-four", "the winter of nineteen ninety-four",
       "DATE 1994-WI", "1993-12-01..1995-03-21"},
      {"15 April of 87", "15 April of 87", "DATE 1987-04-15", "1987-04-15..1987-04-15"},
      {"twice a week", "twice a week", "SET P1W", "?..?"},
      {"three times per month", "three times per month", "SET P1M", "?..?"},
      {"the next Easter", "next Easter", "DATE 2023-04-09", "2023-04-09..2023-04-09"},
      {"last Christmas", "last Christmas", "DATE 2021-12-25", "2021-12-25..2021-12-25"},
      {"on Thursday the 29th", "Thursday the 29th", "DATE 2022-09-29",
       "2022-09-29..2022-09-29"},
      {"Friday the thirteenth", "Friday the thirteenth", "DATE 2023-01-13",
       "2023-01-13..2023-01-13"},
      {"Monday the third at 6 p.m.", "Monday the third at 6 p.m.", "TIME 2022-10-03T18:00",
       "2022-10-03..2022-10-03"},
      {"week 3 of 2027", "week 3 of 2027", "DATE 2027-W03", "2027-01-18..2027-01-24"},
      {"done in week 31.", "week 31", "DATE 2022-W31", "2022-08-01..2022-08-07"},
      {"the week commencing 4 October", "the week commencing 4 October",
       "DATE 2022-10-04/2022-10-10", "2022-10-04..2022-10-10"},
      {"paid $12 December 27", "December 27", "DATE 2021-12-27", "2021-12-27..2021-12-27"},
      {"tomorrow at seven twenty-seven.", "tomorrow at seven twenty-seven",
       "TIME 2022-09-28T07:27", "2022-09-28..2022-09-28"},
      {"on Friday mornings", "Friday mornings", "SET XXXX-WXX-5TMO", "?..?"},
      {"in the afternoon at 7", "afternoon at 7", "TIME T19:00", "?..?"},
      {"it will open in two weeks", "two weeks", "DATE 2022-10-11",
       "2022-10-11..2022-10-11"},
      {"it will open in two months", "two months", "DATE 2022-11-27",
       "2022-11-27..2022-11-27"},
      {"it was built in two weeks", "two weeks", "DURATION P2W", "?..?"},
      {"three days starting 3 October", "three days starting 3 October",
       "DATE 2022-10-03/2022-10-06", "2022-10-03..2022-10-05"},
      {"from 10 a.m. for three hours", "10 a.m. for three hours", "TIME 10:00:00/13:00:00",
       "?..?"},
      {"Labor Day weekend", "Labor Day weekend", "DATE 2022-W35-WE",
       "2022-09-03..2022-09-04"},
      {"Earth Day 2010", "Earth Day 2010", "DATE 2010-04-22", "2010-04-22..2010-04-22"},
      {"5/1-5/17/2020", "5/1-5/17/2020", "DATE 2020-05-01/2020-05-17",
       "2020-05-01..2020-05-17"},
  }));
  CAPTURE(text);
  const auto found = times_in(text, a_tuesday);
  REQUIRE(found.size() == 1);
  CHECK(slice(text, found[0].span) == words);
  CHECK(std::string(name(found[0].type)) + " " + found[0].value == value);
  CHECK(days_of(found[0]) == days);
}

TEST_CASE("figures that only look like times stay out", "[analyze][times]") {
  const auto text =
      GENERATE(as<std::string>{}, "won 3-1", "a 51-49 vote", "3/4 of them", "rated 9/10",
               "24/7 care", "from 1/4 to 3/4 of it", "cut it from 9 to 7",
               "about 5/16 wide", "15/32", "13/45", "two thousand people",
               "in two thousand homes", "Week 3 of the season", "the first day of school",
               "once again", "three times as many", "the last man");
  CAPTURE(text);
  CHECK(times_read(text).empty());
}

TEST_CASE("a count that leaves the calendar names no day", "[analyze][times]") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"10000000000 years ago", "PAST_REF"},
      {"999999999999999999 days ago", "PAST_REF"},
      {"9000 years ago", "PAST_REF"},
      {"10 billion years from now", "FUTURE_REF"},
      {"99999999 weeks later", "FUTURE_REF"},
  }));
  CAPTURE(text);
  const auto found = times_in(text, a_tuesday);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == value);
  CHECK(days_of(found[0]) == "?..?");
}

TEST_CASE("a part that a period does not have is no day", "[analyze][times]") {
  const auto text = GENERATE(as<std::string>{}, "the 31st day of February 2022",
                             "the 30th day of February");
  CAPTURE(text);
  for (const TimeMention& found : times_in(text, a_tuesday)) {
    CHECK(found.granularity != Granularity::day);
  }
}
