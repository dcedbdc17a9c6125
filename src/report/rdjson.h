#pragma once
#include <ostream>

#include "report/report_view.h"

namespace crosscheck {

/// Writes the remarks in reviewdog's diagnostic format (`-f=rdjson` there): columns count
/// bytes, ends are exclusive.
void write_rdjson(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
