#include "report/report.h"

#include "report/findings_json.h"
#include "report/markdown.h"
#include "report/outline.h"
#include "report/report_view.h"
#include "report/terminal.h"

namespace crosscheck {

void write(const ReportView& view, Format format, const Layout& layout, std::ostream& out) {
  switch (format) {
    case Format::json: return write_findings_json(view, out);
    case Format::terminal:
      return write_terminal(outline_of(view, layout.show), layout, out);
    case Format::markdown: return write_markdown(outline_of(view, layout.show), out);
  }
}

void write(const Report& report, Format format, const Layout& layout, std::ostream& out) {
  write(view_of(report), format, layout, out);
}

}  // namespace crosscheck
