#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "analyze/calendar_words.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// One sentence as the readers of time expressions see it. Every index is a token index of
/// the article; beyond the sentence there is nothing. Borrowed: everything outlives it.
class TimeText {
 public:
  TimeText(std::string_view text, std::span<const Token> tokens, TokenRange sentence,
           const CalendarWords& words)
      : text_(text), tokens_(tokens), sentence_(sentence), words_(words) {}

  std::uint32_t begin() const { return sentence_.begin; }
  std::uint32_t end() const { return sentence_.end; }
  bool holds(std::uint32_t at) const { return at >= sentence_.begin && at < sentence_.end; }
  /// Requires: `holds(at)`.
  const Token& token(std::uint32_t at) const { return tokens_[at]; }
  std::string_view text(std::uint32_t at) const {
    return holds(at) ? slice(text_, tokens_[at].span) : std::string_view{};
  }

  /// What the token is in the calendar.
  CalendarWord word(std::uint32_t at) const {
    return holds(at) ? words_.find(tokens_[at]) : CalendarWord{};
  }
  bool is(std::uint32_t at, TimeWord kind) const { return word(at).is(kind); }
  /// Whether the token is this word of ASCII letters, whatever its case.
  bool is(std::uint32_t at, WordKey lower) const {
    return holds(at) && tokens_[at].hash == lower.hash &&
           length(tokens_[at].span) == lower.bytes;
  }
  bool is_number(std::uint32_t at) const {
    return holds(at) && tokens_[at].kind == TokenKind::number;
  }
  bool is_hyphen(std::uint32_t at) const {
    if (!holds(at) || tokens_[at].is_word()) return false;
    constexpr std::uint64_t marks[] = {word_hash("-"), word_hash("\xE2\x80\x90"),
                                       word_hash("\xE2\x80\x91"), word_hash("\xE2\x80\x93"),
                                       word_hash("\xE2\x80\x94")};
    const std::uint64_t hash = tokens_[at].hash;
    return hash == marks[0] || hash == marks[1] || hash == marks[2] || hash == marks[3] ||
           hash == marks[4];
  }
  /// No white space before it.
  bool is_joined(std::uint32_t at) const { return holds(at) && !tokens_[at].space_before; }
  bool is_capitalized(std::uint32_t at) const {
    return holds(at) &&
           (tokens_[at].shape == Shape::capitalized || tokens_[at].shape == Shape::upper);
  }
  bool is_lower_word(std::uint32_t at) const {
    return holds(at) && tokens_[at].is_word() && tokens_[at].shape == Shape::lower;
  }
  /// The value of a token of up to `longest` plain digits.
  std::optional<int> digits(std::uint32_t at, std::size_t longest) const {
    if (!is_number(at) || length(tokens_[at].span) > longest) return std::nullopt;
    return plain_digits(at);
  }
  /// The phrase or holiday that begins at a token, if any.
  PhraseTable::Match phrase(std::uint32_t at) const {
    return words_.phrase(tokens_, at, sentence_.end);
  }
  PhraseTable::Match holiday(std::uint32_t at) const {
    return words_.holiday(tokens_, at, sentence_.end);
  }
  const CalendarWords& words() const { return words_; }

 private:
  std::optional<int> plain_digits(std::uint32_t at) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  TokenRange sentence_;
  const CalendarWords& words_;
};

/// Tense of the predicate that the words in `range` go with, told by the nearest cue in the
/// sentence: auxiliaries and participles of plans, past forms. Present where there is none.
Tense tense_near(const TimeText& text, TokenRange range);

/// The role and the TIMEX3 modifier that the words before a time expression give it.
struct TimeSetting {
  TimeRole role = TimeRole::plain;
  std::string_view mod;
};
TimeSetting setting_before(const TimeText& text, std::uint32_t at);

}  // namespace crosscheck
