#include "report/report.h"

#include "report/findings_json.h"
#include "report/report_view.h"

namespace crosscheck {

void write(const Report& report, Format format, const Layout&, std::ostream& out) {
  const ReportView view = view_of(report);
  switch (format) {
    case Format::json: write_findings_json(view, out); break;
    case Format::terminal:
    case Format::markdown: out << view.claims.size() << " claims\n"; break;
  }
}

}  // namespace crosscheck
