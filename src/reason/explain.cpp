#include "reason/explain.h"

#include <algorithm>
#include <array>
#include <set>

#include "support/hash.h"
#include "support/text.h"

namespace crosscheck {
namespace {

Bindings bindings_of(const Matched& match, const GraphView& graph) {
  Bindings bindings = bindings_over(graph);
  bindings.claims = match.claims;
  bindings.group = match.members;
  bindings.broken = match.broken;
  return bindings;
}

/// The first comparison that decides a line: one whose truth is that of the line.
const Expr* decisive(const Conditions& conditions, std::uint32_t root,
                     const Bindings& bindings) {
  const Truth truth = evaluate(conditions, root, bindings);
  std::vector<std::uint32_t> open{root};
  const Expr* first = nullptr;
  while (!open.empty()) {
    const std::uint32_t index = open.back();
    const Expr& expr = conditions.nodes[index];
    open.pop_back();
    if (expr.kind == ExprKind::comparison || expr.kind == ExprKind::exists ||
        expr.kind == ExprKind::breaks || expr.kind == ExprKind::call) {
      if (first == nullptr) first = &expr;
      if (evaluate(conditions, index, bindings) == truth) return &expr;
    } else if (expr.kind == ExprKind::negation) {
      return decisive(conditions, expr.parts[0], bindings);
    } else {
      open.insert(open.end(), expr.parts.rbegin(), expr.parts.rend());
    }
  }
  return first;
}

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

ProofLine proof_line(const Rule& rule, const Conditions& conditions, const Line& line,
                     const Bindings& bindings, std::string_view prefix) {
  ProofLine made;
  made.line = std::string(prefix) + line.text;
  made.at = rule.path + ":" + std::to_string(line.line);
  made.truth = evaluate(conditions, line.root, bindings);
  const Expr* expr = decisive(conditions, line.root, bindings);
  if (expr == nullptr || expr->parts.empty()) return made;
  if (expr->kind == ExprKind::breaks) {
    // Peak and breaker: the two members that the law is about.
    const std::array<ClaimIndex, 2> ends{bindings.claims[1], bindings.claims[2]};
    std::array<std::string, 2> values;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      Bindings own = bindings;
      own.claims[0] = ends[i];
      own.group = {};
      values[i] = shown_part(conditions, expr->parts[1], own) + " at " +
                  shown_part(conditions, expr->parts[0], own);
    }
    made.left = values[0];
    made.right = values[1];
    return made;
  }
  made.left = shown_part(conditions, expr->parts[0], bindings);
  if (expr->parts.size() > 1) made.right = shown_part(conditions, expr->parts[1], bindings);
  return made;
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

std::vector<std::string> subject_names(const Rule& rule) {
  switch (rule.match) {
    case Match::claim: return {"claim"};
    case Match::pair: return {"a", "b"};
    case Match::group: return {"member", "peak", "breaker"};
    case Match::equation: break;
  }
  std::vector<std::string> names;
  for (const Role& role : rule.roles) names.push_back(role.name);
  return names;
}

std::string variants(const Matched& match, const GraphView& graph) {
  std::vector<std::string> names;
  for (const auto& group : match.groups) {
    for (const ClaimIndex index : group) {
      const Claim& claim = graph.claim(index);
      std::string text = claim.form == Form::name ? claim.name : claim.text;
      if (std::ranges::find(names, text) == names.end()) names.push_back(std::move(text));
    }
  }
  return joined(names, ", ");
}

std::string factor(const Matched& match, const GraphView& graph) {
  const auto& a = graph.claim(match.groups.front().front()).value;
  const auto& b = graph.claim(match.groups.back().front()).value;
  if (!a || !b || a->low.is_zero() || b->low.is_zero()) return "?";
  const bool first = a->low > b->low;
  return worded(first ? a->low / b->low : b->low / a->low);
}

std::string question_words(const Matched& match, const GraphView& graph) {
  const QuestionIndex question =
      match.question.value_or(graph.question_of(match.groups.front().front()));
  return graph.questions()[question].label;
}

/// Whether the verdict hinges on something unknown or assumed.
bool is_possible(const Matched& match, bool conflict) {
  if (match.rule->possible_at_most) return true;
  if (conflict) return !match.hard;
  return match.truth == Truth::unknown;
}

/// The check of an equation in words: "310 / 8,400 (0.037) overlaps 3.7 percent".
std::string rendered_check(const Matched& match, const GraphView& graph) {
  const Rule& rule = *match.rule;
  const Bindings bindings = bindings_of(match, graph);
  const Expr& check = rule.check.nodes[rule.check.lines.front().root];
  if (check.kind != ExprKind::comparison) return question_words(match, graph);
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < rule.roles.size(); ++i) {
    const Claim& claim = graph.claim(match.claims[i]);
    texts.push_back(rule.roles[i].name + " " +
                    (claim.value ? claim.value->text : claim.text));
  }
  return joined(texts, ", ") +
         " (calculated: " + worded(graph, value_of(rule.check, check.parts[0], bindings)) +
         ").";
}

WouldChange to_day(ClaimIndex claim, const DayRange& days) {
  return {claim, "as_of", iso(days)};
}

/// What another as-of would do to two figures for one date.
WouldChange another_day(const GraphView& graph, ClaimIndex a, ClaimIndex b) {
  const Claim& x = graph.claim(a);
  const Claim& y = graph.claim(b);
  const bool a_is_larger = x.value && y.value && below(y.value->core, x.value->core);
  const ClaimIndex larger = a_is_larger ? a : b;
  const bool grows = x.kind == Kind::cumulative || x.kind == Kind::count_event;
  const std::string day = iso((a_is_larger ? y : x).as_of);
  return {larger, "as_of", (grows ? "later than " : "another day than ") + day};
}

/// What would undo a comparison of one slot of both: another value where the verdict rests
/// on their being alike, else that of the other claim.
std::optional<WouldChange> another_slot(const GraphView& graph, ClaimIndex a, ClaimIndex b,
                                        PathId path, bool alike) {
  const std::string slot(info(path).name);
  if (alike) return WouldChange{b, slot, "another"};
  const Operand other = read_path(graph, a, path, Reading::core);
  if (is_unknown(other) || is_absent(other)) return std::nullopt;
  const bool concept_slot = path == PathId::measure || path == PathId::place;
  return WouldChange{b, slot, concept_slot ? worded(graph, other) : shown(graph, other)};
}

}  // namespace

