#include "claim/growth.h"

#include <algorithm>

#include "claim/bearer.h"
#include "claim/clause.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_time.h"

namespace crosscheck {
namespace {

/// The token of the verb among those of "nearly doubled", "has more than tripled".
std::uint32_t verb_of(const ArticleReading& reading, TokenRange tokens) {
  for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
    if (reading.event_at(i) != nullptr) return i;
  }
  return tokens.end - 1;
}

Claim growth_claim(const ArticleReading& reading, const QuantityMention& quantity,
                   const Clause& clause) {
  const std::uint32_t sentence = reading.sentence_of(quantity.tokens.begin);
  Claim claim;
  claim.value = reading.words.widths.value_of(quantity, reading.article.text);
  claim.value->text = slice(reading.article.text, quantity.span);
  claim.unit = {.dimension = "1", .unit = "1"};
  claim.kind = Kind::change;
  claim.read_by = "growth factor";
  tell_bearer(reading, clause.subject, claim);
  const std::string what = claim.population.head.empty() ? "it" : claim.population.head;
  claim.measure.open = true;
  claim.measure.node = {
      "growth:" + what, "growth factor (" + what + ")", {"growth:" + what}};
  Predicate predicate;
  predicate.token = clause.predicate;
  claim.state(Slot::period) = SlotState::absent;
  fill_times(reading, reading.analysis.sentences[sentence], predicate,
             {quantity.tokens.begin, quantity.tokens.end}, nullptr, claim);
  fill_shared_slots(reading, sentence, std::min(clause.tokens.begin, quantity.tokens.begin),
                    std::max(clause.tokens.end, quantity.tokens.end), clause.predicate,
                    claim);
  return claim;
}

}  // namespace

void add_growth_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  for (const QuantityMention& quantity : reading.analysis.quantities) {
    if (quantity.hedge != Hedge::multiple || quantity.tokens.is_empty()) continue;
    const std::uint32_t verb = verb_of(reading, quantity.tokens);
    if (!reading.analysis.trees.is_read(verb) || claims.size() >= most_claims) continue;
    const Clause clause = read_clause(reading, verb);
    if (clause.subject) claims.push_back(growth_claim(reading, quantity, clause));
  }
}

}  // namespace crosscheck
