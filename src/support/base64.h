#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// Appends bytes as base 64 (RFC 4648) without padding. Requires: a multiple of 3 bytes.
void append_base64(std::string_view bytes, std::string& out);

/// Appends the bytes that such a text stands for; false, with some of them appended, where
/// it is not one.
bool append_from_base64(std::string_view text, std::string& out);

}  // namespace crosscheck
