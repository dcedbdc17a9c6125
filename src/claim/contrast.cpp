#include "claim/contrast.h"

#include <algorithm>
#include <optional>

#include "claim/predicate.h"

namespace crosscheck {
namespace {

constexpr std::string_view prepositions = "on|in|at|by|for|of|from|to|during";

/// The words of the figure or time at a token, the counted noun with them.
std::optional<TokenRange> mention_at(const ArticleReading& reading, std::uint32_t i) {
  if (const TimeMention* time = reading.time_at(i)) return time->tokens;
  const int index = reading.quantity_at(i);
  if (index < 0) return std::nullopt;
  const FigurePhrase phrase =
      phrase_of(reading, reading.analysis.quantities[static_cast<std::size_t>(index)]);
  return TokenRange{phrase.begin, phrase.end};
}

/// Reads contrasts in one sentence.
class ContrastReader {
 public:
  ContrastReader(const ArticleReading& reading, const Sentence& sentence)
      : reading_(reading), first_(sentence.tokens.begin), end_(sentence.tokens.end) {}

  bool is_denied(TokenRange mention) const {
    const std::uint32_t begin = before_preposition(mention.begin);
    if (begin < first_ + 2)
      return begin > first_ && reading_.is(first_, "not") && opens_right_one(mention.end);
    if (reading_.is(begin - 1, "than") && reading_.is(begin - 2, "rather")) return true;
    if (reading_.is(begin - 1, "of") && reading_.is(begin - 2, "instead")) return true;
    if (opens_right_one(mention.end) && is_negated_before(begin)) return true;
    const bool adds = reading_.is_comma(begin - 2) || reading_.is(begin - 2, "and");
    return adds && reading_.is(begin - 1, "not") && !points_away(mention.end);
  }

  /// Whether "but" at a token stands between a negated figure or time and another one.
  bool joins(std::uint32_t i) const {
    if (i <= first_ || !reading_.is(i, "but")) return false;
    const auto mention = mention_before(reading_.is_comma(i - 1) ? i - 1 : i);
    return mention && opens_right_one(mention->end) &&
           is_negated_before(before_preposition(mention->begin));
  }

  bool denies_only_figure() const {
    for (std::uint32_t i = first_ + 1; i < end_; ++i) {
      if (joins(i)) return true;
    }
    return false;
  }

  std::uint32_t after_denied(std::uint32_t comma) const {
    const std::uint32_t word = comma + 1;
    if (word + 1 >= end_ || !reading_.is_any(word, "not|rather|instead")) return comma;
    for (std::uint32_t i = word + 1; i < std::min(end_, word + 4); ++i) {
      const auto mention = mention_at(reading_, i);
      if (!mention) continue;
      const bool closes = mention->end < end_ && reading_.is_comma(mention->end);
      return closes && is_denied(*mention) ? mention->end : comma;
    }
    return comma;
  }

 private:
  /// The token of a preposition before, else the token itself.
  std::uint32_t before_preposition(std::uint32_t begin) const {
    const bool follows = begin > first_ && reading_.is_any(begin - 1, prepositions) &&
                         !(begin > first_ + 1 && reading_.is(begin - 2, "instead"));
    return follows ? begin - 1 : begin;
  }

  /// "but on 31 May": whether the right figure or time follows, and no clause of its own.
  bool opens_right_one(std::uint32_t at) const {
    if (at < end_ && reading_.is_comma(at)) ++at;
    if (at + 1 >= end_ || !reading_.is(at, "but")) return false;
    ++at;
    if (reading_.is_any(at, prepositions)) ++at;
    return at < end_ && mention_at(reading_, at).has_value() && !opens_clause(at);
  }

  /// "but 12 were hurt"
  bool opens_clause(std::uint32_t at) const {
    const std::uint32_t next = mention_at(reading_, at)->end;
    return next < end_ && reading_.is_any(next, "is|are|was|were|has|have|had|did|others");
  }

  /// Whether "not" stands before in the clause, and is no "not only".
  bool is_negated_before(std::uint32_t begin) const {
    constexpr std::uint32_t reach = 10;
    const std::uint32_t floor = begin > first_ + reach ? begin - reach : first_;
    for (std::uint32_t i = begin; i-- > floor;) {
      if (reading_.is_any(i, "not|n't|never"))
        return i + 1 >= end_ || !reading_.is_any(i + 1, "only|just|merely|simply");
      if (reading_.is_any(i, ",|;|:|but|and")) return false;
    }
    return false;
  }

  /// "not 20 miles from Lima", "not two hours later": how near something is.
  bool points_away(std::uint32_t at) const {
    return at < end_ && reading_.is_any(at, "from|away|later|before|after|ago|earlier");
  }

  /// The figure or time whose words end before a token.
  std::optional<TokenRange> mention_before(std::uint32_t end) const {
    constexpr std::uint32_t reach = 8;
    const std::uint32_t floor = end > first_ + reach ? end - reach : first_;
    for (std::uint32_t i = end; i-- > floor;) {
      const auto mention = mention_at(reading_, i);
      if (mention) return mention->end == end ? mention : std::nullopt;
    }
    return std::nullopt;
  }

  const ArticleReading& reading_;
  std::uint32_t first_;
  std::uint32_t end_;
};

}  // namespace

bool is_denied_for_another(const ArticleReading& reading, const Sentence& sentence,
                           TokenRange mention) {
  return ContrastReader(reading, sentence).is_denied(mention);
}

bool joins_contrast(const ArticleReading& reading, const Sentence& sentence,
                    std::uint32_t token) {
  return ContrastReader(reading, sentence).joins(token);
}

bool denies_only_figure(const ArticleReading& reading, const Sentence& sentence) {
  return ContrastReader(reading, sentence).denies_only_figure();
}

std::uint32_t after_denied(const ArticleReading& reading, const Sentence& sentence,
                           std::uint32_t comma) {
  return ContrastReader(reading, sentence).after_denied(comma);
}

}  // namespace crosscheck
