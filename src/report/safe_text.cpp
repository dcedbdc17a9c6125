#include "report/safe_text.h"

#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool is_bidi(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

/// Zero-width and tag characters. Joiners stay: Persian, Hindi and emoji need them.
bool is_invisible(char32_t c) {
  return c == 0x200B || c == 0x2060 || (c >= 0x2061 && c <= 0x2065) ||
         (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) ||
         (c >= 0xE0000 && c <= 0xE0FFF);
}

/// U+FFFE and U+FFFF of each plane: XML and its readers refuse the first two.
bool is_no_character(char32_t c) { return (c & 0xFFFEU) == 0xFFFEU; }

bool is_unsafe(char32_t c) {
  return is_control(c) || is_bidi(c) || is_invisible(c) || is_no_character(c);
}

}  // namespace

std::string safe_text(std::string_view text) {
  constexpr char32_t soft_hyphen = 0xAD;
  std::string safe;
  safe.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    if (point.value == soft_hyphen) continue;
    if (is_space(point.value)) {
      blank = !safe.empty();
      continue;
    }
    if (blank) safe += ' ';
    blank = false;
    append_utf8(safe, point.valid && !is_unsafe(point.value) ? point.value : replacement);
  }
  return safe;
}

std::string shortened(std::string text, std::size_t longest) {
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end) + "…";
}

}  // namespace crosscheck
