#include "claim/rates.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "claim/population.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t reach = 9;
constexpr std::string_view per = " per ";

/// "were arriving in Lima a day": at the end of a clause, not "a day later".
bool ends_with_time(const ArticleReading& reading, std::uint32_t i, std::uint32_t end) {
  if (i + 1 >= end || !reading.is_any(i, "a|an")) return false;
  if (!reading.is_any(i + 1, "day|week|month|year|hour")) return false;
  return i + 2 >= end || !reading.token(i + 2).is_word() ||
         reading.is_any(i + 2, "and|but|on|since");
}

/// The unit of time in "daily", "each day", "per week" after a figure; "" if there is none.
std::string time_after(const ArticleReading& reading, const Sentence& sentence,
                       FigurePhrase phrase) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> adverbs{
      {{"hourly", "hour"},
       {"daily", "day"},
       {"weekly", "week"},
       {"monthly", "month"},
       {"annually", "year"},
       {"yearly", "year"}}};
  const std::uint32_t end = std::min(sentence.tokens.end, phrase.end + reach);
  for (std::uint32_t i = phrase.end; i < end; ++i) {
    if (reading.is_comma(i) || reading.quantity_at(i) >= 0) return {};
    for (const auto& [adverb, time] : adverbs) {
      if (reading.is(i, adverb)) return std::string(time);
    }
    if (i + 1 < end && reading.is_any(i, "each|every|per") &&
        reading.is_any(i + 1, "day|week|month|hour|year|night")) {
      return reading.lower(i + 1);
    }
    if (ends_with_time(reading, i, sentence.tokens.end)) return reading.lower(i + 1);
  }
  return {};
}

/// How many of them make a day; 0 of what is no time. Months and years are of the mean
/// length in the Gregorian calendar: 365.2425 days.
Decimal a_day(std::string_view time) {
  const Decimal year = Decimal::of(3652425, -4);
  if (time == "hour") return Decimal{24};
  if (time == "day" || time == "night") return Decimal{1};
  if (time == "week") return Decimal{1} / Decimal{7};
  if (time == "month") return Decimal{12} / year;
  if (time == "year") return Decimal{1} / year;
  return Decimal{0};
}

}  // namespace

bool says_rate(const ArticleReading& reading, const Sentence& sentence,
               FigurePhrase phrase) {
  return !time_after(reading, sentence, phrase).empty();
}

void tell_rate(const ArticleReading& reading, const Sentence& sentence, FigurePhrase phrase,
               const QuantityMention& quantity, Claim& claim) {
  const std::string each =
      quantity.per.empty() ? time_after(reading, sentence, phrase) : quantity.per;
  if (each.empty()) return;
  const Decimal times = a_day(each);
  if (times.is_zero()) {
    (claim.unit.dimension += per) += each;
    if (claim.population.head.empty() && each.find(' ') == std::string::npos) {
      claim.population = population_of(reading, each == "head" ? "person" : each);
      claim.state(Slot::population) = SlotState::stated;
    }
    return;
  }
  (claim.unit.unit += per) += each == "night" ? "day" : each;
  claim.unit.factor = claim.unit.factor * times;
  std::string& shown = claim.value->text;
  if (!shown.ends_with(each) && !shown.ends_with("ly"))
    (shown += each == "hour" ? " an " : " a ") += each;
}

Unit rate_unit(const Unit& taken, const Unit& told) {
  const std::size_t of_told = told.unit.find(per);
  if (of_told == std::string::npos) return taken;
  Unit made = taken;
  const std::size_t of_taken = taken.unit.find(per);
  if (of_taken == std::string::npos) {
    made.unit += told.unit.substr(of_told);
    made.factor = taken.factor * told.factor;
    return made;
  }
  made.unit = taken.unit.substr(0, of_taken) + told.unit.substr(of_told);
  made.factor = told.factor;
  return made;
}

}  // namespace crosscheck
