#include "reason/lives.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "reason/operand.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// Nodes.
constexpr std::uint32_t day_zero = 0;
constexpr std::uint32_t day_of_birth = 1;
constexpr std::uint32_t day_of_death = 2;
constexpr std::uint32_t all_nodes = 3;

enum class LifeFact : std::uint8_t { birth, age, age_at_death, death, none };

LifeFact fact_of(const Claim& claim) {
  const std::string& id = claim.measure.node.id;
  if (claim.form == Form::date && claim.date.is_known()) {
    if (id == "event:birth") return LifeFact::birth;
    if (id == "event:death") return LifeFact::death;
  }
  const bool is_figure = claim.form == Form::quantity && claim.value &&
                         claim.value->low == claim.value->high &&
                         claim.value->low.to_int().has_value();
  if (is_figure && id == "final_age") return LifeFact::age_at_death;
  if (is_figure && id == "age" && claim.as_of.is_known()) return LifeFact::age;
  return LifeFact::none;
}

constexpr int oldest = 150;

/// Years told by an age; nothing where nobody is so old.
std::optional<int> years_of(const Claim& claim) {
  const auto years = claim.value->low.to_int();
  if (!years || *years < 0 || *years > oldest) return std::nullopt;
  return static_cast<int>(*years);
}

/// The same day so many years before: of 29 February the day after 28.
std::optional<Day> years_before(Day day, int years) {
  CivilDate date = civil(day);
  date.year -= years;
  if (const auto same = day_of(date)) return same;
  date.day -= 1;
  const auto eve = day_of(date);
  return eve ? std::optional(*eve + 1) : std::nullopt;
}

/// Full years from one day to another.
int years_between(Day from, Day to) {
  const CivilDate a = civil(from);
  const CivilDate b = civil(to);
  const bool had_birthday = std::tie(a.month, a.day) <= std::tie(b.month, b.day);
  return b.year - a.year - (had_birthday ? 0 : 1);
}

/// Collects bounds in days.
class LifeBounds {
 public:
  void add_claim(ClaimIndex index, const Claim& claim) {
    switch (fact_of(claim)) {
      case LifeFact::birth: return add_span(day_of_birth, claim.date, index);
      case LifeFact::death: return add_span(day_of_death, claim.date, index);
      case LifeFact::age: return add_age(claim, index);
      case LifeFact::age_at_death: return add_age_at_death(claim, index);
      case LifeFact::none: return;
    }
  }
  ToldBounds made() const {
    ToldBounds told = bounds_.of(all_nodes);
    told.bounds.push_back({day_of_birth, day_of_death, 0, false, false});
    told.claims.push_back(0);
    return told;
  }

 private:
  /// `to` comes at least so many days after `from`.
  void add_least(std::uint32_t from, std::uint32_t to, int days, ClaimIndex claim) {
    bounds_.add({from, to, Decimal{days}, false, true}, claim);
  }
  void add_span(std::uint32_t node, const DayRange& days, ClaimIndex claim) {
    add_least(day_zero, node, days.first->number, claim);
    add_least(node, day_zero, -days.last->number, claim);
  }
  void add_age(const Claim& claim, ClaimIndex index) {
    const auto years = years_of(claim);
    if (!years) return;
    const auto first = years_before(*claim.as_of.first, *years + 1);
    const auto last = years_before(*claim.as_of.last, *years);
    if (first && last) add_span(day_of_birth, {*first + 1, *last}, index);
  }
  void add_age_at_death(const Claim& claim, ClaimIndex index) {
    const auto years = years_of(claim);
    if (!years) return;
    // As few and as many leap days as a calendar can have in those years.
    const int least = 365 * *years + std::max(0, *years / 4 - 1);
    const int most = 365 * (*years + 1) + (*years + 4) / 4 - 1;
    add_least(day_of_birth, day_of_death, least, index);
    add_least(day_of_death, day_of_birth, -most, index);
  }

  StrictestBounds bounds_;
};

std::string step_words(const GraphView& graph, const CycleStep& step) {
  const Claim& claim = graph.claim(step.claim);
  const std::string& source = graph.article_of(step.claim).source;
  const auto on = [](const DayRange& days) {
    return (days.is_single_day() ? "on " : "in ") + worded(days);
  };
  switch (fact_of(claim)) {
    case LifeFact::birth: return "born " + on(claim.date) + " (" + source + ")";
    case LifeFact::death: return "died " + on(claim.date) + " (" + source + ")";
    case LifeFact::age_at_death:
      return "died aged " + claim.value->text + " (" + source + ")";
    case LifeFact::age: break;
    case LifeFact::none: return source;
  }
  // Of the week before the article its day says enough.
  const bool is_inferred = claim.state(Slot::as_of) == SlotState::inferred;
  const DayRange& days = claim.as_of;
  return claim.value->text + " " + on(is_inferred ? DayRange::on(*days.last) : days) +
         " (" + source + ")";
}

