#include "tool/step_summary.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("a summary that is too long is cut at a line, closed, and says so", "[tool]") {
  CHECK(cut_summary("short\n", 6) == "short\n");
  std::string report = "## Report\n\n<details>\n";
  for (int i = 0; i < 1000; ++i) report += "a row of the report\n";
  report += "</details>\n";

  const std::string cut = cut_summary(report, 1000);

  CHECK(cut.size() <= 1000);
  CHECK(cut.size() > 900);
  CHECK(cut.find("a row of the report\n</details>\n\n\nThe report is longer") !=
        std::string::npos);
  CHECK(cut_summary(report, 10).empty());
}
