#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "reason/alike.h"
#include "reason/best_matches.h"
#include "reason/pair_plan.h"

namespace crosscheck {
namespace {

constexpr Subject subject_a = 0;
constexpr Subject subject_b = 1;

class PairMatcher {
 public:
  PairMatcher(const Rule& rule, MatchState& state)
      : rule_(rule),
        state_(state),
        graph_(state.graph),
        family_(find_relation(rule.relations.front())->family),
        planned_(state.plans.of_pairs(rule)),
        plan_(planned_.plan),
        alike_(planned_, state) {
    bindings_ = bindings_over(graph_);
    bindings_.related = &state_.related;
    reads_value_ = compares_values();
    alone_.fill(std::vector<std::uint8_t>(graph_.claims().size()));
  }

  void run() {
    if (rule_.over == Over::candidates) {
      try_candidates();
    } else {
      for (const std::vector<ClaimIndex>& block : pair_blocks(rule_.over, state_))
        try_block(block);
    }
    emit();
  }

 private:
  /// Money in another currency cannot be compared; a rule that reads no value does not
  /// care.
  bool compares_values() const {
    const auto reads = [&](PathId path) {
      const auto number = static_cast<std::uint8_t>(path);
      return std::ranges::binary_search(planned_.paths, number);
    };
    return rule_.over != Over::value &&
           (reads(PathId::value) || reads(PathId::value_outer));
  }
  Truth truth_of_all(const PairPlan::Roots& roots) const {
    Truth all = Truth::yes;
    for (std::size_t i = 0; i < roots.size() && all != Truth::no; ++i)
      all = all && evaluate(rule_.when, roots[i], bindings_);
    return all;
  }
  /// What the parts about one side alone say of a claim.
  Truth alone(Subject subject, ClaimIndex claim) {
    std::uint8_t& known = alone_[subject][claim];
    if (known == 0) {
      const Truth truth =
          truth_of(planned_.only[subject], rule_.when, claim, bindings_, state_);
      known = static_cast<std::uint8_t>(static_cast<std::uint8_t>(truth) + 1);
    }
    return static_cast<Truth>(known - 1);
  }
  bool may_be(Subject subject, ClaimIndex claim) {
    return is_match(rule_, alone(subject, claim));
  }
  bool may_be_any(ClaimIndex claim) {
    return may_be(subject_a, claim) || may_be(subject_b, claim);
  }

  void try_block(const std::vector<ClaimIndex>& block) {
    usable_.clear();
    for (const ClaimIndex claim : block) {
      if (may_be_any(claim)) usable_.push_back(claim);
    }
    if (usable_.size() < 2) return;
    limit_groups(usable_);
    std::vector<Alike>& alike = alike_.of(usable_);
    limit_alike(alike);
    for (std::size_t i = 0; i < alike.size(); ++i) {
      for (std::size_t j = i; j < alike.size(); ++j) try_alike(alike[i], alike[j]);
    }
  }

  /// Keeps the groups with most claims where a block has too many, and says so.
  void limit_groups(std::vector<ClaimIndex>& claims) {
    if (claims.size() <= max_groups) return;
    std::map<std::uint32_t, std::size_t> support;
    for (const ClaimIndex claim : claims) ++support[state_.groups.group_of[claim]];
    if (support.size() <= max_groups) return;
    std::vector<std::pair<std::size_t, std::uint32_t>> order;
    order.reserve(support.size());
    for (const auto& [group, count] : support)
      order.emplace_back(claims.size() - count, group);
    std::ranges::sort(order);
    std::set<std::uint32_t> kept;
    for (std::size_t i = 0; i < max_groups; ++i) kept.insert(order[i].second);
    const auto is_kept = [&](ClaimIndex claim) {
      return kept.contains(state_.groups.group_of[claim]);
    };
    const auto rest = std::stable_partition(claims.begin(), claims.end(), is_kept);
    state_.truncated.push_back({&rule_, {rest, claims.end()}});
    claims.erase(rest, claims.end());
  }

