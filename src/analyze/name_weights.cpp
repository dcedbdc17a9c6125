#include "analyze/name_weights.h"

#include <charconv>

#include "analyze/token.h"
#include "support/enum_name.h"

namespace crosscheck {
namespace {

std::array<std::int16_t, 4> four_numbers(std::string_view text) {
  std::array<std::int16_t, 4> numbers{};
  for (std::int16_t& number : numbers) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) break;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  }
  return numbers;
}

}  // namespace

std::string_view name(SignKind kind) {
  constexpr std::string_view names[] = {
      "first",  "last",        "inner",      "alone",     "ending",
      "before", "two_before",  "after",      "two_after", "after_ending",
      "rule",   "rule_before", "rule_after", "form"};
  return pick(names, kind);
}

bool has_two_words(SignKind kind) {
  return kind == SignKind::rule_before || kind == SignKind::rule_after;
}

std::uint64_t sign_hash(SignKind kind, std::uint64_t word, std::uint64_t rule) {
  const std::uint64_t mixed =
      (word + rule * 31 + static_cast<std::uint64_t>(kind) * 0x9E3779B97F4A7C15ULL) *
      0xBF58476D1CE4E5B9ULL;
  return mixed ^ (mixed >> 29U);
}

NameWeights::NameWeights(const Rows& rows) {
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < sign_kinds; ++i) {
      const auto kind = static_cast<SignKind>(i);
      if (row.key(0) != name(kind)) continue;
      const std::uint64_t hash =
          has_two_words(kind)
              ? sign_hash(kind, word_hash(row.key(2)), word_hash(row.key(1)))
              : sign_hash(kind, word_hash(row.key(1)));
      weights_[hash] = four_numbers(row.value);
    }
  }
}

NamePoints NameWeights::points(std::span<const NameSign> signs) const {
  NamePoints points{};
  for (const NameSign& sign : signs) {
    const auto* found = weights_.find(sign.hash);
    if (found == nullptr) continue;
    for (std::size_t i = 0; i < points.size(); ++i) points[i] += (*found)[i];
  }
  return points;
}

}  // namespace crosscheck
