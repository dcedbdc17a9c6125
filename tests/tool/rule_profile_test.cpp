#include "tool/rule_profile.h"

#include <catch2/catch.hpp>
#include <sstream>

using namespace crosscheck;

TEST_CASE("The profile names the slowest rule first and adds everything up", "[tool]") {
  RuleCosts costs;
  costs.rules = {{"agree.value", 1'240'000, 30, 2}, {"conflict.value", 7'000'000, 4, 0}};
  costs.rest = 500'000;
  std::ostringstream out;
  write_profile(costs, out);
  CHECK(out.str() ==
        " CPU time/ms    tried on   matches  rule\n"
        "         7.0           4         0  conflict.value\n"
        "         1.2          30         2  agree.value\n"
        "         0.5                        (groups, verdicts, findings)\n"
        "         8.7                        all\n");
}
