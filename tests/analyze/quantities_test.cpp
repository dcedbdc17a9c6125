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
      {"They counted one hundred and sixteen votes.", "116 vote"},
      {"They counted three hundred thirty-one votes.", "331 vote"},
      {"They counted 1 414 021 100 votes.", "1414021100 vote"},
      {"They paid Rs500 or USD10m or $US160 million.",
       "500 INR | 10000000 USD | 160000000 USD"},
      {"They paid 3 dollars and 50 cents.", "3.5 USD"},
      {"They paid $98 a share.", "98 USD per share"},
      {"It grew .08 percent.", "0.08 percent"},
      {"It is three times as large.", "3"},
      {"They want 7- or 8-inch screens.", "7 inch | 8 inch"},
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
      {"A $5 million grant came.", "5000000 USD"},
      {"They paid 75 USD million.", "75000000 USD"},
      {"He is 6 feet 3 inches tall.", "6.25 foot"},
      {"They counted 3 million and a half votes.", "3500000 vote"},
      {"They counted three dozens of votes.", "36 vote"},
      {"They counted 3 hundred and 21 votes.", "321 vote"},
      {"They counted 4 thousand 3 hundred votes.", "4300 vote"},
      {"It weighs 6.5x10^-4 grams.", "0.00065 gram"},
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
      {"Men between the ages of 20 and 25 left.", "20..25 year"},
      {"Wait a day or two.", "1..2 day"},
      {"It fell by 1 to 1.5 degrees.", "1..1.5 degree"},
      {"More than 10 but fewer than 20 cars waited.", "10..20 car"},
      {"At most 90 and at least 40 cars waited.", "40..90 car"},
      {"Less than 10 and more than 20 cars waited.", "10 car | 20 car"},
      {"It rose by $4 to $19.", "4 USD | 19 USD"},
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

TEST_CASE("a change has a direction and a form", "[quantities]") {
  const auto [text, change, form] = GENERATE(table<std::string, Change, ChangeForm>({
      {"Sales rose 5 percent.", Change::up, ChangeForm::by},
      {"Sales rose by 5 percent.", Change::up, ChangeForm::by},
      {"Sales fell to 12 tons.", Change::down, ChangeForm::to},
      {"Sales are up 20%.", Change::up, ChangeForm::by},
      {"There was a 20% increase.", Change::up, ChangeForm::by},
      {"It ended 5 points higher.", Change::up, ChangeForm::by},
      {"Sales rose from 4 to 5 tons.", Change::up, ChangeForm::from_to},
      {"The price doubled.", Change::up, ChangeForm::by},
      {"Sales reached 12 tons.", Change::none, ChangeForm::none},
      {"She lost 2 brothers.", Change::none, ChangeForm::none},
  }));
  CAPTURE(text);
  const auto found = quantities_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].change == change);
  CHECK(found[0].change_form == form);
}

TEST_CASE("an age is told from other numbers", "[quantities]") {
  const std::string text =
      GENERATE(as<std::string>{}, "She is 18 years old.", "An 18-year-old boy left.",
               "Boys aged 18 left.", "She was at the age of 18.", "Anna Lind, 18, said so.",
               "Anna Lind (18) said so.", "It was she who was 18.",
               "Others \xE2\x80\x93 among them Anna Lind, 18 \xE2\x80\x93 were hurt.",
               "Others - among them Anna Lind, 18 - were hurt.",
               "A guard (Anna Lind, 18) was hurt.", "Nira Ward, 18, said so.",
               "It was Jan McKorda, 18.", "Jan Korda, 18 (in a car), left.",
               "Jan Korda Jr., 18, said so.", "Jan Korda, Jr., 18, said so.",
               "Jan Korda III, 18, said so.", "Anna Lind and Jan Korda, both 18, said so.");
  CAPTURE(text);
  const auto found = quantities_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].dimension == Dimension::age);
  CHECK(found[0].unit == "year");
  CHECK(found[0].low == Decimal(18));
}

