#include "reason/written.h"

namespace crosscheck {
namespace {

/// 1 of sums and differences, 2 of products and quotients, 0 of everything else.
int binding(ExprKind kind) {
  if (kind == ExprKind::plus || kind == ExprKind::minus) return 1;
  return kind == ExprKind::times || kind == ExprKind::divide ? 2 : 0;
}

/// Whether a part of a calculation needs brackets: "a * (b + c)", "a - (b - c)".
bool is_bracketed(const Expr& whole, const Expr& part, bool is_first) {
  const int inner = binding(part.kind);
  const int outer = binding(whole.kind);
  return inner > 0 && outer > 0 && (inner < outer || (inner == outer && !is_first));
}

std::string parts_joined(const Conditions& conditions, const Expr& expr,
                         std::string_view between) {
  std::string text;
  for (const std::uint32_t part : expr.parts) {
    const bool is_first = text.empty();
    if (!is_first) text += between;
    const ExprKind kind = conditions.nodes[part].kind;
    const bool looser = expr.kind == ExprKind::all_of && kind == ExprKind::any_of;
    const bool nested =
        kind == expr.kind && (kind == ExprKind::all_of || kind == ExprKind::any_of);
    const bool braces =
        looser || nested || is_bracketed(expr, conditions.nodes[part], is_first);
    if (braces) text += '(';
    text += written(conditions, part);
    if (braces) text += ')';
  }
  return text;
}

/// " overlaps ", with spaces around it.
std::string spaced(std::string_view word) {
  std::string text(" ");
  text += word;
  return text += ' ';
}

std::string written_negation(const Conditions& conditions, const Expr& expr) {
  const ExprKind kind = conditions.nodes[expr.parts[0]].kind;
  const bool braces = kind == ExprKind::all_of || kind == ExprKind::any_of;
  const std::string inner = written(conditions, expr.parts[0]);
  return braces ? "not (" + inner + ")" : "not " + inner;
}

std::string written_break(const Conditions& conditions, const Expr& expr) {
  std::string text = "group ordered by ";
  text += written(conditions, expr.parts[0]);
  ((text += " breaks ") += name(expr.law)) += '(';
  return (text += written(conditions, expr.parts[1])) += ')';
}

}  // namespace

std::string written(const Conditions& conditions, std::uint32_t root) {
  const Expr& expr = conditions.nodes[root];
  const auto between = [&](std::string_view word) {
    return parts_joined(conditions, expr, spaced(word));
  };
  switch (expr.kind) {
    case ExprKind::path:
    case ExprKind::number:
    case ExprKind::date:
    case ExprKind::relation: return expr.text;
    case ExprKind::word: return expr.type == Type::text ? '"' + expr.text + '"' : expr.text;
    case ExprKind::list: return "(" + parts_joined(conditions, expr, ", ") + ")";
    case ExprKind::call:
      return std::string(name(expr.function)) + "(" + parts_joined(conditions, expr, ", ") +
             ")";
    case ExprKind::plus: return between("+");
    case ExprKind::minus: return between("-");
    case ExprKind::times: return between("*");
    case ExprKind::divide: return between("/");
    case ExprKind::comparison: return between(name(expr.op));
    case ExprKind::all_of: return between("and");
    case ExprKind::any_of: return between("or");
    case ExprKind::exists: return written(conditions, expr.parts[0]) + " exists";
    case ExprKind::negation: return written_negation(conditions, expr);
    case ExprKind::breaks: return written_break(conditions, expr);
  }
  return {};
}

}  // namespace crosscheck
