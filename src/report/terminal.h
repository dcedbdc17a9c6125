#pragma once
#include <ostream>

#include "report/outline.h"
#include "report/report.h"

namespace crosscheck {

/// Writes the outline as text for a terminal: wrapped to `layout.width` columns (of very
/// wide ones only so many as are easy to read), colored where the layout says so.
void write_terminal(const Outline& outline, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
