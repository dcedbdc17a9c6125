#include "claim/numeric.h"

#include <algorithm>

#include "analyze/quote_marks.h"
#include "analyze/skeleton.h"
#include "claim/contrast.h"
#include "claim/counted_group.h"
#include "claim/event_noun.h"
#include "claim/extract.h"
#include "claim/population.h"
#include "claim/predicate.h"
#include "claim/rates.h"
#include "claim/ratio_group.h"
#include "claim/shared_slots.h"
#include "claim/shares.h"
#include "claim/slots_of_place.h"
#include "claim/slots_of_time.h"

namespace crosscheck {
namespace {

/// What a figure is a figure of, where no noun says it.
std::string unnamed(Dimension dimension) {
  switch (dimension) {
    case Dimension::count: return "figure";
    case Dimension::money: return "amount";
    case Dimension::ratio: return "share";
    default: return std::string(name(dimension));
  }
}

/// Words for an open measure: "number of villages", "worker (hire)", "share (win)".
std::string open_label(const ArticleReading& reading, const Predicate* predicate,
                       const Claim& claim, const QuantityMention& quantity) {
  const bool counted = length(quantity.counted) > 0;
  const std::string noun = counted && !claim.population.head.empty()
                               ? claim.population.head
                               : unnamed(quantity.dimension);
  if (predicate != nullptr && !predicate->existential)
    return noun + " (" + predicate->lemma + ")";
  if (!counted) return noun;
  return "number of " + std::string(slice(reading.article.text, quantity.counted));
}

/// The measure of a figure without a closed concept: its verb and what is counted, or the
/// noun alone ("sign:contract", "number:village").
Measure open_measure(const ArticleReading& reading, const Predicate* predicate,
                     const Claim& claim, const QuantityMention& quantity) {
  const std::string counted = claim.population.head.empty()
                                  ? std::string(name(quantity.dimension))
                                  : claim.population.head;
  std::string verb = "number";
  if (predicate != nullptr && !predicate->existential) {
    verb = one_spelling(predicate->lemma);
    if (predicate->role == Frame::object) verb += "_";
  }
  Measure measure;
  measure.open = true;
  measure.node.id = verb + ":" + one_spelling(counted);
  measure.node.name = open_label(reading, predicate, claim, quantity);
  measure.node.within = {measure.node.id};
  return measure;
}

/// The figure as it is shown: with its hedge, and with its unit where it is measured, not
/// counted ("nearly 100,000", "61 percent").
Span shown(const QuantityMention& quantity) {
  constexpr std::uint32_t longest_unit = 24;  // bytes
  Span span = quantity.number;
  if (length(span) == 0) return span;
  span.begin = std::min(span.begin, quantity.span.begin);
  const bool measured = quantity.dimension != Dimension::count && !quantity.unit_is_counted;
  const bool follows =
      quantity.span.end > span.end && quantity.span.end - span.end <= longest_unit;
  if (measured && follows) span.end = quantity.span.end;
  return span;
}

bool is_money_like(Dimension dimension) {
  return dimension != Dimension::count && dimension != Dimension::ratio;
}

Kind kind_of(const ArticleReading& reading, const Sentence& sentence, FigurePhrase phrase,
             const Predicate* predicate, const QuantityMention& quantity) {
  if (quantity.is_per) return Kind::rate;
  if (quantity.change != Change::none && quantity.change_form != ChangeForm::to)
    return Kind::change;
  if (quantity.dimension == Dimension::ratio) {
    return predicate != nullptr && predicate->frame != nullptr &&
                   predicate->frame->kind == Kind::stock
               ? Kind::stock
               : Kind::ratio;
  }
  if (predicate == nullptr) return Kind::none;
  if (says_rate(reading, sentence, phrase)) return Kind::rate;
  if (predicate->frame != nullptr) return predicate->frame->kind;
  if (predicate->existential || says_now(reading, sentence, phrase)) return Kind::stock;
  if (predicate->perfect) return Kind::cumulative;
  return Kind::count_event;
}

/// "revised from 58 to 51": the figure is the one after "to"; the other is of before.
QuantityMention new_end(const QuantityMention& quantity, std::string_view text) {
  if (quantity.change_form != ChangeForm::from_to || quantity.low == quantity.high)
    return quantity;
  const std::string_view words = slice(text, quantity.number);
  const std::size_t to = words.rfind(" to ");
  if (to == std::string_view::npos) return quantity;
  QuantityMention last = quantity;
  last.number.begin += static_cast<std::uint32_t>(to + std::string_view(" to ").size());
  last.span.begin = last.number.begin;
  last.change_form = ChangeForm::to;
  last.hedge = Hedge::none;
  (last.change == Change::down ? last.high : last.low) =
      last.change == Change::down ? last.low : last.high;
  return last;
}

/// "we use three in five of them": a share of what only the text before may tell.
bool is_share_of_them(const ArticleReading& reading, const Sentence& sentence,
                      const QuantityMention& quantity) {
  const std::uint32_t end = quantity.tokens.end;
  return quantity.dimension == Dimension::ratio && end + 1 < sentence.tokens.end &&
         reading.is(end, "of") && reading.is_any(end + 1, "them|it|these|those");
}

/// "310, or 12 percent of them": the count beside it tells of whom.
bool is_apposed(const ArticleReading& reading, const Sentence& sentence,
                std::uint32_t figure) {
  constexpr std::uint32_t reach = 7;
  const std::uint32_t floor =
      figure > sentence.tokens.begin + reach ? figure - reach : sentence.tokens.begin;
  for (std::uint32_t i = figure; i-- > floor;) {
    if (reading.quantity_at(i) >= 0) return true;
    const bool joins = reading.token(i).kind == TokenKind::punctuation ||
                       reading.is_any(i, "or|i|e|i.e|i.e.|that|is|about|some|of|them");
    if (!joins) return false;
  }
  return false;
}

/// Figures that say nothing checkable by themselves.
bool is_idle(const QuantityMention& quantity, const Predicate* predicate) {
  if (quantity.dimension == Dimension::age || quantity.dimension == Dimension::score)
    return true;
  if (quantity.hedge == Hedge::multiple) return true;
  if (predicate != nullptr) return false;
  // "two men", "one user": a mention of somebody, not a figure about anything.
  const bool small = quantity.dimension == Dimension::count && quantity.high < Decimal{20};
  const bool vague = quantity.hedge == Hedge::proportion;
  if (quantity.dimension == Dimension::money) return false;
  return small || vague || quantity.dimension == Dimension::time ||
         length(quantity.counted) == 0;
}

/// "1.66 million have entered X and 1.64 million have left": left what they entered.
void carry_direction(const ArticleReading& reading, FigurePhrase phrase,
                     const Claim* previous, std::uint32_t sentence_index, Claim& claim) {
  if (previous == nullptr || sentence_index > previous->statement + 1) return;
  const bool together = sentence_index == previous->statement;
  const bool leaves = lies_within(claim.measure.node, "exit") && previous->goal.is_known();
  const bool enters =
      lies_within(claim.measure.node, "entry") && previous->origin.is_known();
  // "left the country" after "entered X": X, unless the text names another one.
  const bool open =
      !claim.origin.is_known() || claim.state(Slot::origin) == SlotState::carried;
  const std::uint32_t size = static_cast<std::uint32_t>(reading.analysis.tokens.size());
  for (std::uint32_t i = phrase.end; i < std::min(size, phrase.end + 8); ++i) {
    if (reading.is_any(i, "their|his|her|homeland")) return;  // it is told whose country
  }
  const bool same_people = previous->population.citizenship == claim.population.citizenship;
  if (leaves && open && (together || claim.origin.is_known()) && same_people) {
    claim.origin = previous->goal;
    claim.state(Slot::origin) = SlotState::carried;
  } else if (enters && together && !claim.goal.is_known()) {
    claim.goal = previous->origin;
    claim.state(Slot::goal) = SlotState::carried;
  }
}

/// The candidate, party or company that a share is said of: the last name before it.
void fill_subject(const ArticleReading& reading, const Sentence& sentence,
                  FigurePhrase phrase, Claim& claim) {
  if (claim.kind != Kind::ratio) return;
  const NameMention* subject = nullptr;
  for (const NameMention& name :
       starting_in(reading.analysis.names, {sentence.tokens.begin, phrase.begin})) {
    if (name.name_class != NameClass::place) subject = &name;
  }
  if (subject == nullptr) return;
  claim.name = subject->canonical;
  claim.skeleton = name_skeleton(subject->canonical);
}

/// "up to 3.2 billion from 2.9 billion", "compared with 2.9 billion": a value of another
/// time, told to measure the change.
bool is_earlier_value(const ArticleReading& reading, const Sentence& sentence,
                      FigurePhrase phrase, bool is_range) {
  if (phrase.begin < sentence.tokens.begin + 2 || is_range) return false;
  const std::uint32_t before = phrase.begin - 1;
  if (reading.is_any(before, "against|versus")) return true;
  if (reading.is_any(before, "with|to") && reading.is(before - 1, "compared")) return true;
  if (!reading.is(before, "from")) return false;
  if (reading.is_any(before - 1, "up|down|revised|rise|increase|drop|fall")) return true;
  const std::uint32_t floor =
      before > sentence.tokens.begin + 4 ? before - 4 : sentence.tokens.begin;
  for (std::uint32_t i = floor; i < before; ++i) {
    if (reading.quantity_at(i) >= 0) return true;
  }
  return false;
}

/// "the planned evacuation of 300 people": a figure is told as its event is.
void tell_as_event(const ArticleReading& reading, const QuantityMention& quantity,
                   Claim& claim) {
  const EventMention* event = event_noun_of(reading, quantity);
  if (event == nullptr) return;
  if (event->negated) claim.positive = false;
  if (claim.modality == Modality::asserted) claim.modality = event->modality;
}

Claim quantity_claim(const ArticleReading& reading, std::uint32_t sentence_index,
                     const QuantityMention& quantity, const Predicate* predicate,
                     FigurePhrase phrase, const Claim* previous) {
  const Sentence& sentence = reading.analysis.sentences[sentence_index];
  Claim claim;
  claim.form = Form::quantity;
  claim.value = reading.words.widths.value_of(quantity, reading.article.text);
  claim.value->text = slice(reading.article.text, shown(quantity));
  fill_population(reading, quantity, claim);
  if (predicate != nullptr) tell_counted(quantity, *predicate, claim);
  claim.measure = predicate != nullptr && predicate->frame != nullptr
                      ? predicate->frame->measure
                      : open_measure(reading, predicate, claim, quantity);
  mark_part(reading, sentence, quantity, predicate, claim);
  claim.kind = kind_of(reading, sentence, phrase, predicate, quantity);
  fill_ratio_group(reading, sentence, phrase, claim);
  if (claim.kind == Kind::rate) tell_rate(reading, sentence, phrase, quantity, claim);
  claim.read_by = predicate != nullptr ? predicate->pattern : "figure without a predicate";
  std::uint32_t begin = phrase.begin;
  std::uint32_t end = phrase.end;
  if (predicate != nullptr) {
    begin = std::min(begin, predicate->token);
    end = std::max(end, predicate->token + 1);
  }
  const Predicate none{};
  const Predicate& governing = predicate != nullptr ? *predicate : none;
  // Of "12 men and eight women died on Monday" both died on Monday.
  if (predicate != nullptr) {
    fill_places(reading, sentence, governing, governing.told, claim);
    fill_times(reading, sentence, governing, governing.told, previous, claim);
  } else {
    Predicate at_figure{};
    at_figure.token = phrase.begin;
    fill_places(reading, sentence, at_figure, phrase, claim);
    fill_times(reading, sentence, at_figure, phrase, previous, claim);
  }
  // Include the place or object right after the predicate in the claim's words.
  const std::uint32_t clause = clause_end(reading, sentence, end);
  while (end < clause && end < begin + 24 && !reading.is_comma(end) &&
         !reading.is_any(end, "since|after|when|while|who|which|because|as|following")) {
    ++end;
  }
  carry_direction(reading, phrase, previous, sentence_index, claim);
  fill_subject(reading, sentence, phrase, claim);
  fill_shared_slots(reading, sentence_index, begin, end, governing.token, claim);
  tell_as_event(reading, quantity, claim);
  if (predicate != nullptr && predicate->wished) claim.modality = Modality::expected;
  if (quantity.estimate && claim.modality == Modality::asserted)
    claim.modality = Modality::estimated;
  return claim;
}

constexpr std::string_view number_nouns = "number|figure|total|count|rate|sum|amount";

/// "put the number at 900": another says it of what was told before.
bool is_put_at(const ArticleReading& reading, const Sentence& sentence,
               FigurePhrase phrase) {
  const std::uint32_t begin = phrase.begin;
  return begin > sentence.tokens.begin + 4 && reading.is(begin - 1, "at") &&
         reading.is_any(begin - 2, number_nouns) &&
         reading.is_any(begin - 3, "the|that|this|their") &&
         reading.is_any(begin - 4, "put|puts|putting|set|estimated|placed");
}

/// "The number has grown to 900": the figure of the sentence before, told anew.
bool is_told_anew(const ArticleReading& reading, const Sentence& sentence,
                  FigurePhrase phrase) {
  if (is_put_at(reading, sentence, phrase)) return true;
  std::uint32_t first = sentence.tokens.begin;
  if (quote_mark(reading.text(first)) != QuoteMark::none) ++first;
  if (first + 2 >= phrase.begin || !reading.is_any(first, "the|that|this")) return false;
  return reading.is_any(first + 1, number_nouns) &&
         !reading.is_any(first + 2, "of|in|for|who|that|on|at");
}

/// Takes what is asked from the figure before; its own words tell only a figure and a time.
void carry_question(const Claim& previous, Claim& claim) {
  claim.measure = previous.measure;
  claim.population = previous.population;
  claim.unit = rate_unit(previous.unit, claim.unit);
  claim.goal = previous.goal;
  claim.origin = previous.origin;
  claim.place = previous.place;
  claim.name = previous.name;
  claim.skeleton = previous.skeleton;
  if (claim.kind != Kind::rate) claim.kind = previous.kind;
  for (const Slot slot :
       {Slot::measure, Slot::population, Slot::goal, Slot::origin, Slot::place}) {
    const SlotState state = previous.state(slot);
    claim.state(slot) = state == SlotState::stated ? SlotState::carried : state;
  }
}

/// "100 dollars (about 92 euros)": the amount once more in another unit.
Claim converted(const ArticleReading& reading, const QuantityMention& quantity,
                const Claim& amount) {
  Claim claim = amount;
  claim.value = reading.words.widths.value_of(quantity, reading.article.text);
  claim.value->text = slice(reading.article.text, shown(quantity));
  fill_population(reading, quantity, claim);
  claim.population = amount.population;
  claim.span = quantity.span;
  claim.text = slice(reading.article.text, claim.span);
  claim.read_by = "amount in another unit";
  return claim;
}

/// "citing two officials", "according to three witnesses": they say it, they are not told
/// of.
bool counts_sources(const ArticleReading& reading, const QuantityMention& quantity) {
  const auto& sayings = reading.analysis.speech;
  const auto after = std::ranges::upper_bound(
      sayings, quantity.span.begin, {},
      [](const SpeechMention& saying) { return saying.verb.begin; });
  const auto count = std::min<std::ptrdiff_t>(after - sayings.begin(), 2);
  return std::any_of(after - count, after, [&](const SpeechMention& saying) {
    return saying.verb.end <= saying.speaker.begin &&
           saying.speaker.begin <= quantity.span.begin &&
           quantity.span.end <= saying.speaker.end;
  });
}

}  // namespace

void add_quantity_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  std::vector<Claim> made;
  const std::vector<QuantityMention>& quantities = reading.analysis.quantities;
  std::vector<std::size_t> claim_of(quantities.size(), most_claims);
  for (std::size_t q = 0; q < quantities.size() && made.size() < most_claims; ++q) {
    const QuantityMention& written = quantities[q];
    if (written.is_rank) continue;  // a place in an order counts nothing
    const QuantityMention quantity = new_end(written, reading.article.text);
    const bool is_change_told = quantity.number != written.number;
    const std::uint32_t index = reading.sentence_of(quantity.tokens.begin);
    const Sentence& sentence = reading.analysis.sentences[index];
    if (written.same_amount && claim_of[*written.same_amount] < made.size()) {
      const std::size_t amount = claim_of[*written.same_amount];
      made.push_back(converted(reading, quantity, made[amount]));
      made.back().of = static_cast<ClaimIndex>(amount);
      continue;
    }
    if (counts_sources(reading, quantity)) continue;
    const auto predicate = find_predicate(reading, sentence, quantity);
    const Predicate* found = predicate ? &*predicate : nullptr;
    const std::uint32_t after = quantity.tokens.end;
    const bool is_of_other = after < sentence.tokens.end && reading.is(after, "of") &&
                             !is_share_of_them(reading, sentence, quantity);
    const bool is_share_beside = quantity.dimension == Dimension::ratio && !is_of_other &&
                                 is_apposed(reading, sentence, quantity.tokens.begin);
    const FigurePhrase phrase = phrase_of(reading, quantity);
    const bool is_put = !made.empty() && is_put_at(reading, sentence, phrase);
    if (!is_share_beside && !is_put && is_idle(quantity, found)) continue;
    const bool is_open = found != nullptr && found->frame == nullptr;
    if (is_open && !is_share_beside && is_share_of_them(reading, sentence, quantity))
      continue;
    const bool is_range = quantity.low != quantity.high;
    if (!is_change_told && is_earlier_value(reading, sentence, phrase, is_range)) continue;
    if (found != nullptr && found->frame == nullptr && is_money_like(quantity.dimension) &&
        quantity.dimension == Dimension::time) {
      continue;
    }
    Claim claim = quantity_claim(reading, index, quantity, found, phrase,
                                 made.empty() ? nullptr : &made.back());
    // What a correction takes back is kept, as what was said before.
    if (claim.revision.empty() &&
        is_denied_for_another(reading, sentence, {phrase.begin, phrase.end})) {
      continue;
    }
    if (claim.revision.empty() && phrase.begin > sentence.tokens.begin &&
        reading.is(phrase.begin - 1, "not")) {
      claim.positive = false;
    }
    const bool anew = claim.measure.open && !made.empty() &&
                      claim.statement - made.back().statement <= 1 &&
                      is_told_anew(reading, sentence, phrase);
    if (anew) carry_question(made.back(), claim);
    mark_rest(reading, phrase, made, claim);
    claim_of[q] = made.size();
    made.push_back(std::move(claim));
  }
  link_shares(made);
  const auto offset = static_cast<ClaimIndex>(claims.size());
  for (Claim& claim : made) {
    if (claim.of) *claim.of += offset;
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
