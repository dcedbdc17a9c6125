#include "reason/event_order.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "reason/lives.h"
#include "reason/operand.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t day_zero = 0;

/// Articles on one course of events, in days between the first and the last.
constexpr int one_time = 92;
/// Days that a story can be wrong about one event; what is further off is another event.
constexpr int one_event = 60;

/// Whether the claim tells when an event was: on a day, or so far from another.
bool is_told(const Claim& claim) {
  if (claim.form != Form::order) return false;
  if (!claim.after) return claim.date.is_known();
  return claim.value && (claim.value->core.low || claim.value->core.high);
}

NamedEvent own_event(const Claim& claim) {
  return {claim.measure.node.id, claim.population.head, claim.population.modifiers,
          claim.skeleton, ""};
}

/// What happens to a thing of one name.
std::string kind_of(const NamedEvent& event) {
  return event.id + '|' + (event.head.empty() ? event.skeleton : event.head);
}

/// Sorted words.
using Details = std::vector<std::string>;

/// Numbers the events of a story.
class EventNumbers {
 public:
  void note(const NamedEvent& event) {
    std::set<Details>& known = details_[kind_of(event)];
    if (!event.modifiers.empty()) known.insert(event.modifiers);
  }
  /// Finds the kinds of which there are several. Requires: all events are noted.
  void tell_apart() {
    for (const auto& [kind, known] : details_) {
      if (!is_chain(known)) several_.insert(kind);
    }
  }
  /// 0: it may be any of several.
  std::uint32_t of(const NamedEvent& event) {
    const std::string kind = kind_of(event);
    const bool is_one = !several_.contains(kind);
    if (!is_one && event.modifiers.empty()) return 0;
    const std::string key = is_one ? kind : kind + '|' + joined(event.modifiers, "+");
    return numbers_.emplace(key, static_cast<std::uint32_t>(numbers_.size()) + 1)
        .first->second;
  }
  std::uint32_t count() const { return static_cast<std::uint32_t>(numbers_.size()); }

 private:
  /// "The vote", "the vote on the dam", "the vote on the dam near Calama" may be one.
  static bool is_chain(const std::set<Details>& known) {
    std::vector<Details> by_length(known.begin(), known.end());
    std::ranges::stable_sort(by_length, {}, &Details::size);
    for (std::size_t i = 1; i < by_length.size(); ++i) {
      if (!std::ranges::includes(by_length[i], by_length[i - 1])) return false;
    }
    return true;
  }

  std::map<std::string, std::set<Details>> details_;
  std::set<std::string> several_;  ///< kinds
  std::map<std::string, std::uint32_t> numbers_;
};

bool is_disjoint(const DayRange& a, const DayRange& b) {
  return *a.last < *b.first || *b.last < *a.first;
}

/// The events dated to days that exclude each other.
std::set<std::uint32_t> dated_twice(const GraphView& graph, const EventOrder& order) {
  std::map<std::uint32_t, DayRange> common;
  std::set<std::uint32_t> found;
  for (std::size_t i = 0; i < order.claims.size(); ++i) {
    if (order.told[i].after != 0) continue;
    const DayRange& days = graph.claim(order.claims[i]).date;
    const auto [at, is_first] = common.emplace(order.told[i].event, days);
    if (is_first) continue;
    DayRange& known = at->second;
    if (is_disjoint(known, days)) {
      found.insert(order.told[i].event);
    } else {
      known = {std::max(*known.first, *days.first), std::min(*known.last, *days.last)};
    }
  }
  return found;
}

void leave_out(EventOrder& order, const std::set<std::uint32_t>& events) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < order.claims.size(); ++i) {
    const EventOrder::Told told = order.told[i];
    if (events.contains(told.event) || events.contains(told.after)) continue;
    order.claims[kept] = order.claims[i];
    order.told[kept++] = told;
  }
  order.claims.resize(kept);
  order.told.resize(kept);
}

bool is_date(const GraphView& graph, const CycleStep& step) {
  return !graph.claim(step.claim).after;
}

/// The days from the event that a step leads from to the one that it leads to.
Interval days_of(const GraphView& graph, const CycleStep& step) {
  const Interval& days = graph.claim(step.claim).value->core;
  // The least that lies between is the lower end, or the upper end the other way round.
  if (days.low && *days.low == step.bound.least) return days;
  const auto negated = [](const std::optional<Decimal>& number) {
    return number ? std::optional(-*number) : std::nullopt;
  };
  return {negated(days.high), negated(days.low), false, false};
}

/// The day so many days after another, in whole days.
std::optional<Day> day_after(const std::optional<Day>& day,
                             const std::optional<Decimal>& days, bool is_lower) {
  if (!day || !days) return std::nullopt;
  const Decimal whole = *days;
  std::int64_t number = 0;
  if (const auto exact = whole.to_int()) {
    number = *exact;
  } else {
    // Half a week: the bound that excludes less.
    constexpr std::int64_t most = 4000;
    number = is_lower ? -most : most;
    const int step = is_lower ? 1 : -1;
    while (is_lower ? Decimal{number + step} <= whole : Decimal{number + step} >= whole)
      number += step;
  }
  return *day + static_cast<std::int32_t>(number);
}

