// Forms of units: symbol, name, prefix and plural, with their dimension.
#include <catch2/catch.hpp>

#include "tests/analyze/reading.h"

using namespace crosscheck;

namespace {

struct Form {
  const char* written;
  const char* unit;
  Dimension dimension;
};

void check(const Form& form) {
  CAPTURE(form.written);
  const auto found =
      quantities_in("They measured " + std::string(form.written) + " there.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].unit == form.unit);
  CHECK(name(found[0].dimension) == name(form.dimension));
  CHECK_FALSE(found[0].unit_is_counted);
}

}  // namespace

TEST_CASE("a unit of measure is known by name and symbol", "[quantities]") {
  using D = Dimension;
  check(GENERATE(values<Form>({
      // shares
      {"40 percent", "percent", D::ratio},
      {"40 per cent", "percent", D::ratio},
      {"40%", "percent", D::ratio},
      {"40 pct", "percent", D::ratio},
      {"forty percent", "percent", D::ratio},
      {"2 percentage points", "percentage point", D::ratio},
      {"2 percent points", "percentage point", D::ratio},
      {"25 basis points", "basis point", D::ratio},
      {"25 bps", "basis point", D::ratio},
      {"420 parts per million", "part per million", D::ratio},
      {"420 ppm", "part per million", D::ratio},
      {"3 ppb", "part per billion", D::ratio},
      // lengths
      {"5 km", "kilometer", D::length},
      {"5 kilometres", "kilometer", D::length},
      {"5-kilometer", "kilometer", D::length},
      {"3m", "meter", D::length},
      {"3 metres", "meter", D::length},
      {"20 cm", "centimeter", D::length},
      {"4 mm", "millimeter", D::length},
      {"10 miles", "mile", D::length},
      {"90 yards", "yard", D::length},
      {"6 feet", "foot", D::length},
      {"6 ft", "foot", D::length},
      {"9 inches", "inch", D::length},
      {"12 nautical miles", "nautical mile", D::length},
      {"4 light years", "light year", D::length},
      {"7 nanometers", "nanometer", D::length},
      {"3 furlongs", "furlong", D::length},
      {"30 fathoms", "fathom", D::length},
      // areas
      {"12 hectares", "hectare", D::area},
      {"640 acres", "acre", D::area},
      {"3 square kilometers", "square kilometer", D::area},
      {"3 km\xC2\xB2", "square kilometer", D::area},
      {"2 square miles", "square mile", D::area},
      {"85 square metres", "square meter", D::area},
      {"85 sq m", "square meter", D::area},
      {"900 square feet", "square foot", D::area},
      {"900 sq ft", "square foot", D::area},
      // volumes
      {"2 liters", "liter", D::volume},
      {"2 litres", "liter", D::volume},
      {"500 ml", "milliliter", D::volume},
      {"5 gallons", "gallon", D::volume},
      {"3 pints", "pint", D::volume},
      {"70 million barrels", "barrel", D::volume},
      {"4 cubic meters", "cubic meter", D::volume},
      {"4 m\xC2\xB3", "cubic meter", D::volume},
      {"6 cubic feet", "cubic foot", D::volume},
      {"2 cubic kilometers", "cubic kilometer", D::volume},
      {"900 bushels", "bushel", D::volume},
      {"8 acre-feet", "acre foot", D::volume},
      // masses
      {"5 kg", "kilogram", D::mass},
      {"5 kilos", "kilogram", D::mass},
      {"5 kilograms", "kilogram", D::mass},
      {"200 grams", "gram", D::mass},
      {"10 mg", "milligram", D::mass},
      {"3 micrograms", "microgram", D::mass},
      {"12 tonnes", "tonne", D::mass},
      {"12 metric tons", "tonne", D::mass},
      {"12 tons", "ton", D::mass},
      {"9 pounds", "pound", D::mass},
      {"9 lb", "pound", D::mass},
      {"7 ounces", "ounce", D::mass},
      {"2 troy ounces", "troy ounce", D::mass},
      {"18 carats", "carat", D::mass},
      {"3 megatonnes", "megatonne", D::mass},
      {"4 quintals", "quintal", D::mass},
      // speeds and flows
      {"80 km/h", "kilometer per hour", D::speed},
      {"80 kph", "kilometer per hour", D::speed},
      {"80 kilometers per hour", "kilometer per hour", D::speed},
      {"80 kilometres an hour", "kilometer per hour", D::speed},
      {"60 mph", "mile per hour", D::speed},
      {"60 miles per hour", "mile per hour", D::speed},
      {"60 miles an hour", "mile per hour", D::speed},
      {"5 m/s", "meter per second", D::speed},
      {"5 metres per second", "meter per second", D::speed},
      {"20 knots", "knot", D::speed},
      {"30 cubic meters per second", "cubic meter per second", D::other},
      // temperatures
      {"20 degrees Celsius", "degree celsius", D::temperature},
      {"20\xC2\xB0"
       "C",
       "degree celsius", D::temperature},
      {"20 C", "degree celsius", D::temperature},
      {"68 degrees Fahrenheit", "degree fahrenheit", D::temperature},
      {"68\xC2\xB0"
       "F",
       "degree fahrenheit", D::temperature},
      {"20 degrees", "degree", D::temperature},
      {"300 kelvin", "kelvin", D::temperature},
      // energy and power
      {"5 kWh", "kilowatt hour", D::energy},
      {"5 kilowatt hours", "kilowatt hour", D::energy},
      {"3 MWh", "megawatt hour", D::energy},
      {"40 terawatt hours", "terawatt hour", D::energy},
      {"9 MJ", "megajoule", D::energy},
      {"7 petajoules", "petajoule", D::energy},
      {"200 calories", "calorie", D::energy},
      {"500 kcal", "kilocalorie", D::energy},
      {"3 MW", "megawatt", D::power},
      {"3 megawatts", "megawatt", D::power},
      {"2 GW", "gigawatt", D::power},
      {"60 watts", "watt", D::power},
      {"150 horsepower", "horsepower", D::power},
      {"150 hp", "horsepower", D::power},
      // data
      {"5 GB", "gigabyte", D::data},
      {"5 gigabytes", "gigabyte", D::data},
      {"2 terabytes", "terabyte", D::data},
      {"300 MB", "megabyte", D::data},
      {"8 bits", "bit", D::data},
      // other
      {"50 hertz", "hertz", D::other},
      {"3 GHz", "gigahertz", D::other},
      {"220 volts", "volt", D::other},
      {"10 amperes", "ampere", D::other},
      {"85 decibels", "decibel", D::other},
      {"85 dB", "decibel", D::other},
      {"1,013 hPa", "hectopascal", D::other},
      {"35 psi", "pound per square inch", D::other},
      {"30 mpg", "mile per gallon", D::other},
      {"48 megapixels", "megapixel", D::other},
      {"100 Mbps", "megabit per second", D::other},
      {"3 millisieverts", "millisievert", D::other},
      {"7 microsieverts", "microsievert", D::other},
      {"95 micrograms per cubic meter", "microgram per cubic meter", D::other},
      {"6 milligrams per liter", "milligram per liter", D::other},
      {"110 grams per kilometer", "gram per kilometer", D::other},
      // money
      {"$5", "USD", D::money},
      {"US$5", "USD", D::money},
      {"5 dollars", "USD", D::money},
      {"5 US dollars", "USD", D::money},
      {"USD 5", "USD", D::money},
      {"A$5", "AUD", D::money},
      {"C$5", "CAD", D::money},
      {"NZ$5", "NZD", D::money},
      {"HK$5", "HKD", D::money},
      {"\xE2\x82\xAC"
       "5",
       "EUR", D::money},
      {"5 euros", "EUR", D::money},
      {"EUR 5 million", "EUR", D::money},
      {"\xC2\xA3"
       "5",
       "GBP", D::money},
      {"5 pounds sterling", "GBP", D::money},
      {"\xC2\xA5"
       "500",
       "JPY", D::money},
      {"500 yen", "JPY", D::money},
      {"\xE2\x82\xB9"
       "500",
       "INR", D::money},
      {"Rs 500", "INR", D::money},
      {"500 rubles", "RUB", D::money},
      {"500 roubles", "RUB", D::money},
      {"\xE2\x82\xBD"
       "500",
       "RUB", D::money},
      {"500 tenge", "KZT", D::money},
      {"500 Swiss francs", "CHF", D::money},
      {"500 yuan", "CNY", D::money},
      {"500 hryvnia", "UAH", D::money},
      {"50 zlotys", "PLN", D::money},
      {"R$50", "BRL", D::money},
      {"50 shekels", "ILS", D::money},
      {"50 cents", "cent", D::money},
      {"5 bitcoin", "BTC", D::money},
  })));
}

TEST_CASE("scale and currency may be one word", "[quantities]") {
  const auto read = [](const std::string& text) {
    const auto found = quantities_in(text);
    return found.size() == 1 ? found[0].low.to_string() + " " + found[0].unit : "none";
  };
  CHECK(read("Orders came to 30 MSEK.") == "30000000 SEK");
  CHECK(read("Orders came to 4.5 MEUR.") == "4500000 EUR");
  CHECK(read("Orders came to 250 TEUR.") == "250000 EUR");
  CHECK(read("Orders came to 1.2 bnUSD.") == "1200000000 USD");
  CHECK(read("It has 30 XSEK.") == "30 ");
}

TEST_CASE("a rate names what it is per", "[quantities]") {
  const auto [text, unit, per] = GENERATE(table<std::string, std::string, std::string>({
      {"They make 500 cars a day.", "car", "day"},
      {"They make 500 cars per day.", "car", "day"},
      {"They make 500 cars daily.", "car", "day"},
      {"They make 500 cars each week.", "car", "week"},
      {"They make 500 cars every month.", "car", "month"},
      {"They pay $20 an hour.", "USD", "hour"},
      {"They pay $20 per hour.", "USD", "hour"},
      {"They pay $20 a barrel.", "USD", "barrel"},
      {"They pay $20/month.", "USD", "month"},
      {"They count 12 deaths per 100,000 people.", "death", "100000 person"},
      {"They need 2 liters per person.", "liter", "person"},
  }));
  CAPTURE(text);
  const auto found = quantities_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].unit == unit);
  CHECK(found[0].is_per);
  CHECK(found[0].per == per);
}

TEST_CASE("an amount split over two units is one", "[quantities]") {
  const auto [text, value, unit] = GENERATE(table<std::string, std::string, std::string>({
      {"He is 6 feet 3 inches tall.", "6.25", "foot"},
      {"He is 6 feet and 6 inches tall.", "6.5", "foot"},
      {"It weighs 7 pounds 8 ounces.", "7.5", "pound"},
      {"They paid 3 dollars and 50 cents.", "3.5", "USD"},
      {"They paid 15 dollars and 50.", "15.5", "USD"},
      {"They paid 75 USD million.", "75000000", "USD"},
  }));
  CAPTURE(text);
  const auto found = quantities_in(text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].low.to_string() == value);
  CHECK(found[0].unit == unit);
}
