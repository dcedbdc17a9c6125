#pragma once
#include <cstdint>
#include <optional>

#include "claim/reading.h"
#include "claim/value.h"

namespace crosscheck {

/// Whether a token is a unit of time: "days", "week".
bool is_time_unit(const ArticleReading& reading, std::uint32_t token);

/// The words for how far two events lie apart.
struct DaysBetween {
  TokenRange tokens;  ///< "three days"; empty where no words stand there
  Value value;        ///< days, read generously; open to above where no number stands there
};

/// The days told by the words right before "after" or "before" at token `at`: "three days",
/// "about a week", "the day", "shortly". Nothing where the words bound a number or say
/// something else ("not until a week after").
///
/// Read generously: days are counted with or without the first one and in two time zones,
/// so one more or less may be meant; a week is 6 to 8 days, a month 25 to 34, a year 330 to
/// 400, and a number of them as many times that. What is "about" so much is another quarter
/// more or less. Cost: constant.
std::optional<DaysBetween> days_before(const ArticleReading& reading,
                                       const Sentence& sentence, std::uint32_t at);

}  // namespace crosscheck
