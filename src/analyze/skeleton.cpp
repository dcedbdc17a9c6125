#include "analyze/skeleton.h"

#include <algorithm>
#include <iterator>

#include "support/text.h"
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
    {"dzh", "j"},  {"tch", "ch"}, {"aye", "ae"}, {"aie", "ae"}, {"eye", "ee"},
    {"eie", "ee"}, {"zh", "j"},   {"kh", "h"},   {"gh", "g"},   {"ye", "e"},
    {"q", "k"},    {"y", "i"},    {"w", "v"},    {"x", "ks"},
};

/// Words of names that are written in several ways, folded letter by letter; the article of
/// Arabic names, and the most common of all given names.
constexpr Spelling words[] = {
    {"el", "al"},           {"muhamad", "mohamed"}, {"mohamad", "mohamed"},
    {"muhamed", "mohamed"}, {"mohamud", "mohamed"}, {"muhamud", "mohamed"},
};

/// A folded name, each word of which is written in one way.
std::string in_one_way(const std::string& folded) {
  std::string made;
  for (std::string_view word : split(folded, ' ')) {
    const auto* const found = std::ranges::find(words, word, &Spelling::written);
    if (found != std::end(words)) word = found->one;
    if (!made.empty()) made += ' ';
    made += word;
  }
  return made;
}

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
  return in_one_way(made);
}

}  // namespace crosscheck
