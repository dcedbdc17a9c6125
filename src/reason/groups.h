#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "reason/graph_view.h"

namespace crosscheck {

/// Claims of one question with the same normalized value and, where the measure can change,
/// the same as-of.
struct ValueGroup {
  QuestionIndex question = 0;
  /// Representatives (earliest of each origin) first, then the rest; each part by date of
  /// publication and place in the run.
  std::vector<ClaimIndex> members;
};

/// All claims of a graph in value groups.
struct ValueGroups {
  std::vector<ValueGroup> groups;       ///< by question and first claim
  std::vector<std::uint32_t> group_of;  ///< of each claim
};

/// Groups the claims. Cost: O(n log n).
ValueGroups value_groups(const GraphView& graph);

/// The normalized value of a claim as text: equal texts, equal values. Spellings of one
/// name are one value.
std::string value_key(const Claim& claim);

/// Sorts by date of publication (unknown last) and place in the run.
void sort_by_publication(const GraphView& graph, std::vector<ClaimIndex>& claims);

/// The first claim of each origin, in their order. Cost: O(n log n).
std::vector<ClaimIndex> first_of_origins(const GraphView& graph,
                                         const std::vector<ClaimIndex>& claims);

/// Moves the first claim of each origin to the front, keeping the order within both parts.
void representatives_first(const GraphView& graph, std::vector<ClaimIndex>& claims);

/// Puts the claims of a value group in their order: each once, by publication, the
/// representatives of their origins first.
void tidy_members(const GraphView& graph, std::vector<ClaimIndex>& claims);

/// Whether every slot that a conflict needs is stated or carried.
bool is_known(const Claim& claim);

}  // namespace crosscheck
