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
  const std::string& file = decoded.empty() ? text : decoded;
  const LinePosition begin = lines.position(file, range.start);
  const LinePosition end = lines.position(file, range.end);
  return {.range = range,
          .line = begin.line,
          .column = begin.column,
          .end_line = end.line,
          .end_column = end.column,
          .byte_column = begin.byte_column,
          .end_byte_column = end.byte_column};
}

}  // namespace crosscheck
