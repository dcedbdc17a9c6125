#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// An event that some words of a sentence name, as far as it can be known again elsewhere.
struct ToldEvent {
  NamedEvent event;
  std::string name;  ///< as written, of a person or body that it happens to; "" if none
  TokenRange tokens;
  bool lasts = false;  ///< the noun is of something that takes more than a day
  /// More than a bare noun says which one it is: "the port strike", "Ann Lee resigned".
  bool is_told_apart = false;
};

/// The event of a verb, by what it happens to: "the talks collapsed", "Ann Lee resigned",
/// "the vote was held". Nothing where the verb is of no class of `event_order`, the thing
/// is not definite or it is somebody whose full name is not known. Whether it happened at
/// all is left aside.
///
/// Requires: the token is read in `Analysis::trees`. Cost: bounded.
std::optional<ToldEvent> event_of_verb(const ArticleReading& reading, std::uint32_t verb);

/// The event of a noun: "the vote", "the collapse of the talks", "Ann Lee's resignation".
/// That of a noun for what lasts is its beginning. The same otherwise.
std::optional<ToldEvent> event_of_noun(const ArticleReading& reading, std::uint32_t noun);

}  // namespace crosscheck
