#include "reason/counts.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "reason/groups.h"

namespace crosscheck {
namespace {

/// Whether the figure counts only those not counted before, or some of a larger group.
bool is_some_of_more(const Population& who) {
  return std::ranges::any_of(who.modifiers, [](const std::string& word) {
    return word == "rest" || word == "part";
  });
}

/// Whether it is a figure that adds up over time and says all of what it counts.
bool is_countable(const Claim& claim) {
  const bool counts = claim.kind == Kind::cumulative || claim.kind == Kind::count_event;
  return counts && claim.form == Form::quantity && claim.value && !claim.implied &&
         !is_some_of_more(claim.population) && is_known(claim);
}

bool is_dated(const Claim& claim) {
  const DayRange start = count_start(claim);
  const DayRange end = count_end(claim);
  if (!end.is_known()) return false;
  // "Since the mobilization" is one moment, whenever that was.
  if (!start.is_known()) return !claim.period.anchor.empty();
  return !(*end.last < *start.first);
}

/// What must be equal in two claims that count one thing.
std::string count_key(const Claim& claim) {
  std::string key = claim.measure.node.id + '|' + claim.unit.dimension + '|';
  const Population& who = claim.population;
  if (claim.unit.dimension != "person") key += who.head;
  for (const std::string* part :
       {&who.citizenship, &who.sex, &who.occupation, &who.quantifier, &claim.origin.id,
        &claim.goal.id, &claim.place.id, &claim.skeleton}) {
    key += '|';
    key += *part;
  }
  for (const std::string& modifier : who.modifiers) {
    key += '+';
    key += modifier;
  }
  if (claim.unit.dimension == "money") key += claim.unit.unit;
  return key;
}

/// How one slot of a part stands to that of its whole.
enum class Share : std::uint8_t { same, part, other };

Share share_of_words(const std::string& part, const std::string& whole) {
  if (part == whole) return Share::same;
  return whole.empty() ? Share::part : Share::other;
}

Share share_of_places(const Node& inner, const Node& outer) {
  if (inner.id == outer.id) return Share::same;
  if (!inner.is_known() || !outer.is_known()) return Share::other;
  return lies_within(inner, outer.id) ? Share::part : Share::other;
}

/// Whether everything that `part` counts is counted by `whole`.
bool is_part(const Claim& part, const Claim& whole) {
  const Population& x = part.population;
  const Population& y = whole.population;
  if (part.unit.dimension != whole.unit.dimension || part.skeleton != whole.skeleton ||
      x.quantifier != y.quantifier || x.modifiers != y.modifiers)
    return false;
  if (part.unit.dimension != "person" && x.head != y.head) return false;
  if (part.unit.dimension == "money") return false;
  const bool known = part.measure.node.is_known() && whole.measure.node.is_known();
  const bool within = known && lies_within(part.measure.node, whole.measure.node.id);
  const Share measure = part.measure.node.id == whole.measure.node.id ? Share::same
                        : within                                      ? Share::part
                                                                      : Share::other;
  const std::array<Share, 7> shares{measure,
                                    share_of_words(x.citizenship, y.citizenship),
                                    share_of_words(x.sex, y.sex),
                                    share_of_words(x.occupation, y.occupation),
                                    share_of_places(part.origin, whole.origin),
                                    share_of_places(part.goal, whole.goal),
                                    share_of_places(part.place, whole.place)};
  return std::ranges::find(shares, Share::other) == shares.end() &&
         std::ranges::find(shares, Share::part) != shares.end();
}

void add_parts(const GraphView& graph, std::vector<RunningCount>& counts,
               std::vector<ClaimIndex>& left_out) {
  for (std::size_t i = most_counts; i < counts.size(); ++i)
    left_out.push_back(counts[i].claims.front());
  const std::size_t compared = std::min(counts.size(), most_counts);
  for (std::size_t whole = 0; whole < compared; ++whole) {
    const Claim& outer = graph.claim(counts[whole].claims.front());
    for (std::size_t part = 0; part < compared; ++part) {
      if (part == whole || !is_part(graph.claim(counts[part].claims.front()), outer))
        continue;
      const std::vector<ClaimIndex>& inner = counts[part].claims;
      counts[whole].parts.insert(counts[whole].parts.end(), inner.begin(), inner.end());
    }
  }
}

}  // namespace

DayRange count_start(const Claim& claim) { return claim.period.start; }

DayRange count_end(const Claim& claim) {
  return claim.period.end.is_known() ? claim.period.end : claim.as_of;
}

std::vector<RunningCount> running_counts(const GraphView& graph,
                                         const std::vector<ClaimIndex>& claims,
                                         bool with_parts,
                                         std::vector<ClaimIndex>& parts_left_out) {
  std::map<std::string, std::size_t> known;
  std::vector<RunningCount> counts;
  for (const ClaimIndex index : claims) {
    const Claim& claim = graph.claim(index);
    if (!is_countable(claim) || !is_dated(claim)) continue;
    const auto [at, added] = known.emplace(count_key(claim), counts.size());
    if (added) counts.emplace_back();
    counts[at->second].claims.push_back(index);
  }
  if (with_parts) add_parts(graph, counts, parts_left_out);
  return counts;
}

}  // namespace crosscheck
