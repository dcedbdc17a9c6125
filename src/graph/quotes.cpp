#include "graph/quotes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "support/hash.h"
#include "support/hash_table.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// A word of a quotation. Words of one hash are taken for one.
struct Word {
  std::string_view text;
  std::uint64_t hash = 0;

  friend bool operator==(const Word& a, const Word& b) { return a.hash == b.hash; }
};
using Words = std::vector<Word>;
__extension__ using Bits = unsigned __int128;  ///< one for each word of a quotation

constexpr std::size_t most_words = 80;  // fewer than `Bits` has
constexpr std::size_t run_length = 4;
/// Share of the shorter quotation's words that the longer repeats in order, in tenths.
constexpr std::size_t least_shared = 7;

/// "three" as "3": papers write numbers each in their way.
std::string_view in_digits(std::string_view word) {
  constexpr std::array<std::string_view, 13> words{
      "zero",  "one",   "two",  "three", "four",   "five",  "six",
      "seven", "eight", "nine", "ten",   "eleven", "twelve"};
  constexpr std::array<std::string_view, 13> digits{"0", "1", "2", "3",  "4",  "5", "6",
                                                    "7", "8", "9", "10", "11", "12"};
  constexpr std::size_t longest = 6;
  if (word.size() > longest) return word;
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return word;
  return digits[static_cast<std::size_t>(found - words.begin())];
}

Words split(std::string_view quote) {
  Words words;
  words.reserve(std::min(quote.size() / 4 + 1, most_words));
  while (!quote.empty() && words.size() < most_words) {
    const std::size_t space = std::min(quote.find(' '), quote.size());
    const std::string_view word = in_digits(quote.substr(0, space));
    words.push_back({word, hash64(word)});
    quote.remove_prefix(std::min(space + 1, quote.size()));
  }
  return words;
}

bool is_negation(std::string_view word) {
  constexpr std::array<std::string_view, 9> negations{
      "no", "not", "never", "none", "nobody", "nothing", "neither", "cannot", "without"};
  return std::ranges::find(negations, word) != negations.end() || word.ends_with("n't") ||
         word.ends_with("n\xE2\x80\x99t");
}

bool is_quantifier(std::string_view word) {
  constexpr std::array<std::string_view, 14> quantifiers{
      "all",  "most", "many", "some", "several", "few",  "every",
      "each", "half", "both", "any",  "always",  "only", "nearly"};
  return std::ranges::find(quantifiers, word) != quantifiers.end();
}

bool is_number(std::string_view word) {
  constexpr std::array<std::string_view, 6> scales{"dozen",   "hundred", "thousand",
                                                   "million", "billion", "trillion"};
  const bool has_digit =
      std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  return has_digit || std::ranges::find(scales, word) != scales.end();
}

/// Which words of each have their like in the other, in the longest common order.
struct Matching {
  std::vector<bool> in_a;
  std::vector<bool> in_b;
};

/// Longest common orders of all ends of two lists of words, 128 steps at once: after each
/// word of `b`, from its last one on, a bit for each word of `a`, from its last one on, is
/// off where that word makes the order longer (Crochemore and others, "A fast and practical
/// bit-vector algorithm for the longest common subsequence problem", 2001).
class CommonOrders {
 public:
  CommonOrders(const Words& a, const Words& b) : size_a_(a.size()), size_b_(b.size()) {
    HashTable<Bits> places;  // of each word of `a`
    for (std::size_t k = 0; k < a.size(); ++k)
      places[a[a.size() - 1 - k].hash] |= Bits{1} << k;
    Bits row = ~Bits{0};
    rows_.reserve(b.size() + 1);
    rows_.push_back(row);
    for (std::size_t k = b.size(); k-- > 0;) {
      const Bits* found = places.find(b[k].hash);
      const Bits shared = found == nullptr ? Bits{0} : row & *found;
      row = (row + shared) | (row & ~shared);
      rows_.push_back(row);
    }
  }

  /// How long it is of the words from `i` and from `j` on.
  std::size_t length(std::size_t i, std::size_t j) const {
    const std::size_t words = size_a_ - i;
    const Bits longer = ~rows_[size_b_ - j] & ((Bits{1} << words) - 1);
    const auto low = static_cast<std::uint64_t>(longer);
    const auto high = static_cast<std::uint64_t>(longer >> 64U);
    return static_cast<std::size_t>(std::popcount(low)) +
           static_cast<std::size_t>(std::popcount(high));
  }

 private:
  std::size_t size_a_;
  std::size_t size_b_;
  std::vector<Bits> rows_;
};

