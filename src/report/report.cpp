#include "report/report.h"

#include <algorithm>
#include <iterator>

#include "report/annotations.h"
#include "report/code_quality.h"
#include "report/csv.h"
#include "report/dot.h"
#include "report/findings_json.h"
#include "report/graphml.h"
#include "report/html.h"
#include "report/json_ld.h"
#include "report/junit.h"
#include "report/markdown.h"
#include "report/outline.h"
#include "report/rdjson.h"
#include "report/report_view.h"
#include "report/sarif.h"
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
  const bool shows_all = format == Format::json || format == Format::sarif;
  if (!shows_all && !std::ranges::all_of(whole.findings, is_reported)) {
    kept = reported(whole.findings);
    view.findings = kept;
  }
  switch (format) {
    case Format::json: return write_findings_json(view, out);
    case Format::terminal:
      return write_terminal(outline_of(view, layout.show), layout, out);
    case Format::markdown: return write_markdown(outline_of(view, layout.show), out);
    case Format::html: return write_html(view, outline_of(view, layout.show), out);
    case Format::sarif: return write_sarif(view, layout, out);
    case Format::csv: return write_csv(view, layout, out);
    case Format::github: return write_github(view, layout, out);
    case Format::gitlab: return write_gitlab(view, layout, out);
    case Format::rdjson: return write_rdjson(view, layout, out);
    case Format::junit: return write_junit(view, layout, out);
    case Format::graphml: return write_graphml(view, layout, out);
    case Format::dot: return write_dot(view, layout, out);
    case Format::json_ld: return write_json_ld(view, out);
  }
}

void write(const Report& report, Format format, const Layout& layout, std::ostream& out) {
  write(view_of(report), format, layout, out);
}

}  // namespace crosscheck
