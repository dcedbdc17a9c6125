#include "graph/slots.h"

#include <utility>

namespace crosscheck {

std::string_view name(SlotRelation relation) {
  constexpr std::string_view names[] = {"same", "narrower", "wider", "overlap", "disjoint",
                                        "unknown"};
  return names[static_cast<std::size_t>(relation)];
}

std::string_view name(Alignment alignment) {
  constexpr std::string_view names[] = {"different", "near", "same"};
  return names[static_cast<std::size_t>(alignment)];
}

namespace {

SlotRelation turned(SlotRelation relation) {
  if (relation == SlotRelation::narrower) return SlotRelation::wider;
  if (relation == SlotRelation::wider) return SlotRelation::narrower;
  return relation;
}

}  // namespace

SlotVector reversed(const SlotVector& s) {
  return {turned(s.measure), turned(s.kind),  turned(s.unit),
          turned(s.population), turned(s.origin), turned(s.goal),
          turned(s.place),   turned(s.start), turned(s.topic)};
}

SlotVector compare_slots(const Claim&, const Claim&) { return {}; }

Alignment align(const Claim&, const Claim&, const SlotVector&) { return Alignment::different; }

Truth share_day(const DayRange& a, const DayRange& b) {
  if (a.last && b.first && *a.last < *b.first) return Truth::no;
  if (b.last && a.first && *b.last < *a.first) return Truth::no;
  return a.is_known() && b.is_known() ? Truth::yes : Truth::unknown;
}

Truth same_days(const DayRange& a, const DayRange& b) {
  if (share_day(a, b) == Truth::no) return Truth::no;
  return a.is_known() && a == b ? Truth::yes : Truth::unknown;
}

Truth before(const DayRange& a, const DayRange& b) {
  if (a.last && b.first && *a.last < *b.first) return Truth::yes;
  if (a.first && b.last && !(*a.first < *b.last)) return Truth::no;
  if (a.is_known() && a == b) return Truth::no;
  return Truth::unknown;
}

}  // namespace crosscheck
