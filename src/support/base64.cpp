#include "support/base64.h"

#include <array>
#include <cassert>
#include <cstdint>

namespace crosscheck {
namespace {

constexpr std::string_view digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

constexpr std::array<std::int8_t, 256> make_values() {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  for (std::size_t i = 0; i < digits.size(); ++i) {
    values[static_cast<unsigned char>(digits[i])] = static_cast<std::int8_t>(i);
  }
  return values;
}

constexpr std::array<std::int8_t, 256> values = make_values();

}  // namespace

void append_base64(std::string_view bytes, std::string& out) {
  assert(bytes.size() % 3 == 0);
  for (std::size_t i = 0; i + 2 < bytes.size(); i += 3) {
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      bits = bits << 8U | static_cast<unsigned char>(bytes[i + j]);
    }
    for (const unsigned shift : {18U, 12U, 6U, 0U}) out += digits[bits >> shift & 63U];
  }
}

bool append_from_base64(std::string_view text, std::string& out) {
  if (text.size() % 4 != 0) return false;
  std::size_t to = out.size();
  out.resize(to + text.size() / 4 * 3);
  for (std::size_t i = 0; i < text.size(); i += 4) {
    std::uint32_t bits = 0;
    for (std::size_t j = 0; j < 4; ++j) {
      const std::int8_t value = values[static_cast<unsigned char>(text[i + j])];
      if (value < 0) return false;
      bits = bits << 6U | static_cast<std::uint32_t>(value);
    }
    for (const unsigned shift : {16U, 8U, 0U}) {
      out[to++] = static_cast<char>(bits >> shift & 0xFFU);
    }
  }
  return true;
}

}  // namespace crosscheck
