#include "analyze/lost_breaks.h"

#include <algorithm>

#include "analyze/likely_sentences.h"
#include "analyze/token_words.h"

namespace crosscheck {
namespace {

constexpr std::int32_t nat = SentenceNetwork::odds_per_nat;
/// Steps of the table to a nat, and what of them counts beside the networks, which were
/// learned from the same texts.
constexpr std::int32_t table_steps = 24;
constexpr std::int32_t table_tenths = 5;
/// What is taken back where the table sees no gap, and in a short line; what is added at a
/// full stop; and where the table's walk takes it that a sentence ends. The best on the dev
/// parts of the treebanks.
constexpr std::int32_t no_gap = nat * 3 / 10;
constexpr std::int32_t careful = nat * 3;
constexpr std::int32_t ready = nat / 2;
constexpr std::int32_t least_walked = -nat / 4;
/// Tokens of a run that the networks read; the table alone reads longer ones, ten times as
/// fast. An article has some hundreds.
constexpr std::uint32_t most_read = 20'000;

/// A paragraph that may have lost its breaks.
class RunOfText {
 public:
  RunOfText(std::string_view text, std::span<const Token> tokens, TokenRange range,
            const SentenceRules& rules, std::span<const std::uint32_t> by_stops)
      : text_(text), tokens_(tokens), range_(range), rules_(rules), by_stops_(by_stops) {
    constexpr std::uint32_t short_line = 30;  // tokens
    is_line_ = by_stops.empty() && range.end - range.begin < short_line;
  }

  /// By the table alone.
  std::vector<std::uint32_t> begins_by_table() const {
    std::vector<std::uint32_t> begins;
    walk([&](std::uint32_t at, std::int32_t score) {
      if (goes_on(at) || score + leaning(at) <= 0) return false;
      begins.push_back(at);
      return true;
    });
    return begins;
  }

  /// By the networks, with the table beside them.
  std::vector<std::uint32_t> begins_by_networks() const {
    std::vector<std::int32_t> odds =
        rules_.network.odds(text_, tokens_.subspan(range_.begin, range_.end - range_.begin),
                            rules_.words, rules_.lexicon);
    for (std::uint32_t at = range_.begin + 1; at < range_.end; ++at) {
      std::int32_t& sum = odds[at - range_.begin];
      const bool can = can_begin_sentence(tokens_[at - 1], tokens_[at]) && !goes_on(at);
      sum = can ? sum - no_gap + leaning(at) : never_begins;
    }
    walk([&](std::uint32_t at, std::int32_t score) {
      std::int32_t& sum = odds[at - range_.begin];
      if (sum == never_begins) return false;
      sum += no_gap + score * table_tenths / 10;
      return sum > least_walked;
    });
    std::vector<std::uint32_t> begins = likely_sentences(odds);
    for (std::uint32_t& begin : begins) begin += range_.begin;
    return begins;
  }

 private:
  /// Goes over the gaps of the table with what it says of them; `ends` answers whether a
  /// sentence ends there.
  template <typename Ends>
  void walk(const Ends& ends) const {
    SentenceGaps gaps(text_, tokens_, range_, rules_.abbreviations, rules_.lexicon);
    while (gaps.advance()) {
      const std::int32_t score = rules_.ends.score(gaps.features()) * nat / table_steps;
      if (ends(gaps.place(), score)) gaps.close();
    }
  }

  bool is_stopped(std::uint32_t at) const {
    return std::ranges::binary_search(by_stops_, at);
  }
  std::int32_t leaning(std::uint32_t at) const {
    return is_line_ ? -careful : is_stopped(at) ? ready : 0;
  }
  /// "between 2 May and 7 May", "130,000 Peruvian citizens", "a 2016 Peruvian film": a day
  /// without its month, a count, and a year that qualifies what follows end nothing.
  bool goes_on(std::uint32_t at) const {
    const Token& before = tokens_[at - 1];
    if (before.kind != TokenKind::number || is_stopped(at)) return false;
    return length(before.span) != 4 ||
           (at > range_.begin + 1 && is_any(tokens_[at - 2], {"a", "an", "the"}));
  }

  std::string_view text_;
  std::span<const Token> tokens_;
  TokenRange range_;
  const SentenceRules& rules_;
  std::span<const std::uint32_t> by_stops_;
  bool is_line_ = false;
};

}  // namespace

std::vector<std::uint32_t> begins_without_breaks(std::string_view text,
                                                 std::span<const Token> tokens,
                                                 TokenRange range,
                                                 const SentenceRules& rules,
                                                 std::span<const std::uint32_t> by_stops) {
  const RunOfText run(text, tokens, range, rules, by_stops);
  const bool is_read = !rules.network.is_empty() && !rules.words.is_empty() &&
                       range.end - range.begin <= most_read;
  return is_read ? run.begins_by_networks() : run.begins_by_table();
}

}  // namespace crosscheck
