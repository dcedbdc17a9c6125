#include "reason/condition.h"

#include <algorithm>
#include <array>

#include "reason/paths.h"

namespace crosscheck {
namespace {

constexpr std::array<std::string_view, 17> operators{
    "is",       "is not",        "in",    "matches", "same as",  "within",  "contains",
    "overlaps", "disjoint from", "below", "above",   "at least", "at most", "before",
    "after",    "during",        "meets"};
constexpr std::array<std::string_view, 9> functions{
    "power_of_ten", "unit_factor",    "exclusive", "symmetric_difference",
    "count",        "count_distinct", "related",   "day_of_week",
    "granular"};

}  // namespace

std::string_view name(Operator op) { return operators[static_cast<std::size_t>(op)]; }
std::span<const std::string_view> operator_names() { return operators; }
std::string_view name(Function function) {
  return functions[static_cast<std::size_t>(function)];
}
std::span<const std::string_view> function_names() { return functions; }

std::string_view name(Law law) {
  constexpr std::array<std::string_view, 3> names{"rising", "falling", "agree"};
  return names[static_cast<std::size_t>(law)];
}

std::string_view described(Type type) {
  constexpr std::array<std::string_view, 9> names{"a word",   "a text",  "a concept",
                                                  "a figure", "a date",  "a truth",
                                                  "a list",   "a claim", "a word"};
  return names[static_cast<std::size_t>(type)];
}

void remove_line(Conditions& conditions, std::size_t line) {
  std::vector<std::uint32_t> open{conditions.lines[line].root};
  while (!open.empty()) {
    Expr& expr = conditions.nodes[open.back()];
    open.pop_back();
    open.insert(open.end(), expr.parts.begin(), expr.parts.end());
    expr = Expr{};
  }
  conditions.lines.erase(conditions.lines.begin() + static_cast<std::ptrdiff_t>(line));
}

std::uint32_t subjects_of(const Conditions& conditions, std::uint32_t root) {
  std::uint32_t found = 0;
  std::vector<std::uint32_t> open{root};
  while (!open.empty()) {
    const Expr& expr = conditions.nodes[open.back()];
    open.pop_back();
    if (expr.kind == ExprKind::path && expr.path != whole_claim &&
        is_of_pair(static_cast<PathId>(expr.path))) {
      found |= 0b11U;  // whoever it is written of, it speaks of the pair
    } else if (expr.kind == ExprKind::path) {
      found |= 1U << std::min<std::uint32_t>(expr.subject, max_subjects);
    }
    open.insert(open.end(), expr.parts.begin(), expr.parts.end());
  }
  return found;
}

bool is_same_node(const Expr& x, const Expr& y) {
  const bool is_path = x.kind == ExprKind::path;
  return x.kind == y.kind && x.op == y.op && x.function == y.function && x.law == y.law &&
         x.path == y.path && (is_path || x.text == y.text) && x.number == y.number &&
         x.day == y.day && x.parts.size() == y.parts.size();
}

std::size_t comparisons(const Conditions& conditions) {
  return static_cast<std::size_t>(
      std::ranges::count_if(conditions.nodes, [](const Expr& expr) {
        return expr.kind == ExprKind::comparison || expr.kind == ExprKind::exists ||
               expr.kind == ExprKind::breaks;
      }));
}

}  // namespace crosscheck
