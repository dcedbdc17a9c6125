#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "acquire/page_words.h"

namespace crosscheck {

/// The day of a line that is nothing but a date, its time of day and words such as
/// "published": "Tuesday 27 September 2022 21:45 BST", "Sept 27, 2022", "2022-09-27".
/// Numbers alone ("3/4/22") are read only where there is one reading.
std::optional<Day> stamp_day(const std::vector<PageWord>& words,
                             const std::vector<CueMatch>& cues);

/// The day of a dateline with a year: "OSLO, Sept. 27, 2022 (Wire) -- Two ...".
std::optional<Day> dateline_day(std::string_view paragraph, const PageWords& words);

/// The publisher that a page names in its own lines (sign-up boxes, "the original of this
/// comes from ..."): where one name is meant most often; nothing where the signs are weak.
std::optional<std::string> named_publisher(std::string_view text,
                                           const std::vector<Paragraph>& paragraphs,
                                           const PageWords& words);

}  // namespace crosscheck
