#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The figures of the injured that still stand.
std::string standing(const std::string& text) {
  std::string figures;
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.standing == Standing::deprecated) continue;
    if (!figures.empty()) figures += ' ';
    figures += claim.value->text;
  }
  return figures;
}

}  // namespace

TEST_CASE("a figure of first reports stands only where there is no other", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Three guards were injured. Police said earlier that four guards were injured.",
       "Three"},
      {"Three guards were injured. Initial reports had four guards injured.", "Three"},
      {"Police initially said four guards were injured. In fact three guards were injured.",
       "three"},
      {"Initial reports had four guards injured.", "four"},
      {"Three guards were injured. Police said that four drivers were injured.",
       "Three four"},
      {"Two guards were killed. Police said earlier that four guards were injured.",
       "Two four"},
  }));
  CAPTURE(text);
  CHECK(standing(text) == expected);
}
