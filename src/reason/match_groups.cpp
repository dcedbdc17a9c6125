#include <algorithm>

#include "reason/compare.h"
#include "reason/match.h"

namespace crosscheck {
namespace {

constexpr Subject subject_member = 0;
constexpr Subject subject_peak = 1;
constexpr Subject subject_breaker = 2;

/// A member with the day it speaks of and the value that the law is about.
struct Ordered {
  ClaimIndex claim = 0;
  DayRange at;
  Operand value;
};

struct Break {
  ClaimIndex peak = 0;
  ClaimIndex breaker = 0;
};

/// Whether `later` breaks the law after `earlier`.
bool breaks(const GraphView& graph, Law law, const Operand& earlier, const Operand& later) {
  switch (law) {
    case Law::rising: return compare(graph, later, Operator::below, earlier) == Truth::yes;
    case Law::falling: return compare(graph, later, Operator::above, earlier) == Truth::yes;
    case Law::agree:
      if (std::holds_alternative<std::string_view>(earlier)) {
        return compare(graph, earlier, Operator::is_not, later) == Truth::yes;
      }
      return compare(graph, earlier, Operator::disjoint_from, later) == Truth::yes;
  }
  return false;
}

/// Whether `one` is a higher bar than `other` for what follows.
bool is_stricter(Law law, const Operand& one, const Operand& other) {
  const auto* a = std::get_if<Interval>(&one);
  const auto* b = std::get_if<Interval>(&other);
  if (a == nullptr || b == nullptr) return false;
  if (law == Law::rising) return a->low && (!b->low || *b->low < *a->low);
  return a->high && (!b->high || *a->high < *b->high);
}

class GroupMatcher {
 public:
  GroupMatcher(const Rule& rule, MatchState& state)
      : rule_(rule),
        state_(state),
        graph_(state.graph),
        bindings_(bindings_over(state.graph)),
        of_members_(state.plans.of_members(rule.when)) {
    bindings_.related = &state_.related;
    for (const Expr& expr : rule.when.nodes) {
      if (expr.kind == ExprKind::breaks) law_ = &expr;
    }
    for (const Line& line : rule.when.lines) {
      if (!chooses_members(rule.when, line)) of_group_.push_back(line.root);
    }
  }

  void run() {
    for (const std::vector<ClaimIndex>& block : blocks(rule_.over, state_))
      try_group(block);
  }

 private:
  void try_group(const std::vector<ClaimIndex>& block) {
    std::vector<ClaimIndex> members;
    state_.tried += block.size();
    for (const ClaimIndex claim : block) {
      if (is_member(claim)) members.push_back(claim);
    }
    if (members.empty()) return;
    sort_by_publication(graph_, members);
    representatives_first(graph_, members);
    bindings_.group = members;
    if (law_ == nullptr) {
      try_break(members, {members.front(), members.front()}, Truth::no);
    } else {
      for (const Break& one : breaks_of(members)) try_break(members, one, Truth::yes);
    }
    bindings_.group = {};
  }
  bool is_member(ClaimIndex claim) {
    bind(claim, claim, claim);
    return truth_of(of_members_, rule_.when, claim, bindings_, state_) == Truth::yes;
  }
  void bind(ClaimIndex member, ClaimIndex peak, ClaimIndex breaker) {
    bindings_.claims.fill(unbound);
    bindings_.claims[subject_member] = member;
    bindings_.claims[subject_peak] = peak;
    bindings_.claims[subject_breaker] = breaker;
  }

  void try_break(const std::vector<ClaimIndex>& members, const Break& one, Truth broken) {
    bind(one.breaker, one.peak, one.breaker);
    bindings_.broken = broken;
    Truth truth = Truth::yes;
    for (const std::uint32_t line : of_group_)
      truth = truth && evaluate(rule_.when, line, bindings_);
    if (!rule_.unless.empty()) truth = truth && !evaluate_all(rule_.unless, bindings_);
    if (is_match(rule_, truth)) keep(members, one, truth, broken);
    bindings_.broken = Truth::no;
  }

