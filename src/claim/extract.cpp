#include "claim/extract.h"

#include <algorithm>

#include "claim/dated.h"
#include "claim/finish.h"
#include "claim/first_reports.h"
#include "claim/growth.h"
#include "claim/headlines.h"
#include "claim/home_town.h"
#include "claim/lasting.h"
#include "claim/life.h"
#include "claim/life_span.h"
#include "claim/listed.h"
#include "claim/named.h"
#include "claim/numeric.h"
#include "claim/ordered.h"
#include "claim/quoted.h"
#include "claim/reading.h"
#include "claim/slots_of_place.h"
#include "claim/stated.h"
#include "claim/victims.h"
#include "claim/worded.h"
#include "claim/wrong_dated.h"
#include "support/hash.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// "the village", "one suburb", "the capital" of a country not told, "the latter": some
/// other place than the article's, left unnamed.
bool tells_elsewhere(const ArticleReading& reading, std::uint32_t i) {
  if (reading.words.localities.contains(reading.token(i).hash)) return true;
  if (i < 2 || !reading.is(i - 1, "the")) return false;
  return reading.is(i, "latter") ||
         (reading.is(i, "capital") &&
          reading.is_any(i - 2, "in|at|near|around|across|outside|inside"));
}

/// Whether a claim tells of people who come, which is said from where the speaker is.
bool tells_of_coming(const ArticleReading& reading, const Claim& claim) {
  const std::uint32_t first = reading.token_at_byte(claim.span.begin);
  for (std::uint32_t i = first;
       i < reading.analysis.tokens.size() && reading.token(i).span.begin < claim.span.end;
       ++i) {
    if (is_one_of(reading.verb(i), "arrive|come|enter")) return true;
  }
  return false;
}

/// "Norwegian officials said the number of arrivals doubled" in an article about Chile: of
/// Norway. Unknown where the speaker is of the place that the article is about.
Node place_of_speaker(const ArticleReading& reading, const Claim& claim, const Node& main) {
  const Speaker* speaker = claim.speaker();
  if (speaker == nullptr || speaker->country.empty()) return {};
  if (lies_within(main, speaker->country) || !tells_of_coming(reading, claim)) return {};
  return node_of_place(reading, speaker->country);
}

/// Places no words gave: what most of the article is about, as a carried slot.
void carry_place(const ArticleReading& reading, std::vector<Claim>& claims) {
  const Node main = main_place(reading);
  if (!main.is_known()) return;
  for (Claim& claim : claims) {
    const bool counts = claim.form == Form::quantity || claim.form == Form::date ||
                        claim.form == Form::status || claim.form == Form::order;
    if (!counts || claim.place.is_known() || claim.goal.is_known() ||
        claim.origin.is_known() || claim.state(Slot::place) == SlotState::absent) {
      continue;
    }
    const std::uint32_t first = reading.token_at_byte(claim.sentence_span.begin);
    bool elsewhere = false;
    for (std::uint32_t i = first; i < reading.analysis.tokens.size() &&
                                  reading.token(i).span.begin < claim.sentence_span.end;
         ++i) {
      elsewhere = elsewhere || tells_elsewhere(reading, i);
    }
    if (elsewhere) {
      claim.state(Slot::place) = SlotState::unknown;
      continue;
    }
    const Node own = place_of_speaker(reading, claim, main);
    claim.place = own.is_known() ? own : main;
    claim.state(Slot::place) = own.is_known() ? SlotState::inferred : SlotState::carried;
  }
}

/// Marks claims that stand within two sentences of somebody's words.
void note_speech_near(const ArticleReading& reading, std::vector<Claim>& claims) {
  constexpr std::uint32_t reach = 2;
  std::vector<std::uint32_t> spoken;
  for (const SpeechMention& speech : reading.analysis.speech)
    spoken.push_back(reading.sentence_of(reading.token_at_byte(speech.verb.begin)));
  sort_and_drop_repeats(spoken);
  for (Claim& claim : claims) {
    const std::uint32_t from = claim.statement - std::min(claim.statement, reach);
    const auto next = std::ranges::lower_bound(spoken, from);
    claim.speech_near = next != spoken.end() && *next <= claim.statement + reach;
  }
}

/// Every fourth of the hashes of eight words in a row: enough to see copied text.
std::vector<std::uint64_t> shingles_of(const Analysis& analysis) {
  constexpr std::size_t words = 8;
  std::vector<std::uint64_t> found;
  const auto& tokens = analysis.tokens;
  for (std::size_t i = 0; i + words <= tokens.size(); ++i) {
    std::uint64_t hash = 0;
    for (std::size_t j = 0; j < words; ++j)
      hash = hash * 0x9E3779B97F4A7C15ULL + tokens[i + j].hash;
    hash ^= hash >> 29U;
    if (hash % 4 == 0) found.push_back(hash);
  }
  sort_and_drop_repeats(found);
  return found;
}

