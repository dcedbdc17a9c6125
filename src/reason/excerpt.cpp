#include "reason/excerpt.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "graph/candidates.h"
#include "graph/decision.h"

namespace crosscheck {
namespace {

/// Where `item` stands in the list; its end where it does not.
template <typename Item>
std::size_t place_in(const std::vector<Item>& list, const Item& item) {
  return static_cast<std::size_t>(std::ranges::find(list, item) - list.begin());
}

/// Numbers from 0 on for the values of a list, equal ones alike.
std::vector<std::uint32_t> renumbered(const std::vector<std::uint32_t>& values) {
  std::vector<std::uint32_t> seen;
  std::vector<std::uint32_t> numbers;
  numbers.reserve(values.size());
  for (const std::uint32_t value : values) {
    const std::size_t at = place_in(seen, value);
    if (at == seen.size()) seen.push_back(value);
    numbers.push_back(static_cast<std::uint32_t>(at));
  }
  return numbers;
}

bool share_a_key(const Claim& a, const Claim& b) {
  const std::vector<BlockingKey> keys = blocking_keys(a);
  return std::ranges::any_of(blocking_keys(b), [&](const BlockingKey& key) {
    return std::ranges::find(keys, key) != keys.end();
  });
}

}  // namespace

Excerpt::Excerpt(const GraphView& graph, std::span<const ClaimIndex> claims,
                 RulePlans& plans)
    : plans_(&plans) {
  for (const ClaimIndex claim : claims) add(graph, claim);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const std::optional<ClaimIndex>& whole = graph.claim(claims[i]).of;
    if (!whole) continue;
    std::size_t at = place_in(origins_of_claims_, *whole);
    if (at == origins_of_claims_.size()) add(graph, *whole);
    claims_[i].of = static_cast<ClaimIndex>(at);
  }
  for (Claim& claim : claims_) {
    if (claim.of && *claim.of >= claims_.size()) claim.of.reset();
  }
  origin_of_ = renumbered(origin_of_);
  story_of_ = renumbered(story_of_);
  for (ClaimIndex a = 0; a < claims_.size(); ++a) {
    for (ClaimIndex b = a + 1; b < claims_.size(); ++b) {
      const ClaimIndex x = origins_of_claims_[a];
      const ClaimIndex y = origins_of_claims_[b];
      unchanged_.push_back({a, b, graph.slots(x, y), graph.alignment(x, y)});
    }
  }
}

void Excerpt::add(const GraphView& graph, ClaimIndex index) {
  Claim claim = graph.claim(index);
  const std::size_t article = place_in(article_numbers_, claim.article);
  if (article == article_numbers_.size()) {
    article_numbers_.push_back(claim.article);
    articles_.push_back(graph.article_of(index));
    origin_of_.push_back(graph.origin_of(index));
    story_of_.push_back(graph.story_of(index));
  }
  claim.article = static_cast<ArticleIndex>(article);
  const QuestionIndex question = graph.question_of(index);
  question_of_.push_back(question);
  labels_.push_back(graph.questions()[question].label);
  origins_of_claims_.push_back(index);
  claims_.push_back(std::move(claim));
}

std::vector<Candidate> Excerpt::pairs() const {
  std::vector<Candidate> made;
  for (const Candidate& pair : unchanged_) {
    const Claim& a = claims_[pair.a];
    const Claim& b = claims_[pair.b];
    if (story_of_[a.article] != story_of_[b.article] || !share_a_key(a, b)) continue;
    const SlotVector slots = compare_slots(a, b);
    made.push_back({pair.a, pair.b, slots, align(a, b, slots)});
  }
  return made;
}

/// Claims that shared a question stay together unless their slots now fit less well; others
/// come together where they now answer the same.
std::vector<Question> Excerpt::questions(const std::vector<Candidate>& pairs) const {
  std::vector<std::uint32_t> number(claims_.size());
  std::iota(number.begin(), number.end(), 0U);
  const auto unite = [&](ClaimIndex a, ClaimIndex b) {
    const std::uint32_t kept = number[a];
    const std::uint32_t gone = number[b];
    std::ranges::replace(number, gone, kept);
  };
  for (const Candidate& before : unchanged_) {
    const auto now = std::ranges::find_if(pairs, [&](const Candidate& pair) {
      return pair.a == before.a && pair.b == before.b;
    });
    const Alignment fit = now != pairs.end()
                              ? now->alignment
                              : align(claims_[before.a], claims_[before.b],
                                      compare_slots(claims_[before.a], claims_[before.b]));
    const bool were_one = question_of_[before.a] == question_of_[before.b];
    if (were_one ? fit >= before.alignment : fit == Alignment::same)
      unite(before.a, before.b);
  }
  std::vector<Question> made;
  std::vector<std::uint32_t> seen;
  for (ClaimIndex claim = 0; claim < claims_.size(); ++claim) {
    const std::size_t at = place_in(seen, number[claim]);
    if (at == seen.size()) {
      seen.push_back(number[claim]);
      made.push_back({"q" + std::to_string(at + 1), labels_[claim], {}});
    }
    made[at].claims.push_back(claim);
  }
  return made;
}

std::vector<Finding> Excerpt::findings(const std::vector<const Rule*>& rules) const {
  const std::vector<Candidate> candidates = pairs();
  const std::vector<Question> all = questions(candidates);
  const GraphView view(articles_, claims_, all, candidates, origin_of_, story_of_);
  return reason(view, rules, *plans_);
}

std::vector<Finding> Excerpt::findings_with(std::vector<Claim> changed,
                                            const std::vector<const Rule*>& rules) {
  claims_.swap(changed);
  std::vector<Finding> found = findings(rules);
  claims_.swap(changed);
  return found;
}

}  // namespace crosscheck