  void keep(const std::vector<ClaimIndex>& members, const Break& one, Truth truth,
            Truth broken) {
    Matched made;
    made.rule = &rule_;
    made.relation = rule_.relations.front();
    made.truth = truth;
    made.claims = bindings_.claims;
    made.broken = broken;
    made.members = members;
    if (broken == Truth::yes) {
      if (!may_be_told(one)) return;
      made.hard = truth == Truth::yes && may_be_hard(graph_, one.peak, one.breaker) &&
                  outer_breaks(one);
      made.groups = {alike(members, one.peak), alike(members, one.breaker)};
    } else {
      made.groups = {members};
    }
    const QuestionIndex question = graph_.question_of(members.front());
    const auto same = [&](ClaimIndex c) { return graph_.question_of(c) == question; };
    if (std::ranges::all_of(members, same)) made.question = question;
    state_.found.push_back(std::move(made));
  }
  bool may_be_told(const Break& one) const {
    return are_convertible(graph_.claim(one.peak), graph_.claim(one.breaker)) &&
           is_fair(graph_, one.peak, one.breaker);
  }
  std::vector<ClaimIndex> alike(const std::vector<ClaimIndex>& members,
                                ClaimIndex claim) const {
    const auto& group_of = state_.groups.group_of;
    std::vector<ClaimIndex> list;
    for (const ClaimIndex member : members) {
      if (group_of[member] == group_of[claim]) list.push_back(member);
    }
    return list;
  }
  bool outer_breaks(const Break& one) {
    return breaks(graph_, law_->law, value_at(one.peak, Reading::outer),
                  value_at(one.breaker, Reading::outer));
  }
  Operand value_at(ClaimIndex claim, Reading reading) {
    Bindings own = bindings_over(graph_);
    own.claims[subject_member] = claim;
    own.reading = reading;
    return value_of(rule_.when, law_->parts[1], own);
  }

  std::vector<Ordered> ordered(const std::vector<ClaimIndex>& members) {
    std::vector<Ordered> list;
    for (const ClaimIndex member : members) {
      Bindings own = bindings_over(graph_);
      own.claims[subject_member] = member;
      const Operand at = value_of(rule_.when, law_->parts[0], own);
      Operand value = value_of(rule_.when, law_->parts[1], own);
      const auto* days = std::get_if<DayRange>(&at);
      if (is_unknown(value) || is_absent(value)) continue;
      const bool dated = days != nullptr && days->is_known();
      // Only an order needs a date; what must agree must agree undated, too.
      if (!dated && law_->law != Law::agree) continue;
      list.push_back({member, dated ? *days : DayRange{}, std::move(value)});
    }
    const auto key = [](const Ordered& one) {
      return std::tuple(!one.at.first, one.at.first.value_or(Day{}), one.claim);
    };
    std::ranges::sort(list, {}, key);
    return list;
  }

  std::vector<Break> breaks_of(const std::vector<ClaimIndex>& members) {
    const std::vector<Ordered> list = ordered(members);
    return law_->law == Law::agree ? disagreements(list) : drops(list);
  }

  /// One sweep with the strictest value so far; after a break it starts again from the
  /// breaker.
  std::vector<Break> drops(const std::vector<Ordered>& list) const {
    std::vector<const Ordered*> by_end;
    by_end.reserve(list.size());
    for (const Ordered& one : list) by_end.push_back(&one);
    std::ranges::stable_sort(by_end, {}, [](const Ordered* one) { return *one->at.last; });
    std::vector<Break> found;
    const Ordered* peak = nullptr;
    std::size_t passed = 0;
    for (const Ordered& now : list) {
      for (; passed < by_end.size() && *by_end[passed]->at.last < *now.at.first; ++passed) {
        if (peak == nullptr || is_stricter(law_->law, by_end[passed]->value, peak->value)) {
          peak = by_end[passed];
        }
      }
      if (peak == nullptr || before(peak->at, now.at) != Truth::yes) continue;
      if (!breaks(graph_, law_->law, peak->value, now.value)) continue;
      found.push_back({peak->claim, now.claim});
      peak = &now;
    }
    return found;
  }

  /// The first value against each other value that it excludes, each once.
  std::vector<Break> disagreements(const std::vector<Ordered>& list) const {
    std::vector<Break> found;
    std::vector<std::uint32_t> seen;
    for (const Ordered& now : list) {
      const std::uint32_t group = state_.groups.group_of[now.claim];
      if (!breaks(graph_, Law::agree, list.front().value, now.value)) continue;
      if (std::ranges::find(seen, group) != seen.end() || seen.size() >= max_groups)
        continue;
      seen.push_back(group);
      found.push_back({list.front().claim, now.claim});
    }
    return found;
  }

  const Rule& rule_;
  MatchState& state_;
  const GraphView& graph_;
  Bindings bindings_;
  const Expr* law_ = nullptr;
  const ClaimTest& of_members_;
  std::vector<std::uint32_t> of_group_;
};

}  // namespace

bool chooses_members(const Conditions& conditions, const Line& line) {
  if (subjects_of(conditions, line.root) != 1U << Subject{0}) return false;
  std::vector<std::uint32_t> open{line.root};
  while (!open.empty()) {
    const Expr& expr = conditions.nodes[open.back()];
    open.pop_back();
    const bool counts =
        expr.kind == ExprKind::call &&
        (expr.function == Function::count || expr.function == Function::count_distinct);
    if (counts || expr.kind == ExprKind::breaks) return false;
    open.insert(open.end(), expr.parts.begin(), expr.parts.end());
  }
  return true;
}

void match_groups(const Rule& rule, MatchState& state) { GroupMatcher(rule, state).run(); }

}  // namespace crosscheck
