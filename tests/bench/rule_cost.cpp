// What the whole pack of rules costs on claims made without text, in one thread.
// Usage: rule_cost [CLAIMS [--profile] [--newsroom]]    prints, a line a case: claims,
// questions, pairs, findings, claims that were left out, user seconds of the graph and of
// the rules; with
// --profile also what each rule costs, with --newsroom the first case alone
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <string_view>
#include <vector>

#include "tests/bench/made_claims.h"
#include "tool/pipeline.h"
#include "tool/policy_files.h"
#include "tool/rule_profile.h"

namespace {

using namespace crosscheck;

double user_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_utime.tv_sec) +
         static_cast<double>(usage.ru_utime.tv_usec) / 1e6;
}

void measure(const char* name, bench::MadeClaims made, const std::vector<Rule>& rules,
             bool profile) {
  const std::size_t claims = made.claims.size();
  const double begin = user_seconds();
  const ClaimGraph graph = build_graph(std::move(made.articles), std::move(made.claims));
  const double built = user_seconds();
  RuleCosts costs = cpu_costs();
  const std::vector<Finding> findings = reason(graph, rules, Proofs::none, &costs);
  const double end = user_seconds();
  std::size_t cut = 0;
  for (const Finding& finding : findings) cut += finding.rule == "note.truncated" ? 1U : 0U;
  std::cout << std::left << std::setw(14) << name << std::right << std::setw(8) << claims
            << std::setw(11) << graph.questions().size() << std::setw(10)
            << graph.candidates().size() << std::setw(10) << findings.size() << std::setw(6)
            << cut << std::fixed << std::setprecision(3) << std::setw(9) << built - begin
            << std::setw(9) << end - built << '\n';
  if (profile) write_profile(costs, std::cout);
}

}  // namespace

int main(int argc, char** argv) {
  const std::size_t claims =
      argc > 1 ? std::strtoul(argv[1], nullptr, 10) : std::size_t{100'000};
  const std::vector<std::string_view> options(argv + std::min(argc, 2), argv + argc);
  const bool profile = std::ranges::count(options, "--profile") > 0;
  Problems problems;
  const Knowledge knowledge = load_knowledge({}, problems);
  const std::vector<Rule> rules = without_tag(knowledge.rules, "only_drafts");
  std::cout
      << "case            claims  questions     pairs  findings   cut  graph s  rules s\n";
  measure("newsroom", bench::newsroom_claims(claims, 1), rules, profile);
  if (std::ranges::count(options, "--newsroom") > 0) return 0;
  for (const std::size_t part : {20U, 10U, 5U})
    measure("one question", bench::one_question(claims / part, 1), rules, profile);
  for (const std::size_t part : {100U, 50U, 20U, 10U, 5U})
    measure("one speaker", bench::one_speaker(claims / part, 1), rules, profile);
}
