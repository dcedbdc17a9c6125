#include "graph/name_pairs.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "support/text.h"

namespace crosscheck {
namespace {

using Words = std::vector<std::string_view>;

bool is_part(const Words& part, const Words& whole) {
  return std::ranges::all_of(part, [&](std::string_view word) {
    return std::ranges::find(whole, word) != whole.end();
  });
}

/// "j berg" beside "ian berg" is no other name, "i berg" is its initial.
bool is_initial(const Words& a, const Words& b) {
  if (a.size() < 2 || b.size() < 2 || a.back() != b.back()) return false;
  const bool is_short = a.front().size() == 1 || b.front().size() == 1;
  return is_short && a.front()[0] == b.front()[0];
}

bool is_one_letter_off(std::string_view a, std::string_view b) {
  constexpr std::size_t long_word = 5;
  return std::min(a.size(), b.size()) >= long_word && edit_distance(a, b) == 1;
}

/// Whether all words are the same but one long one, by a letter.
bool is_misspelt(const Words& a, const Words& b) {
  if (a.size() != b.size()) return false;
  std::size_t misspelt = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    if (!is_one_letter_off(a[i], b[i])) return false;
    ++misspelt;
  }
  return misspelt == 1;
}

}  // namespace

std::string_view name(NameEdit edit) {
  switch (edit) {
    case NameEdit::none: return "none";
    case NameEdit::brief: return "brief";
    case NameEdit::letter: return "letter";
    case NameEdit::other: return "other";
  }
  return "other";
}

NameEdit compare_names(std::string_view a, std::string_view b) {
  if (a == b) return NameEdit::none;
  const Words one = split(a, ' ');
  const Words other = split(b, ' ');
  if (is_part(one, other) || is_part(other, one) || is_initial(one, other))
    return NameEdit::brief;
  return is_misspelt(one, other) ? NameEdit::letter : NameEdit::other;
}

bool is_name_in_short(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b || ends_with_words(b, a)) return true;
  const std::size_t last = a.rfind(' ');
  return last != std::string_view::npos && b.ends_with(a.substr(last)) &&
         b.starts_with(a.substr(0, last + 1));
}

}  // namespace crosscheck
