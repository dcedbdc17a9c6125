#include "reason/check_types.h"

#include <algorithm>
#include <array>
#include <vector>

#include "reason/paths.h"
#include "support/text.h"

namespace crosscheck {
namespace {

using enum Operator;

std::vector<Operator> operators_of(Type type) {
  switch (type) {
    case Type::word:
    case Type::text: return {is, is_not, in, matches, same_as};
    case Type::node:
      return {is, is_not, in, same_as, within, contains, overlaps, disjoint_from};
    case Type::interval:
      return {is,       is_not,        in,    same_as, within,   contains,
              overlaps, disjoint_from, below, above,   at_least, at_most};
    case Type::days:
      return {is,     is_not, same_as, within, contains, overlaps, disjoint_from,
              before, after,  during,  meets};
    case Type::truth: return {is, is_not};
    case Type::set: return {same_as, within, contains, overlaps, disjoint_from};
    case Type::claim: return {same_as, is, is_not};
    case Type::any: return {};
  }
  return {};
}

std::string listed(const std::vector<Operator>& allowed) {
  std::string out;
  for (const Operator op : allowed)
    (out += out.empty() ? "'" : ", '") += std::string(name(op)) + "'";
  return out;
}

/// The closed list that a word beside this node must come from; empty if any word will do.
std::vector<std::string_view> words_of(const Expr& left) {
  if (left.type == Type::truth) return {"true", "false"};
  if (left.kind != ExprKind::path) return {};
  const std::string_view words = all_paths()[left.path].words;
  if (words.empty()) return {};
  return split(words, ' ');
}

std::string word_error(const Expr& left, const Expr& word) {
  if (word.kind != ExprKind::word || word.type != Type::any) return {};
  const std::vector<std::string_view> words = words_of(left);
  if (words.empty()) {
    const bool free = left.type == Type::word || left.type == Type::text ||
                      left.type == Type::node || left.type == Type::set;
    if (free) return {};
    return "'" + word.text + "' is neither a path nor " + std::string(described(left.type));
  }
  if (std::ranges::find(words, word.text) != words.end()) return {};
  const std::string hint = did_you_mean(word.text, words);
  std::vector<std::string> all(words.begin(), words.end());
  return "unknown word '" + word.text + "'" +
         (hint.empty() ? "; expected one of " + joined(all, ", ") : hint);
}

bool fits(Type left, Operator op, Type right) {
  if (right == Type::any || left == right) return true;
  const auto wordy = [](Type type) { return type == Type::word || type == Type::text; };
  if (wordy(left) && wordy(right)) return true;
  if (left == Type::node) return wordy(right);
  return left == Type::set && wordy(right) && op == contains;
}

}  // namespace

std::string type_error(const Expr& left, Operator op, const Expr& right) {
  if (left.type == Type::any) {
    return "'" + left.text + "' is a word; expected a path, a number or a date on the left";
  }
  const std::vector<Operator> allowed = operators_of(left.type);
  if (std::ranges::find(allowed, op) == allowed.end()) {
    return std::string(described(left.type)) + " cannot stand before '" +
           std::string(name(op)) + "'; expected one of " + listed(allowed);
  }
  if ((op == in) != (right.kind == ExprKind::list)) {
    return op == in ? "expected a list in parentheses after 'in'"
                    : "a list can only stand after 'in'";
  }
  if (op == in) return {};
  if (!fits(left.type, op, right.type)) {
    return "cannot compare " + std::string(described(left.type)) + " with " +
           std::string(described(right.type));
  }
  return word_error(left, right);
}

Signature signature(Function function) {
  switch (function) {
    case Function::power_of_ten:
    case Function::unit_factor: return {Type::truth, 2, Type::interval};
    case Function::granular: return {Type::truth, 2, Type::interval};
    case Function::exclusive: return {Type::truth, 2, Type::text};
    case Function::symmetric_difference: return {Type::set, 2, Type::set};
    case Function::count: return {Type::interval, 1, Type::any};
    case Function::count_distinct: return {Type::interval, 1, Type::any};
    case Function::related: return {Type::truth, 3, Type::any};
    case Function::day_of_week: return {Type::word, 1, Type::days};
  }
  return {};
}

}  // namespace crosscheck
