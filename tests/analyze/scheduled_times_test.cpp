#include <catch2/catch.hpp>

#include "time_reading.h"

using namespace crosscheck;

namespace {

std::string typed_times(const std::string& text) {
  std::string out;
  for (const TimeMention& mention : times_in(text, a_tuesday)) {
    if (!out.empty()) out += "; ";
    out += std::string(name(mention.type)) + " " + std::string(slice(text, mention.span)) +
           "=" + mention.value;
  }
  return out;
}

}  // namespace

// Read in an article of Tuesday 27 September 2022: type, words and value of each time.
TEST_CASE("times as appointments, notes and reports write them", "[analyze][times]") {
  const auto [text, read] = GENERATE(table<std::string, std::string>({
      {"shut from Dec31 , 1994", "DATE Dec31 , 1994=1994-12-31"},
      {"since Mar3", "DATE Mar3=2022-03-03"},
      {"on Sept11 2001", "DATE Sept11 2001=2001-09-11"},
      {"the plan for FY19", "DATE FY19=2019"},
      {"in fy2021 it", "DATE fy2021=2021"},
      {"sold in CY18", "DATE CY18=2018"},
      {"send it by EOW", "DATE EOW=2022-W39"},
      {"the books close at EOM", "DATE EOM=2022-09"},
      {"the target for EOY", "DATE EOY=2022"},
      {"reply by EOD", "TIME EOD=2022-09-27T23:59:59"},
      {"today at 9a", "TIME today at 9a=2022-09-27T09:00"},
      {"at 7:30p on Friday", "TIME 7:30p on Friday=2022-09-23T19:30"},
      {"come at 11ish", "TIME 11ish=2022-09-27T11:00"},
      {"the gate opens at 9.am", "TIME 9.am=2022-09-27T09:00"},
      {"Thursdays at 17.30", "SET Thursdays at 17.30=XXXX-WXX-4T17:30"},
      {"booked for Monday at 2.30", "TIME Monday at 2.30=2022-09-26T02:30"},
      {"on February 22nd 3:30", "TIME February 22nd 3:30=2023-02-22T03:30"},
      {"on october third nine thirty", "TIME october third nine thirty=2022-10-03T09:30"},
      {"at five-thirty tomorrow evening",
       "TIME five-thirty tomorrow evening=2022-09-28T17:30"},
      {"on Sunday late evening at 10:00",
       "TIME Sunday late evening at 10:00=2022-09-25T22:00"},
      {"today pm", "TIME today pm=2022-09-27TAF"},
      {"until tomorrow am", "TIME tomorrow am=2022-09-28TMO"},
      {"next Wednesday later than 10 in the morning",
       "TIME next Wednesday later than 10 in the morning=2022-10-05T10:00"},
      {"on Friday before 9 a.m.", "TIME Friday before 9 a.m.=2022-09-23T09:00"},
      {"last Tuesday by 2 in the afternoon",
       "TIME last Tuesday by 2 in the afternoon=2022-09-20T14:00"},
      {"on Thursday no later than 5 p.m.",
       "TIME Thursday no later than 5 p.m.=2022-09-22T17:00"},
      {"open next Monday 6-8", "TIME next Monday 6-8=2022-10-03T06:00/2022-10-03T08:00"},
      {"from 6-8 next Monday", "TIME 6-8 next Monday=2022-10-03T06:00/2022-10-03T08:00"},
      {"tomorrow morning 9-11",
       "TIME tomorrow morning 9-11=2022-09-28T09:00/2022-09-28T11:00"},
      {"at 0735 GMT", "TIME 0735 GMT=2022-09-27T07:35+00:00"},
      {"at 1900 hours", "TIME 1900 hours=2022-09-27T19:00"},
      {"between 0730-0930", "TIME 0730-0930=07:30:00/09:30:00"},
      {"Tue Sep 20 15:50:06 2016 was", "TIME Tue Sep 20 15:50:06 2016=2016-09-20T15:50:06"},
      {"on 20 September (Tue) - 9:30 a.m.",
       "TIME 20 September (Tue) - 9:30 a.m.=2022-09-20T09:30"},
      {"next week Thu 9 a.m.", "TIME next week Thu 9 a.m.=2022-10-06T09:00"},
      {"last week - Monday", "DATE last week - Monday=2022-09-19"},
      {"for 2 hours from 2 p.m.", "TIME 2 hours from 2 p.m.=14:00:00/16:00:00"},
      {"in the early morning", "TIME the early morning=TMO"},
      {"three morning sessions", "TIME morning=TMO"},
      {"next week after 2:00 p.m.", "DATE next week=2022-W40; TIME 2:00 p.m.=T14:00"},
      {"next month at 6.", "DATE next month=2022-10; TIME 6=T06:00"},
      {"the 3 next weeks", "DATE the 3 next weeks=2022-09-28/2022-10-19"},
      {"in the 5 past years", "DATE the 5 past years=2017-09-27/2022-09-27"},
      {"over the 2 upcoming months", "DATE the 2 upcoming months=2022-09-28/2022-11-28"},
      {"in the next 4 business days",
       "DATE the next 4 business days=2022-09-28/2022-10-04"},
      {"three trading days ago", "DATE three trading days ago=2022-09-22"},
      {"four working days from now", "DATE four working days from now=2022-10-03"},
      {"the past fortnight", "DURATION the past fortnight=P2W"},
      {"stayed 2 nights", "DURATION 2 nights=P2D"},
      {"for three weekends", "DURATION three weekends=P3WE"},
      {"every two weekends", "SET every two weekends=P2WE"},
      {"it rained all week", "DURATION all week=P1W"},
      {"closed all year", "DURATION all year=P1Y"},
      {"lasted 2w", "DURATION 2w=P2W"},
      {"within 48h", "DURATION 48h=PT48H"},
      {"for 10d", "DURATION 10d=P10D"},
      {"a \xC2\xBD"
       " hour talk",
       "DURATION \xC2\xBD"
       " hour=PT0.5H"},
      {"one and a quarter years", "DURATION one and a quarter years=P1.25Y"},
      {"one hour and a half", "DURATION one hour and a half=PT1.5H"},
      {"two and a half hours", "DURATION two and a half hours=PT2.5H"},
      {"it meets quarterly", "SET quarterly=P3M"},
      {"take one a day", "SET a day=P1D"},
      {"last July 4", "DATE last July 4=2022-07-04"},
      {"next 5/12", "DATE next 5/12=2023-05-12"},
      {"this 4 May", "DATE this 4 May=2022-05-04"},
      {"on 5/1/2019-5/7/2020", "DATE 5/1/2019-5/7/2020=2019-05-01/2020-05-07"},
      {"from 5/1-5/7, 2020", "DATE 5/1-5/7, 2020=2020-05-01/2020-05-07"},
      {"due 12/12/30", "DATE 12/12/30=2030-12-12"},
      {"due 12/12/50", "DATE 12/12/50=1950-12-12"},
      {"dated 20170302", "DATE 20170302=2017-03-02"},
      {"the report of 2015-12", "DATE 2015-12=2015-12"},
      {"between August and October", "DATE August and October=2022-08-01/2022-10-01"},
      {"from May to March", "DATE May to March=2022-05-01/2023-03-01"},
      {"between now and 12 October", "DATE now and 12 October=2022-09-27/2022-10-12"},
      {"from now until Friday", "DATE now until Friday=2022-09-27/2022-09-30"},
      {"Mon 19th", "DATE Mon 19th=2022-09-19"},
      {"Monday two weeks from now", "DATE Monday two weeks from now=2022-10-10"},
      {"Friday 3 days from now", "DATE Friday 3 days from now=2022-09-30"},
      {"two months after next Friday", "DATE two months after next Friday=2022-12-07"},
      {"less than 3 days after Friday", "DATE 3 days after Friday=2022-09-23/2022-09-26"},
      {"last fiscal year", "DATE last fiscal year=2021"},
      {"fiscal year 2019", "DATE fiscal year 2019=2019"},
      {"this calendar year", "DATE this calendar year=2022"},
      {"next working week", "DATE next working week=2022-W40"},
      {"the next workweek", "DATE the next workweek=2022-W40"},
      {"next year's first quarter", "DATE next year's first quarter=2023-Q1"},
      {"the last half of 1989", "DATE the last half of 1989=1989-H2"},
      {"the first two quarters of 1990", "DATE the first two quarters of 1990=1990-H1"},
      {"the year before 2015", "DATE the year before 2015=2014"},
      {"in week 10 8 p.m.", "DATE week 10=2022-W10; TIME 8 p.m.=T20:00"},
      {"Black Friday 2010", "DATE Black Friday 2010=2010-11-26"},
      {"on Cyber Monday", "DATE Cyber Monday=2022-11-28"},
      {"halloween weekend 2021", "DATE halloween weekend 2021=2021-W43-WE"},
      {"the weekend of Halloween", "DATE the weekend of Halloween=2022-W43-WE"},
      {"Orthodox Easter 2022", "DATE Orthodox Easter 2022=2022-04-24"},
      {"Election Day 2020", "DATE Election Day 2020=2020-11-03"},
      {"Eid al-Fitr 2020", "DATE Eid al-Fitr 2020=2020-05-23"},
      {"figures till date", "DATE till date=PRESENT_REF"},
      {"profit for the year.", "DATE the year=2022"},
      {"next Friday", "DATE next Friday=2022-10-07"},
  }));
  CAPTURE(text);
  CHECK(typed_times(text) == read);
}