TEST_CASE("ages of a list are ages, each of them", "[quantities]") {
  const auto [text, units] = GENERATE(table<std::string, std::string>({
      {"Two men, 26 and 21, were hurt.", "man year year"},
      {"Three men, 25, 26 and 33, were hurt.", "man year year year"},
      {"Three men, ages 25, 26, and 33, were hurt.", "man year year year"},
      {"Two men, 12 and 14 boats, came.", "man boat boat"},
      {"Anna Lind, 34, and 12 others were hurt.", "year other"},
  }));
  CAPTURE(text);
  std::string read;
  for (const QuantityMention& quantity : quantities_in(text))
    read += (read.empty() ? "" : " ") + quantity.unit;
  CHECK(read == units);
}

TEST_CASE("a bare one counts somebody beside a verb of harm alone", "[quantities]") {
  for (const char* text : {"The storm killed one and hurt many.", "One was killed.",
                           "The storm came, killing one.", "One was also shot."}) {
    CAPTURE(text);
    CHECK(quantities_in(text).size() == 1);
  }
  for (const char* text : {"One was late.", "He killed one of them.", "She took one.",
                           "This one was built."}) {
    CAPTURE(text);
    CHECK(quantities_in(text).empty());
  }
}

TEST_CASE("a number without a noun takes the one before", "[quantities]") {
  const auto [text, units] = GENERATE(table<std::string, std::string>({
      {"1,500 citizens came. An additional 60 left.", "citizen citizen*"},
      {"About 16 citizens came and 14 have left.", "citizen citizen*"},
      {"The men, 40 and 18 years old, left.", "year* year"},
      {"It fell from 21 mpg to 19 mpg.", "mile per gallon"},
      {"It is 5 miles (8 km) long.", "mile kilometer"},
  }));
  CAPTURE(text);
  std::string read;
  for (const QuantityMention& mention : quantities_in(text)) {
    if (!read.empty()) read += " ";
    read += mention.unit + (mention.elided ? "*" : "");
  }
  CHECK(read == units);
}

TEST_CASE("a conversion is linked to what it converts", "[quantities]") {
  const auto found = quantities_in("They asked for 100,000 rubles (about $1,700).");
  REQUIRE(found.size() == 2);
  REQUIRE(found[1].same_amount);
  CHECK(*found[1].same_amount == 0);
  CHECK_FALSE(found[0].same_amount);
}

TEST_CASE("units of one dimension share an exact base", "[quantities]") {
  const auto [a, b] = GENERATE(table<std::string, std::string>({
      {"It is 1 mile.", "It is 1609.344 meters."},
      {"It is 36 km/h.", "It is 10 m/s."},
      {"It is 1 square mile.", "It is 640 acres."},
      {"It was 100 degrees Celsius.", "It was 212 degrees Fahrenheit."},
      {"It took 1 kWh.", "It took 3.6 MJ."},
      {"It has 2 tonnes.", "It has 2,000 kg."},
      {"It has 1 GB.", "It has 1,000 MB."},
  }));
  CAPTURE(a, b);
  const auto base = [](const QuantityMention& mention) {
    return mention.low * mention.factor + mention.offset;
  };
  const auto first = quantities_in(a);
  const auto second = quantities_in(b);
  REQUIRE(first.size() == 1);
  REQUIRE(second.size() == 1);
  CHECK(first[0].dimension == second[0].dimension);
  CHECK(base(first[0]).to_string().substr(0, 8) ==
        base(second[0]).to_string().substr(0, 8));
}

TEST_CASE("absurd numbers are no values and cost little", "[quantities]") {
  CHECK(quantities_in("They saw " + std::string(10000, '9') + " men.").empty());
  CHECK(quantities_in("They saw 10^400 men.").empty());
  std::string many;
  for (int i = 0; i < 5000; ++i)
    many += "one hundred million billion trillion 5 to 5-5/5 (5) ";
  CHECK(quantities_in(many).size() > 100);
  std::string millions = "a";
  for (int i = 0; i < 2000; ++i) millions += " million";
  for (const QuantityMention& mention : quantities_in(millions)) {
    CHECK(mention.high < Decimal::power_of_ten(60));
  }
}
