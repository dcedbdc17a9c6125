#include "report/svg_scale.h"

#include <algorithm>

#include "report/words.h"

namespace crosscheck {
namespace {

/// The power of ten of the first digit: 3 for 1,200. Requires: not zero.
int power_of(const Decimal& figure) {
  int digits = 0;
  for (Int128 rest = figure.coefficient(); rest != 0; rest /= 10) ++digits;
  return figure.exponent() + digits - 1;
}

Decimal power_of_ten(int power) {
  return Decimal::power_of_ten(std::clamp(power, -400, 400));
}

Decimal floor_to(const Decimal& figure, const Decimal& step) {
  const Decimal rounded = round_to(figure, step);
  return rounded > figure ? rounded - step : rounded;
}

/// 1, 2 or 5 times a power of ten, with no more than five steps in the span.
Decimal step_of(const Decimal& span) {
  const Decimal least = span / Decimal{5};
  const Decimal power = power_of_ten(power_of(least));
  for (const int times : {1, 2, 5}) {
    if (Decimal{times} * power >= least) return Decimal{times} * power;
  }
  return Decimal{10} * power;
}

std::string with_commas(std::string digits) {
  const std::size_t point = std::min(digits.find('.'), digits.size());
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = point; at > first + 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

int to_pixels(const Decimal& part, int length) {
  const auto whole = round_to(part * Decimal{length}, 1).to_int();
  return std::clamp(
      static_cast<int>(std::clamp<std::int64_t>(whole.value_or(0), 0, length)), 0, length);
}

}  // namespace

std::string figure_words(const Decimal& figure) {
  if (figure.is_zero()) return "0";
  const int power = power_of(figure);
  if (power > 15 || power < -6) return "about 10^" + std::to_string(power);
  constexpr std::pair<int, std::string_view> scales[] = {
      {12, " trillion"}, {9, " billion"}, {6, " million"}};
  for (const auto& [scale, name] : scales) {
    if (power < scale) continue;
    const Decimal short_form = figure * power_of_ten(-scale);
    if (short_form.exponent() >= -3)
      return with_commas(short_form.to_string()) + std::string(name);
  }
  return with_commas(figure.to_string());
}

std::string interval_words(const Interval& interval) {
  if (interval.low && interval.high) {
    if (*interval.low == *interval.high) return "";
    return figure_words(*interval.low) + " to " + figure_words(*interval.high);
  }
  if (interval.low && interval.low_open) return "more than " + figure_words(*interval.low);
  if (interval.low) return figure_words(*interval.low) + " or more";
  if (interval.high)
    return (interval.high_open ? "less than " : "up to ") + figure_words(*interval.high);
  return "any figure";
}

ValueScale::ValueScale(const Decimal& low, const Decimal& high, int length)
    : low_(low), high_(high), length_(length) {
  if (low_ > Decimal{0} && high_ >= low_ * Decimal{1000}) {
    by_powers_ = true;
    first_power_ = power_of(low_);
    last_power_ = power_of(high_) + 1;
    return;
  }
  if (low_ == high_) {
    const Decimal room = low_.is_zero() ? Decimal{1} : abs(low_) / Decimal{10};
    low_ = low_ - room;
    high_ = high_ + room;
  }
  if (low_ > Decimal{0} && low_ * Decimal{3} < high_) low_ = 0;
  step_ = step_of(high_ - low_);
  low_ = floor_to(low_, step_);
  const Decimal top = floor_to(high_, step_);
  high_ = top < high_ ? top + step_ : top;
  if (!(low_ < high_)) high_ = low_ + step_;
}

int ValueScale::at(const Decimal& figure) const {
  if (!by_powers_) {
    if (figure <= low_) return 0;
    if (figure >= high_) return length_;
    return to_pixels((figure - low_) / (high_ - low_), length_);
  }
  if (figure <= Decimal{0}) return 0;
  const int power = std::clamp(power_of(figure), first_power_, last_power_);
  const Decimal inside = (figure / power_of_ten(power) - Decimal{1}) / Decimal{9};
  const Decimal part =
      (Decimal{power - first_power_} + inside) / Decimal{last_power_ - first_power_};
  if (part.is_negative()) return 0;
  return to_pixels(part > Decimal{1} ? Decimal{1} : part, length_);
}

std::vector<Tick> ValueScale::ticks() const {
  constexpr int most = 12;
  std::vector<Tick> ticks;
  if (by_powers_) {
    const int every = (last_power_ - first_power_) / 6 + 1;
    for (int power = first_power_; power <= last_power_; power += every) {
      const Decimal figure = power_of_ten(power);
      ticks.push_back({at(figure), figure_words(figure)});
    }
    return ticks;
  }
  Decimal figure = low_;
  for (int i = 0; i < most && figure <= high_; ++i) {
    ticks.push_back({at(figure), figure_words(figure)});
    figure = figure + step_;
  }
  return ticks;
}

DayScale::DayScale(std::vector<Day> days, int length) : days_(std::move(days)) {
  constexpr int longest_gap = 45;
  constexpr int short_gap = 8;
  std::ranges::sort(days_);
  days_.erase(std::unique(days_.begin(), days_.end()), days_.end());
  std::vector<std::int64_t> steps{0};
  std::vector<std::size_t> cut;
  for (std::size_t i = 1; i < days_.size(); ++i) {
    const int gap = days_[i] - days_[i - 1];
    // A gap is long only beside what else is drawn: two days years apart stay to scale.
    const bool is_long = gap > longest_gap && days_.size() > 2;
    if (is_long) cut.push_back(i);
    steps.push_back(steps.back() + (is_long ? short_gap : gap));
  }
  for (const std::int64_t step : steps) {
    places_.push_back(steps.back() == 0 ? length / 2
                                        : static_cast<int>(step * length / steps.back()));
  }
  for (const std::size_t i : cut) breaks_.push_back((places_[i - 1] + places_[i]) / 2);
}

int DayScale::at(Day day) const {
  const auto after = std::ranges::lower_bound(days_, day);
  if (after == days_.end()) return places_.back();
  const auto i = static_cast<std::size_t>(after - days_.begin());
  if (*after == day || i == 0) return places_[i];
  const std::int64_t gap = days_[i] - days_[i - 1];
  const std::int64_t room = places_[i] - places_[i - 1];
  return places_[i - 1] + static_cast<int>((day - days_[i - 1]) * room / gap);
}

std::vector<Tick> DayScale::ticks() const {
  constexpr int nearest = 92;  // pixels that "28 September" takes
  std::vector<Tick> ticks;
  int year = 0;
  for (std::size_t i = 0; i < days_.size(); ++i) {
    const bool is_last = i + 1 == days_.size();
    const bool is_free = ticks.empty() || places_[i] - ticks.back().at >= nearest;
    const bool leaves_room = is_last || places_.back() - places_[i] >= nearest;
    if (!is_free || (!leaves_room && !ticks.empty())) continue;
    std::string words = day_words(days_[i]);
    const int own = civil(days_[i]).year;
    if (own == year) words.resize(words.rfind(' '));
    year = own;
    ticks.push_back({places_[i], std::move(words)});
  }
  return ticks;
}

}  // namespace crosscheck
