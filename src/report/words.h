#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "claim/claim.h"
#include "reason/finding.h"

namespace crosscheck {

/// What a person reads for a relation: "agree (rounded)" for agree.rounding. The table of
/// design relations.md, section 7; a relation that is not in it reads as its own last part.
std::string_view words_for(std::string_view relation);

/// "CONFLICT" or "TO CHECK" for a conflict; "" for every other verdict.
std::string_view tag_of(const Finding& finding);

/// The first letters of a finding's id: enough to tell it in `explain`.
std::string short_id(const Finding& finding);

/// "3 May 2023".
std::string day_words(Day day);
/// "3 May 2023", "3 to 9 May 2023", "from 3 May 2023", "until 9 May 2023"; "" if unknown.
std::string days_words(const DayRange& range);

/// The text with each "2023-05-03" in it as "3 May 2023".
std::string with_day_words(std::string_view text);

/// "1 article", "2 articles": the plural adds an s.
std::string counted(std::size_t count, std::string_view noun);

/// What a claim says, as short as it can be said: "nearly 100,000", "21 September", a name,
/// a status.
std::string statement_words(const Claim& claim);

/// Whose statement it is, and through whom the newsroom has it: "Ann Bell, fire chief, via
/// Harbour Radio"; "" for the newsroom's voice.
std::string speaker_words(const Claim& claim);

}  // namespace crosscheck
