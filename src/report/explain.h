#pragma once
#include <optional>
#include <ostream>
#include <string_view>
#include <vector>

#include "report/report_view.h"

namespace crosscheck {

/// The findings whose id begins with `id`, with or without its "f-".
std::vector<const Finding*> findings_named(const ReportView& view, std::string_view id);

/// Writes the proof of one finding: who says what and where, each condition of the rule
/// with its values, what was assumed, what to ask, and what fact would change the verdict.
/// `full` adds the normalized slots of each claim.
void write_explanation(const ReportView& view, const Finding& finding, bool full,
                       const Layout& layout, std::ostream& out);

}  // namespace crosscheck
