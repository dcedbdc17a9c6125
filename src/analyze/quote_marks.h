#pragma once
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// What a token does as a quotation mark; a straight one does either.
enum class QuoteMark : std::uint8_t { none, opens, closes, either };

/// Double quotation marks and guillemets.
constexpr QuoteMark quote_mark(std::string_view word) {
  if (word == "\"") return QuoteMark::either;
  if (word == "\xE2\x80\x9C" || word == "\xC2\xAB") return QuoteMark::opens;
  if (word == "\xE2\x80\x9D" || word == "\xC2\xBB") return QuoteMark::closes;
  return QuoteMark::none;
}

}  // namespace crosscheck
