#include <algorithm>
#include <map>
#include <set>

#include "reason/match.h"

namespace crosscheck {
namespace {

/// A combination of claims that fills all roles.
struct Combination {
  std::array<ClaimIndex, max_subjects> claims{};
  Truth when = Truth::yes;
  Truth check = Truth::unknown;
  bool hard = false;
};

class EquationMatcher {
 public:
  EquationMatcher(const Rule& rule, MatchState& state)
      : rule_(rule),
        state_(state),
        graph_(state.graph),
        bindings_(bindings_over(state.graph)) {
    bindings_.related = &state_.related;
    for (const Line& line : rule.when.lines)
      subjects_.push_back(subjects_of(rule.when, line.root));
    find_total();
  }

  void run() {
    for (const std::vector<ClaimIndex>& block : blocks(rule_.over, state_))
      try_block(block);
  }

 private:
  /// The claim that the rest should give: the right side of the check.
  void find_total() {
    if (rule_.check.lines.empty()) return;
    const Expr& check = rule_.check.nodes[rule_.check.lines.front().root];
    if (check.kind != ExprKind::comparison) return;
    const std::uint32_t subjects = subjects_of(rule_.check, check.parts[1]);
    for (std::size_t i = 0; i < rule_.roles.size(); ++i) {
      if ((subjects & (1U << i)) != 0) total_ = i;
    }
  }

  void try_block(const std::vector<ClaimIndex>& block) {
    if (block.size() < rule_.roles.size()) return;
    candidates_.clear();
    for (std::size_t role = 0; role < rule_.roles.size(); ++role) {
      candidates_.push_back(fit_for(role, block));
      if (candidates_.back().empty()) return;
    }
    tried_ = 0;
    found_.clear();
    bindings_.claims.fill(unbound);
    fill(0, Truth::yes);
    state_.tried += tried_;
    if (tried_ > max_combos) report_truncation();
    keep_found();
  }

  /// Claims that may take a role; across articles one of each value group is enough: the
  /// first one with all its slots known, else the first.
  std::vector<ClaimIndex> fit_for(std::size_t role, const std::vector<ClaimIndex>& block) {
    std::vector<ClaimIndex> list;
    const Conditions& when = rule_.roles[role].when;
    const ClaimTest& test = state_.plans.of_claim(when, static_cast<Subject>(role));
    std::map<std::uint32_t, std::size_t> place_of;  // of a value group in the list
    for (const ClaimIndex claim : block) {
      bindings_.claims.fill(unbound);
      bindings_.claims[role] = claim;
      if (truth_of(test, when, claim, bindings_, state_) != Truth::yes) continue;
      const auto [group, is_new] =
          place_of.emplace(state_.groups.group_of[claim], list.size());
      if (is_new || rule_.over == Over::statement) {
        list.push_back(claim);
      } else if (!is_whole(list[group->second]) && is_whole(claim)) {
        list[group->second] = claim;
      }
    }
    return list;
  }

  bool is_whole(ClaimIndex claim) const {
    return is_known(graph_.claim(claim)) &&
           graph_.claim(claim).state(Slot::period) != SlotState::unknown;
  }

  /// Binds the roles one by one; a line is tried as soon as all that it speaks of is bound.
  void fill(std::size_t role, Truth so_far) {
    if (role == rule_.roles.size()) return judge(so_far);
    for (const ClaimIndex claim : by_nearness(role)) {
      if (tried_ > max_combos) return;
      if (is_bound(claim, role)) continue;
      ++tried_;
      bindings_.claims[role] = claim;
      const Truth truth = so_far && truth_of_lines(role);
      if (is_match(rule_, truth)) fill(role + 1, truth);
      bindings_.claims[role] = unbound;
    }
  }
  bool is_bound(ClaimIndex claim, std::size_t role) const {
    const auto end = bindings_.claims.begin() + static_cast<std::ptrdiff_t>(role);
    return std::find(bindings_.claims.begin(), end, claim) != end;
  }
  /// `same statement`: within three sentences, said by the same speaker.
  bool in_reach(ClaimIndex index, std::size_t role) const {
    if (rule_.over != Over::statement || role == 0) return true;
    const Claim& first = graph_.claim(bindings_.claims[0]);
    const Claim& claim = graph_.claim(index);
    const auto distance = std::max(first.statement, claim.statement) -
                          std::min(first.statement, claim.statement);
    const auto agent = [](const Claim& c) {
      return c.speaker() == nullptr ? std::string() : c.speaker()->agent;
    };
    return distance < 3 &&
           (agent(first) == agent(claim) || agent(claim).empty() || agent(first).empty());
  }
  /// Same statement first, then same article, then same day.
  std::vector<ClaimIndex> by_nearness(std::size_t role) const {
    if (role == 0) return candidates_[role];
    std::vector<ClaimIndex> list;
    for (const ClaimIndex claim : candidates_[role]) {
      if (in_reach(claim, role)) list.push_back(claim);
    }
    const Claim& first = graph_.claim(bindings_.claims[0]);
    const auto distance = [&](ClaimIndex index) {
      const Claim& claim = graph_.claim(index);
      const bool together = claim.article == first.article;
      const auto apart = std::max(claim.statement, first.statement) -
                         std::min(claim.statement, first.statement);
      return std::tuple(!together, together ? apart : 0, !(claim.as_of == first.as_of),
                        index);
    };
    // No more than this are tried before the rule gives up.
    constexpr std::size_t most = max_combos + max_subjects + 1;
    const auto end =
        list.begin() + static_cast<std::ptrdiff_t>(std::min(most, list.size()));
    std::ranges::partial_sort(list, end, {}, distance);
    list.erase(end, list.end());
    return list;
  }
  Truth truth_of_lines(std::size_t role) const {
    const std::uint32_t bound = (1U << (role + 1)) - 1;
    const std::uint32_t newest = 1U << role;
    Truth truth = Truth::yes;
    for (std::size_t i = 0; i < subjects_.size(); ++i) {
      const bool is_due = (subjects_[i] & newest) != 0 && (subjects_[i] & ~bound) == 0;
      if (is_due)
        truth = truth && evaluate(rule_.when, rule_.when.lines[i].root, bindings_);
    }
    return truth;
  }

