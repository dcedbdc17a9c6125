#include "analyze/abbreviations.h"

namespace crosscheck {

Abbreviations::Abbreviations(const Rows& rows) {
  for (const Row& row : rows) hashes_[word_hash(row.value)] = 1;
}

}  // namespace crosscheck
