#pragma once
#include <string>
#include <vector>

#include "support/day.h"
#include "support/decimal.h"
#include "support/interval.h"

namespace crosscheck {

/// "1,200", "-0.5", "1.64 million", "about 10^30": a figure as people write it.
std::string figure_words(const Decimal& figure);
/// "95,000 to 100,000", "70,000 or more", "up to 300"; "" for one exact figure.
std::string interval_words(const Interval& interval);

/// A place on an axis with the words that stand there.
struct Tick {
  int at = 0;
  std::string words;
};

/// An axis of figures: exact arithmetic to whole pixels, so that a picture has the same
/// bytes everywhere. Linear; where the largest figure is 1,000 times the smallest or more,
/// every power of ten takes the same room (and is linear inside).
class ValueScale {
 public:
  /// An axis of `length` pixels that holds both figures.
  ValueScale(const Decimal& low, const Decimal& high, int length);

  /// Pixels from the low end; figures beyond the axis are at its ends.
  int at(const Decimal& figure) const;
  bool by_powers() const { return by_powers_; }
  std::vector<Tick> ticks() const;

 private:
  Decimal low_;
  Decimal high_;
  Decimal step_ = 1;
  int length_;
  bool by_powers_ = false;
  int first_power_ = 0;
  int last_power_ = 0;
};

/// An axis of days. Long stretches in which nothing happens are drawn short, with a break.
class DayScale {
 public:
  /// Requires: `days` is not empty.
  DayScale(std::vector<Day> days, int length);

  int at(Day day) const;
  /// Days to name, far enough apart to be read.
  std::vector<Tick> ticks() const;
  /// Where a stretch was cut short.
  const std::vector<int>& breaks() const { return breaks_; }

 private:
  std::vector<Day> days_;    ///< in order, each once
  std::vector<int> places_;  ///< of each of them, in pixels
  std::vector<int> breaks_;
};

}  // namespace crosscheck
