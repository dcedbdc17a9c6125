#include "claim/extract.h"
#include "claim/predicate_rules.h"

namespace crosscheck {
namespace {

/// Whether the words before a token say that some of those told before follow, or that they
/// follow one by one.
bool opens_parts(const FigureSite& site, std::uint32_t begin) {
  if (begin < site.first() + 2) return false;
  if (site.reading.is_any(begin - 1, "including") || site.reading.text(begin - 1) == ":")
    return true;
  return site.reading.is(begin - 1, "them") && site.reading.is(begin - 2, "among");
}

bool counts_people(const FigureSite& site, const QuantityMention& quantity) {
  if (quantity.dimension != Dimension::count || length(quantity.counted) == 0) return false;
  const CountedNoun* noun = site.reading.words.nouns.find(site.reading.noun(quantity.head));
  return noun != nullptr && noun->dimension == "person";
}

}  // namespace

const QuantityMention* whole_before(const FigureSite& site) {
  constexpr std::uint32_t reach = 24;  // tokens
  if (!opens_parts(site, site.phrase.begin) || !counts_people(site, site.quantity))
    return nullptr;
  const auto before =
      starting_in(site.reading.analysis.quantities, {site.first(), site.phrase.begin});
  if (before.empty() || site.phrase.begin - before.back().tokens.end > reach)
    return nullptr;
  return counts_people(site, before.back()) ? &before.back() : nullptr;
}

}  // namespace crosscheck
