#include "claim/shared_slots.h"

#include <algorithm>

#include "claim/contrast.h"
#include "claim/extract.h"
#include "claim/told_by.h"
#include "claim/topic_word.h"
#include "support/hash.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// Who says what the tokens of a claim say.
void fill_attribution(const ArticleReading& reading, TokenRange tokens, Claim& claim) {
  for (const SpeechMention* speech : told_by(reading, tokens)) {
    Speaker speaker{.agent = speech->agent,
                    .role = speech->role,
                    .organization = speech->organization,
                    .country = speech->country,
                    .verb = speech->verb_lemma,
                    .verb_class = speech->verb_class,
                    .at = {}};
    if (speech->at) speaker.at = reading.analysis.times[*speech->at].days;
    claim.attribution.push_back(std::move(speaker));
  }
}

/// "The ministry denied a report by the agency that 40 died": one who tells it denies it.
bool is_denied_by_speaker(const Claim& claim) {
  if (claim.attribution.size() < 2) return false;
  return std::any_of(
      claim.attribution.begin(), claim.attribution.end() - 1,
      [](const Speaker& speaker) { return speaker.verb_class == VerbClass::denying; });
}

/// "million", "dollars": of a figure that measures, no noun that it counts.
bool is_of_amount(const ArticleReading& reading, std::uint32_t i) {
  const int index = reading.quantity_at(i);
  return index >= 0 &&
         !reading.analysis.quantities[static_cast<std::size_t>(index)].unit_is_counted;
}

/// Names and content words of a sentence, hashed: what the claim is about. Not the words of
/// amounts, and of a cost or height not the word for it: what costs tells them apart.
void add_topic(const ArticleReading& reading, const Sentence& sentence,
               std::uint32_t predicate_token, Claim& claim) {
  const bool is_of_thing =
      claim.measure.open && claim.measure.node.id.find(':') == std::string::npos;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = reading.token(i);
    if (!token.is_word() || length(token.span) < 4 || reading.time_at(i) != nullptr)
      continue;
    if (is_of_amount(reading, i) || (is_of_thing && i == predicate_token)) continue;
    if (const NameMention* name = reading.name_at(i)) {
      if (name->tokens.begin == i)
        claim.topic.push_back(topic_name(word_hash(name->canonical)));
      continue;
    }
    if (reading.is_any(i,
                       "that|this|with|from|have|were|been|they|their|said|says|when|which|"
                       "after|before|about|than|more|least|over|into|would|could|will")) {
      continue;
    }
    claim.topic.push_back(topic_word(hash64(one_spelling(reading.noun(i)))));
  }
}

/// What the claim is about. "It will cost $45 million": the sentences before tell what, the
/// one before that as well where both stand in one paragraph.
void fill_topic(const ArticleReading& reading, std::uint32_t index,
                std::uint32_t predicate_token, Claim& claim) {
  const auto& sentences = reading.analysis.sentences;
  add_topic(reading, sentences[index], predicate_token, claim);
  const TokenRange tokens = sentences[index].tokens;
  const bool refers = tokens.begin < tokens.end &&
                      reading.is_any(tokens.begin, "it|its|they|their|this|these");
  if (refers && index > 0 && sentences[index - 1].part != Part::headline) {
    add_topic(reading, sentences[index - 1], predicate_token, claim);
    const bool goes_on = index > 1 && claim.measure.open &&
                         sentences[index - 2].paragraph == sentences[index].paragraph &&
                         sentences[index - 2].part == sentences[index].part;
    if (goes_on) add_topic(reading, sentences[index - 2], predicate_token, claim);
  }
  sort_and_drop_repeats(claim.topic);
}

/// "expects revenue of 3.5 billion", "rescuers fear that 40 died": an outlook, not a
/// figure.
Modality outlook_of(const ArticleReading& reading, const Sentence& sentence,
                    std::uint32_t figure) {
  const std::uint32_t floor =
      figure > sentence.tokens.begin + 9 ? figure - 9 : sentence.tokens.begin;
  for (std::uint32_t i = floor; i < figure; ++i) {
    const std::uint64_t word = reading.token(i).hash;
    if (reading.words.feared.contains(word)) return Modality::feared;
    if (reading.words.outlook.contains(word)) return Modality::expected;
  }
  return Modality::asserted;
}

