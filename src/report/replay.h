#pragma once
#include <string>
#include <vector>

#include "reason/rule.h"
#include "report/saved_report.h"

namespace crosscheck {

/// Something of a saved report that does not follow from its claims.
struct ReplayDifference {
  std::string of;     ///< "f-03db471ddc98 (conflict.value)", "question q3"
  std::string field;  ///< "message", "conditions[4].left"; "" where the whole is not there
  std::string saved;
  std::string derived;
};

/// Derives questions and findings of a report anew, from the slots of its claims and the
/// rules alone, and lists what differs; nothing where all follows. What a policy adds
/// (baseline, suppressions) is not looked at. Cost: that of the rules.
std::vector<ReplayDifference> replay(const SavedReport& report,
                                     const std::vector<Rule>& rules);

/// "f-03db471ddc98 (conflict.value): message: saved 'a', derived 'b'".
std::string to_string(const ReplayDifference& difference);

}  // namespace crosscheck