  /// The same for claims that differ in other slots than their value.
  void limit_alike(std::vector<Alike>& alike) {
    if (alike.size() <= max_alike) return;
    Truncated rest{&rule_, {}};
    for (std::size_t i = max_alike; i < alike.size(); ++i) {
      const std::span<const ClaimIndex> claims = alike[i].claims;
      rest.left_out.insert(rest.left_out.end(), claims.begin(), claims.end());
    }
    state_.truncated.push_back(std::move(rest));
    alike.resize(max_alike);
  }

  void try_alike(const Alike& left, const Alike& right) {
    const auto pair = independent(left.claims, right.claims);
    if (!pair) return;
    if (!try_pair(pair->first, pair->second)) return;
    best_.add_members(left.claims);
    best_.add_members(right.claims);
  }

  /// A claim of each side from different origins if there are such. Agreement needs them:
  /// a reprint confirms nothing. Two claims of one statement are never a pair.
  std::optional<std::pair<ClaimIndex, ClaimIndex>> independent(
      std::span<const ClaimIndex> left, std::span<const ClaimIndex> right) const {
    for (const auto& [from, to] : {std::pair(&left, &right), std::pair(&right, &left)}) {
      const ClaimIndex one = from->front();
      const auto other = std::ranges::find_if(
          *to, [&](ClaimIndex c) { return graph_.origin_of(c) != graph_.origin_of(one); });
      if (other == to->end()) continue;
      return from == &left ? std::pair(one, *other) : std::pair(*other, one);
    }
    if (family_ == "agree" || left.front() == right.front()) return std::nullopt;
    return std::pair(left.front(), right.front());
  }

  bool in_reach(ClaimIndex a, ClaimIndex b) const {
    if (rule_.over != Over::statement) return true;
    const Claim& x = graph_.claim(a);
    const Claim& y = graph_.claim(b);
    return std::max(x.statement, y.statement) - std::min(x.statement, y.statement) < 3;
  }

  bool try_pair(ClaimIndex x, ClaimIndex y) {
    if (x == y || !in_reach(x, y)) return false;
    ++state_.tried;
    if (reads_value_ && !are_convertible(graph_.claim(x), graph_.claim(y))) return false;
    std::optional<Truth> both_ways;
    for (const auto& [a, b] : {std::pair(x, y), std::pair(y, x)}) {
      if (!may_be(subject_a, a) || !may_be(subject_b, b)) continue;
      bind(a, b);
      if (!both_ways) both_ways = truth_of_all(plan_.both_ways);
      if (*both_ways == Truth::no) return false;
      const Truth truth = core_truth(a, b, *both_ways);
      if (!is_match(rule_, truth)) continue;
      if (family_ == "conflict" && !is_fair(graph_, a, b)) continue;
      keep(a, b, truth);
      return true;
    }
    return false;
  }
  void bind(ClaimIndex a, ClaimIndex b) {
    bindings_.claims.fill(unbound);
    bindings_.claims[subject_a] = a;
    bindings_.claims[subject_b] = b;
  }
  /// Requires: the sides are known and bound.
  Truth core_truth(ClaimIndex a, ClaimIndex b, Truth both_ways) {
    const Truth when = alone(subject_a, a) && alone(subject_b, b) && both_ways &&
                       truth_of_all(plan_.one_way);
    if (when == Truth::no || rule_.unless.empty()) return when;
    return when && !evaluate_all(rule_.unless, bindings_);
  }
  Truth outer_truth(ClaimIndex a, ClaimIndex b) {
    bind(a, b);
    bindings_.reading = Reading::outer;
    const Truth truth = rule_truth(rule_, bindings_);
    bindings_.reading = Reading::core;
    return truth;
  }

