#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/calendar_words.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// The time expressions of an article, in order, anchored at its publication date. Without
/// one, a day and month keep their missing year ("XXXX-10-04") and `month` and `day` are
/// set.
std::vector<TimeMention> read_times(const Article& article,
                                    const std::vector<Token>& tokens,
                                    const std::vector<Sentence>& sentences,
                                    const CalendarWords& words);

}  // namespace crosscheck
