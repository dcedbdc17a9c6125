#include "reason/evaluate.h"

#include <algorithm>

#include "analyze/skeleton.h"
#include "graph/name_pairs.h"
#include "graph/quotes.h"
#include "graph/retold.h"
#include "graph/text_pairs.h"
#include "reason/arithmetic.h"
#include "reason/compare.h"
#include "reason/functions.h"

namespace crosscheck {
namespace {

Truth truth_of_operand(const Operand& operand) {
  if (const auto* truth = std::get_if<Truth>(&operand)) return *truth;
  return Truth::unknown;
}

Truth evaluate_in(const Conditions& conditions, const Expr& expr,
                  const Bindings& bindings) {
  const Operand left = value_of(conditions, expr.parts[0], bindings);
  Truth found = Truth::no;
  for (const std::uint32_t item : conditions.nodes[expr.parts[1]].parts) {
    found = found || compare(*bindings.graph, left, Operator::is,
                             value_of(conditions, item, bindings));
  }
  return found;
}

Truth exists(const Operand& operand) {
  return truth_of(!is_absent(operand) && !is_unknown(operand));
}

/// The slot of all members of a group: known where they agree.
Operand group_slot(const Expr& expr, const Bindings& bindings) {
  const auto path = static_cast<PathId>(expr.path);
  if (path == PathId::group_size) {
    return Interval::point(static_cast<std::int64_t>(bindings.group.size()));
  }
  Operand common = UnknownSlot{};
  std::string common_words;
  for (const ClaimIndex member : bindings.group) {
    Operand value = read_path(*bindings.graph, member, path, bindings.reading);
    std::string words = shown(*bindings.graph, value);
    if (member != bindings.group.front() && words != common_words) return UnknownSlot{};
    common = std::move(value);
    common_words = std::move(words);
  }
  return common;
}

Operand name_edit(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return AbsentSlot{};
  return name(compare_names(a, b));
}

/// The name of the person who states a claim; "" where there is none.
std::string speaker_skeleton(const Claim& claim) {
  const Speaker* speaker = claim.speaker();
  return speaker == nullptr ? "" : name_skeleton(speaker->agent);
}

/// A figure that the other article has elsewhere is no altered one.
SentenceEdit sentence_edit(const Claim& a, const Claim& b, const GraphView& graph) {
  const SentenceEdit edit = compare_sentences(a, b);
  if (edit != SentenceEdit::figure) return edit;
  const bool is_elsewhere = graph.tells_figure(a.article, b.value->core) ||
                            graph.tells_figure(b.article, a.value->core);
  return is_elsewhere ? SentenceEdit::other : edit;
}

Operand pair_slot(PathId path, const Bindings& bindings) {
  const ClaimIndex first = bindings.claims[0];
  const ClaimIndex second = bindings.claims[1];
  if (first == unbound || second == unbound) return UnknownSlot{};
  if (path == PathId::alignment) return name(bindings.graph->alignment(first, second));
  const Claim& a = bindings.graph->claim(first);
  const Claim& b = bindings.graph->claim(second);
  if (path == PathId::name_altered) return name_edit(a.skeleton, b.skeleton);
  if (path == PathId::speaker_altered)
    return name_edit(speaker_skeleton(a), speaker_skeleton(b));
  if (path == PathId::sentence_altered) return name(sentence_edit(a, b, *bindings.graph));
  if (path == PathId::matter_contrast) {
    if (a.form != Form::text || b.form != Form::text) return AbsentSlot{};
    return name(matter_contrast(a, b));
  }
  if (a.form != Form::quote || b.form != Form::quote) return AbsentSlot{};
  if (path == PathId::quote_speakers) {
    return Interval::point(static_cast<std::int64_t>(std::max(
        bindings.graph->quote_speakers(first), bindings.graph->quote_speakers(second))));
  }
  return name(compare_quotes(a.quote, b.quote));
}

Operand read(const Expr& expr, const Bindings& bindings) {
  if (expr.subject == group_subject) return group_slot(expr, bindings);
  const ClaimIndex claim = bindings.claims[expr.subject];
  if (claim == unbound) return UnknownSlot{};
  if (expr.path == whole_claim) return claim;
  const auto path = static_cast<PathId>(expr.path);
  if (is_of_pair(path)) return pair_slot(path, bindings);
  return read_path(*bindings.graph, claim, path, bindings.reading);
}

}  // namespace

Bindings bindings_over(const GraphView& graph) {
  Bindings bindings;
  bindings.graph = &graph;
  bindings.claims.fill(unbound);
  return bindings;
}

Operand value_of(const Conditions& conditions, std::uint32_t root,
                 const Bindings& bindings) {
  const Expr& expr = conditions.nodes[root];
  switch (expr.kind) {
    case ExprKind::path: return read(expr, bindings);
    case ExprKind::number: return Interval::point(expr.number);
    case ExprKind::date: return DayRange::on(expr.day);
    case ExprKind::word:
    case ExprKind::relation: return std::string_view(expr.text);
    case ExprKind::call: return call_function(conditions, expr, bindings);
    case ExprKind::plus:
    case ExprKind::minus:
    case ExprKind::times:
    case ExprKind::divide: return calculate(conditions, expr, bindings);
    default: return evaluate(conditions, root, bindings);
  }
}

Truth evaluate(const Conditions& conditions, std::uint32_t root, const Bindings& bindings) {
  const Expr& expr = conditions.nodes[root];
  switch (expr.kind) {
    case ExprKind::all_of: {
      Truth all = Truth::yes;
      for (std::size_t i = 0; i < expr.parts.size() && all != Truth::no; ++i) {
        all = all && evaluate(conditions, expr.parts[i], bindings);
      }
      return all;
    }
    case ExprKind::any_of: {
      Truth any = Truth::no;
      for (std::size_t i = 0; i < expr.parts.size() && any != Truth::yes; ++i) {
        any = any || evaluate(conditions, expr.parts[i], bindings);
      }
      return any;
    }
    case ExprKind::negation: return !evaluate(conditions, expr.parts[0], bindings);
    case ExprKind::exists: return exists(value_of(conditions, expr.parts[0], bindings));
    case ExprKind::breaks: return bindings.broken;
    case ExprKind::comparison:
      if (expr.op == Operator::in) return evaluate_in(conditions, expr, bindings);
      return compare(*bindings.graph, value_of(conditions, expr.parts[0], bindings),
                     expr.op, value_of(conditions, expr.parts[1], bindings));
    default: return truth_of_operand(value_of(conditions, root, bindings));
  }
}

Truth evaluate_all(const Conditions& conditions, const Bindings& bindings) {
  Truth all = Truth::yes;
  for (const Line& line : conditions.lines) {
    all = all && evaluate(conditions, line.root, bindings);
    if (all == Truth::no) break;
  }
  return all;
}

}  // namespace crosscheck
