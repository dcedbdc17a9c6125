#pragma once
#include <compare>
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// Half-open range of bytes `[begin, end)` in one article's normalized UTF-8 text.
/// Always on code-point boundaries; `begin <= end`. An empty span marks a position.
/// 32 bits suffice: an article is cut at `--max-bytes`, far below 4 GiB.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend auto operator<=>(const Span&, const Span&) = default;
};

/// Number of bytes in the span.
constexpr std::uint32_t length(Span span) { return span.end - span.begin; }

/// Whether the two spans share at least one byte.
constexpr bool overlaps(Span a, Span b) { return a.begin < b.end && b.begin < a.end; }

/// Whether every byte of `inner` lies in `outer`.
constexpr bool contains(Span outer, Span inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

/// Smallest span that covers both.
constexpr Span cover(Span a, Span b) {
  return {a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

/// The bytes of `text` in `span`. Requires: `span.end <= text.size()`.
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace crosscheck
