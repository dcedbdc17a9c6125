#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "analyze/event_noun_words.h"
#include "analyze/predicates.h"
#include "analyze/trees.h"

namespace crosscheck {

/// Tells from the tree whether what a noun of an event names is said to have happened: by
/// its adjectives, by the noun it hangs on ("fears of"), by the verb of which it is the
/// object or the subject.
class EventNounJudge {
 public:
  /// Borrowed: all outlive the judge.
  EventNounJudge(const std::vector<Token>& tokens, const Trees& trees,
                 const PredicateWords& predicates, const EventNounWords& words)
      : tokens_(tokens), trees_(trees), predicates_(predicates), words_(words) {}

  /// Requires: the noun is read in the trees. Cost: bounded.
  NounStanding standing(std::uint32_t noun) const;

 private:
  using Place = EventNounWords::Place;

  const SyntaxNode& node(std::uint32_t i) const { return trees_[i]; }
  bool has(std::uint32_t i, std::uint32_t bits) const {
    return (predicates_.bits(tokens_[i]) & bits) != 0;
  }
  bool is_sure(std::uint32_t i) const { return node(i).margin >= sure_margin; }

  /// What its adjectives and participles say.
  NounStanding beside(std::uint32_t noun) const;
  /// "false reports": what those of a noun that only tells of the event say.
  NounStanding beside_telling(std::uint32_t noun) const;
  NounStanding of_adjective(std::uint32_t word) const;
  /// What the verb makes of its object or passive subject at `argument`.
  NounStanding of_verb(std::uint32_t verb, std::uint32_t argument) const;
  /// "will begin", "did not happen", "was false"
  NounStanding of_subject(std::uint32_t head) const;
  /// What the auxiliaries of a verb say of it.
  NounStanding of_auxiliaries(std::uint32_t verb) const;
  bool is_negated(std::uint32_t verb) const;
  /// What a noun makes of the one below it: "a *plan for* the evacuation".
  NounStanding above(std::uint32_t noun, std::uint32_t argument) const;

  const std::vector<Token>& tokens_;
  const Trees& trees_;
  const PredicateWords& predicates_;
  const EventNounWords& words_;
};

}  // namespace crosscheck
