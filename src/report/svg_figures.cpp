#include <algorithm>
#include <set>

#include "report/svg_canvas.h"
#include "report/svg_pictures.h"
#include "report/svg_points.h"
#include "report/svg_scale.h"
#include "report/words.h"

namespace crosscheck {
namespace {

/// Where a point is drawn.
struct Place {
  int x = 0;
  int y = 0;
};

struct Box {
  int left = 0;
  int top = 0;
  int right = 0;
  int bottom = 0;
};

bool overlap(const Box& a, const Box& b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

ValueScale scale_of(const std::vector<FigurePoint>& points, int length) {
  Decimal low = points.front().written;
  Decimal high = low;
  const auto hold = [&](const Decimal& figure) {
    low = std::min(low, figure);
    high = std::max(high, figure);
  };
  for (const FigurePoint& point : points) {
    hold(point.written);
    if (point.core.low) hold(*point.core.low);
    if (point.core.high) hold(*point.core.high);
  }
  // Nothing stands on the edge, but no axis begins below zero for figures above it.
  const Decimal room = (high - low) / Decimal{12};
  const bool crosses = !low.is_negative() && low < room;
  return {crosses ? Decimal{0} : low - room, high + room, length};
}

/// "12 in Harbour Times, 3 May 2023; ...", for those who do not see the picture.
std::string description_of(const ReportPage& page, const FigureSet& set) {
  constexpr std::size_t most = 12;
  std::string words;
  for (std::size_t i = 0; i < std::min(most, set.points.size()); ++i) {
    const FigurePoint& point = set.points[i];
    words += (i > 0 ? "; " : "") + point.words + " in " + page.sources()[point.source] +
             (point.day ? ", as of " + day_words(*point.day) : ", no date");
  }
  if (set.points.size() > most)
    words += "; and " + std::to_string(set.points.size() - most) + " more";
  return words + ".";
}

/// Words beside marks, each where nothing else is; none where there is no room.
class Labels {
 public:
  Labels(SvgCanvas& svg, const Box& frame) : svg_(svg), frame_(frame) {}

  void keep_free(const Box& box) { taken_.push_back(box); }
  void keep_free_around(const Place& at) {
    taken_.push_back({at.x - 7, at.y - 7, at.x + 7, at.y + 7});
  }
  void write(const Place& at, const std::string& words) {
    const int width = width_of(words);
    const Place starts[] = {{at.x + 9, at.y - 10},         {at.x + 11, at.y + 4},
                            {at.x - 9 - width, at.y - 10}, {at.x - 11 - width, at.y + 4},
                            {at.x - width / 2, at.y - 12}, {at.x + 9, at.y + 18},
                            {at.x - width / 2, at.y + 21}};
    for (const Place& start : starts) {
      const Box box{start.x, start.y - 11, start.x + width, start.y + 3};
      const bool inside = box.left >= frame_.left && box.right <= frame_.right &&
                          box.top >= frame_.top && box.bottom <= frame_.bottom;
      const bool is_free = std::ranges::none_of(
          taken_, [&](const Box& other) { return overlap(box, other); });
      if (!inside || !is_free) continue;
      taken_.push_back(box);
      // The guess of the width is high: words left of a mark end at it.
      const bool leftwards = start.x < at.x - width;
      svg_.words(leftwards ? start.x + width : start.x, start.y, words,
                 leftwards ? "label end" : "label");
      return;
    }
  }

 private:
  SvgCanvas& svg_;
  Box frame_;
  std::vector<Box> taken_;
};

/// Days along the bottom, figures upwards.
class TimePicture {
 public:
  TimePicture(const ReportPage& page, const FigureSet& set, SvgCanvas& svg)
      : page_(page),
        set_(set),
        svg_(svg),
        values_(scale_of(set.points, bottom - top)),
        days_(days_of(set), right_of(set) - left - 2 * inset) {
    place_points();
  }

  static constexpr int width = 680;
  static constexpr int height = 300;

  void draw() {
    draw_axes();
    for (std::size_t i = 0; i < places_.size(); ++i) draw_interval(i);
    for (const FigureTie& tie : set_.ties) draw_tie(tie);
    Labels labels(svg_, {left, 2, width - 2, height - 30});
    for (const Place& place : places_) labels.keep_free_around(place);
    for (const Place& place : signs_)
      labels.keep_free({place.x - 10, place.y - 10, place.x + 10, place.y + 10});
    for (std::size_t i = 0; i < places_.size(); ++i) draw_mark(i);
    for (std::size_t i = 0; i < signs_.size(); ++i)
      svg_.sign(signs_[i].x, signs_[i].y, ranks_[i]);
    std::set<std::pair<std::optional<Day>, std::string>> written;
    for (std::size_t i = 0; i < places_.size(); ++i) {
      if (written.emplace(set_.points[i].day, set_.points[i].words).second)
        labels.write(places_[i], set_.points[i].words);
    }
  }

 private:
  static constexpr int left = 92;
  static constexpr int top = 22;
  static constexpr int bottom = 256;
  static constexpr int inset = 46;
  static constexpr int undated_lane = 90;

  static bool has_undated(const FigureSet& set) {
    return std::ranges::any_of(set.points, [](const auto& point) { return !point.day; });
  }
  static int right_of(const FigureSet& set) {
    return width - 10 - (has_undated(set) ? undated_lane : 0);
  }
  static std::vector<Day> days_of(const FigureSet& set) {
    std::vector<Day> days;
    for (const FigurePoint& point : set.points) {
      if (point.day) days.push_back(*point.day);
    }
    return days;
  }

  /// Points of one day stand side by side.
  void place_points() {
    for (std::size_t i = 0; i < set_.points.size(); ++i) {
      const FigurePoint& point = set_.points[i];
      int place = 0;
      int count = 0;
      for (std::size_t j = 0; j < set_.points.size(); ++j) {
        if (set_.points[j].day != point.day) continue;
        place += j < i ? 1 : 0;
        ++count;
      }
      const int step = std::min(16, 84 / count);
      const int middle = point.day ? left + inset + days_.at(*point.day)
                                   : right_of(set_) + undated_lane / 2;
      places_.push_back({middle + (2 * place - count + 1) * step / 2,
                         bottom - values_.at(point.written)});
    }
  }

  void draw_axes() {
    const int right = right_of(set_);
    for (const Tick& tick : values_.ticks()) {
      svg_.line(left, bottom - tick.at, width - 10, bottom - tick.at, "grid");
      svg_.words(left - 8, bottom - tick.at + 4, tick.words, "tick end");
    }
    svg_.line(left, bottom, width - 10, bottom, "axis");
    for (const Tick& tick : days_.ticks()) {
      const int x = left + inset + tick.at;
      svg_.line(x, bottom, x, bottom + 5, "axis");
      svg_.words(x, bottom + 20, tick.words, "tick middle");
    }
    for (const int at : days_.breaks()) {
      const int x = left + inset + at;
      svg_.path("M" + px(x - 5) + " " + px(bottom + 5) + "l4 -10M" + px(x + 1) + " " +
                    px(bottom + 5) + "l4 -10",
                "axis");
    }
    if (!has_undated(set_)) return;
    svg_.line(right, top, right, bottom, "lane");
    svg_.words(right + undated_lane / 2, bottom + 20, "no date", "tick middle");
  }

  /// A thin line for what stays defensible, a bar for what a reader takes it to mean. An
  /// end without bound has an arrow.
  void draw_interval(std::size_t i) {
    const FigurePoint& point = set_.points[i];
    const int x = places_[i].x;
    const std::string kind = source_class(point.source);
    const int low = point.outer.low ? bottom - values_.at(*point.outer.low) : bottom;
    const int high = point.outer.high ? bottom - values_.at(*point.outer.high) : top - 6;
    if (low != high) svg_.line(x, low, x, high, kind + " thin");
    if (!point.outer.high) {
      svg_.path("M" + px(x - 4) + " " + px(high + 6) + "l4 -6l4 6", kind + " thin");
    }
    const int bar_low = point.core.low ? bottom - values_.at(*point.core.low) : bottom;
    const int bar_high = point.core.high ? bottom - values_.at(*point.core.high) : top;
    if (bar_low > bar_high)
      svg_.rect(x - 4, bar_high, 8, bar_low - bar_high, kind + " bar");
  }

  void draw_tie(const FigureTie& tie) {
    const Place& a = places_[tie.from];
    const Place& b = places_[tie.to];
    const std::string start = "M" + px(a.x) + " " + px(a.y);
    if (tie.rank == Rank::update) {
      const std::string rest =
          tie.is_total ? "H" + px(b.x) + "V" + px(b.y) : "L" + px(b.x) + " " + px(b.y);
      return svg_.path(start + rest, tie.is_total ? "step" : "trend");
    }
    svg_.path(start + "L" + px(b.x) + " " + px(b.y),
              "clash " + std::string(look_of(tie.rank).key));
    const Place middle{(a.x + b.x) / 2, (a.y + b.y) / 2};
    const auto is_near = [&](const Place& other) {
      return std::abs(other.x - middle.x) + std::abs(other.y - middle.y) < 22;
    };
    const bool is_free =
        std::ranges::none_of(signs_, is_near) && std::ranges::none_of(places_, is_near);
    if (!is_free) return;
    signs_.push_back(middle);
    ranks_.push_back(tie.rank);
  }

  void draw_mark(std::size_t i) {
    const FigurePoint& point = set_.points[i];
    svg_.mark(places_[i].x, places_[i].y, point.source,
              point.words + ", " + page_.sources()[point.source] +
                  (point.day ? ", " + day_words(*point.day) : ""));
  }

  const ReportPage& page_;
  const FigureSet& set_;
  SvgCanvas& svg_;
  ValueScale values_;
  DayScale days_;
  std::vector<Place> places_;
  std::vector<Place> signs_;
  std::vector<Rank> ranks_;
};

/// One row a figure, where all are of one day or of none.
class RowPicture {
 public:
  RowPicture(const ReportPage& page, const FigureSet& set, SvgCanvas& svg)
      : page_(page), set_(set), svg_(svg), values_(scale_of(set.points, right - left)) {}

  static constexpr int width = 680;
  static int height_of(const FigureSet& set) {
    return top + static_cast<int>(set.points.size()) * row + 34;
  }

  void draw() {
    const int bottom = top + static_cast<int>(set_.points.size()) * row;
    for (const Tick& tick : values_.ticks()) {
      svg_.line(left + tick.at, top, left + tick.at, bottom + 4, "grid");
      svg_.words(left + tick.at, bottom + 20, tick.words, "tick middle");
    }
    svg_.line(left, bottom, right, bottom, "axis");
    for (std::size_t i = 0; i < set_.points.size(); ++i) draw_row(i);
    for (const FigureTie& tie : set_.ties) draw_tie(tie);
  }

 private:
  static constexpr int left = 190;
  static constexpr int right = 560;
  static constexpr int top = 8;
  static constexpr int row = 34;

  static int middle_of(std::size_t i) { return top + static_cast<int>(i) * row + row / 2; }
  int x_of(const Decimal& figure) const { return left + values_.at(figure); }

  void draw_row(std::size_t i) {
    const FigurePoint& point = set_.points[i];
    const int y = middle_of(i);
    const std::string kind = source_class(point.source);
    svg_.words(left - 14, y + 4, clipped(page_.sources()[point.source], 24),
               "label end plain");
    const int low = point.outer.low ? x_of(*point.outer.low) : left;
    const int high = point.outer.high ? x_of(*point.outer.high) : right + 6;
    if (low != high) svg_.line(low, y, high, y, kind + " thin");
    if (!point.outer.high)
      svg_.path("M" + px(high - 6) + " " + px(y - 4) + "l6 4l-6 4", kind + " thin");
    const int bar_low = point.core.low ? x_of(*point.core.low) : left;
    const int bar_high = point.core.high ? x_of(*point.core.high) : right;
    if (bar_low < bar_high) svg_.rect(bar_low, y - 4, bar_high - bar_low, 8, kind + " bar");
    svg_.mark(x_of(point.written), y, point.source);
    svg_.words(right + 14, y + 4, clipped(point.words, 16), "label");
  }

  void draw_tie(const FigureTie& tie) {
    if (tie.rank == Rank::update) return;
    const int x1 = x_of(set_.points[tie.from].written);
    const int x2 = x_of(set_.points[tie.to].written);
    const int y1 = middle_of(tie.from);
    const int y2 = middle_of(tie.to);
    svg_.line(x1, y1, x2, y2, "clash " + std::string(look_of(tie.rank).key));
    svg_.sign((x1 + x2) / 2, (y1 + y2) / 2, tie.rank);
  }

  const ReportPage& page_;
  const FigureSet& set_;
  SvgCanvas& svg_;
  ValueScale values_;
};

bool has_two_days(const FigureSet& set) {
  std::set<Day> days;
  for (const FigurePoint& point : set.points) {
    if (point.day) days.insert(*point.day);
  }
  return days.size() > 1;
}

/// Whether there is something to see: figures that differ.
bool is_telling(const FigureSet& set) {
  const auto differs = [&](const FigurePoint& point) {
    return point.written != set.points.front().written;
  };
  return set.points.size() > 1 && std::ranges::any_of(set.points, differs);
}

void write_caption(const ReportPage& page, const FigureSet& set, bool over_time,
                   HtmlWriter& html) {
  const auto caption = html.element("figcaption");
  std::set<std::uint32_t> sources;
  for (const FigurePoint& point : set.points) sources.insert(point.source);
  {
    const auto list = html.element("ul", {{"class", "legend"}});
    for (const std::uint32_t source : sources) {
      const auto item = html.element("li");
      write_source_mark(html, source);
      html.text(page.sources()[source]);
    }
  }
  std::string words =
      "Bar: what a reader takes the figure to mean. Thin line: what stays "
      "defensible.";
  const auto has = [&](auto&& wanted) { return std::ranges::any_of(set.ties, wanted); };
  if (over_time &&
      has([](const FigureTie& tie) { return tie.rank == Rank::update && tie.is_total; }))
    words += " Steps: a running total.";
  if (over_time &&
      has([](const FigureTie& tie) { return tie.rank == Rank::update && !tie.is_total; }))
    words += " Line: a level that changed.";
  if (has([](const FigureTie& tie) { return tie.rank != Rank::update; }))
    words += " Broken line: figures at odds.";
  if (set.is_mixed) words += " All are drawn in one unit: " + set.unit + ".";
  if (set.left_out > 0) words += " " + std::to_string(set.left_out) + " more not drawn.";
  html.leaf("p", words);
}

}  // namespace

void write_figures(const ReportPage& page, const Topic& topic, HtmlWriter& html) {
  const FigureSet set = figures_of(page, topic);
  if (!is_telling(set)) return;
  const bool over_time = has_two_days(set);
  const auto figure = html.element("figure", {{"class", "figures"}});
  const PictureWords words{(over_time ? "Figures over time: " : "Figures by source: ") +
                               clipped(topic.label, 120),
                           description_of(page, set)};
  {
    const auto scroll = html.element("div", {{"class", "scroll"},
                                             {"tabindex", "0"},
                                             {"role", "group"},
                                             {"aria-label", words.title}});
    if (over_time) {
      SvgCanvas svg(html, TimePicture::width, TimePicture::height, words);
      TimePicture(page, set, svg).draw();
    } else {
      SvgCanvas svg(html, RowPicture::width, RowPicture::height_of(set), words);
      RowPicture(page, set, svg).draw();
    }
  }
  write_caption(page, set, over_time, html);
}

}  // namespace crosscheck
