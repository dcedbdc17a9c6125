#pragma once
#include <string>
#include <vector>

#include "tool/read_case.h"

namespace crosscheck {

/// What other rules found in a case of a rule that nobody wrote it for: conflicts, updates
/// and agreement of another family than the case's own verdict, and any conflict in a case
/// that must not be flagged, unless the case says `=> also RELATION`. One line each, with
/// the place of the case.
std::vector<std::string> surprises(const ReadCase& read,
                                   const std::vector<Finding>& findings);

}  // namespace crosscheck
