#include "graph/candidates.h"

#include <algorithm>
#include <map>
#include <string>

#include "support/hash.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr std::size_t split_above = 48;  // claims of a key before it is split
constexpr std::size_t window = 200;      // of a key that cannot be split further

using Block = std::vector<ClaimIndex>;

std::uint64_t key_of(std::uint32_t story, std::string_view kind, std::string_view words) {
  return hash64(words, hash64(kind, story + 1));
}

/// Movement and presence share a root, since one is measured against the other.
std::string root_of(const Measure& measure) {
  if (measure.node.id == "presence") return "movement";
  return measure.node.within.empty() ? measure.node.id : measure.node.within.back();
}

std::vector<std::uint64_t> keys_of(const Claim& claim, std::uint32_t story) {
  switch (claim.form) {
    case Form::quantity: {
      std::vector<std::uint64_t> keys{
          key_of(story, "measure", claim.unit.dimension + '|' + root_of(claim.measure))};
      if (!claim.value) return keys;
      // Equal figures of any kind: for coincidence and attribution only. Small numbers are
      // equal too often to tell anything.
      if (claim.value->high >= Decimal{100}) {
        keys.push_back(
            key_of(story, "value",
                   claim.value->low.to_string() + '-' + claim.value->high.to_string()));
      }
      // The same thing counted under another measure ("checkpoints", "road crossings").
      if (claim.kind == Kind::stock && claim.measure.node.within.size() == 1) {
        keys.push_back(key_of(story, "thing", claim.unit.dimension));
      }
      return keys;
    }
    case Form::date: {
      std::vector<std::uint64_t> keys{key_of(story, "event", claim.measure.node.id)};
      if (!claim.population.head.empty()) {
        keys.push_back(key_of(story, "object", claim.population.head));
      }
      return keys;
    }
    case Form::name: return {key_of(story, "role", claim.role)};
    case Form::rank: return {key_of(story, "rank", claim.measure.node.id)};
    default: return {key_of(story, name(claim.form), claim.status)};
  }
}

/// Where a figure lies, for splitting: the widest known place.
std::string place_key(const Claim& claim) {
  for (const Node* node : {&claim.goal, &claim.place, &claim.origin}) {
    if (node->is_known()) return node->id;
  }
  return "";
}

class Pairing {
 public:
  Pairing(const std::vector<Claim>& claims,
          std::vector<std::pair<ClaimIndex, ClaimIndex>>& pairs)
      : claims_(claims), pairs_(pairs) {}

  void add(const Block& block) {
    if (block.size() <= split_above) {
      all(block, block.size());
      return;
    }
    std::map<std::string, Block> parts;
    for (const ClaimIndex claim : block) parts[place_key(claims_[claim])].push_back(claim);
    // Claims of no known place may go with any: they are kept with every part.
    const Block unplaced = parts[""];
    parts.erase("");
    if (parts.empty() || unplaced.size() > split_above) all(unplaced, window);
    for (auto& [place, part] : parts) {
      Block with = part;
      if (unplaced.size() <= split_above)
        with.insert(with.end(), unplaced.begin(), unplaced.end());
      std::ranges::sort(with);
      all(with, window);
    }
  }

 private:
  void all(const Block& block, std::size_t reach) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i + 1; j < std::min(block.size(), i + 1 + reach); ++j) {
        pairs_.emplace_back(block[i], block[j]);
      }
    }
  }

  const std::vector<Claim>& claims_;
  std::vector<std::pair<ClaimIndex, ClaimIndex>>& pairs_;
};

}  // namespace

std::vector<Candidate> find_candidates(const std::vector<Claim>& claims,
                                       const std::vector<std::uint32_t>& story_of) {
  std::vector<std::pair<std::uint64_t, ClaimIndex>> keyed;
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    for (const std::uint64_t key : keys_of(claims[i], story_of[claims[i].article])) {
      keyed.emplace_back(key, i);
    }
  }
  std::ranges::sort(keyed);
  std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs;
  Pairing pairing(claims, pairs);
  for (std::size_t from = 0; from < keyed.size();) {
    std::size_t to = from;
    Block block;
    while (to < keyed.size() && keyed[to].first == keyed[from].first) {
      block.push_back(keyed[to++].second);
    }
    if (block.size() > 1) pairing.add(block);
    from = to;
  }
  sort_and_drop_repeats(pairs);

  std::vector<Candidate> candidates;
  candidates.reserve(pairs.size());
  for (const auto& [a, b] : pairs) {
    const SlotVector slots = compare_slots(claims[a], claims[b]);
    candidates.push_back({a, b, slots, align(claims[a], claims[b], slots)});
  }
  return candidates;
}

}  // namespace crosscheck
