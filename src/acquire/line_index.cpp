#include "acquire/line_index.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::size_t stride = 1024;

unsigned byte(std::string_view file, std::size_t at) {
  return at < file.size() ? static_cast<unsigned char>(file[at]) : 0U;
}

/// Bytes of the byte order mark, which is no column of the first line.
std::size_t mark_size(std::string_view file, CodeUnits units) {
  if (units == CodeUnits::utf8) return file.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  if (units == CodeUnits::utf16_little) return file.starts_with("\xFF\xFE") ? 2 : 0;
  if (units == CodeUnits::utf16_big) return file.starts_with("\xFE\xFF") ? 2 : 0;
  return 0;
}

}  // namespace

LineIndex::LineIndex(std::string_view file, CodeUnits units) : units_(units) {
  marks_.reserve(file.size() / stride + 1);
  Mark mark;
  for (std::size_t at = 0; at <= file.size(); at += stride) {
    marks_.push_back(mark);
    count(file, at, std::min(at + stride, file.size()), mark);
  }
}

void LineIndex::count(std::string_view file, std::size_t begin, std::size_t end,
                      Mark& mark) const {
  const bool is_wide = units_ == CodeUnits::utf16_little || units_ == CodeUnits::utf16_big;
  const std::size_t step = is_wide ? 2 : 1;
  const auto unit_at = [&](std::size_t at) {
    if (units_ == CodeUnits::utf16_little)
      return (byte(file, at + 1) << 8U) | byte(file, at);
    if (units_ == CodeUnits::utf16_big) return (byte(file, at) << 8U) | byte(file, at + 1);
    return byte(file, at);
  };
  if (begin == 0) {
    begin = std::min(end, mark_size(file, units_));
    mark.begin = static_cast<std::uint32_t>(begin);
  }
  for (std::size_t at = begin; at < end; at += step) {
    const unsigned unit = unit_at(at);
    const bool continues = is_wide ? unit >= 0xDC00 && unit <= 0xDFFF
                                   : units_ == CodeUnits::utf8 && (unit & 0xC0U) == 0x80U;
    if (unit == '\n' || (unit == '\r' && unit_at(at + step) != '\n')) {
      ++mark.line;
      mark.column = 0;
      mark.begin = static_cast<std::uint32_t>(at + step);
    } else if (!continues) {
      ++mark.column;
    }
  }
}

LinePosition LineIndex::position(std::string_view file, std::size_t at) const {
  if (marks_.empty()) return {};
  at = std::min(at, file.size());
  const std::size_t nearest = std::min(at / stride, marks_.size() - 1);
  Mark mark = marks_[nearest];
  count(file, nearest * stride, at, mark);
  return {std::size_t{mark.line} + 1, std::size_t{mark.column} + 1,
          at - std::min<std::size_t>(at, mark.begin) + 1};
}

}  // namespace crosscheck
