#pragma once
#include "analyze/name_runs.h"

namespace crosscheck {

/// End of the person's name of two to four words that begins at token `at` and has an age
/// beside it: "Ann Brook, 34,", "Ann Brook (34)", "Ann Brook, a 22-year-old",
/// "18-year-old Ann Brook". `at` if there is none.
std::uint32_t aged_name_end(const NameView& view, std::uint32_t at, TokenRange sentence);

}  // namespace crosscheck
