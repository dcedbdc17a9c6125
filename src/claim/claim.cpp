#include "claim/claim.h"

#include <algorithm>
#include <range/v3/view/reverse.hpp>

#include "support/enum_name.h"

namespace crosscheck {

std::string_view name(Form form) {
  constexpr std::string_view names[] = {"quantity", "date",  "rank", "name", "status",
                                        "set",      "quote", "text", "order"};
  return pick(names, form);
}

std::string_view name(Kind kind) {
  constexpr std::string_view names[] = {"none",        "stock", "cumulative", "rate",
                                        "count_event", "ratio", "change",     "rank"};
  return pick(names, kind);
}

std::string_view name(Altered altered) {
  constexpr std::string_view names[] = {"none", "figure",   "day",
                                        "name", "opposite", "denial"};
  return pick(names, altered);
}

std::string_view name(Standing standing) {
  constexpr std::string_view names[] = {"normal", "preferred", "deprecated"};
  return pick(names, standing);
}

std::string_view name(Slot slot) {
  constexpr std::string_view names[] = {"measure",    "kind",   "value",  "unit",
                                        "population", "origin", "goal",   "place",
                                        "period",     "as_of",  "said_at"};
  return pick(names, slot);
}

bool lies_within(const Node& inner, std::string_view outer) {
  return inner.id == outer || std::ranges::find(inner.within, outer) != inner.within.end();
}

const Speaker* Claim::speaker() const {
  for (const Speaker& speaker : attribution | ranges::views::reverse) {
    if (speaker.is_named()) return &speaker;
  }
  return attribution.empty() ? nullptr : &attribution.back();
}

}  // namespace crosscheck
