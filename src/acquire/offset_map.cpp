#include "acquire/offset_map.h"

#include <algorithm>

namespace crosscheck {

void OffsetMap::append(std::uint32_t text_bytes, FileRange file, bool copied) {
  if (text_bytes == 0) return;
  const std::uint32_t begin = pieces_.empty() ? 0 : pieces_.back().text_end;
  if (copied && !pieces_.empty() && pieces_.back().copied &&
      pieces_.back().file.end == file.start) {
    pieces_.back().text_end += text_bytes;
    pieces_.back().file.end = file.end;
    return;
  }
  pieces_.push_back({begin, begin + text_bytes, file, copied});
}

FileRange OffsetMap::file_range(Span span) const {
  if (is_identity()) return {span.begin, span.end};
  const auto ends_after = [](std::uint32_t at, const Piece& piece) { return at < piece.text_end; };
  const auto first = std::upper_bound(pieces_.begin(), pieces_.end(), span.begin, ends_after);
  if (first == pieces_.end()) return {pieces_.back().file.end, pieces_.back().file.end};
  FileRange range = first->file;
  if (first->copied) range.start += span.begin - first->text_begin;
  if (span.end <= span.begin) return {range.start, range.start};
  const auto last = std::upper_bound(pieces_.begin(), pieces_.end(), span.end - 1, ends_after);
  if (last == pieces_.end()) {
    range.end = pieces_.back().file.end;
  } else {
    range.end = last->copied ? last->file.start + (span.end - last->text_begin) : last->file.end;
  }
  return range;
}

}  // namespace crosscheck
