#include "analyze/durations.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

/// No number of more tokens is read: "two hundred and fifty thousand" has five.
constexpr std::uint32_t longest_number = 12;

struct Number {
  Decimal value;
  std::uint32_t end = 0;
  bool is_half = false;
};

/// "2,500", "1.5": the digits of one token.
std::optional<Number> read_figures(const TimeText& text, std::uint32_t at) {
  if (!text.is_number(at)) return std::nullopt;
  const std::string_view figures = text.text(at);
  if (figures.size() > 20) return std::nullopt;
  std::array<char, 20> plain{};
  std::size_t size = 0;
  for (const char c : figures) {
    if (c != ',') plain[size++] = c;
  }
  const auto value = Decimal::parse({plain.data(), size});
  if (!value) return std::nullopt;
  return Number{*value, at + 1};
}

std::uint32_t past_hyphen(const TimeText& text, std::uint32_t at) {
  return text.is_hyphen(at) && text.is_joined(at) ? at + 1 : at;
}

/// "twenty-four", "seven": below one hundred.
std::optional<Number> read_small_words(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::number)) return std::nullopt;
  Number number{Decimal(word.value), at + 1};
  if (word.value < 20) return number;
  const CalendarWord unit = text.word(past_hyphen(text, at + 1));
  if (unit.is(TimeWord::number) && unit.value >= 1 && unit.value <= 9) {
    number.value = number.value + Decimal(unit.value);
    number.end = past_hyphen(text, at + 1) + 1;
  }
  return number;
}

/// A number with its scales: "2.5 million", "two hundred and fifty", "a hundred".
std::optional<Number> read_scaled(const TimeText& text, std::uint32_t at) {
  auto number = read_figures(text, at);
  const bool in_figures = number.has_value();
  if (!number) number = read_small_words(text, at);
  if (!number && text.is(at, TimeWord::article) && text.is(at + 1, TimeWord::scale)) {
    number = Number{Decimal(1), at + 1};
  }
  if (!number) return std::nullopt;
  int last_scale = 100;
  while (number->end < at + longest_number) {
    const CalendarWord scale = text.word(past_hyphen(text, number->end));
    if (!scale.is(TimeWord::scale) || scale.value >= last_scale) break;
    last_scale = scale.value;
    number->value = number->value * Decimal::power_of_ten(scale.value);
    number->end = past_hyphen(text, number->end) + 1;
    if (in_figures) continue;
    const std::uint32_t next = text.is(number->end, "and") ? number->end + 1 : number->end;
    if (const auto rest = read_small_words(text, next)) {
      number->value = number->value + rest->value;
      number->end = rest->end;
    }
  }
  return number;
}

/// The half of "two and a half", "2 1/2", "a year and a half" is added elsewhere.
void add_fraction(const TimeText& text, Number& number) {
  std::uint32_t at = past_hyphen(text, number.end);
  if (text.is(at, "and")) {
    at = past_hyphen(text, at + 1);
    if (text.is(at, TimeWord::article)) at = past_hyphen(text, at + 1);
    const bool is_quarter = text.is(at, "quarter") && text.is(at + 1, TimeWord::unit);
    if (is_quarter) {  // "one and a quarter years"
      number.value = number.value + Decimal::of(25, -2);
      number.end = at + 1;
      return;
    }
    if (!text.is(at, "half")) return;
    number.value = number.value + Decimal::of(5, -1);
    number.is_half = true;
    number.end = at + 1;
    return;
  }
  const auto top = text.digits(at, 1);
  const auto bottom = text.digits(at + 2, 1);
  if (top && bottom && *top > 0 && *top < *bottom && text.is(at + 1, "/") &&
      text.is_joined(at + 1) && text.is_joined(at + 2)) {
    number.value = number.value + Decimal(*top) / Decimal(*bottom);
    number.is_half = *top * 2 == *bottom;
    number.end = at + 3;
  } else if (text.text(at) == "\xC2\xBD" && text.is_joined(at)) {
    number.value = number.value + Decimal::of(5, -1);
    number.is_half = true;
    number.end = at + 1;
  }
}

