#include "reason/rule_case.h"

#include <algorithm>
#include <array>

#include "reason/relations.h"
#include "support/text.h"

namespace crosscheck {
namespace {

bool is_number(std::string_view text) {
  return !text.empty() && text.size() < 6 &&
         std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string expectation_error(std::string_view text) {
  constexpr std::array<std::string_view, 6> words{"possible", "hard", "error",
                                                  "warning",  "note", "off"};
  if (std::ranges::find(words, text) != words.end()) return {};
  for (const std::string_view word : {"relation ", "also "}) {
    if (!text.starts_with(word)) continue;
    const std::string_view id = trimmed(text.substr(word.size()));
    return find_relation(id) != nullptr ? "" : "unknown relation '" + std::string(id) + "'";
  }
  if (text.starts_with("claims ") && is_number(trimmed(text.substr(7)))) return {};
  return "expected possible, hard, error, warning, note, off, relation ID, claims N or "
         "also ID after '=>'";
}

}  // namespace

std::vector<RuleCase> parse_cases(std::string_view block, const std::string& path,
                                  std::size_t first_line, std::size_t column,
                                  Problems& problems) {
  std::vector<RuleCase> cases;
  RuleCase now;
  const auto finish = [&] {
    if (!now.lines.empty()) cases.push_back(std::move(now));
    now = {};
  };
  std::size_t number = first_line;
  for (const std::string_view raw : split(block, '\n')) {
    const std::string_view line = trimmed(raw);
    if (now.line == 0) now.line = number;
    if (line.empty()) {
      finish();
    } else if (line.starts_with('#')) {
      if (!now.lines.empty()) {
        problems.push_back({path, number, column,
                            "a comment within a case; expected a blank line before it"});
      }
      if (!now.why.empty()) now.why += ' ';
      now.why += trimmed(line.substr(1));
    } else if (line.starts_with("=>")) {
      const std::string_view words = trimmed(line.substr(2));
      const std::string error = expectation_error(words);
      if (words.starts_with("also ")) {
        now.also.emplace_back(trimmed(words.substr(5)));
      } else {
        now.expected.push_back({std::string(words), number});
      }
      if (!error.empty()) problems.push_back({path, number, column, error});
    } else {
      now.lines.push_back({std::string(line), number});
      if (!line.starts_with("@claim ") && line.find('|') == std::string_view::npos) {
        problems.push_back(
            {path, number, column,
             "expected 'DATE SOURCE | TEXT', '@claim key=value', '# why' or '=> ...'"});
      }
    }
    ++number;
  }
  finish();
  return cases;
}

}  // namespace crosscheck
