#pragma once
#include <iosfwd>
#include <string>
#include <string_view>

#include "tool/command_help.h"

namespace crosscheck {

/// What stands at the edge of a manual page.
struct ManualFacts {
  std::string_view version;
  std::string_view date;  ///< "2026-01-31"; "" where it is not known
};

/// "crosscheck" or "crosscheck-verify": the name of a page, without its section.
std::string page_name(const CommandHelp& command);

/// Writes the manual page of `command`, which is `program` itself or one of its commands,
/// in the macros of man(7). What stands below a command (`rules list`) is on its page.
void write_manual(const CommandHelp& command, const CommandHelp& program,
                  const ManualFacts& facts, std::ostream& out);

}  // namespace crosscheck