TEST_CASE("figures beside a day are no hours where they may be a result or a price",
          "[analyze][times]") {
  const auto [text, read] = GENERATE(table<std::string, std::string>({
      {"they won on Monday 3-1", "DATE Monday=2022-09-26"},
      {"they lost Monday 3-8 there", "DATE Monday=2022-09-26"},
      {"shares closed on Monday at 2.30 there", "DATE Monday=2022-09-26"},
      {"killed 10 tonight", "TIME tonight=2022-09-27TNI"},
      {"up 2p to 7p", ""},
      {"a 3D film for 7p", ""},
      {"10ish people came", ""},
      {"a 2W lamp", ""},
      {"the 2015-16 season", "DATE 2015-16=2015/2016"},
      {"20170302 people", ""},
      {"20171302", ""},
      {"Mar77 and Dec0", ""},
      {"one night in jail", ""},
      {"12 a year earlier", "DATE a year earlier=2021"},
  }));
  CAPTURE(text);
  CHECK(typed_times(text) == read);
}

TEST_CASE("next Friday is kept as the coming one and that of the next week",
          "[analyze][times]") {
  const auto on_tuesday = times_in("next Friday", a_tuesday);
  REQUIRE(on_tuesday.size() == 1);
  CHECK(days_of(on_tuesday[0]) == "2022-09-30..2022-10-07");
  const auto on_saturday = times_in("next Friday", a_tuesday + 4);
  REQUIRE(on_saturday.size() == 1);
  CHECK(days_of(on_saturday[0]) == "2022-10-07..2022-10-07");
}

TEST_CASE("the moon of a holiday may be seen a day earlier or later", "[analyze][times]") {
  const auto found = times_in("Eid al-Fitr 2020", a_tuesday);
  REQUIRE(found.size() == 1);
  CHECK(days_of(found[0]) == "2020-05-22..2020-05-24");
}

TEST_CASE("minutes count from the hour of publication where it is told",
          "[analyze][times]") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"We will start in 5 minutes", "2022-09-28T00:01:00"},
      {"3 minutes from now", "2022-09-27T23:59:00"},
      {"two hours ago", "2022-09-27T21:56:00"},
      {"in the 5 past minutes", "2022-09-27T23:51:00/2022-09-27T23:56:00"},
      {"I'll be back within 2h", "2022-09-27T23:56:00/2022-09-28T01:56:00"},
      {"it was built in 5 minutes", "PT5M"},
  }));
  CAPTURE(text);
  Article article;
  article.text = text;
  article.published = a_tuesday;
  article.published_second = (23 * 60 + 56) * 60;
  const auto found = times_of(article);
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == value);
  // Without the hour they are lengths.
  article.published_second.reset();
  const auto plain = times_of(article);
  REQUIRE(plain.size() == 1);
  CHECK(plain[0].value.starts_with("PT"));
}
