#pragma once
#include <cstddef>
#include <string_view>

#include "acquire/line_index.h"
#include "acquire/mapped_text.h"

namespace crosscheck {

/// A file's characters in valid UTF-8, with the way back to its bytes.
struct Characters {
  MappedText utf8;
  CodeUnits units = CodeUnits::utf8;
  std::size_t invalid = 0;          ///< byte sequences that are no characters, now U+FFFD
  std::size_t first_invalid = 0;    ///< byte of the file; where `invalid` is not 0
  bool is_unknown_charset = false;  ///< the declared name says nothing; read as UTF-8
};

/// Reads bytes in the character set that a byte order mark names, else the `declared` one
/// ("windows-1252", "utf-8" ...), else UTF-8. The mark itself is left out.
/// Latin-1 is read as windows-1252, as browsers do.
Characters characters(std::string_view bytes, std::string_view declared = {});

}  // namespace crosscheck
