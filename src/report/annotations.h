#pragma once
#include <ostream>
#include <string>
#include <string_view>

#include "report/report_view.h"

namespace crosscheck {

/// Text of a workflow command, so that nothing in it ends the command or begins another.
std::string escaped_data(std::string_view text);
/// The value of a property of a workflow command.
std::string escaped_property(std::string_view text);

/// Writes the remarks as workflow commands of GitHub Actions, which shows them beside the
/// lines: worst first, at most 10 a level, which is all it shows, then how many more.
void write_github(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
