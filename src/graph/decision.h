#pragma once
#include <string_view>

#include "graph/slots.h"

namespace crosscheck {

/// What was decided of a pair, and what decided it, in words: "their places exclude each
/// other".
struct Decision {
  Alignment alignment = Alignment::different;
  std::string_view why;
};

/// The decision table of design alignment.md over a slot vector.
Decision decide(const Claim& a, const Claim& b, const SlotVector& slots);
/// The same without the words.
Alignment align(const Claim& a, const Claim& b, const SlotVector& slots);

}  // namespace crosscheck
