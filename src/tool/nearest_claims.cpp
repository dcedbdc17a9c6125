#include "tool/nearest_claims.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "reason/why_not.h"

namespace crosscheck {
namespace {

/// Pairs that are tried: a case has few claims.
constexpr std::size_t most_pairs = 40;

/// How far a rule came: rules that never look at two claims least, then by lines.
std::pair<int, std::size_t> progress(const Silence& silence) {
  constexpr std::array<int, 6> ranks{0, 4, 0, 1, 2, 3};  // in order of `Stop`
  return {ranks[static_cast<std::size_t>(silence.stop)], silence.tried.size()};
}

std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs_of(std::size_t claims, bool single) {
  std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs;
  for (ClaimIndex x = 0; x < claims && pairs.size() < most_pairs; ++x) {
    if (single) pairs.emplace_back(x, x);
    for (ClaimIndex y = x + 1; !single && y < claims && pairs.size() < most_pairs; ++y)
      pairs.emplace_back(x, y);
  }
  return pairs;
}

std::string quoted(const Claim& claim) {
  std::string words = "\"";
  words += claim.value ? claim.value->text : claim.text;
  return words += '"';
}

}  // namespace

std::string nearest_words(const ClaimGraph& graph, const std::vector<Rule>& rules,
                          const Rule& rule) {
  const GraphView view(graph);
  std::optional<Silence> nearest;
  for (const auto& [x, y] : pairs_of(view.claims().size(), rule.match == Match::claim)) {
    Silence silence = why_not(view, rules, rule, x, y);
    if (!nearest || progress(*nearest) < progress(silence)) nearest = std::move(silence);
  }
  if (!nearest) return {};
  const Claim& a = view.claim(nearest->claims[0]);
  const Claim& b = view.claim(nearest->claims[1]);
  std::string words = "; nearest ";
  words += &a == &b ? "is " : "are ";
  words += quoted(a);
  if (&a != &b) (words += " and ") += quoted(b);
  (words += ": ") += nearest->why;
  if (!nearest->at.empty()) ((words += " (") += nearest->at) += ')';
  return words;
}

}  // namespace crosscheck
