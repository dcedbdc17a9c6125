#pragma once
#include <string>
#include <vector>

#include "claim/claim.h"
#include "support/data_files.h"

namespace crosscheck {

/// The measure lexicon: closed concepts with their frames.
class MeasureTable {
 public:
  MeasureTable() = default;
  MeasureTable(const WordLists& lists, Problems& problems);
};

}  // namespace crosscheck