std::string rendered(const Template& text, const Matched& match, const GraphView& graph) {
  const Bindings bindings = bindings_of(match, graph);
  std::string out;
  for (const Piece& piece : text.pieces) {
    switch (piece.kind) {
      case PieceKind::words: out += piece.words; break;
      case PieceKind::question: out += question_words(match, graph); break;
      case PieceKind::variants: out += variants(match, graph); break;
      case PieceKind::factor: out += factor(match, graph); break;
      case PieceKind::value:
        out += worded(graph, value_of(text.nodes, piece.value, bindings));
        break;
    }
  }
  return out;
}

std::vector<ProofLine> proof_of(const Matched& match, const GraphView& graph) {
  const Rule& rule = *match.rule;
  Bindings bindings = bindings_of(match, graph);
  std::vector<ProofLine> lines;
  lines.push_back({"rule " + rule.id + ", " + std::string(name(rule.match)) + " over " +
                       std::string(name(rule.over)),
                   rule.path, "version " + rule.version, "", Truth::yes});
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
  for (ProofLine& line : uncertain_slots(match, graph, subject_names(rule))) {
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<WouldChange> change_of(const Matched& match, const GraphView& graph) {
  const Rule& rule = *match.rule;
  if (match.broken == Truth::yes) {
    const Claim& peak = graph.claim(match.claims[1]);
    if (peak.form == Form::date)
      return WouldChange{match.claims[2], "date", iso(peak.date)};
    return WouldChange{match.claims[2], "as_of", "before " + iso(peak.as_of)};
  }
  if (rule.match != Match::pair) return std::nullopt;
  const ClaimIndex a = match.claims[0];
  const ClaimIndex b = match.claims[1];
  const bool apart = rule.relations.front().starts_with("not_comparable");
  const Bindings bindings = bindings_of(match, graph);
  for (const Line& line : rule.when.lines) {
    const Expr* expr = decisive(rule.when, line.root, bindings);
    if (expr == nullptr || expr->kind != ExprKind::comparison) continue;
    const Expr& left = rule.when.nodes[expr->parts[0]];
    const Expr& right = rule.when.nodes[expr->parts[1]];
    if (left.kind != ExprKind::path || left.path == whole_claim) continue;
    const auto path = static_cast<PathId>(left.path);
    const bool other_side = right.kind == ExprKind::path && right.path == left.path;
    if (path == PathId::as_of && other_side) {
      if (expr->op == Operator::before) return to_day(b, graph.claim(a).as_of);
      if (expr->op == Operator::after) return to_day(a, graph.claim(b).as_of);
      if (rule.relations.front().starts_with("agree.")) {
        return WouldChange{b, "as_of", "another day than " + iso(graph.claim(a).as_of)};
      }
      return another_day(graph, a, b);
    }
    const auto is_slot = path == PathId::period || path == PathId::period_start ||
                         path == PathId::measure || path == PathId::place ||
                         path == PathId::population;
    if (is_slot && other_side) {
      return another_slot(graph, a, b, path, !apart);
    }
    if (path == PathId::kind && left.subject == 0 && apart) {
      return WouldChange{a, "kind", std::string(name(graph.claim(b).kind))};
    }
    if (path == PathId::date && other_side && graph.claim(b).form == Form::date)
      return WouldChange{b, "date", "another date"};
  }
  return std::nullopt;
}

/// What a finding is about, in text that no edit elsewhere moves: no offset, no inferred
/// slot. Sides are the representatives, with their values or without.
std::string identity(const Matched& match, const GraphView& graph, bool with_values) {
  std::vector<std::string> sides;
  for (const auto& group : match.groups) {
    std::set<std::uint32_t> origins;
    for (const ClaimIndex index : group) {
      if (!origins.insert(graph.origin_of(index)).second) continue;
      const Claim& claim = graph.claim(index);
      std::string side = graph.article_of(index).source;
      if (with_values)
        side += "\x1f" + (claim.value ? claim.value->text : value_key(claim));
      const bool dated = claim.state(Slot::as_of) == SlotState::stated;
      if (with_values && dated) side += "\x1f" + iso(claim.as_of);
      sides.push_back(std::move(side));
    }
  }
  std::ranges::sort(sides);
  const Claim& first = graph.claim(match.groups.front().front());
  std::string key = match.rule->id + "\n" + node_id(first, NodeSlot::measure) + "\n" +
                    node_id(first, NodeSlot::population) + "\n";
  if (first.state(Slot::place) != SlotState::inferred) key += first.place.id;
  for (const std::string& side : sides) key += "\n" + side;
  return key;
}

std::string fingerprint(const Matched& match, const GraphView& graph) {
  return "f-" + hex(hash64(identity(match, graph, true)), 12);
}

Finding finding_of(const Matched& match, const GraphView& graph, Proofs proofs) {
  const Rule& rule = *match.rule;
  Finding made;
  made.id = fingerprint(match, graph);
  made.subject = "s-" + hex(hash64(identity(match, graph, false)), 12);
  made.rule = rule.id;
  made.relation = match.relation;
  made.family = find_relation(match.relation)->family;
  const bool conflict = made.family == "conflict";
  const bool possible = is_possible(match, conflict);
  made.severity = match.holds ? Severity::note : rule.severity;
  if (conflict) made.strength = possible ? Strength::possible : Strength::hard;
  if (!conflict && possible) made.strength = Strength::possible;
  if (possible) {
    made.severity = std::min(made.severity, Severity::warning);
    made.ask = rule.ask.empty() ? "Same date and scope?" : rendered(rule.ask, match, graph);
  }
  made.question = match.question;
  for (const auto& group : match.groups) {
    made.groups.push_back(static_cast<std::uint32_t>(made.claims.size()));
    made.claims.insert(made.claims.end(), group.begin(), group.end());
  }
  made.message = rendered(rule.message, match, graph);
  if (match.holds) made.message = "The numbers add up: " + rendered_check(match, graph);
  if (proofs == Proofs::all) made.proof = proof_of(match, graph);
  made.would_change = change_of(match, graph);
  return made;
}

Finding finding_of(const Truncated& truncated, const GraphView& graph) {
  Finding made;
  made.rule = "note.truncated";
  made.relation = "note.truncated";
  made.family = "note";
  made.severity = Severity::note;
  made.claims = truncated.left_out;
  constexpr std::size_t most = 10;
  const std::size_t left_out = made.claims.size();
  if (made.claims.size() > most) made.claims.resize(most);
  made.groups = {0};
  made.question = graph.question_of(made.claims.front());
  made.message = "Too many different figures for " + truncated.rule->id + ": " +
                 std::to_string(left_out) + " claims were not compared with all others.";
  made.proof.push_back({"limit of rule " + truncated.rule->id, truncated.rule->path,
                        std::to_string(left_out) + " left out",
                        std::to_string(max_groups) + " value groups, " +
                            std::to_string(max_combos) + " combinations",
                        Truth::yes});
  std::string key = "note.truncated\n" + truncated.rule->id;
  for (const ClaimIndex claim : made.claims) key += "\n" + graph.claim(claim).id;
  made.id = "f-" + hex(hash64(key), 12);
  made.subject = "s-" + hex(hash64("note.truncated\n" + truncated.rule->id), 12);
  return made;
}

}  // namespace crosscheck
