#include "acquire/article.h"

namespace crosscheck {

std::string_view name(Part part) {
  constexpr std::string_view names[] = {"headline", "lede", "body", "caption",
                                        "boilerplate"};
  return names[static_cast<std::size_t>(part)];
}

std::string_view name(SlotState state) {
  constexpr std::string_view names[] = {"stated", "carried", "inferred", "unknown",
                                        "absent"};
  return names[static_cast<std::size_t>(state)];
}

Location Article::locate(Span span) const {
  const FileRange range = offsets.file_range(span);
  const LinePosition at = lines.position(decoded.empty() ? text : decoded, range.start);
  return {range, at.line, at.column};
}

}  // namespace crosscheck
