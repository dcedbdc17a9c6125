#pragma once
#include <functional>
#include <iosfwd>
#include <stdexcept>
#include <string>
#include <vector>

#include "report/report.h"
#include "support/problem.h"
#include "tool/options.h"

namespace crosscheck {

/// The machine could not do what was asked (disk full): exit status 4.
class MachineTrouble : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Where a report goes and in which form.
struct Output {
  std::string path;  ///< "-" for standard output
  Format format = Format::terminal;
};

/// The outputs that the options name; standard output where they name none. `FORMAT:FILE`
/// says the form of a file; else its name does. `-f` is the form of the only file whatever
/// its name, of several that of `-` and of names that tell none, and that of standard
/// output besides where it would be nobody's; `-f github` is always for standard output,
/// where GitHub reads it. A name without a known form, or in a folder that does not exist,
/// is a problem.
std::vector<Output> outputs_of(const Options& options, Problems& problems);

/// Whether an output has proofs: HTML does, and JSON, which `explain` reads.
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
