#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace crosscheck {

/// What one report of a quotation makes of another.
enum class QuoteEdit : std::uint8_t {
  none,        ///< the same words
  part,        ///< one is a run of words of the other
  wording,     ///< other words, with the same numbers, negations and quantifiers
  number,      ///< a number differs
  polarity,    ///< a negation stands in one alone
  quantifier,  ///< "all", "most", "some" differ, or were cut off before the run
  other        ///< two quotations
};
std::string_view name(QuoteEdit edit);

/// Compares the words of two quotations (`Claim::quote`), in either order with the same
/// result. Words beyond the first 80 of each are left out. Cost: linear in the words.
QuoteEdit compare_quotes(std::string_view a, std::string_view b);

/// Hashes of every run of four words, sorted: quotations that share none are two. At most
/// 80.
std::vector<std::uint64_t> quote_runs(std::string_view quote);

}  // namespace crosscheck
