#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck verify --replay FILE`: derives the saved findings anew from the slots of
/// their claims, without the articles. Exit status `differs` where something does not
/// follow.
ExitStatus replay_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err);

}  // namespace crosscheck
