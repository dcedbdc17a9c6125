#pragma once
#include <cstdint>
#include <string>

#include "claim/claim.h"
#include "claim/reading.h"
#include "claim/told_person.h"

namespace crosscheck {

/// Fills of a claim on one named person's life whose it is, and the slots that all claims
/// have; what it does not tell of (a place, a period) is absent. `words`: the tokens of the
/// claim, of which `predicate` says what is told.
void fill_life_slots(const ArticleReading& reading, std::uint32_t sentence,
                     TokenRange words, std::uint32_t predicate, const ToldPerson& who,
                     Claim& claim);

/// The claim that somebody was born, or died ("birth", "death"), on one of some days; with
/// the same slots.
Claim life_date(const ArticleReading& reading, std::uint32_t sentence, TokenRange words,
                std::uint32_t predicate, const ToldPerson& who, const std::string& event,
                const DayRange& days);

}  // namespace crosscheck
