#include "reason/text_pattern.h"

#include <algorithm>

#include "support/ascii.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

// Two types, so that each makes a loop of its own.
constexpr auto as_it_is = [](char c) { return c; };
constexpr auto in_lower_case = [](char c) {
  return is_ascii_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
};

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Whether the text matches a pattern with '*' for any words, as `fold` sees its letters.
template <typename Fold>
bool matches_pattern(std::string_view text, std::string_view pattern, Fold fold) {
  std::size_t at = 0;
  std::size_t in_pattern = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  while (at < text.size()) {
    if (in_pattern < pattern.size() && pattern[in_pattern] == '*') {
      star = in_pattern++;
      retry = at;
    } else if (in_pattern < pattern.size() && fold(pattern[in_pattern]) == fold(text[at])) {
      ++in_pattern;
      ++at;
    } else if (star != std::string_view::npos) {
      in_pattern = star + 1;
      at = ++retry;
    } else {
      return false;
    }
  }
  while (in_pattern < pattern.size() && pattern[in_pattern] == '*') ++in_pattern;
  return in_pattern == pattern.size();
}

}  // namespace

bool matches_pattern(std::string_view text, std::string_view pattern) {
  // Texts without foreign letters, as most are, need no copy.
  if (is_ascii(text) && is_ascii(pattern))
    return matches_pattern(text, pattern, in_lower_case);
  return matches_pattern(to_lower(text), to_lower(pattern), as_it_is);
}

}  // namespace crosscheck
