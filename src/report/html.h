#pragma once
#include <ostream>

#include "report/outline.h"
#include "report/report_view.h"

namespace crosscheck {

/// Writes the report as one HTML file that asks nothing of the network and needs no script:
/// the summary, pictures, every question with its sources and verdicts, and what is known
/// of each article. A very large report is cut, and says so.
void write_html(const ReportView& view, const Outline& outline, std::ostream& out);

}  // namespace crosscheck
