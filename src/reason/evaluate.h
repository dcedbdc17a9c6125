#pragma once
#include <array>
#include <functional>
#include <span>

#include "reason/condition.h"
#include "reason/graph_view.h"
#include "reason/operand.h"
#include "reason/paths.h"

namespace crosscheck {

/// No claim is bound to this subject.
constexpr ClaimIndex unbound = static_cast<ClaimIndex>(-1);

/// Whether a relation of a lower stratum that a pattern names stands between two claims.
using Related = std::function<bool(ClaimIndex, ClaimIndex, std::string_view pattern)>;

/// What the names of a rule stand for while it is tried.
struct Bindings {
  const GraphView* graph = nullptr;
  std::array<ClaimIndex, max_subjects> claims{};
  std::span<const ClaimIndex> group{};  ///< members, for `match: group`
  Truth broken = Truth::no;             ///< whether the ordered group breaks its law
  Reading reading = Reading::core;
  const Related* related = nullptr;
};

/// Bindings with nothing bound.
Bindings bindings_over(const GraphView& graph);

/// Whether a condition holds for the bound claims. Linear in the condition.
Truth evaluate(const Conditions& conditions, std::uint32_t root, const Bindings& bindings);

/// Whether all lines hold.
Truth evaluate_all(const Conditions& conditions, const Bindings& bindings);

/// What a value is for the bound claims.
Operand value_of(const Conditions& conditions, std::uint32_t root,
                 const Bindings& bindings);

}  // namespace crosscheck
