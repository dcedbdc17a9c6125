#include "claim/wrong_dated.h"

#include <array>

#include "analyze/wrong_dates.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

std::string what_is_wrong(const WrongDate& wrong) {
  constexpr std::array<std::string_view, 7> names{
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  if (!wrong.day) return "there is no such day";
  std::string words = "that day is a ";
  words += names[static_cast<std::size_t>(weekday(*wrong.day) - 1)];
  if (!wrong.has_year) words += " in " + std::to_string(civil(*wrong.day).year);
  return words;
}

}  // namespace

void add_wrong_date_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  for (const WrongDate& wrong :
       wrong_dates(reading.article, reading.analysis, reading.language.calendar)) {
    if (claims.size() >= most_claims) return;
    Claim claim;
    claim.form = Form::date;
    claim.status = what_is_wrong(wrong);
    if (wrong.day) claim.date = DayRange::on(*wrong.day);
    claim.state(Slot::value) = wrong.has_year ? SlotState::stated : SlotState::inferred;
    for (const Slot slot : {Slot::kind, Slot::unit, Slot::population, Slot::origin,
                            Slot::goal, Slot::place, Slot::period, Slot::as_of}) {
      claim.state(slot) = SlotState::absent;
    }
    claim.read_by = "date that cannot be";
    const std::uint32_t begin = wrong.tokens.begin;
    fill_shared_slots(reading, reading.sentence_of(begin), begin, wrong.tokens.end, begin,
                      claim);
    claim.date_text = claim.text;
    // Its own words make the question: no other date is to be compared with it.
    const std::string id = "calendar:" + to_lower(claim.text);
    claim.measure.node = {id, "day of the calendar", {id, "calendar"}};
    claim.measure.open = true;
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
