#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "support/span.h"

namespace crosscheck {

/// Half-open byte range in the decoded file (after gzip or zstd, before character conversion),
/// or in the `text` field of a JSON Lines record.
struct FileRange {
  std::size_t start = 0;
  std::size_t end = 0;

  friend bool operator==(const FileRange&, const FileRange&) = default;
};

/// Maps bytes of the normalized text back to the file: a list of pieces, each either copied
/// byte by byte or made from a range as a whole (an entity, a repaired byte).
class OffsetMap {
 public:
  /// The text is the file, byte for byte.
  OffsetMap() = default;

  /// Appends `text_bytes` bytes of normalized text that came from `file`. Copied pieces have
  /// equal lengths on both sides and map byte by byte; others map as a whole.
  /// Requires: called in text order.
  void append(std::uint32_t text_bytes, FileRange file, bool copied);

  /// The smallest range of the file that covers the words.
  FileRange file_range(Span span) const;

  bool is_identity() const { return pieces_.empty(); }

 private:
  struct Piece {
    std::uint32_t text_begin = 0;
    std::uint32_t text_end = 0;
    FileRange file;
    bool copied = false;
  };
  std::vector<Piece> pieces_;
};

}  // namespace crosscheck
