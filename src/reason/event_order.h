#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "reason/cycle_words.h"
#include "reason/told_bounds.h"

namespace crosscheck {

/// When the events of one story were, as its claims of the form `order` tell it.
struct EventOrder {
  /// A claim with its events by number, from 1.
  struct Told {
    std::uint32_t event = 0;
    std::uint32_t after = 0;  ///< 0: a day
  };
  std::vector<ClaimIndex> claims;
  std::vector<Told> told;  ///< of each claim
  std::uint32_t events = 0;
};

/// The events of some claims of one story. Events of one class that happen to things of one
/// name are one, unless the story tells of several that words beside the noun tell apart
/// ("the port strike", "the rail strike"; not "the strike at the port" and "the strike at
/// the port of Split"): then each is its own, and a bare "the strike" is left out. So is an
/// event that is dated to days which exclude each other: it may have happened twice, and
/// two dates are for the rules about pairs. Cost: O(n log n).
EventOrder event_order(const GraphView& graph, const std::vector<ClaimIndex>& claims);

/// Leaves out the claims for which `is_dropped` holds.
template <typename Test>
void drop_claims(EventOrder& order, Test is_dropped) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < order.claims.size(); ++i) {
    if (is_dropped(order.claims[i])) continue;
    order.claims[kept] = order.claims[i];
    order.told[kept++] = order.told[i];
  }
  order.claims.resize(kept);
  order.told.resize(kept);
}

/// The days of events as moments, from a day zero on, with all that the claims say of them.
ToldBounds event_bounds(const GraphView& graph, const EventOrder& order);

/// Whether a cycle is worth a question: of at least two articles that are no copies of one
/// text, all of one time, in places that do not exclude each other, and not off by so much
/// that it must be two events.
bool is_one_course_of_events(const GraphView& graph, const std::vector<CycleStep>& steps,
                             const Decimal& excess);

/// Orders before dates, each as the circle has it; the last is the date that does not fit.
void sort_by_order(const GraphView& graph, std::vector<CycleStep>& steps);

/// "“the strike began on 12 May 2024” (Paper A) and “the strike began three days after the
/// talks collapsed” (Paper B) put the last on 8 to 10 May 2024; ..." Requires: sorted.
std::string order_words(const GraphView& graph, const std::vector<CycleStep>& steps);

/// The same claim by claim.
std::vector<ProofLine> order_proof(const GraphView& graph,
                                   const std::vector<CycleStep>& steps);

}  // namespace crosscheck
