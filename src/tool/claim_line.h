#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "analyze/units.h"
#include "claim/extract.h"
#include "support/result.h"

namespace crosscheck {

/// A claim given directly in a rule's test, with the article it stands in.
struct GivenClaim {
  Claim claim;
  std::string source;
  std::optional<Day> published;
};

/// Reads `@claim key=value ...`: what is not given is absent, what is given is stated.
///
///     @claim measure=entry goal=BO since=2023-05-03 as_of=2023-05-09 value="nearly 60,000"
///
/// Keys: measure kind value unit population citizenship sex occupation origin goal place
/// since until as_of said_at modality polarity standing revision form date name role
/// skeleton status rank part of statement speaker organization source published text;
/// SLOT.state=inferred sets a state; "city:x<BY" is a place within another.
Result<GivenClaim> read_claim_line(std::string_view line, const ClaimWords& words,
                                   const Units& units);

}  // namespace crosscheck
