#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/day.h"
#include "support/decimal.h"
#include "support/span.h"

namespace crosscheck {

enum class Operator : std::uint8_t {
  is,
  is_not,
  in,
  matches,
  same_as,
  within,
  contains,
  overlaps,
  disjoint_from,
  below,
  above,
  at_least,
  at_most,
  before,
  after,
  during,
  meets
};
/// "disjoint from" and so on, as rules write them.
std::string_view name(Operator op);
std::span<const std::string_view> operator_names();

/// The closed list of functions.
enum class Function : std::uint8_t {
  power_of_ten,
  unit_factor,
  exclusive,
  symmetric_difference,
  count,
  count_distinct,
  related,
  day_of_week,
  granular
};
std::string_view name(Function function);
std::span<const std::string_view> function_names();

/// What an ordered group must keep.
enum class Law : std::uint8_t { rising, falling, agree };
std::string_view name(Law law);

/// What kind of value an expression has: decides which operators it may stand beside.
enum class Type : std::uint8_t {
  word,      ///< one of a closed list, or a bare word of the rule
  text,      ///< words of an article, names
  node,      ///< a concept slot, compared through the slot vector
  interval,  ///< figures and numbers
  days,      ///< days and periods
  truth,
  set,
  claim,
  any  ///< a bare word that takes the type of the other side
};
/// "a word", "a figure" ... for messages.
std::string_view described(Type type);

enum class ExprKind : std::uint8_t {
  path,
  number,
  date,
  word,
  list,
  call,
  relation,
  plus,
  minus,
  times,
  divide,
  comparison,
  exists,
  breaks,
  all_of,
  any_of,
  negation
};

/// Who a path speaks of: an index into the bound claims, or the group as a whole.
using Subject = std::uint8_t;
constexpr Subject group_subject = 255;
/// `Expr::path` of a subject alone: the claim itself.
constexpr std::uint8_t whole_claim = 255;
constexpr std::size_t max_subjects = 8;

/// A node of a condition. `parts` are indices of nodes in the same list, always smaller
/// than the node's own.
struct Expr {
  ExprKind kind = ExprKind::word;
  Type type = Type::any;
  Operator op = Operator::is;
  Function function = Function::count;
  Law law = Law::agree;
  Subject subject = 0;
  std::uint8_t path = 0;  ///< index into `all_paths()`
  Span span{};            ///< bytes of the line
  std::string text{};     ///< of words, relations and quoted text
  std::string param{};    ///< the parameter that gives the number or word; "" where none
  Decimal number{};
  Day day{};
  std::vector<std::uint32_t> parts{};
};

/// One line of a condition block.
struct Line {
  std::uint32_t root = 0;
  std::string text;        ///< as the rule writes it
  std::size_t line = 0;    ///< in the rule file, 1-based
  std::size_t indent = 0;  ///< bytes before `text` that the spans of its nodes count

  /// The words of a node of this line.
  std::string words_of(const Expr& expr) const {
    return text.substr(expr.span.begin - indent, expr.span.end - expr.span.begin);
  }
};

/// A parsed block: all lines must hold.
struct Conditions {
  std::vector<Expr> nodes;
  std::vector<Line> lines;

  bool empty() const { return lines.empty(); }
};

/// Takes a line away, so that nothing of it is read any more.
void remove_line(Conditions& conditions, std::size_t line);

/// The subjects that an expression speaks of, as a bit set; bit `max_subjects` is the
/// group.
std::uint32_t subjects_of(const Conditions& conditions, std::uint32_t root);

/// Whether two nodes say the same, whoever they speak of and whatever their parts are.
bool is_same_node(const Expr& x, const Expr& y);

/// Number of comparisons in all lines: how specific a rule is.
std::size_t comparisons(const Conditions& conditions);

}  // namespace crosscheck
