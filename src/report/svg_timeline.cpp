#include <algorithm>
#include <set>

#include "report/html_parts.h"
#include "report/safe_text.h"
#include "report/svg_canvas.h"
#include "report/svg_pictures.h"
#include "report/svg_scale.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_rows = 16;
constexpr std::size_t most_rows_with_alone = 6;  ///< dates of one source fill up to here
constexpr std::size_t most_marks = 12;           ///< in one row

/// One event and the dates that sources give it.
struct Event {
  std::string label;
  const Topic* topic = nullptr;  ///< where there is a verdict on it
  std::vector<ClaimIndex> claims;
  Rank rank = Rank::note;
};

Rank worst_of(const Topic* topic) {
  return topic == nullptr ? Rank::note : rank_of(*topic->verdicts.front().finding);
}

const Topic* topic_on(const ReportPage& page, std::size_t question) {
  const auto found = std::ranges::find_if(
      page.topics(), [&](const Topic* topic) { return topic->question == question; });
  return found == page.topics().end() ? nullptr : *found;
}

/// The dates of one question, each source and day once.
std::vector<ClaimIndex> dates_of(const ReportPage& page, const Question& question) {
  std::set<std::pair<std::uint32_t, std::optional<Day>>> known;
  std::vector<ClaimIndex> claims;
  for (const ClaimIndex index : question.claims) {
    const Claim& claim = page.view().claims[index];
    if (claim.form != Form::date || !claim.date.is_known()) continue;
    if (claims.size() < most_marks &&
        known.emplace(page.source_of(index), claim.date.first).second)
      claims.push_back(index);
  }
  return claims;
}

/// The events to draw: those with verdicts first, then those of several sources; at last in
/// order of their days.
std::vector<Event> events_of(const ReportPage& page, std::size_t& left_out) {
  std::vector<Event> events;
  const ReportView& view = page.view();
  for (std::size_t i = 0; i < view.questions.size(); ++i) {
    const Question& question = view.questions[i];
    if (question.claims.empty()) continue;
    if (view.claims[question.claims.front()].form != Form::date) continue;
    std::vector<ClaimIndex> claims = dates_of(page, question);
    if (claims.empty()) continue;
    const Topic* topic = topic_on(page, i);
    events.push_back({clipped(safe_text(question.label), 80), topic, std::move(claims),
                      worst_of(topic)});
  }
  std::ranges::stable_sort(events, {}, [](const Event& event) {
    return std::pair(event.rank, event.claims.size() > 1 ? 0 : 1);
  });
  // Dates of one source alone give a short timeline its setting, and crowd a long one.
  std::size_t shown = 0;
  for (const Event& event : events) {
    const bool is_alone = event.topic == nullptr && event.claims.size() == 1;
    if (shown < (is_alone ? most_rows_with_alone : most_rows)) ++shown;
  }
  left_out = events.size() - shown;
  events.resize(shown);
  std::ranges::stable_sort(events, {}, [&](const Event& event) {
    return *view.claims[event.claims.front()].date.first;
  });
  return events;
}

/// Where one mark stands: pixels along the axis, and the lane within the row.
struct MarkPlace {
  ClaimIndex claim = 0;
  int x = 0;
  int lane = 0;
};

/// The marks of one event in lanes, so that none covers another.
std::vector<MarkPlace> places_of(const ReportPage& page, const Event& event,
                                 const DayScale& days) {
  constexpr int apart = 14;
  std::vector<MarkPlace> places;
  for (const ClaimIndex claim : event.claims) {
    places.push_back({claim, days.at(*page.view().claims[claim].date.first), 0});
  }
  std::ranges::stable_sort(places, {}, &MarkPlace::x);
  std::vector<int> last;  // mark of each lane
  for (MarkPlace& place : places) {
    const auto free =
        std::ranges::find_if(last, [&](int x) { return place.x - x >= apart; });
    place.lane = static_cast<int>(free - last.begin());
    if (free == last.end()) {
      last.push_back(place.x);
    } else {
      *free = place.x;
    }
  }
  return places;
}

class TimelinePicture {
 public:
  TimelinePicture(const ReportPage& page, const std::vector<Event>& events)
      : page_(page), events_(events), days_(days_of(page, events), length) {
    for (const Event& event : events) {
      marks_.push_back(places_of(page, event, days_));
      int lanes = 1;
      for (const MarkPlace& mark : marks_.back()) lanes = std::max(lanes, mark.lane + 1);
      heights_.push_back(std::max(34, lanes * lane + 14));
      bottom_ += heights_.back();
    }
  }

  static constexpr int width = 760;
  int height() const { return bottom_ + 34; }

