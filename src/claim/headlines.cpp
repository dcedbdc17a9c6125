#include "claim/headlines.h"

#include <algorithm>

#include "support/sorted.h"

namespace crosscheck {
namespace {

bool agrees(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

/// "Fire kills 14": the headline does not say whom.
bool is_bare(const Claim& headline) {
  return headline.population.head.empty() && headline.unit.dimension == "count";
}

/// Whether the text gives the headline's figure again.
bool repeats(const Claim& headline, const Claim& body) {
  return body.form == Form::quantity && body.part != Part::headline && body.value &&
         body.measure.node.id == headline.measure.node.id && body.kind == headline.kind &&
         (body.unit.dimension == headline.unit.dimension || is_bare(headline)) &&
         body.positive == headline.positive &&
         agrees(body.population.citizenship, headline.population.citizenship) &&
         agrees(body.population.sex, headline.population.sex) &&
         overlaps(body.value->core, headline.value->core);
}

bool is_stated(const Claim& claim, Slot slot) {
  return claim.state(slot) == SlotState::stated;
}

void take_place(Slot slot, const Node& from, SlotState state, Node& to, Claim& claim) {
  if (to.is_known() || !from.is_known()) return;
  to = from;
  claim.state(slot) = state;
}

void take_period(const Claim& body, Claim& claim) {
  claim.period = body.period;
  claim.yearless_start_month = body.yearless_start_month;
  claim.yearless_start_day = body.yearless_start_day;
  claim.state(Slot::period) = body.state(Slot::period);
}

void take_days(const Claim& body, Claim& claim) {
  claim.as_of = body.as_of;
  claim.as_of_month = body.as_of_month;
  claim.as_of_day = body.as_of_day;
  claim.state(Slot::as_of) = body.state(Slot::as_of);
  claim.said_at = body.said_at;
  claim.said_month = body.said_month;
  claim.said_day = body.said_day;
  claim.state(Slot::said_at) = body.state(Slot::said_at);
}

void take_population(const Claim& body, Claim& claim) {
  claim.population = body.population;
  claim.unit = body.unit;
  claim.state(Slot::population) = SlotState::carried;
}

void complete(const Claim& body, Claim& claim) {
  if (is_bare(claim)) take_population(body, claim);
  if (!is_stated(claim, Slot::period)) take_period(body, claim);
  if (!is_stated(claim, Slot::as_of)) take_days(body, claim);
  take_place(Slot::place, body.place, body.state(Slot::place), claim.place, claim);
  take_place(Slot::origin, body.origin, body.state(Slot::origin), claim.origin, claim);
  take_place(Slot::goal, body.goal, body.state(Slot::goal), claim.goal, claim);
  if (claim.attribution.empty()) claim.attribution = body.attribution;
  if (claim.population.citizenship.empty())
    claim.population.citizenship = body.population.citizenship;
  claim.topic.insert(claim.topic.end(), body.topic.begin(), body.topic.end());
  sort_and_drop_repeats(claim.topic);
}

}  // namespace

void complete_headlines(std::vector<Claim>& claims) {
  constexpr std::size_t most =
      64;  // a page of nothing but headlines has no body to look at
  std::size_t seen = 0;
  for (Claim& claim : claims) {
    if (claim.part != Part::headline || claim.form != Form::quantity || !claim.value)
      continue;
    if (++seen > most) return;
    const auto body = std::ranges::find_if(
        claims, [&](const Claim& other) { return repeats(claim, other); });
    if (body != claims.end()) complete(*body, claim);
  }
}

}  // namespace crosscheck
