#include "graph/questions.h"

#include <algorithm>
#include <numeric>
#include <range/v3/range/conversion.hpp>
#include <range/v3/view/filter.hpp>
#include <unordered_map>

#include "graph/decision.h"

namespace crosscheck {
namespace {

/// Clusters under union with a complete-link check.
class Clusters {
 public:
  Clusters(const std::vector<Claim>& claims) : claims_(claims), cluster_of_(claims.size()) {
    std::iota(cluster_of_.begin(), cluster_of_.end(), 0U);
    members_.resize(claims.size());
    for (ClaimIndex i = 0; i < claims.size(); ++i) members_[i] = {i};
  }

  void unite(ClaimIndex a, ClaimIndex b) {
    std::uint32_t x = cluster_of_[a];
    std::uint32_t y = cluster_of_[b];
    if (x == y || were_apart(x, y)) return;
    if (!linked(members_[x], members_[y])) {
      apart_[pair_of(x, y)] = members_[x].size() + members_[y].size();
      return;
    }
    if (members_[x].size() < members_[y].size()) std::swap(x, y);
    for (const ClaimIndex claim : members_[y]) cluster_of_[claim] = x;
    members_[x].insert(members_[x].end(), members_[y].begin(), members_[y].end());
    members_[y].clear();
  }

  std::vector<std::vector<ClaimIndex>> sorted() const {
    const auto holds_claims = [](const auto& members) { return !members.empty(); };
    auto all = members_ | ranges::views::filter(holds_claims) | ranges::to<std::vector>();
    for (std::vector<ClaimIndex>& cluster : all) std::ranges::sort(cluster);
    std::ranges::sort(all, {}, [](const auto& cluster) { return cluster.front(); });
    return all;
  }

 private:
  static std::uint64_t pair_of(std::uint32_t x, std::uint32_t y) {
    return std::uint64_t{std::min(x, y)} << 32U | std::max(x, y);
  }
  /// Whether it was found before that the two do not belong together, and neither has grown
  /// since: clusters never shrink but to nothing.
  bool were_apart(std::uint32_t x, std::uint32_t y) const {
    const auto known = apart_.find(pair_of(x, y));
    return known != apart_.end() &&
           known->second == members_[x].size() + members_[y].size();
  }
  /// Every pair across may share a question. Large clusters are checked by a bounded sample
  /// of their members, evenly spread.
  bool linked(const std::vector<ClaimIndex>& xs, const std::vector<ClaimIndex>& ys) const {
    constexpr std::size_t sample = 24;
    const std::size_t x_step = std::max<std::size_t>(1, xs.size() / sample);
    const std::size_t y_step = std::max<std::size_t>(1, ys.size() / sample);
    for (std::size_t i = 0; i < xs.size(); i += x_step) {
      for (std::size_t j = 0; j < ys.size(); j += y_step) {
        const Claim& a = claims_[xs[i]];
        const Claim& b = claims_[ys[j]];
        if (align(a, b, compare_slots(a, b)) == Alignment::different) return false;
      }
    }
    return true;
  }

  const std::vector<Claim>& claims_;
  std::vector<std::uint32_t> cluster_of_;
  std::vector<std::vector<ClaimIndex>> members_;
  /// How many claims two clusters had together when they were found to stay apart.
  std::unordered_map<std::uint64_t, std::size_t> apart_;
};

std::string capitalized(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 32);
  return text;
}

std::string day_words(Day day) {
  constexpr std::string_view months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
  const CivilDate date = civil(day);
  return std::to_string(date.day) + ' ' + std::string(months[date.month - 1]) + ' ' +
         std::to_string(date.year);
}

PlaceNames names_in(const std::vector<Claim>& claims) {
  PlaceNames names;
  for (const Claim& claim : claims) {
    for (const Node* node : {&claim.origin, &claim.goal, &claim.place}) {
      if (node->is_known() && !node->name.empty()) names.emplace(node->id, node->name);
    }
  }
  return names;
}

/// Words for who is counted: "people of Russia", "IT workers".
std::string people_words(const Claim& claim, const PlaceNames& names) {
  std::string words;
  const Population& who = claim.population;
  if (!who.occupation.empty()) {
    words = who.occupation;
  } else if (!who.sex.empty()) {
    words = who.sex == "male" ? "men" : "women";
  }
  if (!who.citizenship.empty()) {
    const auto named = names.find(who.citizenship);
    words += (words.empty() ? "people of " : " of ") +
             (named == names.end() ? who.citizenship : named->second);
  }
  return words;
}

/// Whose state it is: "fish market", "Rosa Quintana".
std::string bearer_words(const Claim& claim, const PlaceNames& names) {
  if (!claim.name.empty()) return claim.name;
  const Population& what = claim.population;
  if (!what.citizenship.empty()) return people_words(claim, names);
  std::string words;
  for (const std::string& modifier : what.modifiers) words += modifier + " ";
  return words + what.head;
}

}  // namespace

std::vector<Question> find_questions(const std::vector<Claim>& claims,
                                     const std::vector<Candidate>& candidates) {
  Clusters clusters(claims);
  for (const Candidate& candidate : candidates) {
    if (candidate.alignment == Alignment::same) clusters.unite(candidate.a, candidate.b);
  }
  const PlaceNames names = names_in(claims);
  std::vector<Question> questions;
  for (std::vector<ClaimIndex>& members : clusters.sorted()) {
    const Claim& first = claims[members.front()];
    questions.push_back({"q" + std::to_string(questions.size() + 1),
                         question_label(first, names), std::move(members)});
  }
  return questions;
}

std::string question_label(const Claim& claim, const PlaceNames& names) {
  std::string label = capitalized(claim.measure.node.name);
  const bool is_event = claim.form == Form::date || claim.form == Form::order;
  if (is_event && !claim.population.head.empty()) {
    label += " (" + claim.population.head + ")";
  }
  const std::string bearer = bearer_words(claim, names);
  if (claim.form == Form::status && !bearer.empty()) label += " (" + bearer + ")";
  const std::string people = people_words(claim, names);
  if (!people.empty() && claim.form == Form::quantity) label += ", " + people;
  if (claim.goal.is_known()) label += ", to " + claim.goal.name;
  if (claim.origin.is_known()) label += ", from " + claim.origin.name;
  // The place an article is about says little of where one of its events took place.
  const bool placed = !is_event || claim.state(Slot::place) == SlotState::stated;
  if (claim.place.is_known() && placed) label += ", " + claim.place.name;
  if (is_event && !claim.name.empty()) label += ", " + claim.name;
  if (claim.form == Form::quantity && !claim.name.empty()) label += ", " + claim.name;
  const bool one_day = claim.period.start == claim.period.end;
  if (claim.period.start.is_single_day())
    label += (one_day ? ", on " : ", since ") + day_words(*claim.period.start.first);
  return label;
}

}  // namespace crosscheck
