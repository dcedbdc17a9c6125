#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck {

/// A character reference of HTML.
struct Reference {
  std::size_t bytes = 0;  ///< it takes, "&" and ";" included; 0: there is none
  std::string text;       ///< UTF-8
};

/// Reads the reference at the start of `text` ("&amp;", "&#8217;", "&eacute" ...), as
/// browsers read text. Requires: `text` begins with '&'. Cost: constant.
Reference reference_at(std::string_view text);

}  // namespace crosscheck
