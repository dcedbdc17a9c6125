#include "tool/help_page.h"

#include <algorithm>
#include <ostream>

#include "report/wrap.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t indent = 24;  ///< of what is told of an option

/// Two columns; a long first one gets a line of its own.
void write_row(const std::string& left, const std::string& right, std::size_t width,
               std::ostream& out) {
  std::string head = "  " + left;
  if (head.size() + 1 >= indent) {
    out << head << '\n';
    head.clear();
  }
  for (const std::string& line : wrapped(right, width - indent)) {
    out << padded(head, indent) << line << '\n';
    head.clear();
  }
}

std::string label(const OptionHelp& option) {
  if (option.is_operand) return option.names.front() + (option.is_repeatable ? "..." : "");
  const bool is_short = option.names.front().size() == 2;
  return (is_short ? "" : "    ") + joined(option.names, ", ") +
         (option.value.empty() ? "" : " " + option.value);
}

std::string told(const OptionHelp& option) {
  std::string words = option.about;
  if (!option.values.empty() && option.value.find('|') == std::string::npos)
    words += " (" + joined(option.values, ", ") + ")";
  if (!option.standard.empty()) words += " (default: " + option.standard + ")";
  return words;
}

void write_options(const CommandHelp& command, std::size_t width, std::ostream& out) {
  for (const bool operands : {true, false}) {
    bool is_first = true;
    for (const OptionHelp& option : command.options) {
      if (option.is_operand != operands) continue;
      if (is_first) out << (operands ? "\n" : "\nOptions:\n");
      is_first = false;
      write_row(label(option), told(option), width, out);
    }
  }
}

}  // namespace

void write_help(const CommandHelp& command, std::size_t width, std::ostream& out) {
  for (const std::string& line : wrapped(command.about, width)) out << line << '\n';
  out << "\nUsage: " << synopsis(command) << '\n';
  if (!command.commands.empty()) out << "\nCommands:\n";
  for (const CommandHelp& below : command.commands)
    write_row(below.name, below.about, width, out);
  write_options(command, width, out);
  if (!command.examples.empty()) out << "\nExamples:\n";
  for (const std::string& line : command.examples) out << "  " << line << '\n';
  for (const std::string& note : command.notes) {
    out << '\n';
    for (const std::string& line : wrapped(note, width)) out << line << '\n';
  }
}

}  // namespace crosscheck
