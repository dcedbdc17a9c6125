#include "acquire/offset_map.h"

#include <algorithm>

namespace crosscheck {

void OffsetMap::append(std::uint32_t text_bytes, FileRange file, bool copied) {
  if (text_bytes == 0) return;
  const auto start = static_cast<std::uint32_t>(file.start);
  const auto end = static_cast<std::uint32_t>(file.end);
  if (copied && !pieces_.empty() && pieces_.back().copied &&
      pieces_.back().file_end == start) {
    pieces_.back().text_end += text_bytes;
    pieces_.back().file_end = end;
    return;
  }
  const std::uint32_t begin = pieces_.empty() ? 0 : pieces_.back().text_end;
  Piece piece;
  piece.text_begin = begin;
  piece.text_end = begin + text_bytes;
  piece.file_start = start;
  piece.file_end = end;
  piece.copied = copied;
  pieces_.push_back(piece);
}

FileRange OffsetMap::Piece::behind(std::uint32_t begin, std::uint32_t end) const {
  if (!copied) return file();
  const std::uint32_t from = std::max(begin, text_begin);
  const std::uint32_t to = std::min(end, text_end);
  return {file_start + (from - text_begin), file_start + (to - text_begin)};
}

std::vector<OffsetMap::Piece>::const_iterator OffsetMap::piece_at(
    std::uint32_t text_byte) const {
  const auto ends_after = [](std::uint32_t at, const Piece& piece) {
    return at < piece.text_end;
  };
  return std::upper_bound(pieces_.begin(), pieces_.end(), text_byte, ends_after);
}

FileRange OffsetMap::file_range(Span span) const {
  if (is_identity()) return {span.begin, span.end};
  auto piece = piece_at(span.begin);
  if (piece == pieces_.end()) return {pieces_.back().file_end, pieces_.back().file_end};
  if (span.end <= span.begin) {
    const std::size_t at = piece->behind(span.begin, piece->text_end).start;
    return {at, at};
  }
  FileRange range = piece->behind(span.begin, span.end);
  for (++piece; piece != pieces_.end() && piece->text_begin < span.end; ++piece) {
    const FileRange more = piece->behind(span.begin, span.end);
    range.start = std::min(range.start, more.start);
    range.end = std::max(range.end, more.end);
  }
  return range;
}

OffsetMap OffsetMap::through(const OffsetMap& inner) const {
  if (inner.is_identity()) return *this;
  if (is_identity()) return inner;
  OffsetMap made;
  for (const Piece& piece : pieces_) {
    const Span behind{piece.file_start, piece.file_end};
    if (!piece.copied) {
      made.append(piece.text_end - piece.text_begin, inner.file_range(behind), false);
      continue;
    }
    for (auto under = inner.piece_at(behind.begin);
         under != inner.pieces_.end() && under->text_begin < behind.end; ++under) {
      const std::uint32_t from = std::max(behind.begin, under->text_begin);
      const std::uint32_t to = std::min(behind.end, under->text_end);
      made.append(to - from, under->behind(from, to), under->copied);
    }
  }
  return made;
}

void OffsetMap::simplify() {
  const bool is_start_of_file =
      pieces_.size() == 1 && pieces_[0].copied && pieces_[0].file_start == 0;
  if (is_start_of_file) pieces_.clear();
}

}  // namespace crosscheck
