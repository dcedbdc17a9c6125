// Quarters and halves of a year.
#include <algorithm>

#include "analyze/dates.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
#include "analyze/year_after.h"

namespace crosscheck {
namespace {

/// The year of a quarter: one that has begun lies in the year of publication.
int year_of_quarter(int year, int quarter, int now, Tense tense) {
  return quarter > now && tense != Tense::future ? year - 1 : year;
}

struct Ordinal {
  int value = 0;
  std::uint32_t end = 0;
};

/// "third", "3rd", "last" (the number of parts).
std::optional<Ordinal> read_ordinal(const TimeText& text, std::uint32_t at, int parts) {
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::ordinal) && word.ordinal <= parts)
    return Ordinal{word.ordinal, at + 1};
  // "the last half of 1989": "last quarter" alone is the one before.
  const bool is_last = text.is(at, "last") || text.is(at, "final");
  const bool has_year = (text.is(at + 2, "of") || text.is(at + 2, "in")) &&
                        text.digits(at + 3, 4) && text.text(at + 3).size() == 4;
  if (is_last && has_year) return Ordinal{text.is(at + 1, "half") ? 2 : parts, at + 1};
  const auto digits = text.digits(at, 1);
  if (digits && *digits >= 1 && *digits <= parts && text.is_joined(at + 1) &&
      text.is(at + 1, TimeWord::ordinal_ending)) {
    return Ordinal{*digits, at + 2};
  }
  return std::nullopt;
}

std::uint32_t past_words(const TimeText& text, std::uint32_t at) {
  std::uint32_t next = at;
  if (text.is(next, "the") || text.is(next, "its") || text.is(next, "their")) ++next;
  if (text.is(next, "fiscal")) ++next;
  return text.is_hyphen(next) ? next + 1 : next;
}

/// A part of a year without the year: relative to publication.
TimeMention undated_part(TokenRange tokens, std::string_view letter, int part) {
  TimeMention mention;
  mention.tokens = tokens;
  mention.relative = true;
  mention.granularity = letter == "Q" ? Granularity::quarter : Granularity::half;
  mention.value = "XXXX-" + std::string(letter) + std::to_string(part);
  return mention;
}

/// "the quarter", "the latest quarter": told before.
std::optional<TimeMention> told_quarter(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  if (!text.is(at, "the") || !anchor.quarter || !anchor.quarter->days.first) {
    return std::nullopt;
  }
  const bool is_latest = text.is(at + 1, "latest");
  const std::uint32_t noun = is_latest ? at + 2 : at + 1;
  if (!text.is(noun, "quarter") && !(is_latest && text.is(noun, "period")))
    return std::nullopt;
  if (is_latest && anchor.published) {
    const auto latest = unit_period(TimeUnit::quarter, *anchor.published, -1);
    if (latest) return period_mention({at, noun + 1}, *latest);
  }
  const auto period = unit_period(TimeUnit::quarter, *anchor.quarter->days.first, 0);
  if (!period) return std::nullopt;
  TimeMention mention = period_mention({at, noun + 1}, *period);
  mention.relative = mention.anchored = true;
  return mention;
}

/// One past "year-ago" or "year-earlier", or where it began.
std::uint32_t past_year_ago(const TimeText& text, std::uint32_t at) {
  const bool is_it = text.is(at, "year") && text.is_hyphen(at + 1) &&
                     (text.is(at + 2, "ago") || text.is(at + 2, "earlier"));
  return is_it ? at + 3 : at;
}

/// What "year-ago" means: the quarter that the text tells of a year before, or else the
/// year before publication.
std::optional<CalendarPeriod> year_before(const TimeAnchor& anchor) {
  if (anchor.quarter && anchor.quarter->days.first)
    return unit_period(TimeUnit::quarter, *anchor.quarter->days.first, -4);
  if (!anchor.published) return std::nullopt;
  return unit_period(TimeUnit::year, *anchor.published, -1);
}

