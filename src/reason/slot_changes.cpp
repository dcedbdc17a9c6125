#include "reason/slot_changes.h"

#include <algorithm>
#include <tuple>

#include "reason/changed_figure.h"
#include "reason/proof.h"
#include "support/text.h"

namespace crosscheck {
namespace {

int days_between(const DayRange& a, const DayRange& b) {
  if (!a.is_known() || !b.is_known()) return 0;
  if (*a.last < *b.first) return *b.first - *a.last;
  return *b.last < *a.first ? *a.first - *b.last : 0;
}

/// Whether an article could tell of this day: not of one after it came out, nor of one
/// before the count began.
bool could_tell(const Claim& claim, const ArticleInfo& article, Day day) {
  if (article.published && *article.published < day) return false;
  return !claim.period.start.first || !(day < *claim.period.start.first);
}

/// Whether a count that only grows would be larger on the earlier day.
bool goes_against_growth(const Claim& own, const Claim& other, int direction) {
  const bool grows = own.kind == Kind::cumulative || own.kind == Kind::count_event;
  if (!grows || !own.value || !other.value) return false;
  return direction > 0 ? below(own.value->core, other.value->core)
                       : below(other.value->core, own.value->core);
}

Claim dated(Claim claim, Day day) {
  claim.as_of = DayRange::on(day);
  claim.state(Slot::as_of) = SlotState::stated;
  return claim;
}

/// What a claim that is no figure says.
void take_fact(const Claim& from, Claim& claim) {
  claim.date = from.date;
  claim.date_text = from.date_text;
  claim.name = from.name;
  claim.skeleton = from.skeleton;
  claim.rank = from.rank;
  claim.quote = from.quote;
  claim.status = from.status;
  claim.condition = from.condition;
  claim.positive = from.positive;
  claim.members = from.members;
  claim.closed_list = from.closed_list;
}

class Changes {
 public:
  Changes(const Matched& match, const GraphView& graph,
          const std::vector<ClaimIndex>& bound)
      : match_(match), graph_(graph), bound_(bound) {}

  std::vector<SlotChange> all() {
    if (match_.rule->match == Match::equation) {
      add_solutions();
    } else if (match_.rule->match == Match::cycle) {
      for (std::size_t i = 0; i < bound_.size(); ++i) add_excess(i);
    } else if (bound_.size() == 2) {
      for (std::size_t i = 0; i < 2; ++i) add_of_pair(i, claim(i), claim(1 - i));
    }
    // Of equal ones that of the later side: the news, not the reference.
    std::ranges::stable_sort(made_, [](const SlotChange& a, const SlotChange& b) {
      return std::tie(a.cost, a.step, b.claim) < std::tie(b.cost, b.step, a.claim);
    });
    return std::move(made_);
  }

 private:
  const Claim& claim(std::size_t i) const { return graph_.claim(bound_[i]); }

  void add(ChangeClass cost, const Decimal& step, std::size_t i, std::string slot,
           std::string to, Claim changed, int onward = 0) {
    made_.push_back(
        {cost, step, i, std::move(slot), std::move(to), std::move(changed), onward});
  }

  void add_of_pair(std::size_t i, const Claim& own, const Claim& other) {
    if (own.form == Form::quantity) {
      add_days(i, own, other);
      add_start(i, own, other);
      add_figure(i, own, other);
      add_hedges(i, own, other);
    } else {
      add_fact(i, own, other);
    }
    add_places(i, own, other);
    add_population(i, own, other);
  }

  /// The first day after the other's, and the last before; of what stands still for some
  /// days as many more.
  void add_days(std::size_t i, const Claim& own, const Claim& other) {
    if (!other.as_of.is_known()) return;
    const int steady = own.measure.steady_for == steady_always ? 0 : own.measure.steady_for;
    const auto& article = graph_.article_of(bound_[i]);
    for (const int direction : {1, -1}) {
      const Day edge = direction > 0 ? *other.as_of.last : *other.as_of.first;
      const Day day = edge + direction * (1 + steady);
      if (!could_tell(own, article, day)) continue;
      Decimal step{days_between(own.as_of, DayRange::on(day))};
      if (goes_against_growth(own, other, direction)) step = step + Decimal::of(5, -1);
      const bool is_far = step > Decimal{31};
      add(is_far ? ChangeClass::far_date : ChangeClass::date, step, i, "as_of",
          to_string(day), dated(own, day), direction);
    }
  }
  /// A count that began with the other, or else a day later or earlier. What happened at
  /// one time has no start.
  void add_start(std::size_t i, const Claim& own, const Claim& other) {
    if (own.period.start != other.period.start && other.period.start.is_known()) {
      Claim changed = own;
      changed.period.start = other.period.start;
      changed.period.anchor = other.period.anchor;
      add(ChangeClass::date, Decimal{1'000'000}, i, "period.start", iso(other.period.start),
          std::move(changed));
    }
    if (!own.period.start.is_single_day() || is_of_event(own)) return;
    for (const int days : {1, -1}) {
      Claim changed = own;
      const Day day = *own.period.start.first + days;
      if (own.as_of.first && *own.as_of.first < day) continue;
      changed.period.start = DayRange::on(day);
      // After all as-of days: since when is read wrong less often.
      add(ChangeClass::date, Decimal{1'000'000}, i, "period.start", to_string(day),
          std::move(changed));
    }
  }

