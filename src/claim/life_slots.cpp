#include "claim/life_slots.h"

#include "analyze/skeleton.h"
#include "claim/shared_slots.h"

namespace crosscheck {

void fill_life_slots(const ArticleReading& reading, std::uint32_t sentence,
                     TokenRange words, std::uint32_t predicate, const ToldPerson& who,
                     Claim& claim) {
  claim.name = who.name->canonical;
  claim.skeleton = name_skeleton(who.name->canonical);
  if (claim.form == Form::date) claim.measure.steady_for = steady_always;
  for (const Slot slot : {Slot::kind, Slot::unit, Slot::population, Slot::origin,
                          Slot::goal, Slot::place, Slot::period, Slot::as_of}) {
    claim.state(slot) = SlotState::absent;
  }
  claim.state(Slot::measure) = claim.state(Slot::value) = SlotState::stated;
  claim.read_by = "life of a person";
  fill_shared_slots(reading, sentence, words.begin, words.end, predicate, claim);
}

Claim life_date(const ArticleReading& reading, std::uint32_t sentence, TokenRange words,
                std::uint32_t predicate, const ToldPerson& who, const std::string& event,
                const DayRange& days) {
  Claim claim;
  claim.form = Form::date;
  claim.measure.node = {"event:" + event, "date of " + event, {"event:" + event, "life"}};
  claim.date = days;
  fill_life_slots(reading, sentence, words, predicate, who, claim);
  return claim;
}

}  // namespace crosscheck
