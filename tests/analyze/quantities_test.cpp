#include "analyze/quantities.h"

#include <catch2/catch.hpp>

#include "tests/analyze/reading.h"

using namespace crosscheck;

namespace {

std::string values_of(const std::string& text) {
  std::string out;
  for (const QuantityMention& mention : quantities_in(text)) {
    if (!out.empty()) out += " | ";
    out += mention.low.to_string();
    if (!(mention.low == mention.high)) out += ".." + mention.high.to_string();
    if (!mention.unit.empty()) out += " " + mention.unit;
    if (mention.is_per) out += " per " + mention.per;
  }
  return out;
}

}  // namespace

TEST_CASE("a number has its value whatever way it is written", "[quantities]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"They counted 1,234.5 tons.", "1234.5 ton"},
      {"They counted 1.234.567 votes.", "1234567 vote"},
      {"They counted 12,34,567 votes.", "1234567 vote"},
      {"They counted 1\xC2\xA0"
       "234\xC2\xA0"
       "567 votes.",
       "1234567 vote"},
      {"They counted 100 000 votes.", "100000 vote"},
      {"They counted 1.66 million votes.", "1660000 vote"},
      {"They counted two and a half million votes.", "2500000 vote"},
      {"They counted half a million votes.", "500000 vote"},
      {"They counted a dozen votes.", "12 vote"},
      {"They counted half a dozen votes.", "6 vote"},
      {"They counted twenty-one votes.", "21 vote"},
      {"They counted a hundred and five votes.", "105 vote"},
      {"They counted two hundred thousand votes.", "200000 vote"},
      {"They counted one thousand two hundred votes.", "1200 vote"},
      {"They counted 4.3M votes.", "4300000 vote"},
      {"They counted 5k votes.", "5000 vote"},
      {"They paid $3.2bn.", "3200000000 USD"},
      {"They paid 3m euros.", "3000000 EUR"},
      {"They walked 3m.", "3 meter"},
      {"They drank 1/2 liter.", "0.5 liter"},
      {"They drank 2\xC2\xBD liters.", "2.5 liter"},
      {"Two thirds of the voters stayed.", "0.666666666666666667"},
      {"It fell to minus 12 degrees.", "-12 degree"},
  }));
  CAPTURE(text);
  CHECK(values_of(text) == expected);
}

TEST_CASE("two numbers joined are one range", "[quantities]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"About 500 to 600 cars waited.", "500..600 car"},
      {"Some 5,000-6,000 cars waited.", "5000..6000 car"},
      {"Between 300,000 and one million soldiers may go.", "300000..1000000 soldier"},
      {"The price is from 100,000 to 300,000 rubles.", "100000..300000 RUB"},
      {"It costs $5-$6 million.", "5000000..6000000 USD"},
      {"It takes 2 to 3 million votes.", "2000000..3000000 vote"},
      {"They got 40 to 50 percent.", "40..50 percent"},
      {"They got 40%-50%.", "40..50 percent"},
      {"Two or three cars waited.", "2..3 car"},
  }));
  CAPTURE(text);
  CHECK(values_of(text) == expected);
}

TEST_CASE("a number that names, orders or dates something is no quantity", "[quantities]") {
  const std::string text = GENERATE(
      as<std::string>{}, "The G7 met.", "A Boeing 737 landed.", "They watched Channel 4.",
      "It broke Article 28.", "It is in Section 427 of the act.", "Take Highway 61 there.",
      "She lives at 123 Main Street.", "It began in the 1200 block of Oak Lane.",
      "They left in 2019.", "The 21st came.", "Call 555-123-4567 now.",
      "It began at 10:30.", "The F-16 flew.", "The 1990s were calm.",
      "Just one of a kind, one might say.", "He ran 10^400.", "It has 1.2.3 in it.");
  CAPTURE(text);
  CHECK(values_of(text).empty());
}

TEST_CASE("a hedge gives the bound of a number", "[quantities]") {
  const auto [text, hedge, bound] = GENERATE(table<std::string, Hedge, std::string>({
      {"40 men came.", Hedge::none, "="},
      {"Exactly 40 men came.", Hedge::exact, "="},
      {"About 40 men came.", Hedge::about, "~"},
      {"An estimated 40 men came.", Hedge::about, "~"},
      {"Nearly 40 men came.", Hedge::nearly, "~"},
      {"More than 40 men came.", Hedge::more_than, ">"},
      {"At least 40 men came.", Hedge::at_least, ">="},
      {"No fewer than 40 men came.", Hedge::at_least, ">="},
      {"Fewer than 40 men came.", Hedge::fewer_than, "<"},
      {"No more than 40 men came.", Hedge::at_most, "<="},
      {"Up to 40 men came.", Hedge::up_to, "<="},
      {"As many as 40 men came.", Hedge::up_to, "<="},
      {"They want 40 or more men.", Hedge::at_least, ">="},
      {"They want 40 men or fewer.", Hedge::at_most, "<="},
      {"They want 40+ men.", Hedge::more_than, ">"},
  }));
  CAPTURE(text);
  const auto found = quantities_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].hedge == hedge);
  CHECK(symbol(found[0].bound) == bound);
}

TEST_CASE("a mention knows what it counts", "[quantities]") {
  const auto [text, unit, counted] = GENERATE(table<std::string, std::string, std::string>({
      {"Nearly 100,000 Russian citizens left.", "citizen", "Russian citizens"},
      {"They saw 20 light vehicles.", "vehicle", "light vehicles"},
      {"One man left.", "man", "man"},
      {"A 12-member panel met.", "member", "member"},
      {"There were 3,200 police there.", "police", "police"},
      {"They held 200 of the prisoners.", "prisoner", "prisoners"},
      {"Tens of thousands of people left.", "person", "people"},
      {"No deaths were reported.", "death", "deaths"},
      {"They lost 40 percent of voters.", "percent", "voters"},
  }));
  CAPTURE(text);
  const auto article = one_paragraph(text);
  const auto found = analysis_of(article).quantities;
  REQUIRE(found.size() == 1);
  CHECK(found[0].unit == unit);
  CHECK(slice(article.text, found[0].counted) == counted);
}
