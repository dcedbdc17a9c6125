#pragma once
#include <string_view>

#include "acquire/page.h"
#include "acquire/page_words.h"

namespace crosscheck {

/// Splits a text into paragraphs: at blank lines, and at line ends unless the text is
/// wrapped to a fixed width. Every paragraph is `Part::body` at first.
std::vector<Paragraph> split_paragraphs(std::string_view text);

/// Says what each paragraph of a plain text is. `title` is the headline where it is known;
/// without one the first line that looks like a title is it.
/// Cost: linear in the text, times the cue phrases that share a first word.
void label_parts(std::string_view text, std::string_view title, const PageWords& words,
                 std::vector<Paragraph>& paragraphs);

/// The page of a plain text: paragraphs with their parts, title, and the publication date
/// and publisher that its own lines name.
Page plain_page(std::string_view characters, const Metadata& known, const PageWords& words);

}  // namespace crosscheck
