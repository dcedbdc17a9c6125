#pragma once
#include <cstdint>
#include <vector>

#include "reason/graph_view.h"

namespace crosscheck {

/// One thing that is counted as time goes by: entries of people to Bolivia. Claims of
/// different times and starts are differences of the same running count.
struct RunningCount {
  std::vector<ClaimIndex> claims;
  /// Claims that count a part of it (entries of children, entries to La Paz): what they
  /// count at least, it counts at least.
  std::vector<ClaimIndex> parts;
};

/// Things counted of one story that are compared with each other for parts.
constexpr std::size_t most_counts = 128;

/// The running counts among claims of one story, by first claim. Left out are claims whose
/// slots or days are not known, figures of which a text tells only the rest or a part, and
/// states of a day. `with_parts`: whether parts are looked for; counts beyond the first
/// `most_counts` have none, and `parts_left_out` takes their first claims. Cost: O(n log n
/// + most_counts^2).
std::vector<RunningCount> running_counts(const GraphView& graph,
                                         const std::vector<ClaimIndex>& claims,
                                         bool with_parts,
                                         std::vector<ClaimIndex>& parts_left_out);

/// The day on which a claim's count begins; not known where it begins with an event.
DayRange count_start(const Claim& claim);
/// The day on which it ends: of its period, else its as-of.
DayRange count_end(const Claim& claim);

}  // namespace crosscheck