  /// The other's figure; of a range the end that is nearer.
  void add_figure(std::size_t i, const Claim& own, const Claim& other) {
    if (!own.value || !other.value || !are_convertible(own, other)) return;
    const Interval mine = in_base_unit(own, own.value->core);
    const Interval theirs = in_base_unit(other, other.value->core);
    const bool rises = below(mine, theirs);
    const std::optional<Decimal>& edge = rises ? theirs.low : theirs.high;
    if (!edge) return;
    const Decimal from = in_base_unit(own, Interval::point(own.value->low)).low.value_or(0);
    const Decimal step = abs(*edge - from);
    Claim changed = own;
    changed.state(Slot::value) = SlotState::stated;
    if (other.value->low != other.value->high && own.unit.unit == other.unit.unit) {
      const Decimal& number = rises ? other.value->low : other.value->high;
      changed.value = plain_figure(number, worded(number));
      return add(ChangeClass::value, step, i, "value", worded(number), std::move(changed));
    }
    changed.value = other.value;
    changed.unit = other.unit;
    add(ChangeClass::value, step, i, "value", other.value->text, std::move(changed));
  }

  /// Without its hedge, or with one that leaves room towards the other.
  void add_hedges(std::size_t i, const Claim& own, const Claim& other) {
    if (!own.value || !other.value || own.value->low != own.value->high) return;
    const Decimal& number = own.value->low;
    if (own.value->hedge != Hedge::none && own.value->hedge != Hedge::exact) {
      Claim changed = own;
      changed.value = plain_figure(number, worded(number));
      add(ChangeClass::hedge, 0, i, "hedge", "none", std::move(changed));
    }
    const bool rises = below(own.value->core, other.value->core);
    Claim changed = own;
    changed.value = plain_figure(number, worded(number));
    Value& value = *changed.value;
    value.hedge = rises ? Hedge::at_least : Hedge::at_most;
    (rises ? value.core.high : value.core.low).reset();
    value.outer = value.core;
    add(ChangeClass::hedge, 1, i, "hedge", rises ? "at least" : "at most",
        std::move(changed));
  }

  /// Dates, names, states and words: what the other says.
  void add_fact(std::size_t i, const Claim& own, const Claim& other) {
    if (own.form != other.form) return;
    Claim changed = own;
    take_fact(other, changed);
    const auto add_value = [&](std::string slot, std::string to) {
      add(ChangeClass::value, 0, i, std::move(slot), std::move(to), std::move(changed));
    };
    switch (own.form) {
      case Form::date:
        // Who acted, and on what, stays.
        changed = own;
        changed.date = other.date;
        changed.date_text = other.date_text;
        return add(ChangeClass::date, Decimal{days_between(own.date, other.date)}, i,
                   "date", iso(other.date), std::move(changed));
      case Form::name: return add_value("name", other.name);
      case Form::rank: return add_value("rank", std::to_string(other.rank));
      case Form::quote: return add_value("quote", "the same words");
      case Form::status: return add_value("status", "the same");
      case Form::set:
      case Form::text: return add_value("members", joined(other.members, ", "));
      case Form::order:
      case Form::quantity: return;
    }
  }

  /// The other's place, or one around its own that somebody names: "Peru", not "Lima".
  void add_places(std::size_t i, const Claim& own, const Claim& other) {
    if (other.place.is_known() && other.place.id != own.place.id) {
      Claim changed = own;
      changed.place = other.place;
      changed.state(Slot::place) = SlotState::stated;
      add(ChangeClass::place, 0, i, "place", other.place.name, std::move(changed));
    }
    for (std::size_t step = 1; step < own.place.within.size(); ++step) {
      const std::string& id = own.place.within[step];
      for (const Node* known :
           {&other.place, &other.goal, &other.origin, &own.goal, &own.origin}) {
        if (known->id != id || known->name.empty()) continue;
        Claim changed = own;
        changed.place = *known;
        changed.state(Slot::place) = SlotState::stated;
        add(ChangeClass::place, Decimal{static_cast<std::int64_t>(step)}, i, "place",
            known->name, std::move(changed));
        break;
      }
    }
  }
  /// The same people or things as the other, or only some of its own.
  void add_population(std::size_t i, const Claim& own, const Claim& other) {
    Claim changed = own;
    if (own.population != other.population) {
      changed.population = other.population;
      add(ChangeClass::population, 0, i, "population", "the same", changed);
      changed.population = own.population;
    }
    std::vector<std::string>& modifiers = changed.population.modifiers;
    const auto at = std::ranges::lower_bound(modifiers, "part");
    if (at != modifiers.end() && *at == "part") return;
    modifiers.insert(at, "part");
    add(ChangeClass::population, 1, i, "population", "part", std::move(changed));
  }

