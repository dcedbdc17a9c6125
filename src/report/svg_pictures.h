#pragma once
#include "report/html_page.h"

namespace crosscheck {

// Pictures, drawn as SVG when the report is written. Each has a title and a description for
// screen readers, and a table or list beside it that tells the same.

/// The figures of one question over time: a bar for what a reader takes a figure to mean,
/// a thin line for what stays defensible, the mark of its source at what was written; a
/// running total as steps, a level as a line, a conflict as a broken line with its sign.
/// Nothing where fewer than two figures of one unit differ.
void write_figures(const ReportPage& page, const Topic& topic, HtmlWriter& html);

/// Which source is in which kind of verdict on which question.
void write_matrix(const ReportPage& page, HtmlWriter& html);

/// When events took place, as each source has it.
void write_timeline(const ReportPage& page, HtmlWriter& html);

/// For each story (articles tied by common questions): which article says what, and how
/// the statements of one question stand to each other.
void write_graphs(const ReportPage& page, HtmlWriter& html);

}  // namespace crosscheck
