#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/span.h"

namespace crosscheck {

/// Half-open byte range in the decoded file (after gzip or zstd, before character
/// conversion), or in the `text` field of a JSON Lines record.
struct FileRange {
  std::size_t start = 0;
  std::size_t end = 0;

  friend bool operator==(const FileRange&, const FileRange&) = default;
};

/// Maps bytes of the normalized text back to the file: a list of pieces, each either copied
/// byte by byte or made from a range as a whole (an entity, a repaired byte).
/// A file has fewer than 2^32 bytes: more are never read.
class OffsetMap {
 public:
  /// The text is the file, byte for byte.
  OffsetMap() = default;

  /// Appends `text_bytes` bytes of normalized text that came from `file`. Copied pieces
  /// have equal lengths on both sides and map byte by byte; others map as a whole.
  /// Requires: called in text order.
  void append(std::uint32_t text_bytes, FileRange file, bool copied);

  /// The smallest range of the file that covers the words. Cost: logarithmic in the pieces,
  /// linear in those that the span touches.
  FileRange file_range(Span span) const;

  /// The map from this text to what `inner` leads to, where this map leads to the text of
  /// `inner`. Cost: linear in the pieces of both, with a logarithm for pieces out of order.
  OffsetMap through(const OffsetMap& inner) const;

  /// Forgets pieces that say no more than "the text is the file".
  void simplify();

  bool is_identity() const { return pieces_.empty(); }

 private:
  struct Piece {
    std::uint32_t text_begin = 0;
    std::uint32_t text_end = 0;
    std::uint32_t file_start = 0;
    std::uint32_t file_end = 0;
    bool copied = false;

    FileRange file() const { return {file_start, file_end}; }
    /// The part of the file behind the bytes of the piece that are in [begin, end).
    FileRange behind(std::uint32_t begin, std::uint32_t end) const;
  };
  std::vector<Piece>::const_iterator piece_at(std::uint32_t text_byte) const;

  std::vector<Piece> pieces_;
};

}  // namespace crosscheck
