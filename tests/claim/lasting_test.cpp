#include <tuple>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// "duration:wait [10800] hour": measure, core in base units and unit of each.
std::string lengths(const std::string& text) {
  std::string line;
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.unit.dimension != "time") continue;
    if (!line.empty()) line += "; ";
    line +=
        claim.measure.node.id + ' ' + to_string(claim.value->core) + ' ' + claim.unit.unit;
  }
  return line;
}

}  // namespace

TEST_CASE("a length of time is a figure of what takes it", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The men waited three hours at the border.", "duration:wait [2.5, 3.5] hour"},
      {"Visitors may stay for 30 days.", "duration:stay [29, 31] day"},
      {"The stay must not exceed 90 days.", "duration:stay [80, 90] day"},
      {"Foreigners must report to the police within 5 days.", "duration:report [3, 5] day"},
      {"The strike lasted two weeks.", "duration:strike [1.5, 2.5] week"},
  }));
  CAPTURE(text);
  CHECK(lengths(text) == expected);
}

TEST_CASE("a length that only places something in time is no figure", "[claim]") {
  const auto text = GENERATE(as<std::string>{}, "The mayor left three days ago.",
                             "The three-day fair drew a crowd.", "It happened days later.");
  CAPTURE(text);
  CHECK(lengths(text).empty());
}
