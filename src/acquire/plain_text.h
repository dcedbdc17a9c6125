#pragma once
#include <string_view>
#include <vector>

#include "acquire/page.h"
#include "acquire/page_words.h"

namespace crosscheck {

/// Splits a text into paragraphs: at blank lines, and at line ends unless the text is
/// wrapped to a fixed width. Every paragraph is `Part::body` at first.
std::vector<Paragraph> split_paragraphs(std::string_view text);

/// The page of a plain text: paragraphs with their parts, title, and the publication date
/// and publisher that its own lines name where `known` does not.
Page plain_page(std::string_view characters, const Metadata& known, const PageWords& words);

/// Labels the paragraphs of a page that has no more structure than lines, and completes its
/// metadata from them.
void complete_from_lines(Page& page, const PageWords& words);

}  // namespace crosscheck
