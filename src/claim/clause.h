#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "claim/reading.h"

namespace crosscheck {

/// A predicate with those it tells of, as the tree has them.
struct Clause {
  std::uint32_t predicate = 0;
  /// Head of who or what it is told of; also where another verb or a noun above the clause
  /// gives it ("the men who fled", "they came and settled").
  std::optional<std::uint32_t> subject;
  std::optional<std::uint32_t> object;
  bool is_passive = false;
  TokenRange
      tokens;  ///< from the first to the last word of the predicate and its arguments
};

/// Words below one word that are looked at; nobody writes longer phrases to be read.
constexpr std::size_t most_below = 160;

/// The clause of a verb, or of an adjective or noun that is a predicate. Requires: the
/// token is read in `Analysis::trees`. Cost: bounded.
Clause read_clause(const ArticleReading& reading, std::uint32_t predicate);

/// Whether the clause of a predicate is told as something that is or was so: not what
/// somebody is to do ("a plan to close it", "asked them to open it"), not an order, not
/// what another clause waits for ("until it opens"). Negation and modal verbs are left
/// aside.
bool is_told_as_fact(const ArticleReading& reading, std::uint32_t predicate);

/// A word with all that hangs on it, in text order, `most_below` at most; without what
/// hangs on it, or below it, by a relation that `is_left_out`.
std::vector<std::uint32_t> words_below(const Trees& trees, std::uint32_t top,
                                       bool (*is_left_out)(Dependency) = nullptr);

}  // namespace crosscheck
