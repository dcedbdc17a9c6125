#pragma once
#include <optional>

#include "analyze/scene.h"
#include "support/decimal.h"

namespace crosscheck {

/// An ordinal that is a value of its own: a place in an order.
struct OrdinalPlace {
  std::uint32_t end = 0;  ///< one past its last token
  Decimal value;
  bool in_words = false;
};

/// "finished 30th", "came third", "ranks two hundredth in the world", or an ordinal that is
/// all its line says, as in a table. Not "the third man", which says which one. Cost: next
/// to nothing where neither stands there.
std::optional<OrdinalPlace> rank_at(const Scene& scene, std::uint32_t at);

}  // namespace crosscheck
