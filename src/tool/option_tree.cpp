#include "tool/option_tree.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "support/text.h"

namespace crosscheck {
namespace {

/// The closed list behind an option: its validator is named "one of a b c".
std::vector<std::string> values_of(CLI::Option& option) {
  constexpr std::string_view mark = "one of ";
  try {
    const std::string name = option.get_validator(0)->get_name();
    if (!name.starts_with(mark)) return {};
    std::vector<std::string> values;
    for (const std::string_view value : split(name, ' ')) values.emplace_back(value);
    values.erase(values.begin(), values.begin() + 2);
    return values;
  } catch (const CLI::OptionNotFound&) {
    return {};
  }
}

OptionHelp help_of(CLI::Option& option) {
  OptionHelp help;
  help.is_operand = option.get_positional();
  if (help.is_operand) {
    help.names.push_back(option.get_single_name());
  } else {
    for (const std::string& name : option.get_snames()) help.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames()) help.names.push_back("--" + name);
    if (option.get_expected_max() > 0) help.value = option.get_type_name();
  }
  help.values = values_of(option);
  help.about = option.get_description();
  help.standard = option.get_default_str();
  help.is_required = option.get_required();
  help.is_repeatable =
      help.is_operand ? option.get_expected_max() > 1
                      : option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll;
  help.is_list = option.get_delimiter() == ',';
  return help;
}

/// Takes the examples and the paragraphs out of the text below the options.
void read_footer(const std::string& footer, CommandHelp& help) {
  bool is_example = false;
  for (const std::string_view line : split(footer, '\n')) {
    if (line == "Example:" || line == "Examples:") {
      is_example = true;
    } else if (line.empty()) {
      is_example = false;
    } else if (is_example) {
      help.examples.emplace_back(line.substr(line.starts_with("  ") ? 2 : 0));
    } else {
      help.notes.emplace_back(line);
    }
  }
}

bool is_shown(const CLI::App* command) { return !command->get_group().empty(); }

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands(is_shown))
    names.push_back(command->get_name());
  return names;
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string nearest_of(std::string_view word, const std::vector<std::string>& names) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  return did_you_mean(word, views);
}

/// What was meant by an option that is none here: one of a command below, one that a single
/// letter begins, or the nearest.
std::string option_meant(const CLI::App& command, const std::string& option) {
  for (const CLI::App* below : command.get_subcommands(is_shown)) {
    const std::vector<std::string> names = option_names(*below);
    if (std::ranges::find(names, option) != names.end())
      return "; it belongs behind a command: " + path_of(*below) + " " + option;
  }
  const std::vector<std::string> names = option_names(command);
  if (option.size() > 2) return nearest_of(option, names);
  const auto begins = [&](const std::string& name) {
    const char letter = option.back();
    return name.size() > 2 && (name[2] == letter || name[2] - 'a' + 'A' == letter);
  };
  const auto found = std::ranges::find_if(names, begins);
  return found == names.end() ? "" : "; did you mean '" + *found + "'?";
}

/// What to say of a word that is neither an option nor an operand of this command.
std::string unknown_word(const CLI::App& command, const std::string& word) {
  const std::string bare = word.substr(0, word.find('='));
  if (bare.starts_with('-'))
    return "unknown option '" + bare + "'" + option_meant(command, bare);
  const std::vector<std::string> names = command_names(command);
  if (names.empty()) return "unexpected '" + word + "'";
  // "crosscheck version"
  const std::vector<std::string> options = option_names(command);
  if (std::ranges::find(options, "--" + word) != options.end())
    return "unknown command '" + word + "'; did you mean '--" + word + "'?";
  return "unknown command '" + word + "'" + nearest_of(word, names) + "; expected " +
         joined(names, ", ");
}

/// The option or operand that a message of CLI11 begins with, and what is wrong with it.
std::string told_of(CLI::App& command, const std::string& name, std::string_view wrong) {
  for (CLI::Option* option : command.get_options()) {
    if (option->get_name() != name && option->get_single_name() != name &&
        "--" + option->get_single_name() != name)
      continue;
    const OptionHelp help = help_of(*option);
    return help.names.back() + (help.value.empty() ? "" : " " + help.value) +
           std::string(wrong) + ": " + headline(help.about);
  }
  return name + std::string(wrong);
}

}  // namespace

CommandHelp help_of(CLI::App& command) {
  CommandHelp help{.name = command.get_name(),
                   .path = path_of(command),
                   .about = command.get_description(),
                   .options = {},
                   .commands = {},
                   .examples = {},
                   .notes = {}};
  for (CLI::Option* option : command.get_options())
    help.options.push_back(help_of(*option));
  // Help last: everybody knows it.
  const auto is_own = [](const OptionHelp& option) {
    return option.names.back() != "--help" && option.names.back() != "--version";
  };
  std::stable_partition(help.options.begin(), help.options.end(), is_own);
  for (CLI::App* below : command.get_subcommands(is_shown))
    help.commands.push_back(help_of(*below));
  read_footer(command.get_footer(), help);
  return help;
}

CLI::App& chosen_command(CLI::App& app) {
  CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  return *command;
}

std::string path_of(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return (parent == nullptr ? "" : path_of(*parent) + " ") + command.get_name();
}

std::string words_of(const CLI::ParseError& error, CLI::App& app) {
  CLI::App& command = chosen_command(app);
  const std::string message = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::vector<std::string> rest = app.remaining(true);
    if (!rest.empty()) return unknown_word(command, rest.front());
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    // What was typed and is not known explains best why something is missing.
    const std::vector<std::string> rest = app.remaining(true);
    if (!rest.empty()) return unknown_word(command, rest.front());
    const std::vector<std::string> names = command_names(command);
    if (!names.empty()) return "a command is missing: " + joined(names, ", ");
    return told_of(command, message.substr(0, message.find(" is required")), " is missing");
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr)
    return told_of(command, message.substr(0, message.find(':')), " needs its value");
  return message;
}

std::string unknown_command(const std::string& word, const CLI::App& app) {
  const auto is_named = [&](const CLI::App* command) { return command->check_name(word); };
  const std::vector<const CLI::App*> all = app.get_subcommands({});
  if (word.empty() || word.starts_with('-') || std::ranges::any_of(all, is_named))
    return "";
  return unknown_word(app, word);
}

}  // namespace crosscheck
