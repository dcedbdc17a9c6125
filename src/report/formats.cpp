#include "report/formats.h"

#include <algorithm>

namespace crosscheck {

std::string known_endings() {
  std::string text;
  for (const FormatName& one : format_names) {
    if (!one.ending.empty()) (text += text.empty() ? "" : " ") += one.ending;
  }
  return text;
}

std::vector<std::string_view> known_formats() {
  std::vector<std::string_view> names;
  for (const FormatName& one : format_names) {
    if (names.empty() || names.back() != one.name) names.push_back(one.name);
  }
  return names;
}

std::optional<Format> format_named(std::string_view name) {
  const auto* const found = std::ranges::find(format_names, name, &FormatName::name);
  if (found == format_names.end()) return std::nullopt;
  return found->format;
}

std::optional<Format> format_of_file(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const FormatName* best = nullptr;
  for (const FormatName& one : format_names) {
    // A name that is nothing but an ending has none: ".json" is a hidden file.
    if (one.ending.empty() || name.size() <= one.ending.size()) continue;
    if (!name.ends_with(one.ending)) continue;
    if (best == nullptr || one.ending.size() > best->ending.size()) best = &one;
  }
  if (best == nullptr) return std::nullopt;
  return best->format;
}

}  // namespace crosscheck
