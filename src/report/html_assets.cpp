#include "report/html_assets.h"

#include <cstdint>

#include "support/hash.h"

namespace crosscheck {
namespace {

unsigned nibble(char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); }

/// Base64 of bytes that are given in hex.
std::string base64_of_hex(std::string_view digits) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : digits) {
    bits = (bits << 4U | nibble(c)) & 0xFFFU;
    held += 4;
    if (held < 6) continue;
    held -= 6;
    out += letters[bits >> held & 0x3FU];
  }
  if (held > 0) out += letters[bits << (6 - held) & 0x3FU];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

}  // namespace

std::string policy_hash(std::string_view bytes) {
  return "'sha256-" + base64_of_hex(sha256_hex(bytes)) + "'";
}

}  // namespace crosscheck
