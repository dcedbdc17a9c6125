#include "reason/condition_words.h"

#include "reason/proof.h"

namespace crosscheck {
namespace {

/// An operator as a verb, and as one that does not hold.
struct Verb {
  std::string_view yes;
  std::string_view no;
};

Verb verb_of(Operator op) {
  switch (op) {
    case Operator::is:
    case Operator::same_as: return {"is", "is not"};
    case Operator::is_not: return {"is not", "is"};
    case Operator::in: return {"is one of", "is none of"};
    case Operator::matches: return {"matches", "does not match"};
    case Operator::within: return {"lies within", "does not lie within"};
    case Operator::contains: return {"contains", "does not contain"};
    case Operator::overlaps: return {"overlaps", "does not overlap"};
    case Operator::disjoint_from: return {"excludes", "does not exclude"};
    case Operator::below: return {"is below", "is not below"};
    case Operator::above: return {"is above", "is not above"};
    case Operator::at_least: return {"is at least", "is less than"};
    case Operator::at_most: return {"is at most", "is more than"};
    case Operator::before: return {"is before", "is not before"};
    case Operator::after: return {"is after", "is not after"};
    case Operator::during: return {"is during", "is not during"};
    case Operator::meets: return {"meets", "does not meet"};
  }
  return {"is", "is not"};
}

/// What came out of comparing two slots.
std::string outcome(Operator op, bool holds) {
  switch (op) {
    case Operator::is:
    case Operator::same_as: return holds ? "the same" : "not the same";
    case Operator::is_not: return holds ? "not the same" : "the same";
    case Operator::overlaps: return holds ? "they overlap" : "they do not overlap";
    case Operator::disjoint_from:
      return holds ? "they exclude each other" : "they do not exclude each other";
    default: break;
  }
  const Verb verb = verb_of(op);
  return "the first " + std::string(holds ? verb.yes : verb.no) + " the second";
}

class Words {
 public:
  Words(const Conditions& conditions, const Line& line, const Bindings& bindings)
      : conditions_(conditions), line_(line), bindings_(bindings) {}

  std::string of(const Expr& expr) const {
    switch (expr.kind) {
      case ExprKind::comparison: return of_comparison(expr);
      case ExprKind::exists: return bound(expr.parts[0]) + ": it has to be known";
      case ExprKind::breaks: return written(expr) + ": they keep to it";
      default: break;
    }
    const std::uint32_t root = static_cast<std::uint32_t>(&expr - conditions_.nodes.data());
    const Truth truth = evaluate(conditions_, root, bindings_);
    const std::string_view came_out = truth == Truth::yes  ? "it is so"
                                      : truth == Truth::no ? "it is not so"
                                                           : "not known";
    return written(expr) + ": " + std::string(came_out);
  }

 private:
  std::string written(const Expr& expr) const { return line_.words_of(expr); }
  std::string value(std::uint32_t part) const {
    return worded(*bindings_.graph, value_of(conditions_, part, bindings_));
  }
  /// "a.as_of = 4 October 2022".
  std::string bound(std::uint32_t part) const {
    return written(conditions_.nodes[part]) + " = " + value(part);
  }
  std::string of_comparison(const Expr& expr) const {
    const Expr& right = conditions_.nodes[expr.parts[1]];
    const auto root = static_cast<std::uint32_t>(&expr - conditions_.nodes.data());
    const Truth truth = evaluate(conditions_, root, bindings_);
    const bool holds = truth == Truth::yes;
    std::string words = bound(expr.parts[0]);
    if (!is_literal(right)) words += ", " + bound(expr.parts[1]);
    if (truth == Truth::unknown) return words + ": cannot be told";
    if (!is_literal(right)) return words + ": " + outcome(expr.op, holds);
    const Verb verb = verb_of(expr.op);
    return words + ": it " + std::string(holds ? verb.yes : verb.no) + " " + written(right);
  }

  const Conditions& conditions_;
  const Line& line_;
  const Bindings& bindings_;
};

}  // namespace

bool is_literal(const Expr& expr) {
  return expr.kind == ExprKind::word || expr.kind == ExprKind::number ||
         expr.kind == ExprKind::date || expr.kind == ExprKind::list;
}

std::string decided_by(const Conditions& conditions, const Line& line,
                       const Bindings& bindings) {
  return Words(conditions, line, bindings).of(decisive(conditions, line.root, bindings));
}

}  // namespace crosscheck