/// The age that the dates alone give: "47", "46 or 47".
std::string age_by_dates(const GraphView& graph, const std::vector<CycleStep>& steps) {
  DayRange born;
  DayRange then;
  for (const CycleStep& step : steps) {
    const Claim& claim = graph.claim(step.claim);
    const LifeFact fact = fact_of(claim);
    if (fact == LifeFact::birth) born = claim.date;
    if (fact == LifeFact::death) then = claim.date;
    if (fact == LifeFact::age) then = claim.as_of;
  }
  if (!born.is_known() || !then.is_known() || *then.first < *born.last) return {};
  const int least = years_between(*born.last, *then.first);
  const int most = years_between(*born.first, *then.last);
  if (least == most) return std::to_string(least);
  return std::to_string(least) + (least + 1 == most ? " or " : " to ") +
         std::to_string(most);
}

}  // namespace

std::vector<Life> lives(const GraphView& graph, const std::vector<ClaimIndex>& claims) {
  std::map<std::string, std::size_t> known;
  std::vector<Life> made;
  for (const ClaimIndex index : claims) {
    const Claim& claim = graph.claim(index);
    const bool in_full = claim.skeleton.find(' ') != std::string::npos;
    if (!in_full || fact_of(claim) == LifeFact::none) continue;
    const auto [at, added] = known.emplace(claim.skeleton, made.size());
    if (added) made.emplace_back();
    made[at->second].claims.push_back(index);
  }
  return made;
}

ToldBounds life_bounds(const GraphView& graph, const Life& life) {
  LifeBounds bounds;
  for (const ClaimIndex index : life.claims) bounds.add_claim(index, graph.claim(index));
  return bounds.made();
}

bool are_told_apart(const GraphView& graph, const std::vector<CycleStep>& steps) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const Node& a = graph.claim(steps[i].claim).place;
      const Node& b = graph.claim(steps[j].claim).place;
      if (a.is_known() && b.is_known() && !lies_within(a, b.id) && !lies_within(b, a.id))
        return true;
    }
  }
  return false;
}

bool are_ages_of_one_time(const GraphView& graph, const std::vector<CycleStep>& steps) {
  std::vector<Decimal> ages;
  for (const CycleStep& step : steps) {
    const Claim& claim = graph.claim(step.claim);
    const bool is_age = claim.form == Form::quantity;
    if (!is_age || claim.state(Slot::as_of) != SlotState::inferred) return false;
    ages.push_back(claim.value->low);
  }
  const auto [least, most] = std::ranges::minmax(ages);
  return most - least <= Decimal{1};
}

bool is_without_age(const GraphView& graph, const std::vector<CycleStep>& steps) {
  return std::ranges::all_of(steps, [&](const CycleStep& step) {
    return graph.claim(step.claim).form == Form::date;
  });
}

std::string life_words(const GraphView& graph, const std::vector<CycleStep>& steps) {
  std::vector<std::string> told;
  told.reserve(steps.size());
  for (const CycleStep& step : steps) told.push_back(step_words(graph, step));
  const std::string age = age_by_dates(graph, steps);
  return enumerated(told) +
         (age.empty() ? " do not go together" : ": " + age + " by these dates");
}

std::vector<ProofLine> life_proof(const GraphView& graph,
                                  const std::vector<CycleStep>& steps) {
  std::vector<ProofLine> lines;
  lines.reserve(steps.size());
  for (const CycleStep& step : steps) {
    const Claim& claim = graph.claim(step.claim);
    const bool is_date = claim.form == Form::date;
    lines.push_back({step_words(graph, step), "bound",
                     is_date ? claim.date_text : claim.value->text,
                     iso(is_date ? claim.date : claim.as_of), Truth::yes});
  }
  return lines;
}

void sort_by_life(const GraphView& graph, std::vector<CycleStep>& steps) {
  const auto key = [&](const CycleStep& step) {
    const Claim& claim = graph.claim(step.claim);
    return std::tuple(fact_of(claim), claim.as_of.last.value_or(Day{}), step.claim);
  };
  std::ranges::sort(steps, {}, key);
}

}  // namespace crosscheck
