#include "analyze/event_nouns.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// Arcs to follow upwards.
constexpr int most_steps = 5;

bool is_nominal(Upos upos) { return upos == Upos::noun || upos == Upos::propn; }

}  // namespace

NounStanding EventNounJudge::standing(std::uint32_t noun) const {
  std::uint32_t at = noun;
  NounStanding found = beside(noun);
  for (int steps = 0; steps < most_steps && found.is_plain(); ++steps) {
    const std::uint32_t head = node(at).head;
    if (head == SyntaxNode::no_head || !is_sure(at)) return found;
    switch (node(at).relation) {
      case Dependency::nmod:
      case Dependency::compound:
        if (!is_nominal(node(head).upos)) return found;
        found = above(head, at);
        if (!found.is_plain()) {
          // "a plan for the evacuation was cancelled", "rumours of deaths were false"
          const NounStanding more = standing(head);
          return more.modality == Modality::denied || more.is_undone ? more : found;
        }
        if (!words_.is_telling(tokens_[head])) return found;
        found = beside_telling(head);
        break;
      case Dependency::conj:
        if (!is_nominal(node(head).upos)) return found;
        found = beside(head);
        break;
      case Dependency::obj:
      case Dependency::obl:
      case Dependency::nsubj_pass: return of_verb(head, at);
      case Dependency::nsubj: return of_subject(head);
      default: return found;
    }
    at = head;
  }
  return found;
}

NounStanding EventNounJudge::of_adjective(std::uint32_t word) const {
  if (has(word, planned_bit)) return {Modality::expected, false};
  if (has(word, fear_bit)) return {Modality::feared, false};
  if (has(word, possible_bit)) return {Modality::possible, false};
  return words_.of(Place::beside, tokens_[word]);
}

NounStanding EventNounJudge::beside(std::uint32_t noun) const {
  for (const std::uint32_t i : trees_.children(noun)) {
    NounStanding found;
    if (node(i).relation == Dependency::amod) found = of_adjective(i);
    // "the closure, planned for May", "the release demanded by the mayor"
    if (node(i).relation == Dependency::acl && is_sure(i) && !is_negated(i) &&
        !trees_.child(i, Dependency::mark) && !trees_.child(i, Dependency::obj)) {
      found = of_adjective(i);
      if (found.is_plain()) found = words_.of(Place::verb, tokens_[i]);
    }
    if (!found.is_plain()) return found;
  }
  return {};
}

NounStanding EventNounJudge::beside_telling(std::uint32_t noun) const {
  for (const std::uint32_t i : trees_.children(noun)) {
    if (node(i).relation != Dependency::amod) continue;
    const NounStanding found = words_.of(Place::said, tokens_[i]);
    if (!found.is_plain()) return found;
  }
  return {};
}

NounStanding EventNounJudge::above(std::uint32_t noun, std::uint32_t argument) const {
  const auto preposition = trees_.child(argument, Dependency::case_);
  if (preposition) {
    const NounStanding found =
        words_.of(Place::above, tokens_[noun], &tokens_[*preposition]);
    if (!found.is_plain()) return found;
  }
  return words_.of(Place::above, tokens_[noun]);
}

NounStanding EventNounJudge::of_verb(std::uint32_t verb, std::uint32_t argument) const {
  const Dependency relation = node(argument).relation;
  if (words_.is_result(tokens_[verb])) {
    return relation == Dependency::nsubj_pass ? NounStanding{} : of_auxiliaries(verb);
  }
  NounStanding found;
  if (const auto particle = trees_.child(verb, Dependency::compound_prt)) {
    found = words_.of(Place::verb, tokens_[verb], &tokens_[*particle]);  // "ruled out"
  } else if (relation == Dependency::obl) {
    const auto preposition = trees_.child(argument, Dependency::case_);
    if (!preposition) return {};
    found = words_.of(Place::verb, tokens_[verb], &tokens_[*preposition]);
  } else {
    found = words_.of(Place::verb, tokens_[verb]);
  }
  if (!is_negated(verb)) return found;
  if (found.is_undone) return {};  // "did not prevent the deaths"
  if (found.modality == Modality::denied) return {Modality::possible, false};
  return found;
}

NounStanding EventNounJudge::of_subject(std::uint32_t head) const {
  if (words_.is_happening(tokens_[head])) return of_auxiliaries(head);
  if (!trees_.child(head, Dependency::cop)) return {};
  NounStanding found = words_.of(Place::said, tokens_[head]);
  if (found.is_plain() && node(head).upos != Upos::noun) found = of_adjective(head);
  return is_negated(head) && found.modality == Modality::denied ? NounStanding{} : found;
}

NounStanding EventNounJudge::of_auxiliaries(std::uint32_t verb) const {
  if (is_negated(verb)) return {Modality::asserted, true};
  for (const std::uint32_t i : trees_.children(verb)) {
    if (node(i).relation != Dependency::aux) continue;
    if (has(i, could_bit)) return {Modality::possible, false};
    if (has(i, will_bit | would_bit | ought_bit)) return {Modality::expected, false};
  }
  return {};
}

bool EventNounJudge::is_negated(std::uint32_t verb) const {
  return std::ranges::any_of(trees_.children(verb), [&](std::uint32_t i) {
    const Dependency relation = node(i).relation;
    const bool bears = relation == Dependency::advmod || relation == Dependency::aux ||
                       relation == Dependency::aux_pass || relation == Dependency::cop;
    return bears && has(i, negative_bit);
  });
}

}  // namespace crosscheck