/// "the year-earlier quarter", "the year-ago period", "year-ago sales", "the year-ago third
/// quarter": the same a year before.
std::optional<TimeMention> read_year_ago(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor) {
  const bool has_the = text.is(at, "the") || text.is(at, "its");
  const std::uint32_t begin = has_the ? at + 1 : at;
  std::uint32_t end = past_year_ago(text, begin);
  if (end == begin) return std::nullopt;
  std::optional<CalendarPeriod> period = year_before(anchor);
  const auto ordinal = read_ordinal(text, end, 4);
  if (ordinal && text.is(ordinal->end, "quarter") && anchor.published) {
    const CivilDate now = civil(*anchor.published);
    const int year =
        year_of_quarter(now.year, ordinal->value, (now.month + 2) / 3, Tense::past) - 1;
    period = quarter_period(std::max(year, 1), ordinal->value);
    end = ordinal->end + 1;
  } else if (text.is(end, "quarter") || text.is(end, "period")) {
    ++end;
  }
  if (!period) return std::nullopt;
  TimeMention mention = period_mention({at, end}, *period);
  mention.relative = mention.anchored = true;
  return mention;
}

/// "Q3", "h1": which part of which kind, 0 where the word is none.
struct PartCode {
  int part = 0;
  bool is_quarter = false;
};

PartCode part_code(std::string_view word) {
  if (word.size() != 2) return {};
  const bool is_quarter = word[0] == 'Q' || word[0] == 'q';
  if (!is_quarter && word[0] != 'H' && word[0] != 'h') return {};
  const int part = word[1] - '0';
  if (part < 1 || part > (is_quarter ? 4 : 2)) return {};
  return {part, is_quarter};
}

CalendarPeriod part_period(const PartCode& code, int year) {
  return code.is_quarter ? quarter_period(year, code.part) : half_period(year, code.part);
}

/// "Q3 2012", "H1 of 2020", "Q1-2019".
std::optional<TimeMention> short_part(const TimeText& text, std::uint32_t at,
                                      const TimeAnchor& anchor) {
  const PartCode code = part_code(text.text(at));
  if (code.part == 0) return std::nullopt;
  const bool is_joined = text.is_hyphen(at + 1) && text.is_joined(at + 1);
  const auto year = year_after(text, is_joined ? at + 2 : at + 1, anchor);
  if (!year) return std::nullopt;
  return period_mention({at, year->end}, part_period(code, year->year));
}

}  // namespace

std::optional<TimeMention> read_quarter(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  if (auto told = told_quarter(text, at, anchor)) return told;
  if (auto before = read_year_ago(text, at, anchor)) return before;
  if (auto part = short_part(text, at, anchor)) return part;
  std::uint32_t next = past_words(text, at);
  // "next year's first quarter"
  const auto owner = text.is(at + 1, "year") && text.is(at + 2, "'s")
                         ? read_relative(text, at, anchor)
                         : std::nullopt;
  const bool has_owner =
      owner && owner->granularity == Granularity::year && owner->days.first;
  if (has_owner) next = at + 3;
  // "the 1988 second quarter"
  const auto year_before = text.digits(next, 4);
  const bool has_year_before = year_before && text.text(next).size() == 4 &&
                               *year_before >= 1000 && *year_before <= 2999;
  if (has_year_before) {
    ++next;
    const std::uint32_t code_at =
        text.is_hyphen(next) && text.is_joined(next) ? next + 1 : next;
    if (const PartCode code = part_code(text.text(code_at)); code.part != 0) {
      return period_mention({at, code_at + 1}, part_period(code, *year_before));
    }
  }
  const auto ordinal = read_ordinal(text, next, 4);
  if (!ordinal) return std::nullopt;
  next = text.is_hyphen(ordinal->end) ? ordinal->end + 1 : ordinal->end;
  const bool is_quarter = text.is(next, "quarter");
  const bool is_half = text.is(next, "half") && ordinal->value <= 2;
  if (!is_quarter && !is_half) return std::nullopt;
  TokenRange tokens{at, next + 1};
  const int part = ordinal->value;
  const auto made = [&](int year) {
    return is_quarter ? quarter_period(year, part) : half_period(year, part);
  };
  if (has_year_before) return period_mention(tokens, made(*year_before));
  if (has_owner) {
    TimeMention mention = period_mention(tokens, made(civil(*owner->days.first).year));
    mention.relative = mention.anchored = true;
    return mention;
  }
  if (const auto year = year_after(text, next + 1, anchor)) {
    tokens.end = year->end;
    return period_mention(tokens, made(year->year));
  }
  // "the second half" alone is more often one of a match.
  if (is_half) return std::nullopt;
  if (!anchor.published) return undated_part(tokens, "Q", part);
  const CivilDate now = civil(*anchor.published);
  const int year =
      year_of_quarter(now.year, part, (now.month + 2) / 3, tense_near(text, tokens));
  TimeMention mention = period_mention(tokens, made(std::clamp(year, 1, 9999)));
  mention.anchored = true;
  return mention;
}

}  // namespace crosscheck
