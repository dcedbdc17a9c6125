#include "graph/candidates.h"

#include <algorithm>
#include <map>
#include <string>

#include "analyze/skeleton.h"
#include "graph/decision.h"
#include "graph/quote_pairs.h"
#include "graph/quotes.h"
#include "graph/state_pairs.h"
#include "support/hash.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr std::size_t split_above = 48;  // claims of a key before it is split
constexpr std::size_t own_window = 64;   // of those, in one article

using Block = std::vector<ClaimIndex>;

/// Movement and presence share a root, since one is measured against the other.
std::string root_of(const Measure& measure) {
  if (measure.node.id == "presence") return "movement";
  return measure.node.within.empty() ? measure.node.id : measure.node.within.back();
}

/// Whose doing or state it is: the last word of a name, else the noun.
std::string bearer_of(const Claim& claim) {
  if (claim.skeleton.empty()) return name_skeleton(claim.population.head);
  return std::string(last_word(claim.skeleton));
}

std::vector<BlockingKey> keys_of_state(const Claim& claim) {
  std::vector<BlockingKey> keys{{"status", claim.status + '|' + bearer_of(claim)}};
  // A matter told at length may tell enough without whose it is.
  constexpr std::size_t long_matter = 3;
  if (claim.status == "contact") {
    for (const std::string& member : claim.members) {
      if (is_country(member)) keys.push_back({"talks", member});
    }
  }
  if (claim.members.size() >= long_matter) keys.push_back({"matter", claim.status});
  return keys;
}

std::vector<BlockingKey> keys_of_figure(const Claim& claim) {
  std::vector<BlockingKey> keys{
      {"measure", claim.unit.dimension + '|' + root_of(claim.measure)}};
  if (!claim.value) return keys;
  // Equal figures of any kind: for coincidence and attribution only. Small numbers are
  // equal too often to tell anything.
  if (claim.value->high >= Decimal{100}) {
    keys.push_back(
        {"value", claim.value->low.to_string() + '-' + claim.value->high.to_string()});
  }
  // The same thing counted under another measure ("checkpoints", "road crossings").
  if (claim.kind == Kind::stock && claim.measure.node.within.size() == 1)
    keys.push_back({"thing", claim.unit.dimension});
  return keys;
}

/// Where a figure lies, for splitting: the widest known place.
std::string place_key(const Claim& claim) {
  for (const Node* node : {&claim.goal, &claim.place, &claim.origin}) {
    if (node->is_known()) return node->id;
  }
  return "";
}

/// Claims that one is compared with; claims of a block have one form.
std::size_t window_of(const Claim& claim) {
  const bool is_told = claim.form != Form::quantity && claim.form != Form::date;
  return is_told ? most_told_compared : most_compared;
}

class Pairing {
 public:
  Pairing(const std::vector<Claim>& claims,
          std::vector<std::pair<ClaimIndex, ClaimIndex>>& pairs,
          std::vector<std::size_t>& left_out)
      : claims_(claims), pairs_(pairs), left_out_(left_out) {}

  void add(const Block& block) {
    if (block.size() <= split_above) return all(block);
    std::map<std::string, Block> parts;
    for (const ClaimIndex claim : block) parts[place_key(claims_[claim])].push_back(claim);
    // Claims of no known place may go with any: they are kept with every part.
    const Block unplaced = parts[""];
    parts.erase("");
    if (parts.empty() || unplaced.size() > split_above) nearest(unplaced);
    for (auto& [place, part] : parts) {
      Block with = part;
      if (unplaced.size() <= split_above)
        with.insert(with.end(), unplaced.begin(), unplaced.end());
      std::ranges::sort(with);
      nearest(with);
    }
  }

 private:
  void all(const Block& block) {
    for (std::size_t i = 0; i < block.size(); ++i) {
      for (std::size_t j = i + 1; j < block.size(); ++j) {
        pairs_.emplace_back(block[i], block[j]);
      }
    }
  }
  /// Each claim with those that follow: a few of its own article, more of the next ones.
  void nearest(const Block& block) {
    if (block.empty()) return;
    const std::size_t window = window_of(claims_[block.front()]);
    std::size_t own_end = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
      const ArticleIndex article = claims_[block[i]].article;
      own_end = std::max(own_end, i + 1);
      while (own_end < block.size() && claims_[block[own_end]].article == article)
        ++own_end;
      const std::size_t own = std::min(own_end, i + 1 + std::min(own_window, window));
      for (std::size_t j = i + 1; j < own; ++j) pairs_.emplace_back(block[i], block[j]);
      const std::size_t end = std::min(block.size(), own_end + window - (own - i - 1));
      for (std::size_t j = own_end; j < end; ++j) pairs_.emplace_back(block[i], block[j]);
      left_out_[article] += (own_end - own) + (block.size() - end);
    }
  }

  const std::vector<Claim>& claims_;
  std::vector<std::pair<ClaimIndex, ClaimIndex>>& pairs_;
  std::vector<std::size_t>& left_out_;
};

}  // namespace

std::vector<BlockingKey> blocking_keys(const Claim& claim) {
  switch (claim.form) {
    case Form::quantity: return keys_of_figure(claim);
    case Form::date: {
      std::vector<BlockingKey> keys{{"event", claim.measure.node.id}};
      if (!claim.population.head.empty()) keys.push_back({"object", claim.population.head});
      return keys;
    }
    case Form::name: return {{"role", claim.role}};
    case Form::rank: return {{"rank", claim.measure.node.id}};
    case Form::quote: {
      std::vector<BlockingKey> keys;
      for (const std::uint64_t run : quote_runs(claim.quote))
        keys.push_back({"quote", std::to_string(run)});
      return keys;
    }
    case Form::text:
      if (!claim.retelling.empty()) return {{"retelling", claim.retelling}};
      return {{"text", claim.measure.node.id + '|' + bearer_of(claim)}};
    case Form::status: return keys_of_state(claim);
    default: return {{name(claim.form), claim.status}};
  }
}

std::vector<Candidate> find_candidates(const std::vector<Claim>& claims,
                                       const std::vector<std::uint32_t>& story_of,
                                       std::vector<std::size_t>& left_out) {
  left_out.assign(story_of.size(), 0);
  std::vector<std::pair<std::uint64_t, ClaimIndex>> keyed;
  std::vector<QuotedRun> quoted;
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    const std::uint32_t story = story_of[claims[i].article];
    for (const BlockingKey& key : blocking_keys(claims[i])) {
      (claims[i].form == Form::quote ? quoted : keyed)
          .emplace_back(hash64(key.words, hash64(key.kind, story + 1)), i);
    }
  }
  std::ranges::sort(keyed);
  std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs =
      quote_pairs(std::move(quoted), claims, left_out);
  Pairing pairing(claims, pairs, left_out);
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

std::vector<Candidate> find_candidates(const std::vector<Claim>& claims,
                                       const std::vector<std::uint32_t>& story_of) {
  std::vector<std::size_t> left_out;
  return find_candidates(claims, story_of, left_out);
}

}  // namespace crosscheck
