#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

/// How the bytes of a file make code points, as far as counting lines and columns goes.
enum class CodeUnits : std::uint8_t { utf8, bytes, utf16_little, utf16_big };

/// Line and column, both 1-based.
struct LinePosition {
  std::size_t line = 1;
  std::size_t column = 1;       ///< in code points
  std::size_t byte_column = 1;  ///< in bytes of the file

  friend bool operator==(const LinePosition&, const LinePosition&) = default;
};

/// Finds the line and column of a byte without reading the file from its start: the
/// position is noted every 1024 bytes.
class LineIndex {
 public:
  LineIndex() = default;
  /// Cost: linear in the file; 12 bytes for each 1024 of it.
  LineIndex(std::string_view file, CodeUnits units);

  /// Requires: `file` as given to the constructor. A position beyond its end is its end.
  LinePosition position(std::string_view file, std::size_t at) const;

 private:
  struct Mark {
    std::uint32_t line = 0;    ///< line feeds before
    std::uint32_t column = 0;  ///< code points since the last of them
    std::uint32_t begin = 0;   ///< the byte where the line begins
  };
  void count(std::string_view file, std::size_t begin, std::size_t end, Mark& mark) const;

  CodeUnits units_ = CodeUnits::utf8;
  std::vector<Mark> marks_;
};

}  // namespace crosscheck
