#include "acquire/article.h"

#include <algorithm>

#include "support/utf8.h"

namespace crosscheck {

std::string_view name(Part part) {
  constexpr std::string_view names[] = {"headline", "lede", "body", "caption", "boilerplate"};
  return names[static_cast<std::size_t>(part)];
}

std::string_view name(SlotState state) {
  constexpr std::string_view names[] = {"stated", "carried", "inferred", "unknown", "absent"};
  return names[static_cast<std::size_t>(state)];
}

Location Article::locate(Span span) const {
  const std::string_view file = decoded.empty() ? std::string_view(text) : decoded;
  Location found{offsets.file_range(span), 1, 1};
  const std::size_t at = std::min(found.range.start, file.size());
  const std::string_view before = file.substr(0, at);
  found.line = 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
  const std::size_t line_start = before.rfind('\n') + 1;  // npos + 1 == 0
  found.column = 1 + count_code_points(before.substr(line_start));
  return found;
}

}  // namespace crosscheck
