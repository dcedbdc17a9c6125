#pragma once
#include <iosfwd>

#include "report/report.h"

namespace crosscheck {

/// Whether a file descriptor is a terminal that can move its cursor.
bool is_terminal(int descriptor);

/// How text on this stream is laid out: in color only on a terminal, and not where NO_COLOR
/// is set or TERM is "dumb"; as wide as COLUMNS or the terminal says, else 80 columns.
Layout layout_of(const std::ostream& stream);

}  // namespace crosscheck
