#pragma once
#include <unordered_set>
#include <vector>

#include "acquire/article.h"
#include "analyze/analyze.h"
#include "claim/claim.h"
#include "claim/event_table.h"
#include "claim/harm.h"
#include "claim/hedge_widths.h"
#include "claim/kind_table.h"
#include "claim/measures.h"
#include "claim/order_table.h"
#include "claim/sentence_table.h"
#include "claim/state_table.h"
#include "claim/town_parts.h"

namespace crosscheck {

/// Word lists of the claim stage: measures with their frames, hedge widths.
struct ClaimWords {
  MeasureTable measures;
  CountedNouns nouns;
  HedgeWidths widths;
  EventTable events;
  OrderTable orders;
  HarmWords harm;
  StateTable states;
  SentenceTable sentences;
  KindTable kinds;
  std::unordered_set<std::uint64_t> localities;  ///< word hashes: "village", "suburb"
  TownParts town_parts;                          ///< "street", "neighborhood"
  std::unordered_set<std::uint64_t> outlook;     ///< word hashes: a figure is only expected
  std::unordered_set<std::uint64_t> feared;      ///< word hashes: somebody only fears it
  std::unordered_set<std::uint64_t> believed;    ///< word hashes: nobody knows for sure
  std::unordered_set<std::uint64_t> revisions;   ///< word hashes: a figure was corrected
};

/// Compiles the word lists of the claim stage.
ClaimWords load_claim_words(const WordLists& lists, Problems& problems);

/// Claims that are kept of one article; a long report has some hundreds.
constexpr std::size_t most_claims = 10000;

/// The claims of one article in text order, `most_claims` at most; `Claim::article` is
/// `index`. Pure. Cost: linear in the article.
std::vector<Claim> extract_claims(const Article& article, ArticleIndex index,
                                  const Analysis& analysis, const Language& language,
                                  const ClaimWords& words);

/// The article without its text.
ArticleInfo info(const Article& article);
/// The same with the hashes that tell copied text and shared topics.
ArticleInfo info(const Article& article, const Analysis& analysis);

}  // namespace crosscheck