  /// Keeps the strongest match of two value groups.
  void keep(ClaimIndex a, ClaimIndex b, Truth truth) {
    const std::uint32_t left = state_.groups.group_of[a];
    const std::uint32_t right = state_.groups.group_of[b];
    Matched made;
    made.rule = &rule_;
    made.relation = pick_relation(rule_, graph_.claim(a), graph_.claim(b));
    made.truth = truth;
    made.hard = family_ == "conflict" && truth == Truth::yes && may_be_hard(graph_, a, b) &&
                outer_truth(a, b) == Truth::yes;
    made.claims.fill(unbound);
    made.claims[subject_a] = a;
    made.claims[subject_b] = b;
    best_.add(std::minmax(left, right), std::move(made));
  }
  void try_candidates() {
    const PairKinds& kinds = state_.pair_kinds;
    std::vector<std::uint8_t> rejected(kinds.size());  // 0: not judged yet, 1: no, 2: yes
    const auto is_rejected = [&](const Candidate& pair) {
      const auto at = static_cast<std::size_t>(&pair - graph_.candidates().data());
      std::uint8_t& known = rejected[kinds.kind(at)];
      if (known == 0) known = planned_.filter.rejects(rule_.when, kinds, pair) ? 2 : 1;
      return known == 2;
    };
    const auto claims = static_cast<ClaimIndex>(graph_.claims().size());
    // Bit 1: may be a; bit 2: may be b.
    std::vector<std::uint8_t> sides(claims);
    for (ClaimIndex claim = 0; claim < claims; ++claim) {
      const int side =
          (may_be(subject_a, claim) ? 1 : 0) | (may_be(subject_b, claim) ? 2 : 0);
      sides[claim] = static_cast<std::uint8_t>(side);
    }
    for (ClaimIndex claim = 0; claim < claims; ++claim) {
      if (sides[claim] == 0) continue;
      for (const Candidate& pair : graph_.candidates_from(claim)) {
        const unsigned both = sides[claim] | sides[pair.b];
        if (sides[pair.b] == 0 || both != 3 || is_rejected(pair)) continue;
        if (!try_pair(pair.a, pair.b)) continue;
        best_.add_members({&pair.a, 1});
        best_.add_members({&pair.b, 1});
      }
    }
  }

  void emit() {
    for (BestMatch* one : best_.in_order()) {
      Matched& match = one->match;
      const std::vector<ClaimIndex>& members = one->members;
      const std::uint32_t first = state_.groups.group_of[match.claims[subject_a]];
      const std::uint32_t second = state_.groups.group_of[match.claims[subject_b]];
      if (first == second && (family_ == "agree" || family_ == "note")) {
        match.groups.push_back(members_of(first, members));
      } else if (first == second) {
        match.groups.push_back({match.claims[subject_a]});
        match.groups.push_back({match.claims[subject_b]});
      } else {
        match.groups.push_back(members_of(first, members));
        match.groups.push_back(members_of(second, members));
      }
      const QuestionIndex question = state_.groups.groups[first].question;
      if (question == state_.groups.groups[second].question) match.question = question;
      state_.relations[hash_of(one->groups)].push_back(match.relation);
      state_.found.push_back(std::move(match));
    }
  }
  std::vector<ClaimIndex> members_of(std::uint32_t group,
                                     const std::vector<ClaimIndex>& members) const {
    std::vector<ClaimIndex> list;
    for (const ClaimIndex claim : state_.groups.groups[group].members) {
      if (std::ranges::binary_search(members, claim)) list.push_back(claim);
    }
    return list;
  }

  const Rule& rule_;
  MatchState& state_;
  const GraphView& graph_;
  std::string_view family_;
  bool reads_value_ = false;
  Bindings bindings_;
  const PlannedPairs& planned_;
  const PairPlan& plan_;
  /// Of each claim what the parts about one side say: 0 not read yet, else truth + 1.
  std::array<std::vector<std::uint8_t>, 2> alone_;
  AlikeClaims alike_;
  std::vector<ClaimIndex> usable_;
  BestMatches best_;
};

}  // namespace

void match_pairs(const Rule& rule, MatchState& state) { PairMatcher(rule, state).run(); }

}  // namespace crosscheck
