#include "reason/time_bounds.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "reason/operand.h"

namespace crosscheck {
namespace {

/// Only figures that are dated by their own words can be too small: of an older one still
/// in use the paper's day says nothing.
bool is_dated_by_words(const GraphView& graph, ClaimIndex index) {
  const Claim& claim = graph.claim(index);
  if (claim.state(Slot::as_of) == SlotState::stated) return true;
  const DayRange end = count_end(claim);
  if (claim.said_at.is_known() && claim.said_at == end) return true;
  const auto& published = graph.article_of(index).published;
  return !published || *end.last < *published;
}

/// A moment at which claims begin or end to count. Claims of one range of days, or of one
/// event without a day, mean one moment.
struct Moment {
  bool end = false;
  DayRange days;
  std::string anchor;

  friend auto operator<=>(const Moment& a, const Moment& b) { return a.key() <=> b.key(); }
  friend bool operator==(const Moment& a, const Moment& b) { return a.key() == b.key(); }

 private:
  std::tuple<int, int, bool, const std::string&> key() const {
    constexpr int long_ago = -1'000'000'000;
    return {days.first ? days.first->number : long_ago,
            days.last ? days.last->number : long_ago, end, anchor};
  }
};

/// Numbers moments in order of time, with the days between them as nodes of their own, so
/// that a few orders say which moment is before which.
class Calendar {
 public:
  explicit Calendar(std::vector<Moment> moments) : moments_(std::move(moments)) {
    std::ranges::sort(moments_);
    moments_.erase(std::unique(moments_.begin(), moments_.end()), moments_.end());
    std::vector<std::pair<int, std::uint32_t>> points;  // day, and 0 or its moment from 1
    points.reserve(3 * moments_.size());
    for (std::uint32_t i = 0; i < moments_.size(); ++i) {
      const DayRange& days = moments_[i].days;
      if (!days.is_known()) continue;
      points.emplace_back(days.first->number, 0);
      points.emplace_back(days.first->number, i + 1);
      points.emplace_back(days.last->number + 1, 0);
    }
    std::ranges::sort(points);
    points.erase(std::unique(points.begin(), points.end()), points.end());
    number(points);
  }

  std::uint32_t node(const Moment& moment) const {
    const auto at = std::ranges::lower_bound(moments_, moment);
    return node_of_[static_cast<std::size_t>(at - moments_.begin())];
  }
  std::uint32_t nodes() const { return nodes_; }
  const std::vector<Difference>& orders() const { return orders_; }

 private:
  void number(const std::vector<std::pair<int, std::uint32_t>>& points) {
    node_of_.resize(moments_.size());
    // An event without a day may be at any time.
    for (std::uint32_t i = 0; i < moments_.size(); ++i) {
      if (!moments_[i].days.is_known()) node_of_[i] = nodes_++;
    }
    std::map<int, std::uint32_t> day_node;
    std::optional<std::uint32_t> last_day;
    for (const auto& [day, moment] : points) {
      const std::uint32_t here = nodes_++;
      if (moment > 0) {
        node_of_[moment - 1] = here;
        add_order(day_node[day], here);
        continue;
      }
      if (last_day) add_order(*last_day, here);
      day_node[day] = here;
      last_day = here;
    }
    for (std::uint32_t i = 0; i < moments_.size(); ++i) {
      const DayRange& days = moments_[i].days;
      if (days.is_known()) add_order(node_of_[i], day_node[days.last->number + 1]);
    }
  }
  void add_order(std::uint32_t from, std::uint32_t to) {
    orders_.push_back({from, to, 0, false, false});
  }

  std::vector<Moment> moments_;
  std::vector<std::uint32_t> node_of_;
  std::uint32_t nodes_ = 0;
  std::vector<Difference> orders_;
};

Moment start_of(const Claim& claim) {
  const DayRange days = count_start(claim);
  return {false, days, days.is_known() ? std::string{} : claim.period.anchor};
}
Moment end_of(const Claim& claim) { return {true, count_end(claim), {}}; }

}  // namespace

ToldBounds time_bounds(const GraphView& graph, const RunningCount& count) {
  std::vector<Moment> moments;
  moments.reserve(2 * (count.claims.size() + count.parts.size()));
  for (const std::vector<ClaimIndex>* list : {&count.claims, &count.parts}) {
    for (const ClaimIndex index : *list) {
      moments.push_back(start_of(graph.claim(index)));
      moments.push_back(end_of(graph.claim(index)));
    }
  }
  const Calendar calendar(std::move(moments));
  StrictestBounds told;
  const auto add = [&](ClaimIndex index, bool is_whole) {
    const Claim& claim = graph.claim(index);
    const Interval value = in_base_unit(claim, claim.value->outer);
    const std::uint32_t from = calendar.node(start_of(claim));
    const std::uint32_t to = calendar.node(end_of(claim));
    if (value.low) told.add({from, to, *value.low, value.low_open, true}, index);
    if (is_whole && value.high && is_dated_by_words(graph, index))
      told.add({to, from, -*value.high, value.high_open, true}, index);
  };
  for (const ClaimIndex index : count.claims) add(index, true);
  for (const ClaimIndex index : count.parts) add(index, false);
  ToldBounds made = told.of(calendar.nodes());
  made.bounds.insert(made.bounds.end(), calendar.orders().begin(), calendar.orders().end());
  made.claims.resize(made.bounds.size());
  return made;
}

}  // namespace crosscheck
