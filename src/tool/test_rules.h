#pragma once
#include <iosfwd>
#include <vector>

#include "tool/exit_status.h"
#include "tool/options.h"
#include "tool/pipeline.h"

namespace crosscheck {

/// `rules test`: runs the cases of some rules, and with --coverage, --mutate and
/// --cross-talk says what the cases do not show.
ExitStatus test_rules(const std::vector<const Rule*>& rules, const Knowledge& knowledge,
                      const Options& options, std::ostream& out);

}  // namespace crosscheck
