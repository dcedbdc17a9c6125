// Forms of numbers and what they are worth, and laws that hold for all of them.
#include <catch2/catch.hpp>

#include "tests/analyze/reading.h"

using namespace crosscheck;

namespace {

struct Form {
  const char* written;
  const char* value;
};

/// The values of all numbers that are read, as "1 | 2..3".
std::string values_of(const std::string& text) {
  std::string out;
  for (const QuantityMention& mention : quantities_in(text)) {
    if (!out.empty()) out += " | ";
    out += mention.low.to_string();
    if (!(mention.low == mention.high)) out += ".." + mention.high.to_string();
  }
  return out;
}

constexpr const char* nbsp_group =
    "7\xC2\xA0"
    "654\xC2\xA0"
    "321";
constexpr const char* thin_group =
    "7\xE2\x80\x89"
    "654\xE2\x80\x89"
    "321";
constexpr const char* narrow_group =
    "7\xE2\x80\xAF"
    "654\xE2\x80\xAF"
    "321";

}  // namespace

TEST_CASE("a count reads the same in digits, words and both", "[quantities]") {
  const Form form = GENERATE(values<Form>({
      // digits and separators
      {"7", "7"},
      {"0", "0"},
      {"007", "7"},
      {"42", "42"},
      {"365", "365"},
      {"1,234", "1234"},
      {"12,345", "12345"},
      {"1,234,567", "1234567"},
      {"1.234.567", "1234567"},
      {"1,234.5", "1234.5"},
      {"1.234,5", "1234.5"},
      {"12,34,567", "1234567"},
      {"1,23,45,678", "12345678"},
      {"100 000", "100000"},
      {"2 345 678", "2345678"},
      {nbsp_group, "7654321"},
      {thin_group, "7654321"},
      {narrow_group, "7654321"},
      {"3.75", "3.75"},
      {"0.05", "0.05"},
      {"3,5", "3.5"},
      {"123456789012345678901234", "123456789012345678901234"},
      // digits with scales
      {"2 hundred", "200"},
      {"8 thousand", "8000"},
      {"1.66 million", "1660000"},
      {"2,5 million", "2500000"},
      {"3 million", "3000000"},
      {"4.2 billion", "4200000000"},
      {"7 trillion", "7000000000000"},
      {"2 quadrillion", "2000000000000000"},
      {"6 lakh", "600000"},
      {"2.5 crore", "25000000"},
      {"3 lakh crore", "3000000000000"},
      {"20 thousand million", "20000000000"},
      {"5k", "5000"},
      {"2.33 k", "2330"},
      {"12bn", "12000000000"},
      {"9mn", "9000000"},
      {"3tn", "3000000000000"},
      {"4.3M", "4300000"},
      {"8 dozen", "96"},
      {"3 dozens", "36"},
      {"3 hundred and 21", "321"},
      {"3 hundred and one", "301"},
      {"4 thousand 3 hundred", "4300"},
      {"4 thousand 3 hundred and 21", "4321"},
      {"2 million 300 thousand", "2300000"},
      {"1 billion 20 million 5 thousand", "1020005000"},
      {"3 million and a half", "3500000"},
      {"3 million and a quarter", "3250000"},
      {"3 and a half million", "3500000"},
      {"6.02e3", "6020"},
      {"5e6", "5000000"},
      {"12.5E+2", "1250"},
      {"2x10^3", "2000"},
      {"2.5 \xC3\x97 10^6", "2500000"},
      // words
      {"zero", "0"},
      {"nought", "0"},
      {"two", "2"},
      {"eleven", "11"},
      {"nineteen", "19"},
      {"twenty", "20"},
      {"twenty-one", "21"},
      {"thirty four", "34"},
      {"fifty - two", "52"},
      {"ninety-nine", "99"},
      {"a hundred", "100"},
      {"one hundred", "100"},
      {"a hundred and five", "105"},
      {"a hundred five", "105"},
      {"three hundred thirty-one", "331"},
      {"three hundred and thirty-one", "331"},
      {"fifteen hundred", "1500"},
      {"ninety-five hundred", "9500"},
      {"a thousand", "1000"},
      {"one thousand two hundred", "1200"},
      {"one thousand and six", "1006"},
      {"two thousand and twenty-two", "2022"},
      {"twelve thousand three hundred and forty-five", "12345"},
      {"two hundred thousand", "200000"},
      {"six hundred and forty thousand", "640000"},
      {"a million", "1000000"},
      {"one million two thousand two hundred", "1002200"},
      {"seventeen million four hundred thousand and nine", "17400009"},
      {"one hundred million", "100000000"},
      {"a thousand million", "1000000000"},
      {"two billion", "2000000000"},
      {"three trillion", "3000000000000"},
      {"five lakh", "500000"},
      {"two crore fifty lakh", "25000000"},
      {"a dozen", "12"},
      {"two dozen", "24"},
      {"five dozen", "60"},
      {"half a dozen", "6"},
      {"half a million", "500000"},
      {"a half million", "500000"},
      {"half-a-million", "500000"},
      {"quarter million", "250000"},
      {"a quarter million", "250000"},
      {"a quarter of a million", "250000"},
      {"three quarters of a million", "750000"},
      {"two and a half million", "2500000"},
      {"one and a half", "1.5"},
      {"two and a quarter", "2.25"},
      {"two and three quarters", "2.75"},
      {"two million and one half", "2500000"},
      {"one billion and three quarters million", "1000750000"},
      {"nine million and two fifths", "9400000"},
      {"two and fifty-four hundredths", "2.54"},
      {"three point five", "3.5"},
      {"zero point two five", "0.25"},
      {"six point zero two", "6.02"},
      {"two hundred point seventy-one", "200.71"},
      {"one point two million", "1200000"},
      // vulgar and mixed
      {"2\xC2\xBD", "2.5"},
      {"1\xC2\xBC", "1.25"},
      {"1\xC2\xBE", "1.75"},
      {"1 1/2", "1.5"},
      {"2 1/4", "2.25"},
      {"2 and 3/4", "2.75"},
      {"2^10", "1024"},
      {"10^6", "1000000"},
      {"three hundred and two dozen", "324"},
      {"1\xC2\xBD million", "1500000"},
  }));
  CAPTURE(form.written);
  const auto found = quantities_in("They counted " + std::string(form.written) + " votes.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].low.to_string() == form.value);
  CHECK(found[0].low == found[0].high);
  CHECK(found[0].unit == "vote");
}

TEST_CASE("a part of a whole reads as the quotient", "[quantities]") {
  const Form form = GENERATE(values<Form>({
      {"Half of them left.", "0.5"},
      {"One half of them left.", "0.5"},
      {"One-half of them left.", "0.5"},
      {"Half the members left.", "0.5"},
      {"A quarter of them left.", "0.25"},
      {"Three quarters of them left.", "0.75"},
      {"Three-quarters of them left.", "0.75"},
      {"Nearly three quarters left.", "0.75"},
      {"A third of them left.", "0.333333333333333333"},
      {"One third were children.", "0.333333333333333333"},
      {"Two thirds were children.", "0.666666666666666667"},
      {"Two-thirds of them left.", "0.666666666666666667"},
      {"Four fifths of them left.", "0.8"},
      {"Five eighths of them left.", "0.625"},
      {"Nine tenths of them left.", "0.9"},
      {"A tenth of them left.", "0.1"},
      {"Three twentieths of them left.", "0.15"},
      {"One twenty-fifth of them left.", "0.04"},
      {"Six twenty-fifths of them left.", "0.24"},
      {"A hundredth of it is gold.", "0.01"},
      {"Three hundredths of it is gold.", "0.03"},
      {"Five thousandths of it is gold.", "0.005"},
      {"Two millionths of it is gold.", "0.000002"},
      {"Twelve fifths is more.", "2.4"},
      {"Sales rose by a third.", "0.333333333333333333"},
      {"Sales fell by half.", "0.5"},
      {"More than half were children.", "0.5"},
      {"The ratio is one over four.", "0.25"},
      {"The ratio is 3 over 8.", "0.375"},
      {"1/2 of them left.", "0.5"},
      {"3/4 of them left.", "0.75"},
      {"\xC2\xBE of them left.", "0.75"},
      {"\xE2\x85\x9C of them left.", "0.375"},
      {"Between one and two thirds of them left.", "0.666666666666666667"},
      {"One in four people left.", "0.25"},
      {"Three in ten people left.", "0.3"},
      {"One in a hundred people left.", "0.01"},
      {"Nine out of 10 people left.", "0.9"},
      {"It holds two thirds of a million liters.", "666666.666666666667"},
  }));
  CAPTURE(form.written);
  CHECK(values_of(form.written) == form.value);
}

TEST_CASE("a negative number has its sign", "[quantities]") {
  const Form form = GENERATE(values<Form>({
      {"It was minus 12 degrees.", "-12"},
      {"It was minus twelve degrees.", "-12"},
      {"It was -12 degrees.", "-12"},
      {"It was \xE2\x88\x92"
       "12 degrees.",
       "-12"},
      {"Growth was negative 0.4 percent.", "-0.4"},
      {"It shrank by -1.5e2 tons.", "-150"},
  }));
  CAPTURE(form.written);
  CHECK(values_of(form.written) == form.value);
}

TEST_CASE("figures with commas alone between them are a list", "[quantities]") {
  CHECK(values_of("Lots 22,24,26 are sold.") == "22 | 24 | 26");
  CHECK(values_of("It has 22,240,260 crates.") == "22240260");
  CHECK(values_of("Years 2007,2011,2012 were dry.").empty());
  CHECK(values_of("Codes 07,08,09 were used.").empty());
}

TEST_CASE("a figure that could be a year is a count behind a verb", "[quantities]") {
  CHECK(values_of("The flood killed 2023 people.") == "2023");
  CHECK(values_of("The town has 1986 residents.") == "1986");
  CHECK(values_of("After the disputed 2019 elections he left.").empty());
  CHECK(values_of("The 2019 protests spread.").empty());
  CHECK(values_of("In 2019 voters chose anew.").empty());
}

TEST_CASE("what orders, names or enumerates is no number", "[quantities]") {
  const std::string text =
      GENERATE(as<std::string>{}, "It was the twenty-first case.",
               "The one hundred twenty-fifth fell.", "It was the two hundredth time.",
               "It was the hundred and first time.", "It was a thirtieth birthday.",
               "A third man came.", "A third was hurt.", "The plan came to naught.",
               "He was second to none.", "They won by a third party.",
               "The third-quarter result is out.", "It is on the 30th floor.",
               "Half time came.", "The half-hearted effort failed.");
  CAPTURE(text);
  CHECK(values_of(text).empty());
}

TEST_CASE("a number printed and read again is the same", "[quantities]") {
  const auto mantissa = GENERATE(as<std::int64_t>{}, 1, 7, 12, 99, 101, 250, 1999, 4096,
                                 65537, 999999, 1234567, 987654321);
  const int exponent = GENERATE(-6, -3, -2, -1, 0, 1, 2, 6, 9);
  const Decimal value = Decimal::of(mantissa, exponent);
  const auto found = quantities_in("They weighed " + value.to_string() + " kilograms.");
  CAPTURE(value.to_string());
  REQUIRE(found.size() == 1);
  CHECK(found[0].low == value);
  CHECK(found[0].high == value);
}

namespace {

/// English words of a whole number below one million.
std::string in_words(int n) {
  constexpr const char* small[] = {
      "zero",     "one",     "two",     "three",     "four",     "five",    "six",
      "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
  constexpr const char* tens[] = {"",      "",      "twenty",  "thirty", "forty",
                                  "fifty", "sixty", "seventy", "eighty", "ninety"};
  if (n < 20) return small[n];
  if (n < 100) return tens[n / 10] + (n % 10 == 0 ? "" : "-" + in_words(n % 10));
  const int unit = n < 1000 ? 100 : 1000;
  const std::string head = in_words(n / unit) + (unit == 100 ? " hundred" : " thousand");
  if (n % unit == 0) return head;
  return head + (unit == 100 || n % unit < 100 ? " and " : " ") + in_words(n % unit);
}

}  // namespace

TEST_CASE("a number in words and read again is the same", "[quantities]") {
  for (int n = 2; n < 1'000'000; n += n < 1300 ? 1 : 7919) {
    const std::string words = in_words(n);
    const auto found = quantities_in("They counted " + words + " votes.");
    CAPTURE(words);
    REQUIRE(found.size() == 1);
    CHECK(found[0].low == Decimal(n));
  }
}

TEST_CASE("sentences around a number do not change its value", "[quantities]") {
  const std::string form = GENERATE(
      as<std::string>{}, "They counted 1,234 votes.", "Two thirds of the voters stayed.",
      "They paid $3.2bn.", "Some 500 to 600 cars waited.", "It fell to minus 12 degrees.",
      "He is 6 feet 3 inches tall.", "More than 10 but fewer than 20 cars waited.",
      "They counted 3 million and a half votes.", "Dozens of houses burned.");
  const std::string before = "The mayor spoke on the square. The band played on.";
  const std::string after = "The shops stayed shut. Nobody knew why.";
  CAPTURE(form);
  const std::string alone = values_of(form);
  CHECK_FALSE(alone.empty());
  CHECK(values_of(before + " " + form) == alone);
  CHECK(values_of(form + " " + after) == alone);
  CHECK(values_of(before + " " + form + " " + after) == alone);
}

TEST_CASE("an absurd number is a value or none, and never wraps around", "[quantities]") {
  const auto reads = [](const std::string& number) {
    return quantities_in("They counted " + number + " votes.");
  };
  CHECK(reads("10^400").empty());
  CHECK(reads("5e400").empty());
  CHECK(reads("5e99999999999999999999").empty());
  CHECK(reads("2x10^999").empty());
  CHECK(reads(std::string(10000, '7')).empty());
  CHECK(reads("1" + std::string(3000, '0') + ".5").empty());
  const auto largest = reads("9e99 trillion trillion trillion");
  for (const QuantityMention& mention : largest) CHECK_FALSE(mention.low.is_negative());
  const auto tiny = reads("1e-99");
  REQUIRE(tiny.size() == 1);
  CHECK(tiny[0].low == Decimal::power_of_ten(-99));
  std::string words = "nine";
  for (int i = 0; i < 500; ++i) words += " hundred thousand million billion trillion";
  for (const QuantityMention& mention : reads(words)) {
    CHECK_FALSE(mention.low.is_negative());
  }
}

TEST_CASE("long chains of number words cost linear time", "[quantities]") {
  for (const std::string link :
       {"one and a ", "4 thousand 3 hundred ", "two thirds of a million ", "1 over 2 ",
        "twenty - ", "more than 5 and less than 9 and ", "5 feet 2 inches ",
        "a quarter of a ", "three twenty-firsts ", "9e9 x10^3 ", "a hundred and a "}) {
    std::string text;
    for (int i = 0; i < 4000; ++i) text += link;
    CAPTURE(link);
    CHECK(quantities_in(text).size() < 20'000);
  }
}
