#pragma once
#include <ostream>

#include "report/report_view.h"

namespace crosscheck {

/// Writes the report as JSON (`crosscheck.findings/1` of design interface.md; its schema is
/// rules/schema/findings.schema.json): one article, claim, question or finding a line.
void write_findings_json(const ReportView& view, std::ostream& out);

}  // namespace crosscheck
