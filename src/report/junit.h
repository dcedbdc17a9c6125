#pragma once
#include <ostream>

#include "report/report_view.h"

namespace crosscheck {

/// Writes the report as JUnit XML: a suite for each story, in it a case for each question
/// that had something to compare. A conflict is a failure; a question of which nothing
/// could be compared is skipped; any other passes.
void write_junit(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
