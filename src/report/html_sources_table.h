#pragma once
#include <vector>

#include "report/html_page.h"

namespace crosscheck {

/// The claims that the table of a topic lists: what an article says twice is one row. In
/// order of the day they hold for.
std::vector<ClaimIndex> rows_of(const ReportPage& page, const Topic& topic);

/// Who says what on one question: value, hedge, day, speaker and verdicts.
void write_sources_table(const ReportPage& page, const Topic& topic, HtmlWriter& html);

}  // namespace crosscheck
