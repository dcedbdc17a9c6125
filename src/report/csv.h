#pragma once
#include <ostream>
#include <string>
#include <string_view>

#include "report/report_view.h"

namespace crosscheck {

/// A cell of RFC 4180: quoted where it must be. What a spreadsheet would run as a formula
/// (a cell that begins with `= + - @`, their full-width forms, a tab or a line break; also
/// behind a semicolon, which some take for the separator) gets an apostrophe before it.
std::string csv_cell(std::string_view text);

/// Writes one row for each claim in each finding, with a header; UTF-8, lines end in CR LF,
/// dates are ISO 8601.
void write_csv(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
