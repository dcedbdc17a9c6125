#pragma once
#include "analyze/mentions.h"
#include "analyze/scene.h"

namespace crosscheck {

/// A change told by the words around a quantity.
struct ChangeReading {
  Change change = Change::none;
  ChangeForm form = ChangeForm::none;
  explicit operator bool() const { return change != Change::none; }
};

/// "rose by 5", "fell to 12", "up 20 %", "an increase of 60". `first` is the first token of
/// the quantity with its hedge, `end` one past its unit. `is_ratio`: a percentage or
/// points, which verbs such as "lost" change too. `is_span`: it has two ends, so "from 4 to
/// 5" is both.
ChangeReading change_before(const Scene& scene, std::uint32_t first, bool is_ratio,
                            bool is_span);

/// "a 20% increase", "5 points higher".
ChangeReading change_after(const Scene& scene, std::uint32_t end);

}  // namespace crosscheck
