#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck extract PATH... [--mentions]`: one line of JSON an article, in input order.
ExitStatus extract_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err);

}  // namespace crosscheck