/// "not 58 as the guard first reported": another figure is taken back.
bool takes_back(const ArticleReading& reading, const Sentence& sentence) {
  bool denies = false;
  for (std::uint32_t i = sentence.tokens.begin; i + 1 < sentence.tokens.end; ++i) {
    if (reading.is(i, "not") && reading.quantity_at(i + 1) >= 0) denies = true;
    if (denies && reading.is_any(i, "first|initially|originally|earlier|previously") &&
        reading.is_any(i + 1, "reported|said|stated|announced|given|counted|thought")) {
      return true;
    }
  }
  return false;
}

/// "An earlier version said that 58 died": the figure is the one that was wrong.
bool is_withdrawn(const ArticleReading& reading, const Sentence& sentence,
                  std::uint32_t figure) {
  for (std::uint32_t i = sentence.tokens.begin; i + 1 < figure; ++i) {
    const bool version = reading.is_any(i, "earlier|previous|original|first") &&
                         reading.is_any(i + 1, "version|edition|report|article");
    const bool wrongly = reading.is_any(i, "wrongly|mistakenly|incorrectly|erroneously") &&
                         reading.is_any(i + 1, "said|stated|reported|gave|put");
    if (version || wrongly || reading.is(i, "misstated")) return true;
  }
  return figure > sentence.tokens.begin && reading.is(figure - 1, "not");
}

}  // namespace

Modality modality_before(const ArticleReading& reading, const Sentence& sentence,
                         std::uint32_t predicate) {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t floor =
      predicate > sentence.tokens.begin + reach ? predicate - reach : sentence.tokens.begin;
  for (std::uint32_t i = std::min(predicate, sentence.tokens.end); i-- > floor;) {
    const std::uint64_t word = reading.token(i).hash;
    if (reading.words.feared.contains(word)) return Modality::feared;
    if (reading.words.believed.contains(word)) return Modality::possible;
    if (!reading.is_any(i, "to|be|been|have|being")) break;
  }
  return Modality::asserted;
}

void fill_shared_slots(const ArticleReading& reading, std::uint32_t sentence_index,
                       std::uint32_t begin, std::uint32_t end,
                       std::uint32_t predicate_token, Claim& claim) {
  const Sentence& sentence = reading.analysis.sentences[sentence_index];
  end = std::min(end, sentence.tokens.end);
  while (begin + 1 < end && reading.is_any(begin, ",|;|:|-")) ++begin;
  claim.span = {reading.token(begin).span.begin, reading.token(end - 1).span.end};
  claim.text = slice(reading.article.text, claim.span);
  claim.sentence_span = sentence.span;
  claim.sentence = slice(reading.article.text, sentence.span);
  claim.statement = sentence_index;
  claim.part = sentence.part;
  fill_attribution(reading, {begin, end}, claim);
  if (const EventMention* event = reading.event_at(predicate_token)) {
    claim.positive = !event->negated || denies_only_figure(reading, sentence);
    claim.modality = event->modality;
  }
  if (claim.modality == Modality::asserted && is_denied_by_speaker(claim))
    claim.modality = Modality::denied;
  if (claim.modality == Modality::asserted)
    claim.modality = modality_before(reading, sentence, predicate_token);
  if (claim.modality == Modality::asserted)
    claim.modality = outlook_of(reading, sentence, begin);
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    if (reading.words.revisions.contains(reading.token(i).hash)) {
      claim.revision = "correction";
    }
  }
  if (takes_back(reading, sentence)) claim.revision = "correction";
  if (!claim.revision.empty() && is_withdrawn(reading, sentence, begin))
    claim.standing = Standing::deprecated;
  fill_topic(reading, sentence_index, predicate_token, claim);
}

}  // namespace crosscheck
