#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck why-not [RULE] CLAIM CLAIM`: why a rule says nothing of two claims, or
/// whether they were put under one question, over saved findings or articles.
ExitStatus why_not_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err);

}  // namespace crosscheck
