#pragma once
#include <ostream>

#include "report/report_view.h"

namespace crosscheck {

/// Writes the remarks as GitLab's code quality report: a list of issues with a path below
/// the project, a line and a fingerprint.
void write_gitlab(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
