#pragma once
#include <ostream>
#include <string>
#include <string_view>

#include "report/report_view.h"

namespace crosscheck {

/// Text as a quoted string of Graphviz that shows just this text: quotes and backslashes
/// are no escapes, ampersands no entities.
std::string dot_string(std::string_view text);

/// Writes the graph of a report for Graphviz. Findings stand out by shape and line as well
/// as by colour; claims that no finding is about are left out, since nobody can read them
/// all, and so is what then stands alone.
void write_dot(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