std::optional<Number> read_number(const TimeText& text, std::uint32_t at) {
  auto number = read_scaled(text, at);
  if (number) add_fraction(text, *number);
  return number;
}

/// "few", "several", "a couple of": no number, or about two.
std::optional<TimeAmount> read_fuzzy(const TimeText& text, std::uint32_t at) {
  const std::uint32_t word = text.is(at, TimeWord::article) ? at + 1 : at;
  const CalendarWord fuzzy = text.word(word);
  if (!fuzzy.is(TimeWord::fuzzy)) return std::nullopt;
  TimeAmount amount{.end = word + 1, .low = {}, .high = {}, .is_vague = true};
  if (fuzzy.value != 0) amount.low = amount.high = Decimal(fuzzy.value);
  if (text.is(amount.end, "of")) ++amount.end;
  return amount;
}

/// "half a", "half an", "½": followed by a unit.
std::optional<TimeAmount> read_half(const TimeText& text, std::uint32_t at) {
  if (text.text(at) == "\xC2\xBD" && text.is(past_hyphen(text, at + 1), TimeWord::unit)) {
    return TimeAmount{.end = at + 1, .low = Decimal::of(5, -1), .high = Decimal::of(5, -1)};
  }
  if (!text.is(at, "half")) return std::nullopt;
  std::uint32_t next = past_hyphen(text, at + 1);
  if (text.is(next, TimeWord::article)) ++next;
  if (next == at + 1 || !text.is(next, TimeWord::unit)) return std::nullopt;
  return TimeAmount{
      .end = next, .low = Decimal::of(5, -1), .high = Decimal::of(5, -1), .is_half = true};
}

/// The further end of "four to five", "3-4", "two or three".
void read_further(const TimeText& text, TimeAmount& amount) {
  const bool is_mark =
      text.is(amount.end, "to") || text.is(amount.end, "or") || text.is_hyphen(amount.end);
  if (!is_mark) return;
  const auto high = read_number(text, amount.end + 1);
  if (!high || high->value <= *amount.low) return;
  // Only where a unit follows: "at 3 to 15 others" is no range of times.
  if (!text.is(past_hyphen(text, high->end), TimeWord::unit)) return;
  amount.high = high->value;
  amount.is_half = false;
  amount.end = high->end;
}

/// "6-year-old", "52 years old", "six months and older", "years of age": an age, no time.
bool tells_age(const TimeText& text, std::uint32_t at) {
  std::uint32_t next = past_hyphen(text, at);
  if (text.is(next, "and") || text.is(next, "or")) ++next;
  if (text.is(next, "old") || text.is(next, "olds") || text.is(next, "older")) return true;
  return text.is(next, "of") && text.is(next + 1, "age");
}

bool is_second(const CalendarWord& word) { return word.is(TimeWord::ordinal); }

std::optional<TimeMention> every_something(const TimeText& text, std::uint32_t at) {
  TimeMention mention;
  mention.type = TimexType::set;
  mention.granularity = Granularity::vague;
  mention.role = TimeRole::per;
  std::uint32_t next = at + 1;
  const bool other = text.is(next, "other");
  if (other || text.is(next, "single")) ++next;
  const CalendarWord word = text.word(next);
  if (word.is(TimeWord::weekday)) {
    mention.value = "XXXX-WXX-" + std::to_string(word.value);
    mention.tokens = {at, next + 1};
    return mention;
  }
  if (word.is(TimeWord::part_of_day)) {
    mention.value = "T" + std::string(code(static_cast<PartOfDay>(word.value)));
    mention.tokens = {at, next + 1};
    return mention;
  }
  if (word.is(TimeWord::month)) {
    mention.value = word.value < 10 ? "XXXX-0" : "XXXX-";
    mention.value += std::to_string(word.value);
    mention.tokens = {at, next + 1};
    return mention;
  }
  if (word.is(TimeWord::season)) {
    constexpr std::string_view codes[] = {"SP", "SU", "FA", "WI"};
    mention.value = "XXXX-" + std::string(codes[word.value]);
    mention.tokens = {at, next + 1};
    return mention;
  }
  TimeAmount amount{.end = next, .low = Decimal(other ? 2 : 1), .high = {}};
  if (!word.is(TimeWord::unit) || is_second(word)) {
    const auto read = read_amount(text, next);
    if (!read || read->is_article || !read->low) return std::nullopt;
    amount = *read;
  }
  const CalendarWord unit = text.word(past_hyphen(text, amount.end));
  if (!unit.is(TimeWord::unit)) return std::nullopt;
  mention.value = duration_value(unit.unit(), amount.low);
  mention.amount = amount.low;
  mention.amount_unit = name(unit.unit());
  mention.tokens = {at, past_hyphen(text, amount.end) + 1};
  return mention;
}

