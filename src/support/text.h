#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// The text without white space at either end (ASCII white space and NBSP).
std::string_view trimmed(std::string_view text);

/// The parts between separators; empty parts are kept. "" splits into one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Whether a text is the last words of another, or all of it: "police officer", "officer".
/// Words are parted by spaces. False where it is empty.
bool ends_with_words(std::string_view text, std::string_view words);

/// Parts joined with `separator` between them.
std::string joined(std::span<const std::string> parts, std::string_view separator);
/// "a", "a and b", "a, b and c".
std::string enumerated(std::span<const std::string> items);

/// ASCII letters in lower case, everything else as it is.
constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
std::string lower_ascii(std::string_view text);

/// The text with every byte for which `is_plain` is false as "%0A" (RFC 3986, 2.1).
template <typename IsPlain>
std::string percent_encoded(std::string_view text, IsPlain is_plain) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    if (is_plain(c)) {
      out += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out += '%';
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

/// Levenshtein distance in bytes, with a swap of neighbours counted as one edit.
/// Cost: product of the lengths.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, if it is near enough to be a slip of the pen: at most a
/// third of its length in edits. The first of equals. Empty if there is none.
std::string_view nearest(std::string_view word,
                         std::span<const std::string_view> candidates);

/// "; did you mean 'x'?", or nothing where no candidate is near.
std::string did_you_mean(std::string_view word,
                         std::span<const std::string_view> candidates);

}  // namespace crosscheck