  void draw(SvgCanvas& svg) const {
    int y = top;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      if (i % 2 == 0) svg.rect(0, y, width, heights_[i], "stripe");
      y += heights_[i];
    }
    draw_axis(svg);
    y = top;
    for (std::size_t i = 0; i < events_.size(); ++i) {
      draw_event(svg, i, y + heights_[i] / 2);
      y += heights_[i];
    }
  }

 private:
  static constexpr int left = 290;
  static constexpr int length = 400;
  static constexpr int top = 8;
  static constexpr int lane = 15;

  static std::vector<Day> days_of(const ReportPage& page,
                                  const std::vector<Event>& events) {
    std::vector<Day> days;
    for (const Event& event : events) {
      for (const ClaimIndex claim : event.claims) {
        days.push_back(*page.view().claims[claim].date.first);
        days.push_back(*page.view().claims[claim].date.last);
      }
    }
    return days;
  }

  void draw_axis(SvgCanvas& svg) const {
    for (const Tick& tick : days_.ticks()) {
      svg.line(left + tick.at, top, left + tick.at, bottom_ + 4, "grid");
      svg.words(left + tick.at, bottom_ + 20, tick.words, "tick middle");
    }
    for (const int at : days_.breaks()) {
      const int x = left + at;
      svg.path("M" + px(x - 4) + " " + px(bottom_ + 5) + "l4 -10M" + px(x + 2) + " " +
                   px(bottom_ + 5) + "l4 -10",
               "axis");
    }
    svg.line(left - 20, bottom_, left + length + 20, bottom_, "axis");
  }

  void draw_event(SvgCanvas& svg, std::size_t i, int y) const {
    const Event& event = events_[i];
    svg.words(8, y + 4, clipped(event.label, 40), "label plain");
    std::set<std::pair<Day, Day>> stretches;
    for (const ClaimIndex index : event.claims) {
      const DayRange& date = page_.view().claims[index].date;
      stretches.emplace(*date.first, *date.last);
    }
    for (const auto& [from, to] : stretches) {
      const int x = left + days_.at(from);
      if (from < to) svg.rect(x, y - 3, std::max(4, left + days_.at(to) - x), 6, "stretch");
    }
    const int first = left + marks_[i].front().x;
    const int last = left + marks_[i].back().x;
    const bool at_odds = event.rank <= Rank::to_check && first < last;
    if (at_odds) {
      svg.line(first, y, last, y, "clash " + std::string(look_of(event.rank).key));
    }
    int lanes = 1;
    for (const MarkPlace& mark : marks_[i]) lanes = std::max(lanes, mark.lane + 1);
    for (const MarkPlace& mark : marks_[i]) {
      const Day day = *page_.view().claims[mark.claim].date.first;
      svg.mark(left + mark.x, y + (2 * mark.lane - lanes + 1) * lane / 2,
               page_.source_of(mark.claim),
               page_.sources()[page_.source_of(mark.claim)] + ": " + day_words(day));
    }
    const bool has_room = marks_[i].size() == 2 && last - first > 44;
    if (at_odds) svg.sign(has_room ? (first + last) / 2 : last + 24, y, event.rank);
  }

  const ReportPage& page_;
  const std::vector<Event>& events_;
  DayScale days_;
  std::vector<std::vector<MarkPlace>> marks_;
  std::vector<int> heights_;
  int bottom_ = top;
};

void write_table(const ReportPage& page, const std::vector<Event>& events,
                 HtmlWriter& html) {
  std::vector<PictureRow> rows;
  for (const Event& event : events) {
    std::string words;
    for (const ClaimIndex index : event.claims) {
      if (!words.empty()) words += "; ";
      words += page.sources()[page.source_of(index)] + ": " +
               days_words(page.view().claims[index].date);
    }
    if (event.rank <= Rank::to_check) words += " (at odds)";
    rows.push_back({event.label, event.topic == nullptr ? "" : page.link(*event.topic),
                    clipped(words, 1000)});
  }
  write_picture_table("Events and the dates that sources give", "Event", "Dates", rows,
                      html);
}

}  // namespace

void write_timeline(const ReportPage& page, HtmlWriter& html) {
  std::size_t left_out = 0;
  const std::vector<Event> events = events_of(page, left_out);
  if (events.empty()) return;
  html.leaf("h3", "When things happened, as each source has it", {{"id", "timeline"}});
  const auto figure = html.element("figure");
  {
    const auto scroll = html.element("div", {{"class", "scroll"},
                                             {"tabindex", "0"},
                                             {"role", "group"},
                                             {"aria-labelledby", "timeline"}});
    const TimelinePicture picture(page, events);
    SvgCanvas svg(
        html, TimelinePicture::width, picture.height(),
        {"Timeline of events",
         "One row an event, one mark for each source at the day it gives; dates at "
         "odds are joined by a broken line with a sign. The table below says the "
         "same in words."});
    picture.draw(svg);
  }
  const auto caption = html.element("figcaption");
  {
    std::set<std::uint32_t> sources;
    for (const Event& event : events) {
      for (const ClaimIndex claim : event.claims) sources.insert(page.source_of(claim));
    }
    const auto list = html.element("ul", {{"class", "legend"}});
    for (const std::uint32_t source : sources) {
      const auto item = html.element("li");
      write_source_mark(html, source);
      html.text(page.sources()[source]);
    }
  }
  std::string words =
      "A bar: some day of a stretch. Two strokes on the axis: empty time left out.";
  if (left_out > 0) words += " Not drawn: " + counted(left_out, "event") + ".";
  html.leaf("p", words);
  write_table(page, events, html);
}

}  // namespace crosscheck
