#include "claim/event_noun.h"

namespace crosscheck {
namespace {

constexpr int most_steps = 4;

bool is_noun(Upos upos) {
  return upos == Upos::noun || upos == Upos::num || upos == Upos::propn;
}

}  // namespace

const EventMention* event_noun_of(const ArticleReading& reading,
                                  const QuantityMention& quantity) {
  const Trees& trees = reading.analysis.trees;
  const bool counted = length(quantity.counted) > 0 && !quantity.elided;
  std::uint32_t at = counted ? quantity.head : quantity.tokens.begin;
  if (!trees.is_read(at)) return nullptr;
  if (trees[at].relation == Dependency::fixed) at = trees[at].head;
  for (int steps = 0; steps < most_steps; ++steps) {
    const std::uint32_t head = trees[at].head;
    if (head == SyntaxNode::no_head || !is_noun(trees[head].upos)) return nullptr;
    if (trees[at].relation == Dependency::nmod) {
      const auto preposition = trees.child(at, Dependency::case_);
      if (!preposition || !reading.is(*preposition, "of")) return nullptr;
      const EventMention* event = reading.event_at(head);
      if (event != nullptr && event->is_noun) return event;
    } else if (trees[at].relation != Dependency::conj) {
      return nullptr;
    }
    at = head;
  }
  return nullptr;
}

}  // namespace crosscheck
