#pragma once
#include <ostream>

#include "report/report_view.h"

namespace crosscheck {

/// Writes the remarks of a report as SARIF 2.1.0, one result a line, shaped for code
/// scanning: columns in code points (`columnKind`), relative URIs, every result with the
/// other sides as related locations that its text links to, and fingerprints that survive
/// edits elsewhere in the text.
void write_sarif(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
