#include "claim/town_parts.h"

#include "analyze/token.h"

namespace crosscheck {

TownParts::TownParts(const WordLists& lists) {
  for (const Row& row : lists.rows("counted")) {
    if (row.key(0) == "streets") inside_.insert(word_hash(row.value));
  }
  for (const Row& row : lists.rows("parts_of_towns")) {
    auto& list = row.key(0) == "quarters" ? quarters_ : inside_;
    list.insert(word_hash(row.value));
  }
}

}  // namespace crosscheck
