#include "acquire/references.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

#include "support/utf8.h"

namespace crosscheck {
namespace {

struct NamedReference {
  std::string_view name;
  std::string_view text;
  bool without_semicolon = false;
};

constexpr NamedReference named_references[] = {
#include "acquire/named_references.inc"
};

constexpr std::size_t longest_name = 31;
constexpr std::size_t most_digits = 32;

/// What the numbers 0x80 to 0x9F mean in a reference: the characters of Windows-1252.
constexpr char16_t misnumbered[32] = {
    0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

const NamedReference* named(std::string_view name) {
  const auto* const found =
      std::ranges::lower_bound(named_references, name, {}, &NamedReference::name);
  return found != std::end(named_references) && found->name == name ? found : nullptr;
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<std::uint32_t> digit_value(char c, bool is_hex) {
  if (c >= '0' && c <= '9') return static_cast<std::uint32_t>(c - '0');
  if (is_hex && c >= 'a' && c <= 'f') return static_cast<std::uint32_t>(c - 'a') + 10U;
  if (is_hex && c >= 'A' && c <= 'F') return static_cast<std::uint32_t>(c - 'A') + 10U;
  return std::nullopt;
}

Reference numeric_reference(std::string_view text) {
  const bool is_hex = text.size() > 2 && (text[2] == 'x' || text[2] == 'X');
  const std::size_t first = is_hex ? 3 : 2;
  std::size_t at = first;
  char32_t value = 0;
  for (; at < text.size() && at < first + most_digits; ++at) {
    const auto digit = digit_value(text[at], is_hex);
    if (!digit) break;
    value = std::min<char32_t>(value * (is_hex ? 16 : 10) + *digit, 0x110000);
  }
  if (at == first) return {};
  if (value >= 0x80 && value <= 0x9F) value = misnumbered[value - 0x80];
  if (value == 0) value = 0xFFFD;
  Reference found{at + (at < text.size() && text[at] == ';' ? 1U : 0U), {}};
  append_utf8(found.text, value);
  return found;
}

}  // namespace

Reference reference_at(std::string_view text) {
  if (text.size() > 1 && text[1] == '#') return numeric_reference(text);
  std::size_t end = 1;
  while (end < text.size() && end <= longest_name + 1 && is_alphanumeric(text[end])) ++end;
  const std::string_view name = text.substr(1, end - 1);
  if (end < text.size() && text[end] == ';') {
    if (const NamedReference* const found = named(name)) {
      return {end + 1, std::string(found->text)};
    }
  }
  constexpr std::size_t longest_without_semicolon = 6;
  for (std::size_t size = std::min(name.size(), longest_without_semicolon); size > 1;
       --size) {
    const NamedReference* const found = named(name.substr(0, size));
    if (found != nullptr && found->without_semicolon) {
      return {size + 1, std::string(found->text)};
    }
  }
  return {};
}

}  // namespace crosscheck
