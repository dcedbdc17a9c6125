#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// Marks the dates of datelines: "ASTANA, 27 September 2022 (Wire) -- Nearly ...". Such a
/// date says when the report was sent, not when what it tells took place. Cost: linear.
void mark_datelines(const Article& article, const std::vector<Token>& tokens,
                    const std::vector<Sentence>& sentences,
                    std::vector<TimeMention>& times);

}  // namespace crosscheck