  void judge(Truth when) {
    if (!rule_.unless.empty()) when = when && !evaluate_all(rule_.unless, bindings_);
    if (!is_match(rule_, when)) return;
    Combination made{bindings_.claims, when};
    made.check = evaluate_all(rule_.check, bindings_);
    if (made.check == Truth::no) {
      bindings_.reading = Reading::outer;
      made.hard = when == Truth::yes && evaluate_all(rule_.check, bindings_) == Truth::no &&
                  all_known();
      bindings_.reading = Reading::core;
    }
    if (made.check != Truth::unknown) found_.push_back(made);
  }
  /// Slots and dates beyond doubt: across articles each figure must state its date.
  bool all_known() const {
    const ArticleIndex article = graph_.claim(bindings_.claims[0]).article;
    bool one_article = true;
    bool dated = true;
    for (std::size_t i = 0; i < rule_.roles.size(); ++i) {
      const Claim& claim = graph_.claim(bindings_.claims[i]);
      if (!is_known(claim)) return false;
      one_article = one_article && claim.article == article;
      const SlotState state = claim.state(Slot::as_of);
      dated = dated && (state == SlotState::stated || state == SlotState::absent);
    }
    return one_article || dated;
  }

  /// A total that figures of some article explain is not held against other figures of that
  /// article; against those of another one it is a question, never hard. One that nothing
  /// explains is reported once, against the nearest.
  void keep_found() {
    std::map<ClaimIndex, std::set<ArticleIndex>> explained;
    for (const Combination& one : found_) {
      if (one.check != Truth::yes) continue;
      const bool is_first = !explained.contains(one.claims[total_]);
      const std::set<ArticleIndex> parts = articles_of_parts(one);
      explained[one.claims[total_]].insert(parts.begin(), parts.end());
      if (is_first && !rule_.otherwise.empty() && one.when == Truth::yes) keep(one);
    }
    const auto doubt = [&](const Combination& one) {
      return std::pair(articles_of_parts(one).size(), one.when != Truth::yes);
    };
    std::ranges::stable_sort(found_, {}, doubt);
    std::set<ClaimIndex> reported;
    for (Combination one : found_) {
      const ClaimIndex total = one.claims[total_];
      if (one.check == Truth::yes) continue;
      if (const auto known = explained.find(total); known != explained.end()) {
        const auto is_known = [&](ArticleIndex a) { return known->second.contains(a); };
        if (std::ranges::any_of(articles_of_parts(one), is_known)) continue;
        one.hard = false;
      }
      if (reported.insert(total).second) keep(one);
    }
  }
  std::set<ArticleIndex> articles_of_parts(const Combination& one) const {
    std::set<ArticleIndex> articles;
    for (std::size_t role = 0; role < rule_.roles.size(); ++role) {
      if (role != total_) articles.insert(graph_.claim(one.claims[role]).article);
    }
    return articles;
  }
  void keep(const Combination& one) {
    Matched made;
    made.rule = &rule_;
    made.holds = one.check == Truth::yes;
    made.relation = made.holds ? std::string_view(rule_.otherwise)
                               : std::string_view(rule_.relations.front());
    made.truth = one.when;
    made.hard = one.hard;
    made.claims = one.claims;
    for (std::size_t i = 0; i < rule_.roles.size(); ++i)
      made.groups.push_back(alike(one.claims[i]));
    made.question = graph_.question_of(one.claims[total_]);
    state_.found.push_back(std::move(made));
  }
  /// The claim with those of other articles that answer its question alike: they bear the
  /// result, too.
  std::vector<ClaimIndex> alike(ClaimIndex claim) const {
    std::vector<ClaimIndex> members{claim};
    if (rule_.over == Over::statement) return members;
    const ValueGroup& group = state_.groups.groups[state_.groups.group_of[claim]];
    const auto is_other = [claim](ClaimIndex other) { return other != claim; };
    std::ranges::copy_if(group.members, std::back_inserter(members), is_other);
    return members;
  }
  void report_truncation() {
    Truncated made{&rule_, {}};
    for (const std::vector<ClaimIndex>& list : candidates_)
      made.left_out.push_back(list.back());
    state_.truncated.push_back(std::move(made));
  }

  const Rule& rule_;
  MatchState& state_;
  const GraphView& graph_;
  Bindings bindings_;
  std::vector<std::uint32_t> subjects_;
  std::size_t total_ = 0;
  std::vector<std::vector<ClaimIndex>> candidates_;
  std::vector<Combination> found_;
  std::size_t tried_ = 0;
};

}  // namespace

void match_equations(const Rule& rule, MatchState& state) {
  EquationMatcher(rule, state).run();
}

}  // namespace crosscheck
