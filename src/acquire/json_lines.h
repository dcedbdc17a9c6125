#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acquire/metadata.h"
#include "support/problem.h"

namespace crosscheck {

/// One object of a JSON Lines file.
struct JsonRecord {
  std::size_t line = 1;
  std::string_view bytes;  ///< the line, without white space around it
  Metadata metadata;
  std::string text;              ///< valid UTF-8
  std::string embedded_claims;   ///< the raw array `claims`, or ""
  std::string embedded_reading;  ///< the raw object `reading` beside it, or ""
};

/// The records of a JSON Lines file. A line that cannot be read is a problem with its
/// number and the others are still read; blank lines are none. Borrowed: the records point
/// into `file`.
std::vector<JsonRecord> read_json_lines(std::string_view file, const std::string& path,
                                        Problems& problems);

}  // namespace crosscheck