/// The days on which, by all steps but the last, the event of the last must have been.
DayRange days_by(const GraphView& graph, const std::vector<CycleStep>& steps) {
  Interval since = Interval::point(Decimal{0});
  for (std::size_t i = 1; i + 1 < steps.size(); ++i)
    since = since + days_of(graph, steps[i]);
  const DayRange& first = graph.claim(steps.front().claim).date;
  return {day_after(first.first, since.low, true),
          day_after(first.last, since.high, false)};
}

/// "8 to 10 May 2024", "8 May 2024 or later".
std::string span_words(const DayRange& days) {
  if (!days.last) return worded(DayRange::on(*days.first)) + " or later";
  if (!days.first) return worded(DayRange::on(*days.last)) + " or earlier";
  return worded(days);
}

std::string step_words(const GraphView& graph, const CycleStep& step) {
  return "\xE2\x80\x9C" + graph.claim(step.claim).text + "\xE2\x80\x9D (" +
         graph.article_of(step.claim).source + ")";
}

}  // namespace

EventOrder event_order(const GraphView& graph, const std::vector<ClaimIndex>& claims) {
  EventNumbers numbers;
  for (const ClaimIndex index : claims) {
    const Claim& claim = graph.claim(index);
    if (!is_told(claim)) continue;
    numbers.note(own_event(claim));
    if (claim.after) numbers.note(*claim.after);
  }
  numbers.tell_apart();
  EventOrder order;
  for (const ClaimIndex index : claims) {
    const Claim& claim = graph.claim(index);
    if (!is_told(claim)) continue;
    const std::uint32_t event = numbers.of(own_event(claim));
    const std::uint32_t after = claim.after ? numbers.of(*claim.after) : 0;
    const bool is_known = event != 0 && (!claim.after || after != 0);
    if (!is_known || event == after) continue;
    order.claims.push_back(index);
    order.told.push_back({event, after});
  }
  order.events = numbers.count();
  leave_out(order, dated_twice(graph, order));
  return order;
}

ToldBounds event_bounds(const GraphView& graph, const EventOrder& order) {
  StrictestBounds bounds;
  const auto add_least = [&](std::uint32_t from, std::uint32_t to, const Decimal& least,
                             ClaimIndex claim) {
    bounds.add({from, to, least, false, true}, claim);
  };
  for (std::size_t i = 0; i < order.claims.size(); ++i) {
    const ClaimIndex index = order.claims[i];
    const Claim& claim = graph.claim(index);
    const auto [event, after] = order.told[i];
    if (after == 0) {
      add_least(day_zero, event, Decimal{claim.date.first->number}, index);
      add_least(event, day_zero, -Decimal{claim.date.last->number}, index);
      continue;
    }
    const Interval& days = claim.value->core;
    if (days.low) add_least(after, event, *days.low, index);
    if (days.high) add_least(event, after, -*days.high, index);
  }
  return bounds.of(order.events + 1);
}

bool is_one_course_of_events(const GraphView& graph, const std::vector<CycleStep>& steps,
                             const Decimal& excess) {
  if (Decimal{one_event} < excess) return false;
  std::set<std::uint32_t> origins;
  std::set<ArticleIndex> articles;
  std::set<Day> days;
  for (const CycleStep& step : steps) {
    origins.insert(graph.origin_of(step.claim));
    articles.insert(graph.claim(step.claim).article);
    if (const auto& day = graph.article_of(step.claim).published) days.insert(*day);
  }
  if (origins.size() < 2 || articles.size() < 2) return false;
  if (!days.empty() && *days.rbegin() - *days.begin() > one_time) return false;
  return !are_told_apart(graph, steps);
}

void sort_by_order(const GraphView& graph, std::vector<CycleStep>& steps) {
  const auto first = std::ranges::find_if(steps, [&](const CycleStep& step) {
    return is_date(graph, step) && step.bound.from == day_zero;
  });
  if (first != steps.end()) std::rotate(steps.begin(), first, steps.end());
}

std::string order_words(const GraphView& graph, const std::vector<CycleStep>& steps) {
  std::vector<std::string> told;
  // One sentence may tell a day and an order.
  const auto add = [&](const std::string& words) {
    if (std::ranges::find(told, words) == told.end()) told.push_back(words);
  };
  const std::string last = step_words(graph, steps.back());
  const bool is_circle = !is_date(graph, steps.back());
  for (const CycleStep& step : steps) {
    const std::string words = step_words(graph, step);
    if (is_circle || words != last) add(words);
  }
  if (is_circle)
    return enumerated(told) + " put the events in a circle: one of them is wrong";
  return last + " does not go with " + enumerated(told) + ": by these it was " +
         span_words(days_by(graph, steps));
}

std::vector<ProofLine> order_proof(const GraphView& graph,
                                   const std::vector<CycleStep>& steps) {
  std::vector<ProofLine> lines;
  lines.reserve(steps.size());
  for (const CycleStep& step : steps) {
    const Claim& claim = graph.claim(step.claim);
    const bool is_day = is_date(graph, step);
    lines.push_back(
        {step_words(graph, step), "bound", is_day ? claim.date_text : claim.value->text,
         is_day ? iso(claim.date) : to_string(claim.value->core) + " days", Truth::yes});
  }
  return lines;
}

}  // namespace crosscheck