/// How many of the smaller unit make the larger; 0 where they are not told together.
int units_in(TimeUnit larger, TimeUnit smaller) {
  if (larger == TimeUnit::hour && smaller == TimeUnit::minute) return 60;
  if (larger == TimeUnit::minute && smaller == TimeUnit::second) return 60;
  if (larger == TimeUnit::day && smaller == TimeUnit::hour) return 24;
  if (larger == TimeUnit::week && smaller == TimeUnit::day) return 7;
  return larger == TimeUnit::year && smaller == TimeUnit::month ? 12 : 0;
}

/// "1 hour and 30 minutes", "two years, three months": one length, in the smaller unit.
void add_smaller_unit(const TimeText& text, TimeLength& length) {
  if (!length.amount.low || length.amount.low != length.amount.high) return;
  std::uint32_t next = length.tokens.end;
  if (text.is(next, ",")) ++next;
  if (text.is(next, "and")) ++next;
  const auto number = read_number(text, next);
  if (!number) return;
  const CalendarWord unit = text.word(number->end);
  if (!unit.is(TimeWord::unit)) return;
  const int factor = units_in(length.unit, unit.unit());
  if (factor == 0 || number->value >= Decimal(factor) || tells_age(text, number->end + 1))
    return;
  std::string rest = duration_value(unit.unit(), number->value);
  rest.erase(0, rest.starts_with("PT") && length.unit <= TimeUnit::hour ? 2 : 1);
  length.value = duration_value(length.unit, length.amount.low) + rest;
  length.amount.low = length.amount.high =
      *length.amount.low * Decimal(factor) + number->value;
  length.unit = unit.unit();
  length.tokens.end = number->end + 1;
}

/// "2h", "10d", "3w" without white space, where words tell that a time is meant: "2W" alone
/// is a power, "3D" a picture.
std::optional<TimeUnit> letter_unit(const TimeText& text, std::uint32_t number,
                                    std::uint32_t at) {
  const std::string_view letter = text.text(at);
  if (letter.size() != 1 || !text.is_joined(at) || !text.is_number(number)) return {};
  if (number == text.begin()) return {};
  const CalendarWord before = text.word(number - 1);
  const bool is_told = before.context == TimeContext::during ||
                       text.is(number - 1, "lasted") || text.is(number - 1, "lasts") ||
                       text.is(number - 1, "took") || text.is(number - 1, "takes");
  switch (letter[0] | 0x20) {
    case 'h':
      return is_told || text.is(number - 1, "in") ? std::optional(TimeUnit::hour)
                                                  : std::nullopt;
    case 'd': return is_told ? std::optional(TimeUnit::day) : std::nullopt;
    case 'w': return is_told ? std::optional(TimeUnit::week) : std::nullopt;
    default: return {};
  }
}

/// "2 nights", "three nights": the days of a stay. "one night" is some night.
bool is_nights(const TimeText& text, std::uint32_t number, std::uint32_t at) {
  return (text.is(at, "nights") || (text.is(at, "night") && text.is_number(number))) &&
         !text.is_joined(at);
}

/// "all week", "all year": the whole of one.
std::optional<TimeLength> read_all(const TimeText& text, std::uint32_t at) {
  if (!text.is(at, "all")) return std::nullopt;
  const CalendarWord word = text.word(at + 1);
  const bool is_whole = word.is(TimeWord::unit) && word.unit() >= TimeUnit::day &&
                        word.unit() <= TimeUnit::year && !text.text(at + 1).ends_with('s');
  if (!is_whole) return std::nullopt;
  TimeLength length{.tokens = {at, at + 2}, .amount = {}, .unit = word.unit(), .value = {}};
  length.amount = {.end = at + 1, .low = Decimal(1), .high = Decimal(1)};
  return length;
}

}  // namespace

