#include "analyze/glued_times.h"

#include "analyze/date_parts.h"
#include "analyze/tokenize.h"
#include "analyze/year_after.h"
#include "support/ascii.h"

namespace crosscheck {
namespace {

/// A word in letters and the number behind it.
struct Glued {
  std::string_view letters;
  std::string_view figures;
  int number = 0;
};

std::optional<Glued> parts_of(std::string_view word) {
  std::size_t first = word.size();
  while (first > 0 && is_ascii_digit(word[first - 1])) --first;
  Glued parts{word.substr(0, first), word.substr(first), 0};
  if (parts.figures.empty() || parts.figures.size() > 4 || first < 2 || first > 9)
    return std::nullopt;
  for (const char c : parts.figures) parts.number = parts.number * 10 + (c - '0');
  return parts;
}

bool is_letters(std::string_view word, std::string_view lower) {
  if (word.size() != lower.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if ((word[i] | 0x20) != lower[i]) return false;
  }
  return true;
}

}  // namespace

bool may_be_glued(const TimeText& text, std::uint32_t at) {
  const Token& token = text.token(at);
  const std::uint32_t size = token.span.end - token.span.begin;
  return token.is_word() && size >= 4 && size <= 13 && is_ascii_digit(text.text(at).back());
}

std::optional<WrittenDate> read_glued_date(const TimeText& text, std::uint32_t at) {
  if (!text.holds(at) || !may_be_glued(text, at)) return std::nullopt;
  const auto parts = parts_of(text.text(at));
  if (!parts || parts->letters.size() < 3 || parts->figures.size() > 2 ||
      parts->number < 1 || parts->number > 31) {
    return std::nullopt;
  }
  const CalendarWord month = text.words().find(word_hash(parts->letters));
  if (!month.is(TimeWord::month)) return std::nullopt;
  WrittenDate date{.tokens = {at, at + 1}};
  date.month = month.value;
  date.day = parts->number;
  if (const auto year = read_year_after(text, at + 1)) {
    date.year = year->value;
    date.tokens.end = year->end;
  }
  return date;
}

std::optional<TimeMention> read_glued_year(const TimeText& text, std::uint32_t at) {
  if (!text.holds(at) || !may_be_glued(text, at)) return std::nullopt;
  const auto parts = parts_of(text.text(at));
  if (!parts || (parts->figures.size() != 2 && parts->figures.size() != 4))
    return std::nullopt;
  const bool is_fiscal = is_letters(parts->letters, "fy");
  if (!is_fiscal && !is_letters(parts->letters, "cy")) return std::nullopt;
  const int year = parts->figures.size() == 4 ? parts->number : 2000 + parts->number;
  if (year < 1900 || year > 2100) return std::nullopt;
  TimeMention mention = period_mention({at, at + 1}, year_period(year));
  if (is_fiscal) mention.days = fiscal_days(year);
  return mention;
}

std::optional<TimeMention> read_end_code(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor) {
  const std::string_view word = text.text(at);
  if (word.size() != 3 || !is_letters(word.substr(0, 2), "eo") || !anchor.published)
    return std::nullopt;
  std::optional<TimeUnit> unit;
  switch (word[2] | 0x20) {
    case 'd': unit = TimeUnit::day; break;
    case 'w': unit = TimeUnit::week; break;
    case 'm': unit = TimeUnit::month; break;
    case 'y': unit = TimeUnit::year; break;
    default: return std::nullopt;
  }
  const auto period = unit_period(*unit, *anchor.published, 0);
  if (!period) return std::nullopt;
  TimeMention mention = period_mention({at, at + 1}, *period);
  mention.relative = mention.anchored = true;
  mention.mod = "END";
  if (unit == TimeUnit::day) {
    mention.type = TimexType::time;
    mention.granularity = Granularity::part_of_day;
    mention.value += "T23:59:59";
  }
  return mention;
}

}  // namespace crosscheck
