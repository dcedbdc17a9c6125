#include "tool/saved_commands.h"

#include <algorithm>
#include <istream>
#include <iterator>
#include <ostream>
#include <sstream>

#include "report/explain.h"
#include "report/safe_text.h"
#include "report/saved_report.h"
#include "support/data_files.h"
#include "tool/output_files.h"
#include "tool/terminal.h"

namespace crosscheck {
namespace {

/// What to say where an id names no finding, or several.
void refuse(const Options& options, const std::vector<const Finding*>& found,
            const ReportView& view, std::ostream& err) {
  constexpr std::size_t most = 10;
  const std::string& id = options.paths.front();
  std::vector<const Finding*> candidates = found;
  if (found.empty()) {
    for (const Finding& finding : view.findings) candidates.push_back(&finding);
  }
  err << "crosscheck explain: "
      << (found.empty() ? "no finding begins with '" : "several findings begin with '")
      << safe_text(id) << "' in " << safe_text(options.from)
      << (candidates.empty() ? ": it has no findings\n" : "; it has\n");
  for (std::size_t i = 0; i < std::min(most, candidates.size()); ++i) {
    err << "  " << safe_text(candidates[i]->id) << "  "
        << safe_text(candidates[i]->relation) << '\n';
  }
  if (candidates.size() > most) err << "  and " << candidates.size() - most << " more\n";
}

}  // namespace

std::optional<SavedReport> load_saved(const std::string& path, std::istream* in,
                                      std::ostream& err) {
  Problems problems;
  std::string json;
  if (path == "-" && in != nullptr) {
    json.assign(std::istreambuf_iterator<char>(*in), {});
  } else {
    read_file(path, json, problems);
  }
  if (problems.empty()) {
    Result<SavedReport> saved = read_saved_report(json, path);
    if (saved) return std::move(*saved);
    problems.push_back(saved.problem());
  }
  for (const Problem& problem : problems) err << safe_text(to_string(problem)) << '\n';
  if (!json.empty()) {
    err << "crosscheck: expected findings as 'crosscheck verify -o findings.json PATH' "
           "saves them\n";
  }
  return std::nullopt;
}

ExitStatus explain_command(const Options& options, std::ostream& out, std::ostream& err) {
  const std::optional<SavedReport> saved = load_saved(options.from, nullptr, err);
  if (!saved) return ExitStatus::usage;
  const ReportView view = saved->view();
  const std::vector<const Finding*> found = findings_named(view, options.paths.front());
  if (found.size() != 1) {
    refuse(options, found, view, err);
    return ExitStatus::usage;
  }
  write_explanation(view, *found.front(), options.full, layout_of(out), out);
  flush(out);
  return ExitStatus::ok;
}

ExitStatus report_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err) {
  Problems problems;
  const std::vector<Output> outputs = outputs_of(options, problems);
  for (const Problem& problem : problems) err << safe_text(to_string(problem)) << '\n';
  if (!problems.empty()) return ExitStatus::usage;
  const std::optional<SavedReport> saved = load_saved(options.from, &in, err);
  if (!saved) return ExitStatus::usage;
  const auto render = [&](Format format, Layout layout, std::ostream& to) {
    layout.fail_on = options.fail_on;
    write(saved->view(), format, layout, to);
  };
  write_outputs(outputs, options, render, out);
  return ExitStatus::ok;
}

}  // namespace crosscheck
