#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "analyze/phrase_table.h"
#include "analyze/vocabulary.h"
#include "support/data_files.h"

namespace crosscheck {

/// What a word can be in a time expression: bits, since a word may be several ("second").
enum class TimeWord : std::uint32_t {
  month = 1U << 0U,
  weekday = 1U << 1U,
  unit = 1U << 2U,
  number = 1U << 3U,
  scale = 1U << 4U,
  article = 1U << 5U,
  determiner = 1U << 6U,
  fuzzy = 1U << 7U,
  ordinal = 1U << 8U,
  ordinal_ending = 1U << 9U,
  season = 1U << 10U,
  part_of_day = 1U << 11U,
  time_of_day = 1U << 12U,
  day_word = 1U << 13U,
  reference = 1U << 14U,
  past = 1U << 15U,
  previous = 1U << 16U,
  this_one = 1U << 17U,
  following = 1U << 18U,
  recent = 1U << 19U,
  early = 1U << 20U,
  mid = 1U << 21U,
  late = 1U << 22U,
  ago = 1U << 23U,
  earlier = 1U << 24U,
  later = 1U << 25U,
  every = 1U << 26U,
  set = 1U << 27U,
  meridiem = 1U << 28U,
  zone = 1U << 29U,
  starter = 1U << 30U,  ///< another word that may begin an expression
  phrase = 1U << 31U    ///< a phrase of `time_phrases` or a holiday begins with it
};

constexpr std::uint32_t bit(TimeWord kind) { return static_cast<std::uint32_t>(kind); }
constexpr std::uint32_t operator|(TimeWord a, TimeWord b) { return bit(a) | bit(b); }
constexpr std::uint32_t operator|(std::uint32_t a, TimeWord b) { return a | bit(b); }

/// Words that begin a time only before a number or a word of the calendar: most nouns are
/// none.
constexpr std::uint32_t time_leads = TimeWord::article | TimeWord::determiner;

/// Other words that may begin one, besides phrases.
constexpr std::uint32_t time_starters =
    TimeWord::month | TimeWord::weekday | bit(TimeWord::unit) | bit(TimeWord::number) |
    bit(TimeWord::fuzzy) | bit(TimeWord::ordinal) | bit(TimeWord::season) |
    bit(TimeWord::part_of_day) | bit(TimeWord::time_of_day) | bit(TimeWord::day_word) |
    bit(TimeWord::reference) | bit(TimeWord::past) | bit(TimeWord::previous) |
    bit(TimeWord::this_one) | bit(TimeWord::following) | bit(TimeWord::recent) |
    bit(TimeWord::early) | bit(TimeWord::mid) | bit(TimeWord::late) |
    bit(TimeWord::earlier) | bit(TimeWord::later) | bit(TimeWord::every) |
    bit(TimeWord::set) | bit(TimeWord::starter);

enum class TimeUnit : std::uint8_t {
  second,
  minute,
  hour,
  day,
  week,
  fortnight,
  weekend,
  month,
  quarter,
  year,
  decade,
  century,
  millennium
};
/// "second", "minute" ...
std::string_view name(TimeUnit unit);

enum class PartOfDay : std::uint8_t { morning, afternoon, evening, night, daytime };
/// "MO", "AF", "EV", "NI", "DT", as in TIMEX3.
std::string_view code(PartOfDay part);

/// What a word beside a time expression makes of it.
enum class TimeContext : std::uint8_t {
  none,
  about,
  after,
  before,
  between,
  by,
  during,
  less,
  more,
  nearly,
  on,
  per,
  since,
  until,
  future_verb,
  past_verb
};

/// A word of the calendar. `value` depends on the kind: month 1-12, weekday 1-7, a
/// `TimeUnit`, a number, a season 0-3 from spring, a `PartOfDay`, days from today, minutes
/// from midnight, minutes east of Greenwich, or a `TimeReference`.
struct CalendarWord {
  std::uint32_t kinds = 0;
  std::int16_t value = 0;
  std::int16_t ordinal = 0;  ///< of "first" ... "thirtieth", apart because of "second"
  TimeContext context = TimeContext::none;
  TimeContext second_context = TimeContext::none;  ///< "over": during, or more than

  bool is(TimeWord kind) const { return (kinds & bit(kind)) != 0; }
  bool is_any(std::uint32_t of) const { return (kinds & of) != 0; }
  TimeUnit unit() const { return static_cast<TimeUnit>(value); }
};

enum class TimeReference : std::uint8_t { present, past, future };
/// "PRESENT_REF", "PAST_REF", "FUTURE_REF".
std::string_view name(TimeReference reference);

/// Word lists of the calendar, compiled for look-up.
class CalendarWords {
 public:
  CalendarWords() = default;
  /// From the word lists `calendar`, `tense_cues`, `time_phrases` and `holidays`. A row
  /// with an unknown key is a problem.
  CalendarWords(const WordLists& lists, Problems& problems);

  /// What a token is here; nothing for most. Requires: it was numbered by the vocabulary.
  const CalendarWord& find(const Token& token) const { return by_word_[token.word]; }
  /// The same by the hash of a word. Cost: one look-up in a small table.
  CalendarWord find(std::uint64_t word) const {
    if (slots_.empty()) return {};
    for (std::size_t at = word & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.word == word) return slot.meaning;
      if (slot.word == 0) return {};
    }
  }
  /// Adds the words to a vocabulary.
  void name_words(Vocabulary& vocabulary) const;
  /// Orders the words by their numbers. Requires: all lists have named theirs.
  void index(const Vocabulary& vocabulary);

  /// A phrase without a date ("these days"); its value is a `TimeReference`. Requires: the
  /// token is a `TimeWord::phrase`.
  PhraseTable::Match phrase(std::span<const Token> tokens, std::uint32_t at,
                            std::uint32_t end) const {
    return phrases_.match(tokens, at, end);
  }
  /// A holiday; its value is an index for `holiday_rule`.
  PhraseTable::Match holiday(std::span<const Token> tokens, std::uint32_t at,
                             std::uint32_t end) const {
    return holidays_.match(tokens, at, end);
  }
  /// When a holiday is: "12-25", "11-4-4", "easter-2" (see the word list).
  const std::string& holiday_rule(std::uint32_t index) const {
    return holiday_rules_[index];
  }

  /// The month that a misspelt name means, one edit away from it; 0 if none.
  int month_like(std::string_view word) const;

 private:
  struct Slot {
    std::uint64_t word = 0;  // 0 is an empty slot
    CalendarWord meaning;
  };

  void add(const Row& row, Problems& problems);
  CalendarWord& slot(std::string_view word);
  void insert(std::string_view word, TimeWord kind, int value);
  void insert(std::string_view word, TimeContext context);
  void add_phrases(const WordLists& lists, Problems& problems);

  std::vector<CalendarWord> by_word_ = std::vector<CalendarWord>(1);
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  PhraseTable phrases_;
  PhraseTable holidays_;
  std::vector<std::string> holiday_rules_;
  std::vector<std::pair<std::string, int>> month_names_;
};

}  // namespace crosscheck
