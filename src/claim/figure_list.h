#pragma once
#include <optional>

#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// Counts told side by side, of which one thing is said: "12 men, eight women and a child
/// were hurt".
struct FigureList {
  FigurePhrase phrase;    ///< from the first of them to the last
  bool is_part = false;   ///< others of the people are counted beside
  bool is_total = false;  ///< it counts them all: "eight people, three men and five women,"
};

/// The list that a count stands in; nothing where it stands alone. Cost: bounded.
std::optional<FigureList> list_of(const ArticleReading& reading, const Sentence& sentence,
                                  const QuantityMention& quantity);

}  // namespace crosscheck
