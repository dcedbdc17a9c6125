#include "tool/new_rule.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "support/text.h"

namespace crosscheck {
namespace {

/// What the example of a folder's rules says.
struct Example {
  std::string_view folder;
  std::string_view relation;
  std::string_view severity;
  std::string_view operation;  ///< between a.value and b.value
  std::string_view flagged;    ///< figure of the second paper in the case that is flagged
  std::string_view silent;     ///< and in the one that is not
  std::string_view verdict;    ///< in the message
};
constexpr std::array<Example, 6> examples{{
    {"agree", "agree.exact", "note", "overlaps", "40", "55", "agree"},
    {"arithmetic", "conflict.arithmetic", "warning", "disjoint from", "55", "40", "differ"},
    {"conflict", "conflict.value", "warning", "disjoint from", "55", "40", "differ"},
    {"not_comparable", "not_comparable.measure", "note", "disjoint from", "55", "40",
     "are not comparable"},
    {"note", "note.framing", "note", "disjoint from", "55", "40", "differ"},
    {"update", "update.level", "note", "below", "55", "40", "changed"},
}};

constexpr std::string_view text_of_rule =
    R"(# The first key: the version of the format. Do not change it.
crosscheck_rule: 1
# FOLDER.FILE; the file must stand in that folder under that name.
id: @id
# One line that says what the rule finds.
title: Two papers differ on the marchers of one day
# The verdict ('crosscheck rules show' of a rule like yours tells which it uses).
relation: @relation
# error fails a check; warning and note are told; off is told to programs alone.
severity: @severity
# Words to search by.
tags: [example]
# For a fact-checker who meets the finding: what it means, with an example.
docs: |
  Two papers count the marchers in one place on one day. Example: 40 marchers in one, 55 in
  the other.
# claim: each claim alone; pair: two claims a and b; group and equation: see rules/README.md.
match: pair
# Which claims are tried together; 'same question': those that tell the same thing.
over: same question
# Every line must hold. 'crosscheck rules lint' names the nearest word where one is wrong.
when: |
  # only figures of how many took part
  a.measure within attendance
  # told as a fact or as an estimate, not as a fear
  a.modality in (asserted, estimated) and b.modality in (asserted, estimated)
  a.value @operation b.value
# Where all lines here hold, too, the rule says nothing.
unless: |
  a.revision is correction or b.revision is correction
# What to do where something is not known: skip (say nothing) or possible (ask).
on_unknown: skip
# Other rules that say nothing about these claims where this one does.
overrides: @overrides
# What the reader is told; {a.source} and the like are filled in.
message: "{question}: {a.source} ({a.value.text}) and {b.source} ({b.value.text}) @verdict."
# Question to the desk where the verdict is only possible.
ask: "Do both count the same march?"
# Texts that must be flagged: DATE SOURCE | TEXT; a blank line between cases. Write at least
# three, and for each one a near miss below.
should_flag: |
  # two counts of one march
  2023-05-15 Paper A | On Sunday 40 people marched through Lima, police said.
  2023-05-15 Paper B | Police said that @flagged people marched through Lima on Sunday.

  # '=> ...' says more about the finding: possible, hard, error, relation ID, claims 2
  2023-05-15 Paper A | On Sunday 40 people marched through Gdansk, the mayor said.
  2023-05-15 Paper B | The mayor said that @flagged people marched through Gdansk on Sunday.
  => @severity

  # a claim without a text, where finding it is not what is tested
  @claim measure=attendance population=person place=PE as_of=2023-05-14 value="40" source="Paper A"
  @claim measure=attendance population=person place=PE as_of=2023-05-14 value="@flagged" source="Paper B"
# Texts that come close and must not be flagged.
should_not_flag: |
  # figures of which the rule says nothing
  2023-05-15 Paper A | On Sunday 40 people marched through Lima, police said.
  2023-05-15 Paper B | Police said that @silent people marched through Lima on Sunday.

  # another town
  2023-05-15 Paper A | On Sunday 40 people marched through Lima, police said.
  2023-05-15 Paper B | The mayor said that @flagged people marched through Gdansk on Sunday.

  # figures of something else
  2023-05-15 Paper A | A fire in a hotel in Lima killed 40 people on Sunday, police said.
  2023-05-15 Paper B | Police said that @flagged people died in a fire in a hotel in Lima on Sunday.

  # one paper corrects the figure
  @claim measure=attendance population=person place=PE as_of=2023-05-14 value="40" source="Paper A"
  @claim measure=attendance population=person place=PE as_of=2023-05-14 value="@flagged" revision=correction source="Paper B"

  # feared, not counted
  @claim measure=attendance population=person place=PE as_of=2023-05-14 value="40" modality=feared source="Paper A"
  @claim measure=attendance population=person place=PE as_of=2023-05-14 value="@flagged" source="Paper B"
# Texts that do not work yet; they never fail: todo_flag and todo_not_flag.
# Changes of 'crosscheck rules test --mutate' that no text can show: CHANGE => why. (mutants)
)";

const Example* example_of(std::string_view folder) {
  const auto found = std::ranges::find(examples, folder, &Example::folder);
  return found == examples.end() ? nullptr : &*found;
}

void replace_all(std::string& text, std::string_view mark, std::string_view words) {
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
    text.replace(at, mark.size(), words);
}

std::string text_of(const Example& example, std::string_view id) {
  std::string text(text_of_rule);
  const bool two_sided = !example.relation.starts_with("note.");
  replace_all(text, "@id", id);
  replace_all(text, "@relation", example.relation);
  replace_all(text, "@severity", example.severity);
  replace_all(text, "@operation", example.operation);
  replace_all(text, "@overrides",
              two_sided ? "[agree.value, conflict.two_counts, conflict.value]" : "[]");
  replace_all(text, "@verdict", example.verdict);
  replace_all(text, "@flagged", example.flagged);
  replace_all(text, "@silent", example.silent);
  return text;
}

bool is_name(std::string_view name) {
  const auto fits = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !name.empty() && name.front() >= 'a' && name.front() <= 'z' &&
         std::ranges::all_of(name, fits);
}

Problem not_written(const std::string& path, const std::string& why) {
  return {path, 0, 0, "cannot be written: " + why};
}

}  // namespace

Result<std::string> write_new_rule(std::string_view id, const std::string& folder) {
  const std::size_t dot = id.find('.');
  const std::string_view family = id.substr(0, dot);
  const std::string_view file = dot == std::string_view::npos ? "" : id.substr(dot + 1);
  const Example* example = example_of(family);
  if (example == nullptr || !is_name(file)) {
    std::vector<std::string> folders;
    folders.reserve(examples.size());
    for (const Example& one : examples) folders.emplace_back(one.folder);
    return Problem{"", 0, 0,
                   "'" + std::string(id) +
                       "' is no id of a rule; expected FOLDER.FILE in small letters, "
                       "FOLDER one of " +
                       joined(folders, ", ")};
  }
  const std::filesystem::path below = std::filesystem::path(folder) / family;
  const std::filesystem::path path = below / (std::string(file) + ".yaml");
  std::error_code error;
  std::filesystem::create_directories(below, error);
  if (error) return not_written(below.string(), error.message());
  if (std::filesystem::exists(path, error)) {
    return Problem{path.string(), 0, 0, "is there already; expected the id of a new rule"};
  }
  std::ofstream out(path, std::ios::binary);
  out << text_of(*example, id);
  if (!out.flush())
    return not_written(path.string(), std::generic_category().message(errno));
  return path.string();
}

}  // namespace crosscheck
