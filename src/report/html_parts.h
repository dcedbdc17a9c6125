#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "report/html_page.h"

namespace crosscheck {

// The parts of the page, each in its own file. All read the page and write to `html`.

/// What conflicts, what was overtaken, what is agreed by how many, and what to ask.
void write_summary(const ReportPage& page, HtmlWriter& html);
/// The form that narrows the findings; only the script shows it.
void write_filters(const ReportPage& page, HtmlWriter& html);
/// One question: picture, table of sources, and every verdict on it.
void write_topic(const ReportPage& page, const Topic& topic, HtmlWriter& html);
/// One verdict: both sides in their words, the proof, what would change it.
void write_finding(const ReportPage& page, const Verdict& verdict, HtmlWriter& html);
/// What one source alone says.
void write_single_sources(const ReportPage& page, HtmlWriter& html);
/// The quoted sentences of each article in order, two of them side by side on demand.
/// `room` is how many bytes it may take; what is cut is said.
void write_articles(const ReportPage& page, HtmlWriter& html, std::size_t room);

/// A row of a table under a picture.
struct PictureRow {
  std::string head;
  std::string link;  ///< of the head; "" for none
  std::string words;
};

/// A folded table under a picture that tells the same in two columns.
void write_picture_table(std::string_view caption, std::string_view first_head,
                         std::string_view second_head, const std::vector<PictureRow>& rows,
                         HtmlWriter& html);

}  // namespace crosscheck
