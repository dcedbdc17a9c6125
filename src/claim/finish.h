#pragma once
#include "acquire/article.h"
#include "claim/claim.h"

namespace crosscheck {

/// Fills what a claim has of its place: article, location in the file, and an id of the
/// article's bytes, the span and what is stated. Requires: `claim.span` and
/// `claim.sentence_span` lie in the article's text.
void finish(const Article& article, ArticleIndex index, Claim& claim);

}  // namespace crosscheck
