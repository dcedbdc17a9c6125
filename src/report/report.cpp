#include "report/report.h"

#include <algorithm>
#include <iterator>

#include "report/findings_json.h"
#include "report/html.h"
#include "report/markdown.h"
#include "report/outline.h"
#include "report/report_view.h"
#include "report/terminal.h"

namespace crosscheck {

namespace {

/// Findings as people are told of them.
std::vector<Finding> reported(std::span<const Finding> findings) {
  std::vector<Finding> kept;
  std::ranges::copy_if(findings, std::back_inserter(kept), is_reported);
  return kept;
}

}  // namespace

void write(const ReportView& whole, Format format, const Layout& layout,
           std::ostream& out) {
  ReportView view = whole;
  std::vector<Finding> kept;
  if (format != Format::json && !std::ranges::all_of(whole.findings, is_reported)) {
    kept = reported(whole.findings);
    view.findings = kept;
  }
  switch (format) {
    case Format::json: return write_findings_json(view, out);
    case Format::terminal:
      return write_terminal(outline_of(view, layout.show), layout, out);
    case Format::markdown: return write_markdown(outline_of(view, layout.show), out);
    case Format::html: return write_html(view, outline_of(view, layout.show), out);
  }
}

void write(const Report& report, Format format, const Layout& layout, std::ostream& out) {
  write(view_of(report), format, layout, out);
}

}  // namespace crosscheck
