#include "claim/survivors.h"

#include <algorithm>
#include <optional>

#include "claim/extract.h"

namespace crosscheck {
namespace {

/// Whether a claim counts people of an event, and says it happened.
bool counts_people(const Claim& claim) {
  return claim.form == Form::quantity && claim.value && claim.positive &&
         claim.unit.dimension == "person" && claim.kind != Kind::rate &&
         (claim.modality == Modality::asserted || claim.modality == Modality::estimated);
}

/// Whether it counts all of them.
bool is_count_of_people(const Claim& claim) {
  return counts_people(claim) && claim.population.modifiers.empty();
}

/// Whether it counts the dead, or those of the people told of before: "two of them died".
bool is_count_of_dead(const Claim& claim) {
  const auto& modifiers = claim.population.modifiers;
  return claim.measure.node.id == "death" && counts_people(claim) &&
         (modifiers.empty() || modifiers == std::vector<std::string>{"part"});
}

/// Whether a sentence tells of shots: "gunfire was exchanged and four people were hit".
bool tells_of_fire(const ArticleReading& reading, const Claim& claim) {
  const TokenRange tokens = reading.analysis.sentences[claim.statement].tokens;
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (reading.words.harm.is(reading.token(i).hash, HarmWord::fire)) return true;
  }
  return false;
}

/// Whether a figure counts those to whom a verb of harm is done that says no more: "five
/// people were shot", "were hit by gunfire".
bool counts_hit(const ArticleReading& reading, const Claim& claim) {
  const std::string_view id = claim.measure.node.id;
  const std::size_t verb = id.find("_:");
  if (!claim.measure.open || verb == std::string_view::npos || !is_count_of_people(claim))
    return false;
  const std::uint64_t word = word_hash(id.substr(0, verb));
  return reading.words.harm.is(word, HarmWord::hurts) ||
         (reading.words.harm.is(word, HarmWord::hits) && tells_of_fire(reading, claim));
}

bool of_one_day(const Claim& a, const Claim& b) {
  const DayRange& x = a.period.start;
  const DayRange& y = b.period.start;
  if (!x.is_known() || !y.is_known()) return true;
  return !(*x.last < *y.first || *y.last < *x.first);
}

/// The largest count of the dead of that day, no more than were hit.
Decimal dead_among(const std::vector<Claim>& claims, const Claim& hit) {
  Decimal dead = 0;
  for (const Claim& claim : claims) {
    const bool fits = is_count_of_dead(claim) && of_one_day(claim, hit) &&
                      claim.value->low <= hit.value->low;
    if (fits) dead = std::max(dead, claim.value->low);
  }
  return dead;
}

bool gives_injured(const Claim& claim, const Claim& hit) {
  return claim.measure.node.id == "injury" && is_count_of_people(claim) &&
         of_one_day(claim, hit);
}

Claim survivors_of(const ArticleReading& reading, const Claim& hit, const Decimal& alive) {
  Claim claim = hit;
  const MeasureFrame* injury = reading.words.measures.find_id("injury");
  if (injury != nullptr) {
    claim.measure = injury->measure;
    claim.kind = injury->kind;
  }
  QuantityMention count;
  count.low = count.high = alive;
  count.hedge = Hedge::at_least;
  const std::string written = claim.value->text;
  claim.value = reading.words.widths.value_of(count, reading.article.text);
  claim.value->core = claim.value->outer;
  claim.value->text = written;
  claim.state(Slot::value) = SlotState::inferred;
  claim.implied = true;
  claim.read_by = "those hit, less the dead";
  return claim;
}

}  // namespace

void add_survivors(const ArticleReading& reading, std::vector<Claim>& claims) {
  const Claim* hit = nullptr;
  for (const Claim& claim : claims) {
    const bool more = hit == nullptr || (claim.value && hit->value->low < claim.value->low);
    if (more && counts_hit(reading, claim)) hit = &claim;
  }
  if (hit == nullptr) return;
  const bool told = std::ranges::any_of(
      claims, [&](const Claim& claim) { return gives_injured(claim, *hit); });
  if (told) return;
  const Decimal alive = hit->value->low - dead_among(claims, *hit);
  if (!alive.is_zero()) claims.push_back(survivors_of(reading, *hit, alive));
}

}  // namespace crosscheck
