#include "claim/measures.h"

namespace crosscheck {

MeasureTable::MeasureTable(const WordLists&, Problems&) {}

}  // namespace crosscheck