std::optional<TimeAmount> read_amount(const TimeText& text, std::uint32_t at) {
  if (auto fuzzy = read_fuzzy(text, at)) return fuzzy;
  if (auto half = read_half(text, at)) return half;
  if (const auto number = read_number(text, at)) {
    TimeAmount amount{.end = number->end, .low = number->value, .high = number->value};
    amount.is_half = number->is_half;
    read_further(text, amount);
    return amount;
  }
  if (!text.is(at, TimeWord::article)) return std::nullopt;
  return TimeAmount{
      .end = at + 1, .low = Decimal(1), .high = Decimal(1), .is_article = true};
}

/// "finished twenty-second", "came thirty-second": a place in an order.
bool is_place(const TimeText& text, std::uint32_t at, const TimeLength& length) {
  const bool may_be = length.unit == TimeUnit::second && length.hyphenated &&
                      !length.plural && !text.is_number(at) && at > text.begin();
  return may_be && (text.is(at - 1, "finished") || text.is(at - 1, "came") ||
                    text.is(at - 1, "ranked") || text.is(at - 1, "ranks") ||
                    text.is(at - 1, "placed"));
}

std::optional<TimeLength> read_length(const TimeText& text, std::uint32_t at) {
  if (auto whole = read_all(text, at)) return whole;
  auto amount = read_amount(text, at);
  if (!amount) return std::nullopt;
  std::uint32_t next = past_hyphen(text, amount->end);
  TimeLength length{
      .tokens = {at, next + 1}, .amount = *amount, .unit = TimeUnit::day, .value = {}};
  length.hyphenated = next > amount->end;
  // "two more weeks", "three full days", "a mere 24 hours"
  if (!text.is(next, TimeWord::unit) && text.is_lower_word(next) &&
      text.is(next + 1, TimeWord::unit) &&
      (text.is(next, "more") || text.is(next, "full") || text.is(next, "whole") ||
       text.is(next, "consecutive") || text.is(next, "straight") || text.is(next, "mere") ||
       text.is(next, "additional") || text.is(next, "further"))) {
    ++next;
  }
  const CalendarWord word = text.word(next);
  if (!word.is(TimeWord::unit)) {
    auto unit = letter_unit(text, at, next);
    if (!unit && !amount->is_article && is_nights(text, at, next)) unit = TimeUnit::day;
    if (!unit) return std::nullopt;
    length.unit = *unit;
    length.tokens.end = next + 1;
    return length;
  }
  length.unit = word.unit();
  length.tokens.end = next + 1;
  length.plural = text.text(next).ends_with('s');
  const std::string_view unit = text.text(next);
  const bool is_short = unit == "min" || unit == "sec" || unit == "mins" || unit == "secs";
  if (is_short && !text.is_number(at)) return std::nullopt;
  if (is_place(text, at, length)) return std::nullopt;
  // "a second time", "a quarter of", "a third quarter": the unit is none here.
  if (word.unit() == TimeUnit::second && amount->is_article) return std::nullopt;
  if (word.unit() == TimeUnit::quarter && (!length.plural || text.is(next + 1, "of"))) {
    return std::nullopt;
  }
  if (amount->is_article && length.plural) return std::nullopt;
  if (tells_age(text, next + 1)) return std::nullopt;
  // "a year and a half"
  const std::uint32_t half = text.is(next + 2, TimeWord::article) ? next + 3 : next + 2;
  if (text.is(next + 1, "and") && text.is(half, "half") && amount->low) {
    length.amount.low = length.amount.high = *amount->low + Decimal::of(5, -1);
    length.amount.is_half = true;
    length.tokens.end = half + 1;
  } else if (!length.hyphenated) {
    add_smaller_unit(text, length);
  }
  return length;
}

