#include "claim/extract.h"

namespace crosscheck {

ClaimWords load_claim_words(const WordLists& lists, Problems& problems) {
  return {.measures = MeasureTable{lists, problems}};
}

std::vector<Claim> extract_claims(const Article&, ArticleIndex, const Analysis&,
                                  const Language&, const ClaimWords&) {
  return {};
}

ArticleInfo info(const Article& article) {
  return {.id = article.id,
          .path = article.path,
          .record = article.record,
          .source = article.source,
          .title = article.title,
          .url = article.url,
          .language = article.language,
          .published = article.published,
          .published_state = article.published_state,
          .sha256 = article.sha256};
}

}  // namespace crosscheck
