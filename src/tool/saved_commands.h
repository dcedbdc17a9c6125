#pragma once
#include <iosfwd>
#include <optional>
#include <string>

#include "report/saved_report.h"
#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// The saved report of a file, or of standard input ("-", where `in` is given); problems go
/// to `err`.
std::optional<SavedReport> load_saved(const std::string& path, std::istream* in,
                                      std::ostream& err);

/// `crosscheck explain FINDING --from FILE`: the proof of one finding of saved JSON.
ExitStatus explain_command(const Options& options, std::ostream& out, std::ostream& err);

/// `crosscheck report FILE -o OUT...`: saved JSON findings in other formats.
ExitStatus report_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err);

}  // namespace crosscheck
