#include "reason/explain.h"

#include <algorithm>
#include <array>
#include <set>

#include "reason/proof.h"
#include "support/hash.h"
#include "support/text.h"

namespace crosscheck {
namespace {

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

/// The days for which the two sides hold.
std::string days(const Matched& match, const GraphView& graph) {
  const auto as_of = [&](const std::vector<ClaimIndex>& side) {
    return worded(graph, read_path(graph, side.front(), PathId::as_of, Reading::core));
  };
  const std::string first = as_of(match.groups.front());
  const std::string second = as_of(match.groups.back());
  return first == second ? "both as of " + first : "as of " + first + " and " + second;
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

/// What a finding is about, in text that no edit elsewhere moves: no offset, no inferred
/// slot. Sides are the representatives.
struct Identity {
  std::string with_values;
  std::string without_values;  ///< the same where only a figure changed
};

std::string in_one(std::string text, std::vector<std::string> sides) {
  std::ranges::sort(sides);
  for (const std::string& side : sides) text.append("\n").append(side);
  return text;
}

Identity identity(const Matched& match, const GraphView& graph) {
  std::vector<std::string> sources;
  std::vector<std::string> sides;
  for (const auto& group : match.groups) {
    for (const ClaimIndex index : first_of_origins(graph, group)) {
      const Claim& claim = graph.claim(index);
      std::string side = sources.emplace_back(graph.article_of(index).source);
      side.append("\x1f").append(claim.value ? claim.value->text : value_key(claim));
      const bool dated = claim.state(Slot::as_of) == SlotState::stated;
      if (dated) side.append("\x1f").append(iso(claim.as_of));
      sides.push_back(std::move(side));
    }
  }
  const Claim& first = graph.claim(match.groups.front().front());
  std::string key = match.rule->id + "\n" + node_id(first, NodeSlot::measure) + "\n" +
                    node_id(first, NodeSlot::population) + "\n";
  if (first.state(Slot::place) != SlotState::inferred) key += first.place.id;
  return {in_one(key, std::move(sides)), in_one(key, std::move(sources))};
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
      case PieceKind::days: out += days(match, graph); break;
      case PieceKind::factor: out += factor(match, graph); break;
      case PieceKind::steps: out += match.steps; break;
      case PieceKind::value:
        out += worded(graph, value_of(text.nodes, piece.value, bindings));
        break;
    }
  }
  return out;
}

Finding finding_of(const Matched& match, const GraphView& graph, Proofs proofs) {
  const Rule& rule = *match.rule;
  Finding made;
  const Identity about = identity(match, graph);
  made.id = "f-" + hex(hash64(about.with_values), 12);
  made.subject = "s-" + hex(hash64(about.without_values), 12);
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
