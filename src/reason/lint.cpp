#include "reason/lint.h"

#include <algorithm>
#include <map>
#include <set>

#include "reason/paths.h"
#include "reason/relations.h"

namespace crosscheck {
namespace {

using RulesById = std::map<std::string_view, const Rule*>;

/// Fewer cases of a kind do not show what a rule is for.
constexpr std::ptrdiff_t least_cases = 3;

void check_cases(const Rule& rule, bool flag, Problems& problems) {
  const std::string field = flag ? "should_flag" : "should_not_flag";
  const auto count = std::ranges::count_if(rule.cases, [&](const RuleCase& test) {
    return test.should_flag == flag && !test.todo;
  });
  if (count >= least_cases) return;
  const std::string_view kind =
      flag ? "texts that the rule finds" : "near misses that must stay silent";
  std::string message = std::to_string(count) + (count == 1 ? " case" : " cases") + " in " +
                        field + "; expected at least 3: ";
  problems.push_back({rule.path, line_of_field(rule, field), 0, message.append(kind)});
}

void check_tests(const Rule& rule, Problems& problems) {
  check_cases(rule, true, problems);
  check_cases(rule, false, problems);
}

void check_params(const Rule& rule, Problems& problems) {
  for (const Param& param : rule.params) {
    if (param.used) continue;
    problems.push_back({rule.path, line_of_field(rule, "params"), 0,
                        "the parameter '" + param.name + "' is not used"});
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

/// Two lines that ask one slot to be different words; `earlier` holds before `later` is
/// tried.
void check_demands(const Rule& rule, const Conditions& earlier, const Conditions& later,
                   std::string_view verdict, Problems& problems) {
  for (const auto& [asked, line] : demands_of(later)) {
    for (const auto& [known, known_line] : demands_of(earlier)) {
      if (known_line >= line || !exclude(asked, known)) continue;
      std::string message(verdict);
      message += ": an earlier line asks for '" + known.words.front() +
                 "', this one for '" + asked.words.front() + "'";
      problems.push_back({rule.path, line, 0, std::move(message)});
    }
  }
}

void check_repeated(const Rule& rule, const Conditions& conditions, Problems& problems) {
  std::map<std::string_view, std::size_t> known;
  for (const Line& line : conditions.lines) {
    const auto [first, is_new] = known.emplace(line.text, line.line);
    if (is_new) continue;
    problems.push_back({rule.path, line.line, 0,
                        "says again what line " + std::to_string(first->second) + " says"});
  }
}

/// Lines that cannot be true together, or that add nothing.
void check_dead(const Rule& rule, Problems& problems) {
  constexpr std::string_view never = "never true";
  check_demands(rule, rule.when, rule.when, never, problems);
  check_repeated(rule, rule.when, problems);
  for (const Role& role : rule.roles) {
    check_demands(rule, role.when, role.when, never, problems);
    check_repeated(rule, role.when, problems);
  }
  if (rule.match != Match::group) {
    check_demands(rule, rule.when, rule.unless, "an exception that never applies",
                  problems);
  }
}

void check_override_names(const Rule& rule, const RulesById& rules, Problems& problems) {
  for (const std::string& other : rule.overrides) {
    if (!rules.contains(other)) {
      problems.push_back({rule.path, line_of_field(rule, "overrides"), 0,
                          "overrides '" + other + "', which is no loaded rule"});
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

/// Whether a pair rule has a line that a slot of both sides be one word: `a.kind is
/// b.kind`.
bool asks_to_be_one(const Rule& rule, std::uint8_t path) {
  return std::ranges::any_of(rule.when.lines, [&](const Line& line) {
    const Expr& root = rule.when.nodes[line.root];
    if (root.kind != ExprKind::comparison || root.op != Operator::is) return false;
    return std::ranges::all_of(root.parts, [&](std::uint32_t part) {
      const Expr& side = rule.when.nodes[part];
      return side.kind == ExprKind::path && side.path == path;
    });
  });
}

/// Whether one rule asks a slot of both sides to be one word, the other to be two.
bool excludes_unlike(const Rule& a, const Rule& b) {
  const auto demands = demands_of(b.when);
  for (const auto& [one, line] : demands) {
    for (const auto& [known, known_line] : demands) {
      Demand other = known;
      if (one.slot.first == other.slot.first) continue;
      other.slot.first = one.slot.first;
      if (exclude(one, other) && asks_to_be_one(a, one.slot.second)) return true;
    }
  }
  return false;
}

/// Whether two rules ask one slot to be different words: then they never meet.
bool exclude_each_other(const Rule& a, const Rule& b) {
  if (excludes_unlike(a, b) || excludes_unlike(b, a)) return true;
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
      problems.push_back({rule.path, line_of_field(rule, "overrides"), 0,
                          "overrides in a circle lead back to " + rule.id});
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
