#include "analyze/wrong_dates.h"

#include <cstdlib>

#include "analyze/dates.h"

namespace crosscheck {
namespace {

/// The day nearest to publication that has this month and day, if it is near.
std::optional<Day> near_day(const WrittenDate& date, const Article& article) {
  constexpr int reach = 60;
  const bool is_told = article.published_state == SlotState::stated ||
                       article.published_state == SlotState::carried;
  if (!article.published || !is_told) return std::nullopt;
  const int year = civil(*article.published).year;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const auto day = day_of({candidate, date.month, date.day});
    if (day && std::abs(*day - *article.published) <= reach) return day;
  }
  return std::nullopt;
}

/// Whether the words leave no doubt that a day of a month is meant.
bool is_surely_a_date(const WrittenDate& date, const TimeText& text) {
  const bool counts =
      text.is_lower_word(date.tokens.end) && text.is(date.tokens.begin, TimeWord::month);
  return date.year != 0 || date.weekday != 0 || !counts;
}

std::optional<WrongDate> judged(const WrittenDate& date, const TimeText& text,
                                const Article& article) {
  if (date.in_figures || date.misspelt || date.day == 0 || date.until_day != 0)
    return std::nullopt;
  WrongDate wrong{date.tokens, std::nullopt, date.year != 0};
  if (date.invalid) {
    if (!is_surely_a_date(date, text)) return std::nullopt;
    wrong.has_year = true;
    return wrong;
  }
  if (date.weekday == 0) return std::nullopt;
  wrong.day =
      date.year != 0 ? day_of({date.year, date.month, date.day}) : near_day(date, article);
  if (!wrong.day || weekday(*wrong.day) == date.weekday) return std::nullopt;
  return wrong;
}

}  // namespace

std::vector<WrongDate> wrong_dates(const Article& article, const Analysis& analysis,
                                   const CalendarWords& words) {
  std::vector<WrongDate> found;
  for (const Sentence& sentence : analysis.sentences) {
    const TimeText text(article.text, analysis.tokens, sentence.tokens, words);
    std::uint32_t at = text.begin();
    while (at < text.end()) {
      const bool may_start = text.is_number(at) || text.is(at, TimeWord::month) ||
                             text.is(at, TimeWord::weekday);
      const auto date = may_start ? read_date(text, at) : std::nullopt;
      if (date) {
        if (auto wrong = judged(*date, text, article)) found.push_back(*wrong);
      }
      at = date ? std::max(at + 1, date->tokens.end) : at + 1;
    }
  }
  return found;
}

}  // namespace crosscheck
