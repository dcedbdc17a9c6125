#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// Breaks one paragraph into lines of at most `width` columns, at spaces; a word that is
/// longer than a line is broken between code points. Widths are those of a terminal. At
/// least one line comes back. Requires: width > 1.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// The text cut to `width` columns with "…" at its end, or whole where it fits.
/// Requires: width > 0.
std::string shortened(std::string_view text, std::size_t width);

/// The text with spaces behind it up to `width` columns.
std::string padded(std::string_view text, std::size_t width);

}  // namespace crosscheck
