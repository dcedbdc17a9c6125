#include "reason/proof.h"

#include <algorithm>
#include <array>

#include "reason/pair_words.h"
#include "support/text.h"

namespace crosscheck {
namespace {

std::string shown_part(const Conditions& conditions, std::uint32_t part,
                       const Bindings& bindings) {
  const Expr& expr = conditions.nodes[part];
  if (expr.kind == ExprKind::list) {
    std::vector<std::string> items;
    for (const std::uint32_t item : expr.parts)
      items.push_back(shown_part(conditions, item, bindings));
    return "(" + joined(items, ", ") + ")";
  }
  return shown(*bindings.graph, value_of(conditions, part, bindings));
}

/// A member that a law is about: its value, and the day of it.
std::string shown_member(const Conditions& conditions, const Expr& law,
                         const Bindings& bindings, ClaimIndex member) {
  Bindings own = bindings;
  own.claims[0] = member;
  own.group = {};
  return shown_part(conditions, law.parts[1], own) + " at " +
         shown_part(conditions, law.parts[0], own);
}

std::string slot_words(const SlotVector& slots) {
  const std::array<std::pair<std::string_view, SlotRelation>, 8> all{
      {{"measure", slots.measure},
       {"kind", slots.kind},
       {"unit", slots.unit},
       {"population", slots.population},
       {"origin", slots.origin},
       {"goal", slots.goal},
       {"place", slots.place},
       {"start", slots.start}}};
  std::string words;
  for (const auto& [slot, relation] : all) {
    if (!words.empty()) words += ", ";
    words += std::string(slot) + " " + std::string(name(relation));
  }
  return words;
}

/// What brought the claims together: the key of the index that the rule goes over.
std::string index_key(const Matched& match, const GraphView& graph) {
  const ClaimIndex first = match.groups.front().front();
  const Claim& claim = graph.claim(first);
  switch (match.rule->over) {
    case Over::question: {
      const Question& question = graph.questions()[graph.question_of(first)];
      return "question " + question.id + ": " + question.label;
    }
    case Over::candidates:
      return shared_keys(claim, graph.claim(match.groups.back().front()));
    case Over::topic: return "story s" + std::to_string(graph.story_of(first) + 1);
    case Over::statement: return "article " + graph.article_of(first).id;
    case Over::role: return "office " + claim.role + " " + claim.place.id;
    case Over::value: return "figure " + (claim.value ? worded(claim.value->low) : "");
  }
  return "";
}

ProofLine index_line(const Matched& match, const GraphView& graph) {
  return {"looked up together: " + std::string(name(match.rule->over)), "index",
          index_key(match, graph), "", Truth::yes};
}

/// How figures that are not read as they stand were read, by which entry of the list of
/// widths.
std::vector<ProofLine> hedge_lines(const Matched& match, const GraphView& graph,
                                   const std::vector<std::string>& names) {
  std::vector<ProofLine> lines;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (match.claims[i] == unbound) continue;
    const std::optional<Value>& value = graph.claim(match.claims[i]).value;
    if (!value || (value->core.low == value->core.high && value->hedge == Hedge::none))
      continue;
    lines.push_back({names[i] + ".value \"" + value->text + "\" reads as '" +
                         std::string(name(value->hedge)) + "'",
                     "rules/lexicon/en/widths.yaml", "core " + to_string(value->core),
                     "outer " + to_string(value->outer), Truth::yes});
  }
  return lines;
}

/// Slots that were read from elsewhere or not at all: what keeps a verdict from being
/// certain.
std::vector<ProofLine> uncertain_slots(const Matched& match, const GraphView& graph,
                                       const std::vector<std::string>& names) {
  std::vector<ProofLine> lines;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (match.claims[i] == unbound) continue;
    const Claim& claim = graph.claim(match.claims[i]);
    for (std::size_t slot = 0; slot < claim.states.size(); ++slot) {
      const SlotState state = claim.states[slot];
      if (state != SlotState::inferred && state != SlotState::unknown) continue;
      const std::string_view slot_name = name(static_cast<Slot>(slot));
      lines.push_back(
          {names[i] + "." + std::string(slot_name) + " is " + std::string(name(state)),
           "slot states", claim.id, std::string(name(state)), Truth::unknown});
    }
  }
  return lines;
}

}  // namespace