  /// What each part of a sum, product or quotient would have to be.
  void add_solutions() {
    const Conditions& check = match_.rule->check;
    if (check.lines.empty()) return;
    const Expr& root = check.nodes[check.lines.front().root];
    if (root.kind != ExprKind::comparison) return;
    const Bindings bindings = bindings_of(match_, graph_);
    const Operand left = value_of(check, root.parts[0], bindings);
    const Operand right = value_of(check, root.parts[1], bindings);
    const auto* given = std::get_if<Interval>(&left);
    const auto* wanted = std::get_if<Interval>(&right);
    if (given == nullptr || wanted == nullptr) return;
    const bool rises = below(*given, *wanted);
    const std::optional<Decimal>& from = rises ? given->high : given->low;
    const std::optional<Decimal>& to = rises ? wanted->low : wanted->high;
    if (!from || !to) return;
    for (std::size_t i = 0; i < bound_.size(); ++i) add_solutions_of(i, *from, *to);
  }
  /// The part with the difference added or taken away, or the factor applied: whichever way
  /// it enters the calculation, one of these is the solution.
  void add_solutions_of(std::size_t i, const Decimal& from, const Decimal& to) {
    const Claim& own = claim(i);
    if (!own.value) return;
    const Decimal now = base_figure(own);
    std::vector<Decimal> targets{now + (to - from), now - (to - from)};
    if (!from.is_zero()) targets.push_back(now * to / from);
    if (!to.is_zero()) targets.push_back(now * from / to);
    for (const Decimal& target : targets) add_target(i, now, target);
  }
  /// What a figure, an age or a day of a cycle would have to be: moved by what the bounds
  /// exclude, one way or the other.
  void add_excess(std::size_t i) {
    const Claim& own = claim(i);
    if (own.form == Form::order) return add_shifted_day(i, own);
    if (own.form != Form::quantity || !own.value) return;
    const Decimal now = base_figure(own);
    const Decimal by =
        own.unit.dimension == "age" ? in_years(match_.excess) : match_.excess;
    for (const Decimal& target : {now + by, now - by}) add_target(i, now, target);
  }
  /// The days of an event by as much earlier or later.
  void add_shifted_day(std::size_t i, const Claim& own) {
    if (!own.date.is_single_day()) return;
    constexpr std::int32_t most = 366;
    std::int32_t days = 0;
    while (days < most && Decimal{days} < match_.excess) ++days;
    for (const std::int32_t shift : {days, -days}) {
      Claim changed = own;
      changed.date = DayRange::on(*own.date.first + shift);
      changed.date_text.clear();
      std::string to = iso(changed.date);
      add(ChangeClass::date, Decimal{days}, i, "date", std::move(to), std::move(changed));
    }
  }
  static Decimal in_years(const Decimal& days) {
    return Decimal{days.to_int().value_or(0) / 366 + 1};
  }
  void add_target(std::size_t i, const Decimal& now, const Decimal& target) {
    auto changed = with_figure(claim(i), target);
    if (!changed) return;
    std::string to = changed->value->text;
    const Decimal step = now.is_zero() ? Decimal{1} : abs(target - now) / abs(now);
    add(ChangeClass::value, step, i, "value", std::move(to), std::move(*changed));
  }
  /// The lower end of the figure in the base unit.
  static Decimal base_figure(const Claim& own) {
    return in_base_unit(own, Interval::point(own.value->low)).low.value_or(0);
  }

  const Matched& match_;
  const GraphView& graph_;
  const std::vector<ClaimIndex>& bound_;
  std::vector<SlotChange> made_;
};

}  // namespace

std::vector<SlotChange> slot_changes(const Matched& match, const GraphView& graph,
                                     const std::vector<ClaimIndex>& bound) {
  return Changes(match, graph, bound).all();
}

Claim changed_alike(Claim claim, const SlotChange& change) {
  const Claim& from = change.changed;
  const std::string& slot = change.slot;
  if (slot == "as_of") {
    claim.as_of = from.as_of;
    claim.state(Slot::as_of) = from.state(Slot::as_of);
  } else if (slot == "period.start") {
    claim.period.start = from.period.start;
    claim.period.anchor = from.period.anchor;
  } else if (slot == "value" || slot == "hedge") {
    claim.value = from.value;
    claim.unit = from.unit;
    claim.state(Slot::value) = from.state(Slot::value);
  } else if (slot == "place") {
    claim.place = from.place;
    claim.state(Slot::place) = from.state(Slot::place);
  } else if (slot == "population") {
    claim.population = from.population;
  } else if (slot == "date") {
    claim.date = from.date;
    claim.date_text = from.date_text;
  } else {
    take_fact(from, claim);
  }
  return claim;
}

std::optional<Claim> carried_on(const SlotChange& change, const GraphView& graph,
                                ClaimIndex claim, int days) {
  const Day day = *change.changed.as_of.first + change.onward * days;
  if (!could_tell(change.changed, graph.article_of(claim), day)) return std::nullopt;
  return dated(change.changed, day);
}

}  // namespace crosscheck
