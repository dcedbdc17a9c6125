#pragma once
#include "archive/neighbours.h"
#include "tool/drafts.h"
#include "tool/pipeline.h"

namespace crosscheck {

/// Adds the stored articles that may touch the drafts, which are the first `drafts` of what
/// was extracted, behind it and under ids of their own. What the limits cut, and claims
/// that another program read, are noted in the cuts.
Neighbourhood add_stored(const FromArchive& from, std::size_t drafts,
                         const Knowledge& knowledge, Extracted& extracted);

}  // namespace crosscheck
