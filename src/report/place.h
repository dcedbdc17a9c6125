#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "claim/claim.h"

namespace crosscheck {

/// Where words stand, for programs that show a file: line and columns count from 1, the end
/// is the position behind the last of the words, 0 is a number that is not known.
struct Place {
  std::string path;
  std::size_t line = 1;
  std::size_t column = 0;  ///< in code points
  std::size_t end_line = 0;
  std::size_t end_column = 0;
  std::size_t byte_column = 0;  ///< in bytes of the file
  std::size_t end_byte_column = 0;
  /// Whether the words are, byte for byte, what stands in the file.
  bool is_verbatim = false;

  friend bool operator==(const Place&, const Place&) = default;
};

/// The path without "." and "..", relative where it lies below `folder` (absolute; "" for
/// none); "stdin" for standard input.
std::string shown_path(std::string_view path, std::string_view folder);

/// Where a claim stands. Of a record of JSON Lines only the line of the record is told:
/// what is behind it counts in the record's text.
Place place_of(const Claim& claim, const ArticleInfo& article, std::string_view folder);

/// The URI reference of a shown path: relative, or `file:` where the path is absolute.
/// Everything but letters, digits and `-._~/` is percent-encoded.
std::string uri_of(std::string_view shown_path);

}  // namespace crosscheck
