#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "claim/clause.h"
#include "claim/reading.h"

namespace crosscheck {

/// That something is told of somebody or something: by a verb, or by a noun or adjective
/// that says what it is ("a painter", also beside a name: "Ada Lind, a painter, ...").
struct Telling {
  Clause clause;
  std::uint32_t subject = 0;  ///< head of who or what it is told of
  /// Heads of the names beside it of whom the same is told: "Ada Lind and Jan Berg met".
  std::vector<std::uint32_t> beside;
  bool is_verb = false;  ///< else what it is
  /// Head of the other party of an active or passive verb, which is told like a member:
  /// of "the mill was built by Ada Lind", told of Ada Lind, the mill.
  std::optional<std::uint32_t> patient;
};

/// What the word at a token tells, where it is a predicate of the sentence's tree that is
/// read surely. A passive verb with a named agent is told of the agent. What is told of "a
/// film directed by ...", "an actress who ..." is told of who is such a film or actress.
/// None where it is told of nobody. Cost: bounded.
std::optional<Telling> read_telling(const ArticleReading& reading, std::uint32_t predicate);

/// The words of a telling that say more than of whom it is told, in text order: without
/// the verb, the subject, and clauses that tell for themselves. Cost: bounded.
std::vector<std::uint32_t> told_words(const ArticleReading& reading,
                                      const Telling& telling);

}  // namespace crosscheck
