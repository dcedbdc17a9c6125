#pragma once
#include <functional>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <vector>

#include "report/report.h"
#include "support/problem.h"
#include "tool/options.h"
#include "tool/output_names.h"

namespace crosscheck {

/// The machine could not do what was asked (disk full): exit status 4.
class MachineTrouble : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// How far findings must be proved for these outputs: HTML and JSON, which `explain` reads,
/// have whole proofs, what people read tells what would change a conflict.
Proofs proofs_for(const std::vector<Output>& outputs);

/// Sees to it that all is written. Throws MachineTrouble where it is not.
void flush(std::ostream& standard_output);

/// Writes a report. A regular file is written beside its place and renamed, so that it is
/// never half there; a pipe, a device or `-` is written directly and completely. Throws
/// MachineTrouble where that fails.
void write_output(const Output& output, const std::string& content,
                  std::ostream& standard_output);

/// Writes the report to every output, laid out for where it goes. With annotations for
/// GitHub goes the Markdown report, into the summary of the step that runs there.
void write_outputs(const std::vector<Output>& outputs, const Options& options,
                   const std::function<void(Format, const Layout&, std::ostream&)>& write,
                   std::ostream& standard_output);

}  // namespace crosscheck
