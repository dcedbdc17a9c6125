#pragma once
#include <cstdint>
#include <string_view>

#include "claim/claim.h"
#include "support/truth.h"

namespace crosscheck {

/// How one slot of claim a stands to the same slot of claim b.
enum class SlotRelation : std::uint8_t {
  same,
  narrower,
  wider,
  overlap,
  disjoint,
  unknown
};
std::string_view name(SlotRelation relation);
/// The relation seen from claim b.
SlotRelation reversed(SlotRelation relation);

/// Whether two claims answer the same question, a near one, or different ones.
enum class Alignment : std::uint8_t { different, near, same };
std::string_view name(Alignment alignment);

/// The slot vector of a pair, as seen from its first claim. The value is not a feature.
struct SlotVector {
  SlotRelation measure = SlotRelation::unknown;
  SlotRelation kind = SlotRelation::unknown;
  SlotRelation unit = SlotRelation::unknown;
  SlotRelation population = SlotRelation::unknown;
  SlotRelation origin = SlotRelation::unknown;
  SlotRelation goal = SlotRelation::unknown;
  SlotRelation place = SlotRelation::unknown;
  SlotRelation start = SlotRelation::unknown;  ///< start of the period or its anchor event
  SlotRelation topic = SlotRelation::unknown;
};

/// The vector seen from the second claim.
SlotVector reversed(const SlotVector& slots);

/// Compares every slot but the value. Cost: constant.
SlotVector compare_slots(const Claim& a, const Claim& b);

/// Casualties and crowds are counted of an event, not of a start: which event it is, topic,
/// place and day tell.
bool is_of_event(const Claim& claim);

/// Whether two intervals of days denote the same day or unit: same single day or both ends
/// equal: yes; disjoint: no; else unknown (design: claims.md).
Truth same_days(const DayRange& a, const DayRange& b);
/// Whether all of `a` is before all of `b`; unknown where an end is missing or they overlap
/// without being equal.
Truth before(const DayRange& a, const DayRange& b);
/// Whether they share a day.
Truth share_day(const DayRange& a, const DayRange& b);

}  // namespace crosscheck
