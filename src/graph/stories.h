#pragma once
#include <vector>

#include "graph/topics.h"

namespace crosscheck {

/// The story number of every article: articles on one event. Two articles are of one story
/// if they share enough rare names and words (a third of the lighter article's weight; less
/// the nearer in time they were published, and if they share two names). Two groups become
/// one story if their articles are alike on average, the strongest links first. Numbers run
/// in order of the first article. `collection` tells how rare words are where the articles
/// are a few of many.
std::vector<std::uint32_t> story_numbers(const std::vector<ArticleInfo>& articles,
                                         const WordCounts* collection = nullptr);

/// Whether two articles with so much in common (`Topics::likeness`) may be of one story.
bool is_one_story(const ArticleInfo& a, const ArticleInfo& b, double likeness);

}  // namespace crosscheck
