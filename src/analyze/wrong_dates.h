#pragma once
#include <optional>
#include <vector>

#include "acquire/article.h"
#include "analyze/analyze.h"
#include "analyze/calendar_words.h"

namespace crosscheck {

/// A date that cannot be: there is no such day, or it is another day of the
/// week.
struct WrongDate {
  TokenRange tokens;
  std::optional<Day> day;  ///< the day it names, of another weekday than the words say
  bool has_year = false;   ///< else the year is that of publication
};

/// The wrong dates of an article. Dates in figures, ends of ranges, and what
/// may count something ("in June 31 people") are left out; without a year only
/// days near publication are judged. Cost: linear.
std::vector<WrongDate> wrong_dates(const Article& article, const Analysis& analysis,
                                   const CalendarWords& words);

}  // namespace crosscheck
