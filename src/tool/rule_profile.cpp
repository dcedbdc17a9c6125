#include "tool/rule_profile.h"

#include <algorithm>
#include <ctime>
#include <iomanip>
#include <ostream>
#include <string>

namespace crosscheck {
namespace {

std::int64_t cpu_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::int64_t{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

/// "12.3"
std::string milliseconds(std::int64_t time) {
  const auto tenths = (time + 50'000) / 100'000;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

}  // namespace

RuleCosts cpu_costs() { return {cpu_time, {}, 0}; }

void write_profile(const RuleCosts& costs, std::ostream& out) {
  std::vector<RuleCost> rules = costs.rules;
  std::ranges::stable_sort(rules, std::ranges::greater{}, &RuleCost::time);
  const auto line = [&out](std::string_view time, std::string_view tried,
                           std::string_view found, std::string_view rule) {
    out << std::right << std::setw(12) << time << std::setw(12) << tried << std::setw(10)
        << found << "  " << rule << '\n';
  };
  std::int64_t total = costs.rest;
  line("CPU time/ms", "tried on", "matches", "rule");
  for (const RuleCost& one : rules) {
    total += one.time;
    line(milliseconds(one.time), std::to_string(one.tried), std::to_string(one.found),
         one.rule);
  }
  line(milliseconds(costs.rest), "", "", "(groups, verdicts, findings)");
  line(milliseconds(total), "", "", "all");
}

}  // namespace crosscheck
