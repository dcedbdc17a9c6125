#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/data_files.h"

namespace crosscheck {

/// Word lists of the calendar, compiled for look-up.
class CalendarWords {
 public:
  CalendarWords() = default;
  CalendarWords(const WordLists& lists, Problems& problems);
};

/// The time expressions of an article, in order, anchored at its publication date. Without
/// one, a day and month keep their missing year ("XXXX-10-04") and `month` and `day` are set.
std::vector<TimeMention> read_times(const Article& article, const std::vector<Token>& tokens,
                                    const std::vector<Sentence>& sentences,
                                    const CalendarWords& words);

}  // namespace crosscheck
