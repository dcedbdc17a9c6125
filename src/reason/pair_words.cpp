#include "reason/pair_words.h"

#include <algorithm>

#include "graph/candidates.h"
#include "graph/decision.h"
#include "reason/paths.h"
#include "support/text.h"

namespace crosscheck {
namespace {

std::string words_of(const std::vector<BlockingKey>& keys) {
  std::vector<std::string> words;
  for (const BlockingKey& key : keys) {
    // Runs of a quotation are numbers that say nothing to a reader.
    std::string one(key.kind);
    if (key.kind != "quote") one.append(" ").append(key.words.empty() ? "-" : key.words);
    if (std::ranges::find(words, one) == words.end()) words.push_back(std::move(one));
  }
  return words.empty() ? "nothing" : joined(words, ", ");
}

std::vector<BlockingKey> common_keys(const Claim& a, const Claim& b) {
  const std::vector<BlockingKey> others = blocking_keys(b);
  std::vector<BlockingKey> common;
  for (BlockingKey& key : blocking_keys(a)) {
    if (std::ranges::find(others, key) != others.end()) common.push_back(std::move(key));
  }
  return common;
}

bool is_candidate(const GraphView& graph, ClaimIndex a, ClaimIndex b) {
  const auto is_it = [&](const Candidate& pair) {
    return pair.a == std::min(a, b) && pair.b == std::max(a, b);
  };
  return std::ranges::any_of(graph.candidates(), is_it);
}

std::string start_words(const Claim& claim) {
  if (claim.period.start.first) return worded(claim.period.start);
  return claim.period.anchor.empty() ? "none" : claim.period.anchor;
}

/// A claim of the question of `b` that `a` cannot go with; its own index where there is
/// none.
ClaimIndex opponent(const GraphView& graph, ClaimIndex a, ClaimIndex b) {
  const auto& members = graph.questions()[graph.question_of(b)].claims;
  const auto excludes = [&](ClaimIndex other) {
    return graph.alignment(a, other) == Alignment::different;
  };
  const auto found = std::ranges::find_if(members, excludes);
  return found == members.end() ? a : *found;
}

/// Why two claims that go together are not under one question.
std::string complete_link_words(const GraphView& graph, ClaimIndex a, ClaimIndex b) {
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    const ClaimIndex third = opponent(graph, one, other);
    if (third == one) continue;
    const Claim& claim = graph.claim(third);
    const Decision decision = decide(graph.claim(one), claim, graph.slots(one, third));
    return "the two go together, but \"" + claim.text + "\" (" +
           graph.article_of(third).source +
           "), which goes with one of them, does not go "
           "with the other: " +
           std::string(decision.why);
  }
  return "the two go together, but claims that go with one do not go with the other";
}

}  // namespace

std::vector<SlotComparison> compared_slots(const GraphView& graph, ClaimIndex a,
                                           ClaimIndex b) {
  const SlotVector slots = graph.slots(a, b);
  const auto read = [&](ClaimIndex claim, PathId path) {
    return worded(graph, read_path(graph, claim, path, Reading::core));
  };
  std::vector<SlotComparison> made;
  const auto add = [&](std::string_view slot, SlotRelation relation, PathId path) {
    made.push_back({slot, relation, read(a, path), read(b, path)});
  };
  add("measure", slots.measure, PathId::measure);
  add("kind", slots.kind, PathId::kind);
  add("unit", slots.unit, PathId::unit);
  add("population", slots.population, PathId::population);
  add("origin", slots.origin, PathId::origin);
  add("goal", slots.goal, PathId::goal);
  add("place", slots.place, PathId::place);
  made.push_back(
      {"start", slots.start, start_words(graph.claim(a)), start_words(graph.claim(b))});
  return made;
}

std::string shared_keys(const Claim& a, const Claim& b) {
  return words_of(common_keys(a, b));
}

std::string not_candidates(const GraphView& graph, ClaimIndex a, ClaimIndex b) {
  if (is_candidate(graph, a, b)) return "";
  if (graph.story_of(a) != graph.story_of(b))
    return "their articles tell of different stories, so they were never compared";
  const Claim& x = graph.claim(a);
  const Claim& y = graph.claim(b);
  if (!common_keys(x, y).empty())
    return "there were too many claims on one matter to compare each with each";
  return "no key brings them together, so they were never compared: the first is looked "
         "up by " +
         words_of(blocking_keys(x)) + "; the second by " + words_of(blocking_keys(y));
}

OneQuestion one_question(const GraphView& graph, ClaimIndex a, ClaimIndex b) {
  const Decision decision = decide(graph.claim(a), graph.claim(b), graph.slots(a, b));
  const bool is_one = graph.question_of(a) == graph.question_of(b);
  const std::string why(decision.why);
  if (is_one && decision.alignment == Alignment::same) return {true, why};
  if (is_one) return {true, "each goes with a third claim of it, though " + why};
  if (const std::string apart = not_candidates(graph, a, b); !apart.empty())
    return {false, apart};
  if (decision.alignment == Alignment::near)
    return {false, "it is a near question, not the same: " + why};
  if (decision.alignment == Alignment::different)
    return {false, "it is another question: " + why};
  return {false, complete_link_words(graph, a, b)};
}

}  // namespace crosscheck
