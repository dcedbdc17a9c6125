#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/html_page.h"

namespace crosscheck {

/// One figure of a picture.
struct FigurePoint {
  ClaimIndex claim = 0;
  std::uint32_t source = 0;
  std::optional<Day> day;  ///< it holds for; nothing where that is not known
  Decimal written;
  Interval core;
  Interval outer;
  std::string words;  ///< "nearly 100,000"
};

/// Two figures that a verdict ties, as places in a list of points.
struct FigureTie {
  std::size_t from = 0;
  std::size_t to = 0;
  Rank rank = Rank::update;
  bool is_total = false;  ///< a running total, which is drawn as steps
};

/// The figures of one question and what ties them.
struct FigureSet {
  std::vector<FigurePoint> points;
  std::vector<FigureTie> ties;
  std::string unit;       ///< of the axis: that of the first figure
  bool is_mixed = false;  ///< figures of other units are converted to it
  std::size_t left_out = 0;
};

/// The figures of a topic that can stand on one axis; no points where fewer than two can.
/// Of updates only those between neighbours are kept: the rest follows from them.
FigureSet figures_of(const ReportPage& page, const Topic& topic);

}  // namespace crosscheck
