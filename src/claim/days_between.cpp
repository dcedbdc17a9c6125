#include "claim/days_between.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "claim/extract.h"

namespace crosscheck {
namespace {

/// What one unit of time may mean, in days; and what "some" of them may.
struct UnitDays {
  std::string_view name;
  int least;
  int most;
  int least_of_some;
  int most_of_some;  ///< 0: no bound
};

constexpr std::array<UnitDays, 4> units{{{"day", 1, 1, 1, 20},
                                         {"week", 6, 8, 6, 80},
                                         {"month", 25, 34, 25, 700},
                                         {"year", 330, 400, 330, 0}}};

constexpr bool is_shorter_than_a_day(std::string_view unit) {
  return unit == "second" || unit == "minute" || unit == "hour";
}

std::string_view singular(std::string_view unit) {
  if (unit.ends_with('s')) unit.remove_suffix(1);
  return unit;
}

Interval at_least_nothing(Decimal low, std::optional<Decimal> high) {
  return {std::max(low, Decimal{0}), high, false, false};
}

/// So many units, told by a number.
std::optional<Interval> days_of(const Decimal& low, const Decimal& high,
                                std::string_view unit) {
  if (is_shorter_than_a_day(unit)) {
    // 30 hours may end two midnights later, 20 hours none or one.
    constexpr int hours_a_day = 24;
    const bool is_hours = unit == "hour";
    const Decimal first = is_hours ? low / Decimal{hours_a_day} : Decimal{0};
    const Decimal last = is_hours ? high / Decimal{hours_a_day} : Decimal{0};
    return at_least_nothing(first - Decimal{1}, last + Decimal{1});
  }
  for (const UnitDays& one : units) {
    if (one.name != unit) continue;
    const Decimal slack = unit == "day" ? Decimal{1} : Decimal{0};
    return at_least_nothing(low * Decimal{one.least} - slack,
                            high * Decimal{one.most} + slack);
  }
  return std::nullopt;
}

/// "Days", "several weeks".
std::optional<Interval> days_of_some(std::string_view unit) {
  if (is_shorter_than_a_day(unit)) return Interval::closed(0, unit == "hour" ? 2 : 1);
  for (const UnitDays& one : units) {
    if (one.name != unit) continue;
    const auto most = one.most_of_some == 0 ? std::optional<Decimal>{} : one.most_of_some;
    return Interval{Decimal{one.least_of_some}, most, false, false};
  }
  return std::nullopt;
}

/// The numbers of a TIMEX3 duration, "P3D", "P3D/P4D"; none of "PXW".
std::optional<std::pair<Decimal, Decimal>> numbers_of(std::string_view timex) {
  const auto number = [](std::string_view part) -> std::optional<Decimal> {
    const std::size_t begin = part.find_first_of("0123456789");
    if (begin == std::string_view::npos) return std::nullopt;
    const std::size_t end = part.find_first_not_of("0123456789.", begin);
    return Decimal::parse(part.substr(begin, end - begin));
  };
  const std::size_t slash = std::min(timex.find('/'), timex.size());
  const auto low = number(timex.substr(0, slash));
  const auto high = slash < timex.size() ? number(timex.substr(slash + 1)) : low;
  if (!low || !high || *high < *low) return std::nullopt;
  return std::pair(*low, *high);
}

/// The days of a length of time with what stands before it.
std::optional<Interval> days_of(const TimeMention& time) {
  const std::string_view unit = singular(time.amount_unit);
  const auto numbers = numbers_of(time.value);
  auto days = numbers ? days_of(numbers->first, numbers->second, unit) : days_of_some(unit);
  if (!days || time.mod.empty()) return days;
  if (time.mod == "APPROX") {
    days->low = *days->low * Decimal{3} / Decimal{4};
    if (days->high) days->high = *days->high * Decimal{5} / Decimal{4};
  } else if (time.mod.find("MORE") != std::string::npos) {
    days->high.reset();
  } else if (time.mod.find("LESS") != std::string::npos) {
    days->low = Decimal{0};
  } else {
    return std::nullopt;
  }
  return days;
}

class DaysReader {
 public:
  DaysReader(const ArticleReading& reading, const Sentence& sentence, std::uint32_t at)
      : reading_(reading), begin_(sentence.tokens.begin), at_(at) {}

  std::optional<DaysBetween> run() const {
    if (at_ == begin_) return without_number({at_, at_});
    const std::uint32_t last = at_ - 1;
    const OrderTable& words = reading_.words.orders;
    if (words.is_limit(reading_.lower(last))) return std::nullopt;
    if (words.is_at_once(reading_.lower(last))) return without_number({last, at_});
    if (const TimeMention* time = reading_.time_at(last)) return of_time(*time);
    if (const auto some = of_bare_unit(last)) return some;
    return without_number({at_, at_});
  }

 private:
  /// Whether words before a number bound it: "at least", "within".
  bool is_bounded(std::uint32_t number) const {
    return number > begin_ && reading_.words.orders.is_limit(reading_.lower(number - 1));
  }

  std::optional<DaysBetween> of_time(const TimeMention& time) const {
    if (time.type == TimexType::date) return without_number({at_, at_});
    if (time.type != TimexType::duration || time.tokens.end != at_) return std::nullopt;
    if (is_bounded(time.tokens.begin) && time.mod.empty()) return std::nullopt;
    const auto days = days_of(time);
    return days ? std::optional(made(time.tokens, *days)) : std::nullopt;
  }

  /// "the day after", "days after".
  std::optional<DaysBetween> of_bare_unit(std::uint32_t last) const {
    const std::string word = reading_.lower(last);
    const std::string_view unit = singular(word);
    const auto some = days_of_some(unit);
    if (!some) return std::nullopt;
    if (unit != word) return made({last, at_}, *some);
    const bool is_one = last > begin_ && reading_.is_any(last - 1, "the|a|an|one");
    if (!is_one) return std::nullopt;
    const Interval one = *days_of(Decimal{1}, Decimal{1}, unit);
    if (unit == "day") return made({last - 1, at_}, one);
    // "The week after" is any day of it.
    return made({last - 1, at_}, {Decimal{0}, *one.high + *one.high, false, false});
  }

  std::optional<DaysBetween> without_number(TokenRange tokens) const {
    return made(tokens, {Decimal{0}, std::nullopt, false, false});
  }

  DaysBetween made(TokenRange tokens, const Interval& days) const {
    DaysBetween found{tokens, {}};
    found.value.core = found.value.outer = days;
    found.value.low = *days.low;
    found.value.high = days.high.value_or(*days.low);
    found.value.roundness = 1;
    const std::uint32_t begin = reading_.token(std::min(tokens.begin, at_)).span.begin;
    found.value.text = slice(reading_.article.text, {begin, reading_.token(at_).span.end});
    return found;
  }

  const ArticleReading& reading_;
  std::uint32_t begin_;
  std::uint32_t at_;
};

}  // namespace

bool is_time_unit(const ArticleReading& reading, std::uint32_t token) {
  const std::string word = reading.lower(token);
  return days_of_some(singular(word)).has_value();
}

std::optional<DaysBetween> days_before(const ArticleReading& reading,
                                       const Sentence& sentence, std::uint32_t at) {
  return DaysReader(reading, sentence, at).run();
}

}  // namespace crosscheck
