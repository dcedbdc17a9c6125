#pragma once
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "acquire/page_words.h"

namespace crosscheck {

/// What the lines of a plain text are, and what they say of the article.
struct PartsFound {
  std::string title;  ///< the known one, else the headline found
  std::optional<std::string> author;
  std::optional<std::string> publisher;  ///< named beside the date or above the headline
  std::optional<Day> published;  ///< of a line that is a date, or a dateline with a year
};

/// Says what each paragraph is that is `Part::body` so far. `title` is the headline where
/// it is known; without one the first line that looks like a title is it. A one-paragraph
/// text that looks like a sentence is body. Cost: linear in the text, times the cue phrases
/// that share a first word.
PartsFound label_parts(std::string_view text, std::string_view title,
                       const PageWords& words, std::vector<Paragraph>& paragraphs);

}  // namespace crosscheck
