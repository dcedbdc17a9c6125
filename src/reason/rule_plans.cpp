#include "reason/rule_plans.h"

#include "reason/match.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// The slots that the conditions read: claims that agree in them look alike.
std::vector<std::uint8_t> paths_of(const Rule& rule) {
  std::vector<std::uint8_t> paths;
  for (const Conditions* conditions : {&rule.when, &rule.unless}) {
    for (const Expr& expr : conditions->nodes) {
      if (expr.kind == ExprKind::path && expr.path != whole_claim)
        paths.push_back(expr.path);
    }
  }
  sort_and_drop_repeats(paths);
  return paths;
}

}  // namespace

void RulePlans::add(const Rule& rule) {
  switch (rule.match) {
    case Match::claim:
    case Match::cycle: of_claim(rule.when, 0); break;
    case Match::pair: of_pairs(rule); break;
    case Match::group: of_members(rule.when); break;
    case Match::equation:
      for (std::size_t i = 0; i < rule.roles.size(); ++i)
        of_claim(rule.roles[i].when, static_cast<Subject>(i));
  }
}

const PlannedPairs& RulePlans::of_pairs(const Rule& rule) {
  const auto [at, is_new] = pairs_.try_emplace(&rule);
  PlannedPairs& made = at->second;
  if (!is_new) return made;
  made.plan = plan_pairs(rule.when);
  made.filter = PairFilter(rule.when, made.plan);
  for (Subject subject = 0; subject < 2; ++subject) {
    for (const std::uint32_t root : made.plan.only[subject])
      add(rule.when, root, subject, made.only[subject]);
  }
  made.paths = paths_of(rule);
  return made;
}

const ClaimTest& RulePlans::of_claim(const Conditions& conditions, Subject subject) {
  const auto [at, is_new] = tests_.try_emplace(&conditions);
  if (!is_new) return at->second;
  for (const Line& line : conditions.lines) add(conditions, line.root, subject, at->second);
  return at->second;
}

const ClaimTest& RulePlans::of_members(const Conditions& when) {
  const auto [at, is_new] = tests_.try_emplace(&when);
  if (!is_new) return at->second;
  for (const Line& line : when.lines) {
    if (chooses_members(when, line)) add(when, line.root, 0, at->second);
  }
  return at->second;
}

void RulePlans::add(const Conditions& conditions, std::uint32_t root, Subject subject,
                    ClaimTest& to) {
  for (const std::uint32_t part : conjuncts_of(conditions, root)) {
    if (subjects_of(conditions, part) == 1U << subject) {
      to.shared.push_back(parts_.number_of(conditions, part, subject));
      if (to.shared.size() == 1) parts_.ask_first(to.shared.front());
    } else {
      to.rest.push_back(part);
    }
  }
}

}  // namespace crosscheck
