#pragma once
#include <ostream>
#include <string_view>

#include "report/report_view.h"

namespace crosscheck {

/// Whether a text is an address of the web that is safe as an IRI: http or https, ASCII
/// without blanks and markup.
bool is_web_address(std::string_view text);

/// Writes what a ClaimReview needs and no verdict, since a machine publishes none: a
/// schema.org `Claim` for each side of each finding that compares several claims, with the
/// articles in which it appears, as JSON-LD that needs no outside context. Readers who
/// judge add their rating.
void write_json_ld(const ReportView& view, std::ostream& out);

}  // namespace crosscheck
