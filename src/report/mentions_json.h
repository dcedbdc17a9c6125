#pragma once
#include <ostream>

#include "acquire/article.h"
#include "analyze/analyze.h"

namespace crosscheck {

/// Writes what was recognized in one article as one line of JSON (design: interface.md,
/// `extract --mentions`): quantities, times, names and events by where they stand. `start`
/// and `end` are bytes of the decoded file, or of the `text` field of a record.
void write_mentions(const Article& article, const Analysis& analysis, std::ostream& out);

}  // namespace crosscheck