/// Names and longer words of the article; of those with a capital, which may be names that
/// nobody knows, shorter ones too where the text is a sentence or two.
std::vector<std::uint64_t> topic_of(const Analysis& analysis) {
  std::vector<std::uint64_t> found;
  for (const NameMention& name : analysis.names) {
    if (!name.demonym) found.push_back(word_hash(name.canonical));
  }
  constexpr std::size_t brief = 60;  // tokens
  const bool is_brief = analysis.tokens.size() <= brief;
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < analysis.tokens.size(); ++i) {
    const Token& token = analysis.tokens[i];
    while (next < analysis.names.size() && analysis.names[next].tokens.end <= i) ++next;
    // Neither a name nor the title before one: "Mayor Ada Lind".
    const bool is_free =
        next == analysis.names.size() || analysis.names[next].tokens.begin > i + 1;
    const bool may_be_name = is_brief && is_free && token.shape == Shape::capitalized;
    if (token.is_word() && length(token.span) >= (may_be_name ? 4 : 6))
      found.push_back(token.hash);
  }
  sort_and_drop_repeats(found);
  return found;
}

/// Names of people, bodies and places smaller than a country: what tells one event apart.
std::vector<std::uint64_t> names_of(const Analysis& analysis) {
  std::vector<std::uint64_t> found;
  for (const NameMention& name : analysis.names) {
    const bool country = name.concept_id.size() == 2;
    if (!name.demonym && !country) found.push_back(word_hash(name.canonical));
  }
  sort_and_drop_repeats(found);
  return found;
}

}  // namespace

ClaimWords load_claim_words(const WordLists& lists, Problems& problems) {
  ClaimWords words{.measures = MeasureTable{lists, problems},
                   .nouns = CountedNouns{lists.rows("populations")},
                   .widths = HedgeWidths{lists, problems},
                   .events = EventTable{lists.rows("event_classes")},
                   .orders = OrderTable{lists.rows("event_order")},
                   .harm = HarmWords{lists.rows("harm")},
                   .states = StateTable{lists, problems},
                   .sentences = SentenceTable{lists},
                   .kinds = KindTable{lists},
                   .localities = {},
                   .town_parts = TownParts{lists},
                   .outlook = {},
                   .feared = {},
                   .believed = {},
                   .revisions = {}};
  for (const Row& row : lists.rows("populations")) {
    if (row.key(0) == "locality") words.localities.insert(word_hash(row.value));
  }
  for (const Row& row : lists.rows("outlook")) {
    auto& list = row.key(0) == "feared"     ? words.feared
                 : row.key(0) == "believed" ? words.believed
                                            : words.outlook;
    list.insert(word_hash(row.value));
  }
  for (const Row& row : lists.rows("revisions"))
    words.revisions.insert(word_hash(row.value));
  return words;
}

std::vector<Claim> extract_claims(const Article& article, ArticleIndex index,
                                  const Analysis& analysis, const Language& language,
                                  const ClaimWords& words) {
  const ArticleReading reading = read_article(article, analysis, language, words);
  std::vector<Claim> claims;
  add_quantity_claims(reading, claims);
  add_victim_counts(reading, claims);
  withdraw_first_reports(reading, claims);
  add_date_claims(reading, claims);
  add_life_claims(reading, claims);
  add_life_spans(reading, claims);
  add_order_claims(reading, claims);
  add_name_claims(reading, claims);
  add_rank_claims(reading, claims);
  add_duration_claims(reading, claims);
  add_growth_claims(reading, claims);
  add_set_claims(reading, claims);
  add_state_claims(reading, claims);
  add_text_claims(reading, claims);
  add_quote_claims(reading, claims);
  add_wrong_date_claims(reading, claims);
  if (claims.size() > most_claims) claims.resize(most_claims);
  complete_headlines(claims);
  carry_place(reading, claims);
  name_surroundings(reading, claims);
  note_speech_near(reading, claims);
  for (Claim& claim : claims) finish(article, index, claim);
  return claims;
}

ArticleInfo info(const Article& article, const Analysis& analysis) {
  ArticleInfo made = info(article);
  made.shingles = shingles_of(analysis);
  made.topic = topic_of(analysis);
  made.names = names_of(analysis);
  return made;
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
          .sha256 = article.sha256,
          .shingles = {},
          .topic = {},
          .names = {},
          .is_draft = false};
}

}  // namespace crosscheck
