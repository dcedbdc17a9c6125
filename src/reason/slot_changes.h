#pragma once
#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "reason/match.h"

namespace crosscheck {

/// What a change of a slot costs: a date is mistaken sooner than a figure, a figure sooner
/// than what it counts. A day more than a month off is no slip: figures come before it.
enum class ChangeClass : std::uint8_t { date, value, far_date, hedge, place, population };

/// One slot of one claim with another value.
struct SlotChange {
  ChangeClass cost = ChangeClass::date;
  Decimal step;           ///< days, or the share of the figure: how large the change is
  std::size_t claim = 0;  ///< number of the claim among those of the match
  std::string slot;       ///< "as_of", "value", "hedge", "place" ...
  std::string to;         ///< "2022-10-03", "17"
  Claim changed;
  /// Of days: 1 where later ones should do as well, -1 earlier ones, 0 only this one.
  int onward = 0;
};

/// The changes that may put a verdict right, the cheapest first. They are proposals: which
/// of them do, the rules must say. `bound` are the claims of the match in order of its
/// subjects: a pair, peak and breaker, or the parts of an equation.
std::vector<SlotChange> slot_changes(const Matched& match, const GraphView& graph,
                                     const std::vector<ClaimIndex>& bound);

/// Another claim of the same side with the slot changed alike.
Claim changed_alike(Claim claim, const SlotChange& change);

/// The change of an as-of day carried `days` further the same way, or nothing where the
/// article could not have said so: it was published before, or the count had not begun.
std::optional<Claim> carried_on(const SlotChange& change, const GraphView& graph,
                                ClaimIndex claim, int days);

}  // namespace crosscheck
