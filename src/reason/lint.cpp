#include "reason/lint.h"

#include <algorithm>
#include <map>
#include <set>

#include "reason/paths.h"
#include "reason/relations.h"

namespace crosscheck {
namespace {

using RulesById = std::map<std::string_view, const Rule*>;

void check_tests(const Rule& rule, Problems& problems) {
  const auto has = [&](bool flag) {
    return std::ranges::any_of(rule.cases, [&](const RuleCase& test) {
      return test.should_flag == flag && !test.todo;
    });
  };
  if (!has(true)) {
    problems.push_back(
        {rule.path, 0, 0, "no should_flag: nothing shows that the rule works"});
  }
  if (!has(false)) {
    problems.push_back(
        {rule.path, 0, 0, "no should_not_flag: add a near miss that must stay silent"});
  }
}

void check_params(const Rule& rule, Problems& problems) {
  for (const Param& param : rule.params) {
    if (param.used) continue;
    problems.push_back({rule.path, 0, 0, "the parameter '" + param.name + "' is not used"});
  }
}

/// The slot and the words of which a condition asks it to be one: `a.kind is stock`,
/// `a.kind in (stock, rate)`.
struct Demand {
  std::pair<Subject, std::uint8_t> slot;
  std::vector<std::string> words;
};

std::optional<Demand> demand_of(const Conditions& conditions, std::uint32_t root) {
  const Expr& expr = conditions.nodes[root];
  if (expr.kind != ExprKind::comparison) return std::nullopt;
  if (expr.op != Operator::is && expr.op != Operator::in) return std::nullopt;
  const Expr& left = conditions.nodes[expr.parts[0]];
  const Expr& right = conditions.nodes[expr.parts[1]];
  if (left.kind != ExprKind::path) return std::nullopt;
  Demand made{{left.subject, left.path}, {}};
  if (right.kind == ExprKind::word) made.words.push_back(right.text);
  for (const std::uint32_t part : right.parts)
    made.words.push_back(conditions.nodes[part].text);
  if (made.words.empty()) return std::nullopt;
  return made;
}

/// The demands of all lines, with the line of each.
std::vector<std::pair<Demand, std::size_t>> demands_of(const Conditions& conditions) {
  std::vector<std::pair<Demand, std::size_t>> found;
  for (const Line& line : conditions.lines) {
    const Expr& root = conditions.nodes[line.root];
    const bool several = root.kind == ExprKind::all_of;
    for (const std::uint32_t part : several ? root.parts : std::vector{line.root}) {
      if (auto demand = demand_of(conditions, part)) found.emplace_back(*demand, line.line);
    }
  }
  return found;
}

bool exclude(const Demand& a, const Demand& b) {
  return a.slot == b.slot && std::ranges::none_of(a.words, [&](const std::string& word) {
           return std::ranges::find(b.words, word) != b.words.end();
         });
}

/// Two lines that ask one slot to be different words.
void check_dead(const Rule& rule, Problems& problems) {
  const auto demands = demands_of(rule.when);
  for (std::size_t i = 0; i < demands.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!exclude(demands[i].first, demands[j].first)) continue;
      problems.push_back({rule.path, demands[i].second, 0,
                          "never true: an earlier line asks for '" +
                              demands[j].first.words.front() + "', this one for '" +
                              demands[i].first.words.front() + "'"});
    }
  }
}

void check_override_names(const Rule& rule, const RulesById& rules, Problems& problems) {
  for (const std::string& other : rule.overrides) {
    if (!rules.contains(other)) {
      problems.push_back(
          {rule.path, 0, 0, "overrides '" + other + "', which is no loaded rule"});
    }
  }
}

/// Whether `from` overrides `to`, directly or through others.
bool reaches(const RulesById& rules, std::string_view from, std::string_view to) {
  std::set<std::string_view> seen;
  std::vector<std::string_view> open{from};
  while (!open.empty()) {
    const std::string_view now = open.back();
    open.pop_back();
    const auto rule = rules.find(now);
    if (rule == rules.end()) continue;
    for (const std::string& next : rule->second->overrides) {
      if (next == to) return true;
      if (seen.insert(next).second) open.push_back(next);
    }
  }
  return false;
}

/// Whether two rules ask one slot to be different words: then they never meet.
bool exclude_each_other(const Rule& a, const Rule& b) {
  for (const auto& [one, line] : demands_of(a.when)) {
    for (const auto& [two, other_line] : demands_of(b.when)) {
      if (exclude(one, two)) return true;
    }
  }
  return false;
}

bool is_unordered(const Rule& a, const Rule& b, const RulesById& rules) {
  if (a.match != Match::pair || b.match != Match::pair || a.over != b.over) return false;
  const Relation* one = find_relation(a.relations.front());
  const Relation* two = find_relation(b.relations.front());
  if (one->family == "note" || two->family == "note" || one->step != two->step)
    return false;
  if (comparisons(a.when) != comparisons(b.when)) return false;
  return !reaches(rules, a.id, b.id) && !reaches(rules, b.id, a.id) &&
         !exclude_each_other(a, b);
}

}  // namespace

Problems lint(const std::vector<Rule>& rules) {
  RulesById by_id;
  for (const Rule& rule : rules) by_id.emplace(rule.id, &rule);
  Problems problems;
  for (const Rule& rule : rules) {
    check_tests(rule, problems);
    check_params(rule, problems);
    check_dead(rule, problems);
    check_override_names(rule, by_id, problems);
    if (reaches(by_id, rule.id, rule.id)) {
      problems.push_back(
          {rule.path, 0, 0, "overrides in a circle lead back to " + rule.id});
    }
  }
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t j = i + 1; j < rules.size(); ++j) {
      if (!is_unordered(rules[i], rules[j], by_id)) continue;
      problems.push_back({rules[i].path, 0, 0,
                          "can hold together with " + rules[j].id +
                              " and neither comes first: add 'overrides' to one of them"});
    }
  }
  return problems;
}

}  // namespace crosscheck