Matching match(const Words& a, const Words& b, const CommonOrders& common) {
  Matching matching{std::vector<bool>(a.size()), std::vector<bool>(b.size())};
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      matching.in_a[i++] = true;
      matching.in_b[j++] = true;
    } else if (common.length(i + 1, j) >= common.length(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  return matching;
}

/// The first and one past the last word that are shared.
struct Shared {
  std::size_t begin = 0;
  std::size_t end = 0;
};

Shared shared_of(const std::vector<bool>& shared) {
  const auto first = std::ranges::find(shared, true) - shared.begin();
  Shared range{static_cast<std::size_t>(first), shared.size()};
  while (range.end > range.begin && !shared[range.end - 1]) --range.end;
  return range;
}

/// The words of a range that the other lacks.
Words edited(const Words& words, const std::vector<bool>& shared, Shared range) {
  Words found;
  found.reserve(words.size());
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!shared[i]) found.push_back(words[i]);
  }
  return found;
}

template <typename Kind>
std::size_t count_of(const Words& words, Kind kind) {
  return static_cast<std::size_t>(std::ranges::count_if(words, kind, &Word::text));
}

QuoteEdit kind_of_edit(const Words& of_a, const Words& of_b) {
  const bool negated = (count_of(of_a, is_negation) + count_of(of_b, is_negation)) % 2 == 1;
  if (negated) return QuoteEdit::polarity;
  // A number that gave way to another one; one that is left out may stand elsewhere.
  if (count_of(of_a, is_number) > 0 && count_of(of_b, is_number) > 0)
    return QuoteEdit::number;
  if (count_of(of_a, is_quantifier) + count_of(of_b, is_quantifier) > 0)
    return QuoteEdit::quantifier;
  return QuoteEdit::wording;
}

/// "most of" right before the run that the other paper quotes.
bool cuts_quantifier(const Words& whole, std::size_t begin) {
  constexpr std::size_t reach = 3;
  const std::size_t from = begin - std::min(begin, reach);
  return std::any_of(whole.begin() + static_cast<std::ptrdiff_t>(from),
                     whole.begin() + static_cast<std::ptrdiff_t>(begin),
                     [](const Word& word) { return is_quantifier(word.text); });
}

QuoteEdit compare(const Words& part, const Words& whole) {
  const auto run = std::search(whole.begin(), whole.end(), part.begin(), part.end());
  if (run != whole.end()) {
    if (part.size() == whole.size()) return QuoteEdit::none;
    const auto begin = static_cast<std::size_t>(run - whole.begin());
    return cuts_quantifier(whole, begin) ? QuoteEdit::quantifier : QuoteEdit::part;
  }
  const CommonOrders common(part, whole);
  if (common.length(0, 0) * 10 < part.size() * least_shared) return QuoteEdit::other;
  const Matching matching = match(part, whole, common);
  Shared of_part = shared_of(matching.in_a);
  Shared of_whole = shared_of(matching.in_b);
  // "Some houses", "All houses": a word that gave way to another before or behind the rest.
  if (of_part.begin > 0 && of_whole.begin > 0) {
    --of_part.begin;
    --of_whole.begin;
  }
  if (of_part.end < part.size() && of_whole.end < whole.size()) {
    ++of_part.end;
    ++of_whole.end;
  }
  return kind_of_edit(edited(part, matching.in_a, of_part),
                      edited(whole, matching.in_b, of_whole));
}

}  // namespace

std::string_view name(QuoteEdit edit) {
  constexpr std::array<std::string_view, 7> names{
      "none", "part", "wording", "number", "polarity", "quantifier", "other"};
  return names[static_cast<std::size_t>(edit)];
}

QuoteEdit compare_quotes(std::string_view a, std::string_view b) {
  const Words of_a = split(a);
  const Words of_b = split(b);
  if (of_a.empty() || of_b.empty()) return QuoteEdit::other;
  const bool a_first =
      of_a.size() < of_b.size() || (of_a.size() == of_b.size() && !(b < a));
  return a_first ? compare(of_a, of_b) : compare(of_b, of_a);
}

std::vector<std::uint64_t> quote_runs(std::string_view quote) {
  const Words words = split(quote);
  std::vector<std::uint64_t> runs;
  runs.reserve(words.size());
  for (std::size_t i = 0; i + run_length <= words.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < run_length; ++j) hash = hash64(words[i + j].text, hash + 1);
    runs.push_back(hash);
  }
  sort_and_drop_repeats(runs);
  return runs;
}

}  // namespace crosscheck
