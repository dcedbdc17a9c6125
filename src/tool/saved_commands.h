#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck explain FINDING --from FILE`: the proof of one finding of saved JSON.
ExitStatus explain_command(const Options& options, std::ostream& out, std::ostream& err);

/// `crosscheck report FILE -o OUT...`: saved JSON findings in other formats.
ExitStatus report_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err);

}  // namespace crosscheck
