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
    if (known.emplace(page.source_of(index), claim.date.first).second)
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

class TimelinePicture {
 public:
  TimelinePicture(const ReportPage& page, const std::vector<Event>& events, SvgCanvas& svg)
      : page_(page), events_(events), svg_(svg), days_(days_of(page, events), length) {}

  static constexpr int width = 760;
  static int height_of(const std::vector<Event>& events) {
    return top + static_cast<int>(events.size()) * row + 34;
  }

  void draw() {
    const int bottom = top + static_cast<int>(events_.size()) * row;
    for (const Tick& tick : days_.ticks()) {
      svg_.line(left + tick.at, top, left + tick.at, bottom + 4, "grid");
      svg_.words(left + tick.at, bottom + 20, tick.words, "tick middle");
    }
    for (const int at : days_.breaks()) {
      const int x = left + at;
      svg_.path("M" + px(x - 4) + " " + px(bottom + 5) + "l4 -10M" + px(x + 2) + " " +
                    px(bottom + 5) + "l4 -10",
                "axis");
    }
    svg_.line(left - 20, bottom, left + length + 20, bottom, "axis");
    for (std::size_t i = 0; i < events_.size(); ++i) draw_event(i);
  }

 private:
  static constexpr int left = 290;
  static constexpr int length = 400;
  static constexpr int top = 8;
  static constexpr int row = 34;

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

  void draw_event(std::size_t i) {
    const Event& event = events_[i];
    const int y = top + static_cast<int>(i) * row + row / 2;
    if (i % 2 == 0) svg_.rect(0, y - row / 2, width, row, "stripe");
    svg_.words(8, y + 4, clipped(event.label, 40), "label plain");
    int first = left + length;
    int last = left;
    std::set<std::pair<Day, Day>> stretches;
    for (const ClaimIndex index : event.claims) {
      const DayRange& date = page_.view().claims[index].date;
      stretches.emplace(*date.first, *date.last);
    }
    for (const auto& [from, to] : stretches) {
      const int x = left + days_.at(from);
      first = std::min(first, x);
      last = std::max(last, x);
      if (from < to)
        svg_.rect(x, y - 3, std::max(4, left + days_.at(to) - x), 6, "stretch");
    }
    const bool at_odds = event.rank <= Rank::to_check && first < last;
    if (at_odds)
      svg_.line(first, y, last, y, "clash " + std::string(look_of(event.rank).key));
    draw_marks(event, y);
    if (at_odds && last - first > 44) svg_.sign((first + last) / 2, y, event.rank);
    if (at_odds && last - first <= 44) svg_.sign(last + 26, y, event.rank);
  }

  void draw_marks(const Event& event, int y) {
    std::map<Day, int> count;
    for (std::size_t i = 0; i < std::min(event.claims.size(), most_marks); ++i) {
      const ClaimIndex index = event.claims[i];
      const Day day = *page_.view().claims[index].date.first;
      const int place = count[day]++;
      svg_.mark(left + days_.at(day) + place * 13, y, page_.source_of(index),
                page_.sources()[page_.source_of(index)] + ": " + day_words(day));
    }
  }

  const ReportPage& page_;
  const std::vector<Event>& events_;
  SvgCanvas& svg_;
  DayScale days_;
};

void write_table(const ReportPage& page, const std::vector<Event>& events,
                 HtmlWriter& html) {
  const auto fold = html.element("details", {{"class", "as-table"}});
  html.leaf("summary", table_fold_words);
  const auto scroll = html.element("div", {{"class", "scroll"}});
  const auto table = html.element("table");
  html.leaf("caption", "Events and the dates that sources give");
  {
    const auto head = html.element("thead");
    const auto row = html.element("tr");
    html.leaf("th", "Event", {{"scope", "col"}});
    html.leaf("th", "Dates", {{"scope", "col"}});
  }
  const auto body = html.element("tbody");
  for (const Event& event : events) {
    const auto row = html.element("tr");
    {
      const auto head = html.element("th", {{"scope", "row"}});
      if (event.topic == nullptr) {
        html.text(event.label);
      } else {
        html.leaf("a", event.label, {{"href", page.link(*event.topic)}});
      }
    }
    std::string words;
    for (const ClaimIndex index : event.claims) {
      if (!words.empty()) words += "; ";
      words += page.sources()[page.source_of(index)] + ": " +
               days_words(page.view().claims[index].date);
    }
    if (event.rank <= Rank::to_check) words += " (at odds)";
    html.leaf("td", clipped(words, 1000));
  }
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
    SvgCanvas svg(
        html, TimelinePicture::width, TimelinePicture::height_of(events),
        {"Timeline of events",
         "One row an event, one mark for each source at the day it gives; dates at "
         "odds are joined by a broken line with a sign. The table below says the "
         "same in words."});
    TimelinePicture(page, events, svg).draw();
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
