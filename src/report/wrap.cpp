#include "report/wrap.h"

#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Bytes of the longest beginning of `text` that takes at most `width` columns, with the
/// marks that combine with its last letter; at least one code point.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t taken = 0;
  std::size_t columns = 0;
  while (taken < text.size()) {
    const std::size_t bytes = code_point_at(text, taken).bytes;
    columns += display_width(text.substr(taken, bytes));
    if (columns > width && taken > 0) return taken;
    taken += bytes;
  }
  return taken;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::string_view word : split(text, ' ')) {
    std::size_t columns = display_width(word);
    if (used > 0 && used + 1 + columns > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    while (columns > width) {
      const std::size_t bytes = fitting(word, width);
      if (bytes == word.size()) break;
      lines.back() = word.substr(0, bytes);
      lines.emplace_back();
      word.remove_prefix(bytes);
      columns = display_width(word);
    }
    lines.back() += word;
    used += columns;
  }
  return lines;
}

std::string shortened(std::string_view text, std::size_t width) {
  if (display_width(text) <= width) return std::string(text);
  if (width == 1) return "…";
  return std::string(trimmed(text.substr(0, fitting(text, width - 1)))) + "…";
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result(text);
  const std::size_t columns = display_width(text);
  if (columns < width) result.append(width - columns, ' ');
  return result;
}

}  // namespace crosscheck
