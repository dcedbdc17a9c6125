#include "analyze/skeleton.h"

#include "support/utf8.h"

namespace crosscheck {
namespace {

/// The name in plain lower-case letters with one space between its words.
std::string plain(std::string_view name) {
  std::string made;
  for (const char c : to_lower(without_diacritics(name))) {
    const auto byte = static_cast<unsigned char>(c);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || byte >= 0x80) {
      made += c;
    } else if ((c == ' ' || c == '-') && !made.empty() && made.back() != ' ') {
      made += ' ';
    }
  }
  if (!made.empty() && made.back() == ' ') made.pop_back();
  return made;
}

struct Spelling {
  std::string_view written;
  std::string_view one;
};

/// Longer spellings first; each is tried at every letter.
constexpr Spelling spellings[] = {
    {"dzh", "j"}, {"tch", "ch"}, {"aye", "ae"}, {"aie", "ae"}, {"eye", "ee"},
    {"zh", "j"},  {"kh", "h"},   {"gh", "g"},   {"ye", "e"},   {"q", "k"},
    {"y", "i"},   {"w", "v"},    {"x", "ks"},
};

}  // namespace

std::string name_skeleton(std::string_view name) {
  const std::string text = plain(name);
  std::string made;
  const auto add = [&](char c) {
    if (made.empty() || made.back() != c) made += c;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view rest = std::string_view(text).substr(at);
    const Spelling* found = nullptr;
    for (const Spelling& spelling : spellings) {
      if (rest.starts_with(spelling.written)) {
        found = &spelling;
        break;
      }
    }
    if (found == nullptr) {
      add(text[at++]);
      continue;
    }
    for (const char c : found->one) add(c);
    at += found->written.size();
  }
  return made;
}

}  // namespace crosscheck
