#pragma once
#include <string>
#include <vector>

#include "report/report.h"
#include "support/problem.h"
#include "tool/options.h"

namespace crosscheck {

/// Where a report goes and in which form.
struct Output {
  std::string path;  ///< "-" for standard output
  Format format = Format::terminal;
};

/// The outputs that the options name; standard output where they name none. `FORMAT:FILE`
/// says the form of a file, else its name does. `-f` is the form of `-` and of names that
/// tell none; where there are none of these, of the one file whose name may hold it
/// (`results.json` holds SARIF as well); else of standard output, which then gets a report
/// too. A name without a known form, or in a folder that does not exist, is a problem.
std::vector<Output> outputs_of(const Options& options, Problems& problems);

}  // namespace crosscheck
