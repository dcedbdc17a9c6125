#pragma once
#include <string>
#include <string_view>

#include "acquire/offset_map.h"

namespace crosscheck {

/// Text that knows which bytes of its source each of its own bytes came from.
struct MappedText {
  std::string text;
  OffsetMap offsets;
};

/// Builds normalized text out of parts of a source. What normalizing changes: line ends
/// (CR, CRLF, vertical tab, form feed, NEL, U+2028, U+2029) become line feeds, other
/// control characters spaces; soft hyphens, zero-width and direction marks, which are not
/// seen, go; brackets that a corpus writes as the Penn Treebank does ("-LRB-") are
/// brackets. Everything else, quotation marks and spaces included, stays as written.
class TextBuilder {
 public:
  /// Borrowed: `source`, valid UTF-8, outlives the builder.
  explicit TextBuilder(std::string_view source) : source_(source) {}

  /// Appends bytes [begin, end) of the source, normalized. Cost: linear, and next to
  /// nothing more than a copy for ASCII.
  void copy(std::size_t begin, std::size_t end);
  /// Appends `made`, normalized, as the reading of `from` as a whole (an entity).
  void put(std::string_view made, FileRange from);
  /// Appends a line feed that the source does not have, at the position `at`.
  void break_line(std::size_t at) { append("\n", {at, at}); }

  std::string_view text() const { return made_.text; }
  MappedText take() &&;

 private:
  void append(std::string_view made, FileRange from);
  void copy_unchanged(std::size_t begin, std::size_t end);

  std::string_view source_;
  MappedText made_;
};

}  // namespace crosscheck
