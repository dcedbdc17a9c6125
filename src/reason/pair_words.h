#pragma once
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "reason/graph_view.h"

namespace crosscheck {

/// How one slot of two claims compares, with both values in words.
struct SlotComparison {
  std::string_view slot;
  SlotRelation relation = SlotRelation::unknown;
  std::string a;  ///< "unknown" or "none" where it has no value
  std::string b;
};

/// The slots that set questions apart, as seen from `a`, in the order of the decision.
std::vector<SlotComparison> compared_slots(const GraphView& graph, ClaimIndex a,
                                           ClaimIndex b);

/// Whether two claims were put under one question, and why or why not: another story, no
/// key in common, the decision table, or a third claim.
struct OneQuestion {
  bool is_one = false;
  std::string why;
};
OneQuestion one_question(const GraphView& graph, ClaimIndex a, ClaimIndex b);

/// Why two claims are no candidates; "" where they are. "no key brings them together ..."
std::string not_candidates(const GraphView& graph, ClaimIndex a, ClaimIndex b);

/// The keys that two claims share: "measure person|movement".
std::string shared_keys(const Claim& a, const Claim& b);

}  // namespace crosscheck