TimeMention duration_mention(const TimeLength& length) {
  TimeMention mention;
  mention.tokens = length.tokens;
  mention.type = TimexType::duration;
  mention.granularity = Granularity::vague;
  const TimeAmount& amount = length.amount;
  mention.value = amount.is_half ? halves_value(length.unit, *amount.low)
                                 : duration_value(length.unit, amount.low);
  if (!length.value.empty()) mention.value = length.value;
  if (amount.high && amount.low != amount.high) {
    mention.value += "/" + duration_value(length.unit, amount.high);
  }
  mention.amount = amount.low;
  mention.amount_unit = name(length.unit);
  if (amount.is_vague && amount.low) mention.mod = "APPROX";
  return mention;
}

std::optional<TimeMention> rate_of(const TimeText& text, const TimeLength& length) {
  const std::uint32_t begin = length.tokens.begin;
  if (!length.amount.is_article || begin == text.begin()) return std::nullopt;
  if (!text.is_number(begin - 1) && !text.is(begin - 1, TimeWord::number))
    return std::nullopt;
  // "12 a year earlier": a point that another figure is of.
  const CalendarWord next = text.word(length.tokens.end);
  if (next.is_any(TimeWord::ago | TimeWord::earlier | bit(TimeWord::later)))
    return std::nullopt;
  TimeMention mention = duration_mention(length);
  mention.type = TimexType::set;
  mention.role = TimeRole::per;
  return mention;
}

namespace {

/// "once a year", "three times per week", "twice daily": the unit it happens in.
std::optional<TimeMention> read_frequency(const TimeText& text, std::uint32_t at) {
  std::uint32_t next = at;
  if (text.is(at, "once") || text.is(at, "twice") || text.is(at, "thrice")) {
    ++next;
  } else if (const auto number = read_small_words(text, at)) {
    if (!text.is(number->end, "times")) return std::nullopt;
    next = number->end + 1;
  } else if (text.digits(at, 4) && text.is(at + 1, "times")) {
    next = at + 2;
  } else {
    return std::nullopt;
  }
  const bool has_every = text.is(next, TimeWord::every);
  const bool is_rate =
      text.is(next, "a") || text.is(next, "an") || text.is(next, "per") || has_every;
  const CalendarWord word = text.word(is_rate ? next + 1 : next);
  const TimeWord wanted = is_rate ? TimeWord::unit : TimeWord::set;
  if (!word.is(wanted) || word.value > static_cast<int>(TimeUnit::millennium))
    return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, is_rate ? next + 2 : next + 1};
  mention.type = TimexType::set;
  mention.granularity = Granularity::vague;
  mention.role = TimeRole::per;
  mention.value = duration_value(word.unit(), Decimal(1));
  mention.amount = Decimal(1);
  mention.amount_unit = name(word.unit());
  return mention;
}

}  // namespace

std::optional<TimeMention> read_set(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (auto frequency = read_frequency(text, at)) return frequency;
  if (word.is(TimeWord::every)) return every_something(text, at);
  if (!word.is(TimeWord::set)) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 1};
  mention.type = TimexType::set;
  mention.granularity = Granularity::vague;
  mention.role = TimeRole::per;
  if (word.value > static_cast<int>(TimeUnit::millennium)) {
    mention.value = "TNI";
    return mention;
  }
  mention.value = duration_value(word.unit(), Decimal(1));
  mention.amount = Decimal(1);
  mention.amount_unit = name(word.unit());
  return mention;
}

std::optional<TimeMention> read_bare_units(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::unit) || at == text.begin()) return std::nullopt;
  const std::string_view unit = text.text(at);
  if (unit.size() < 4 || !unit.ends_with('s') || word.unit() == TimeUnit::quarter ||
      word.unit() == TimeUnit::second) {
    return std::nullopt;
  }
  const TimeContext before = text.word(at - 1).context;
  const bool is_told = before == TimeContext::during || before == TimeContext::after ||
                       before == TimeContext::on || before == TimeContext::before;
  if (!is_told && !text.is(at - 1, "of")) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 1};
  mention.type = TimexType::duration;
  mention.granularity = Granularity::vague;
  mention.value = duration_value(word.unit(), std::nullopt);
  mention.amount_unit = name(word.unit());
  return mention;
}

}  // namespace crosscheck
