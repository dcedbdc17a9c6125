#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

/// A code point and the number of bytes it takes. Invalid bytes read as U+FFFD of length 1.
struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;
  bool valid = true;
};

/// The code point at byte `at`. Requires: `at < text.size()`.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of a code point (U+FFFD for a surrogate or beyond U+10FFFF).
void append_utf8(std::string& out, char32_t value);

/// Number of code points in valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// Columns that the text takes in a terminal: 0 for combining marks, 2 for wide characters.
std::size_t display_width(std::string_view text);

/// Lower case of the letters news use: ASCII, Latin-1, Latin Extended-A, Greek, Cyrillic.
char32_t to_lower(char32_t value);
std::string to_lower(std::string_view text);

bool is_upper(char32_t value);
/// Letters of any script, by ranges; digits and marks are no letters.
bool is_letter(char32_t value);
/// Space characters of Unicode, NBSP and the thin ones included.
bool is_space(char32_t value);

/// The Latin letters without their diacritics ("Tóth" -> "Toth"); other text unchanged.
std::string without_diacritics(std::string_view text);

}  // namespace crosscheck