Bindings bindings_of(const Matched& match, const GraphView& graph) {
  Bindings bindings = bindings_over(graph);
  bindings.claims = match.claims;
  bindings.group = match.members;
  bindings.broken = match.broken;
  return bindings;
}

std::vector<std::string> subject_names(const Rule& rule) {
  switch (rule.match) {
    case Match::claim: return {"claim"};
    case Match::pair: return {"a", "b"};
    case Match::group: return {"member", "peak", "breaker"};
    case Match::equation:
    case Match::cycle: break;
  }
  std::vector<std::string> names;
  for (const Role& role : rule.roles) names.push_back(role.name);
  return names;
}

const Expr& decisive(const Conditions& conditions, std::uint32_t root,
                     const Bindings& bindings) {
  const auto truth = [&](std::uint32_t node) {
    return evaluate(conditions, node, bindings);
  };
  const Expr* expr = &conditions.nodes[root];
  while (expr->kind == ExprKind::all_of || expr->kind == ExprKind::any_of ||
         expr->kind == ExprKind::negation) {
    // Of an "and" or "or" some part has the truth of the whole.
    const auto part = std::ranges::find(expr->parts, truth(root), truth);
    root = expr->kind == ExprKind::negation || part == expr->parts.end()
               ? expr->parts.front()
               : *part;
    expr = &conditions.nodes[root];
  }
  return *expr;
}

ProofLine proof_line(const Rule& rule, const Conditions& conditions, const Line& line,
                     const Bindings& bindings, std::string_view prefix) {
  ProofLine made;
  made.line = std::string(prefix) + line.text;
  made.at = rule.path + ":" + std::to_string(line.line);
  made.truth = evaluate(conditions, line.root, bindings);
  const Expr& expr = decisive(conditions, line.root, bindings);
  if (expr.kind == ExprKind::breaks) {
    made.left = shown_member(conditions, expr, bindings, bindings.claims[1]);
    made.right = shown_member(conditions, expr, bindings, bindings.claims[2]);
    return made;
  }
  if (expr.parts.empty()) return made;
  made.left = shown_part(conditions, expr.parts[0], bindings);
  if (expr.parts.size() > 1) made.right = shown_part(conditions, expr.parts[1], bindings);
  return made;
}

std::vector<ProofLine> proof_of(const Matched& match, const GraphView& graph) {
  const Rule& rule = *match.rule;
  Bindings bindings = bindings_of(match, graph);
  std::vector<ProofLine> lines;
  lines.push_back({"rule " + rule.id + ", " + std::string(name(rule.match)) + " over " +
                       std::string(name(rule.over)),
                   rule.path, "version " + rule.version, "", Truth::yes});
  lines.push_back(index_line(match, graph));
  const bool two_sided = rule.match == Match::pair || match.broken == Truth::yes;
  if (two_sided) {
    const ClaimIndex a = match.groups.front().front();
    const ClaimIndex b = match.groups.back().front();
    lines.push_back({"slots of the two claims", "graph", slot_words(graph.slots(a, b)),
                     "alignment " + std::string(name(graph.alignment(a, b))), Truth::yes});
  }
  for (std::size_t i = 0; i < rule.roles.size(); ++i) {
    for (const Line& line : rule.roles[i].when.lines) {
      lines.push_back(
          proof_line(rule, rule.roles[i].when, line, bindings, rule.roles[i].name + ": "));
    }
  }
  for (const Line& line : rule.when.lines) {
    lines.push_back(proof_line(rule, rule.when, line, bindings, ""));
  }
  for (const Line& line : rule.unless.lines) {
    lines.push_back(proof_line(rule, rule.unless, line, bindings, "unless "));
  }
  for (const Line& line : rule.check.lines) {
    lines.push_back(proof_line(rule, rule.check, line, bindings, "check "));
  }
  lines.insert(lines.end(), match.cycle.begin(), match.cycle.end());
  for (ProofLine& line : hedge_lines(match, graph, subject_names(rule))) {
    lines.push_back(std::move(line));
  }
  for (ProofLine& line : uncertain_slots(match, graph, subject_names(rule))) {
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace crosscheck
