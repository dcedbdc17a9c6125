#include "claim/population.h"

#include <algorithm>

#include "claim/extract.h"

namespace crosscheck {
namespace {

/// Words before a counted noun that do not narrow it.
constexpr std::string_view idle_words =
    "other|more|additional|another|people|total|all|estimated|confirmed|new|further|"
    "at|least|about|some|nearly|over|than|the|of|a|an|these|those|such|and|or|least|around|"
    "almost|only|just|several|many|their|its|his|her|own|extra|so|innocent|fallen|area|"
    "based";

void narrow(const CountedNoun& noun, const std::string& lemma, Population& population) {
  if (noun.group == "male") population.sex = "male";
  if (noun.group == "female") population.sex = "female";
  if (noun.group == "occupation" || noun.group == "child" || noun.group == "side")
    population.occupation = lemma;
}

/// "Of the eleven injured miners, two are in hospital": a part of those named first.
bool is_of_those(const ArticleReading& reading, const QuantityMention& quantity) {
  if (!quantity.elided) return false;
  const Sentence& sentence =
      reading.analysis.sentences[reading.sentence_of(quantity.tokens.begin)];
  const std::uint32_t first = sentence.tokens.begin;
  return first + 1 < quantity.tokens.begin && reading.is(first, "of") &&
         reading.is_any(first + 1, "the|these|those|all|them|its|their|some|about");
}

/// Whether a count of people begins at a token: what stands before "of" is a part of them.
bool counts_people(const ArticleReading& reading, std::uint32_t i) {
  const int index = reading.quantity_at(i);
  if (index < 0) return false;
  const QuantityMention& whole =
      reading.analysis.quantities[static_cast<std::size_t>(index)];
  if (whole.dimension != Dimension::count || !whole.unit_is_counted) return false;
  const CountedNoun* noun = reading.words.nouns.find(whole.unit);
  return noun != nullptr && noun->dimension == "person";
}

}  // namespace

void fill_population(const ArticleReading& reading, const QuantityMention& quantity,
                     Claim& claim) {
  Population& population = claim.population;
  claim.unit.unit = quantity.unit;
  claim.unit.factor = quantity.factor;
  claim.unit.offset = quantity.offset;
  claim.unit.dimension = name(quantity.dimension);
  if (quantity.dimension == Dimension::ratio) claim.unit.dimension = "1";
  if (quantity.dimension != Dimension::count) {
    claim.state(Slot::population) = SlotState::absent;
    if (length(quantity.counted) == 0) return;
  }
  if (length(quantity.counted) == 0) {
    claim.state(Slot::population) =
        quantity.dimension == Dimension::count ? SlotState::unknown : SlotState::absent;
    return;
  }
  claim.state(Slot::population) = quantity.elided ? SlotState::carried : SlotState::stated;
  const std::uint32_t begin = reading.token_at_byte(quantity.counted.begin);
  const std::uint32_t end = reading.token_at_byte(quantity.counted.end);
  const std::uint32_t head = quantity.head;
  population.head = reading.noun(head);

  for (std::uint32_t i = begin; i < end; ++i) {
    const NameMention* name = reading.name_at(i);
    if (name != nullptr && name->demonym && !name->concept_id.empty()) {
      population.citizenship = name->concept_id;
      if (i == head) population.head = "citizen";
      continue;
    }
    if (i >= head || !reading.token(i).is_word()) continue;
    // "Dallas officers": where they are is told by the place.
    if (name != nullptr && name->name_class == NameClass::place &&
        !name->concept_id.empty())
      continue;
    // "64 injured people": the word is what is counted of them.
    if (!reading.words.measures.find(Frame::adjective, reading.lower(i)).empty()) continue;
    const std::string lemma = reading.noun(i);
    if (const CountedNoun* noun = reading.words.nouns.find(lemma);
        noun != nullptr && noun->dimension == "person") {
      narrow(*noun, lemma, population);
    } else if (!reading.is_any(i, idle_words) && reading.token(i).kind == TokenKind::word) {
      population.modifiers.push_back(one_spelling(lemma));
    }
  }
  // "six of them", "one of five people", "four of its people": a part, not the whole count.
  const std::uint32_t after = quantity.tokens.end;
  const bool is_part =
      after + 1 < reading.analysis.tokens.size() && reading.is(after, "of") &&
      (reading.is_any(after + 1, "the|them|those|these|whom|which|its|their|his|her") ||
       counts_people(reading, after + 1));
  const bool part_within = begin < end && begin > 0 && !reading.is(begin - 1, "of") &&
                           reading.is_any(begin, "its|their|his|her");
  if (is_part || part_within || is_of_those(reading, quantity))
    population.modifiers.emplace_back("part");
  std::ranges::sort(population.modifiers);

  const CountedNoun* noun = reading.words.nouns.find(population.head);
  if (quantity.dimension == Dimension::count) {
    claim.unit.dimension = noun != nullptr ? noun->dimension : population.head;
    claim.unit.unit = claim.unit.dimension;
  }
  if (noun == nullptr) return;
  const bool works = noun->group == "occupation" || noun->group == "side";
  if (works && !population.modifiers.empty()) {
    std::string words;
    for (const std::string& modifier : population.modifiers) {
      if (modifier != "part") words += modifier + " ";  // some of them are no other trade
    }
    population.occupation = words + population.head;
  } else {
    narrow(*noun, population.head, population);
  }
  // Officers or civilians are one side of an event, never just its people.
  if (noun->group == "side") population.modifiers.push_back(population.head);
  if (noun->dimension == "person" && noun->group != "citizen") population.head = "person";
  if (noun->dimension == "person" && noun->group == "citizen" &&
      population.citizenship.empty() && population.head != "citizen") {
    population.head = "person";
  }
}

Population population_of(const ArticleReading& reading, const std::string& lemma) {
  Population made;
  made.head = lemma;
  const CountedNoun* noun = reading.words.nouns.find(lemma);
  if (noun == nullptr || noun->dimension != "person") return made;
  narrow(*noun, lemma, made);
  if (lemma != "citizen") made.head = "person";
  return made;
}

bool is_one_person(const ArticleReading& reading, std::uint32_t begin, std::uint32_t end,
                   Claim& claim) {
  for (std::uint32_t i = end; i-- > begin;) {
    const std::string lemma = reading.noun(i);
    if (lemma != reading.lower(i)) continue;  // a plural
    const CountedNoun* noun = reading.words.nouns.find(lemma);
    if (noun == nullptr || noun->dimension != "person") continue;
    claim.population.head = "person";
    narrow(*noun, lemma, claim.population);
    claim.unit = {.dimension = "person", .unit = "person"};
    claim.state(Slot::population) = SlotState::stated;
    return true;
  }
  return false;
}

}  // namespace crosscheck
