#pragma once
#include <span>
#include <string>
#include <vector>

#include "report/html_writer.h"
#include "report/report_view.h"

namespace crosscheck {

/// Part of a quotation, safe to show. The marked parts are the words of claims.
struct QuotePiece {
  std::string text;
  bool marked = false;
};

/// One sentence with the words of its claims marked. What stands far from them is left out,
/// and "…" says so; so is the end of marked words that are very long. Cost: bounded,
/// whatever the size of the sentence.
/// Requires: `claims` is not empty, and all are of one sentence.
std::vector<QuotePiece> quote_of(const ReportView& view,
                                 std::span<const ClaimIndex> claims);

/// Writes the pieces, each marked one in `<mark>`.
void write_pieces(HtmlWriter& html, std::span<const QuotePiece> pieces);

}  // namespace crosscheck
