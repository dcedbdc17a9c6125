#include "claim/counted_group.h"

#include <algorithm>
#include <range/v3/view/reverse.hpp>
#include <string>
#include <string_view>

#include "claim/extract.h"
#include "claim/harm.h"

namespace crosscheck {
namespace {

/// What a figure without a noun counts, as its measure says: "the toll rose to 12" people,
/// "five were killed". `is_told_before`: a noun further up may be meant.
std::string counted_by(const Predicate& predicate, bool is_told_before) {
  if (predicate.frame == nullptr) return {};
  const Node& measure = predicate.frame->measure.node;
  const bool of_people = lies_within(measure, "casualty") || measure.id == "missing";
  const bool is_toll = predicate.role == Frame::total || !is_told_before;
  return of_people && is_toll ? "person" : predicate.frame->counts;
}

/// "five deaths", "four bodies": the noun names the measure, people are counted.
bool counts_victims(const Predicate& predicate, const QuantityMention& quantity) {
  return predicate.frame != nullptr && predicate.token == quantity.head &&
         predicate.role == Frame::noun &&
         lies_within(predicate.frame->measure.node, "casualty");
}

/// Adds a word that narrows who is counted, unless it is there.
void mark(Population& population, std::string_view modifier) {
  std::vector<std::string>& modifiers = population.modifiers;
  const auto at = std::ranges::lower_bound(modifiers, modifier);
  if (at == modifiers.end() || *at != modifier) modifiers.emplace(at, modifier);
}

/// "12 men and eight women": each is one group of the people, which its own word tells;
/// where no word does, it counts just some of them.
void mark_group(Population& population) {
  if (!population.sex.empty()) mark(population, population.sex);
  if (!population.occupation.empty()) mark(population, population.occupation);
  if (population.sex.empty() && population.occupation.empty() &&
      population.citizenship.empty()) {
    mark(population, "part");
  }
}

/// "One officer was hit in his foot, and the other in his leg": there are more.
bool is_one_of_two(const ArticleReading& reading, const Sentence& sentence,
                   const QuantityMention& quantity) {
  if (quantity.low != Decimal{1} || quantity.high != Decimal{1}) return false;
  for (std::uint32_t i = quantity.tokens.end; i + 1 < sentence.tokens.end; ++i) {
    if (!reading.is(i, "the")) continue;
    if (reading.is_any(i + 1, "other|others|second")) return true;
    // "one was hurt, and the five others who were shot"
    const bool counts = reading.quantity_at(i + 1) >= 0 && i + 2 < sentence.tokens.end;
    if (counts && reading.is_any(i + 2, "other|others")) return true;
  }
  return false;
}

/// "another three", "40 more", "five others": said on top of a count before.
bool is_additive(const ArticleReading& reading, FigurePhrase phrase) {
  const std::uint32_t from = phrase.begin > 0 ? phrase.begin - 1 : 0;
  const auto size = static_cast<std::uint32_t>(reading.analysis.tokens.size());
  for (std::uint32_t i = from; i < std::min(size, phrase.end + 1); ++i) {
    const bool than = i + 1 < size && reading.is(i + 1, "than");
    if (!than && reading.is_any(i, "another|additional|further|more|others|other"))
      return true;
  }
  return false;
}

/// "the other three", "four others were also treated": some of a group, whatever was told
/// of the rest.
bool is_of_group(const ArticleReading& reading, FigurePhrase phrase) {
  constexpr std::uint32_t reach = 3;
  const auto size = static_cast<std::uint32_t>(reading.analysis.tokens.size());
  const bool is_within = reading.is(phrase.begin, "other");
  const std::uint32_t other = is_within ? phrase.begin : phrase.begin - 1;
  if (phrase.begin > 0 && other > 0 && reading.is(other, "other") &&
      reading.is(other - 1, "the")) {
    return true;
  }
  for (std::uint32_t i = phrase.end; i < std::min(size, phrase.end + reach); ++i) {
    if (reading.is(i, "also")) return is_additive(reading, phrase);
  }
  return false;
}

/// "A guard was shot in the hand. Three others were wounded": whether the sentences right
/// before tell of somebody killed, for a count of dead, or of somebody hurt who did not
/// die.
bool follows_one_harmed(const ArticleReading& reading, const Claim& claim) {
  constexpr std::uint32_t reach = 2;
  const bool of_dead = claim.measure.node.id == "death";
  if (!of_dead && claim.measure.node.id != "injury") return false;
  const HarmWords& words = reading.words.harm;
  for (std::uint32_t s = claim.statement; s-- > 0 && claim.statement - s <= reach;) {
    const Sentence& sentence = reading.analysis.sentences[s];
    if (sentence.part == Part::headline) return false;
    bool dies = false;
    bool hurts = false;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::uint64_t word = reading.token(i).hash;
      if (!words.knows(word)) continue;
      dies = dies || words.is(word, HarmWord::dies) || words.is(word, HarmWord::dead) ||
             words.is(word, HarmWord::kills) || words.is(word, HarmWord::fatal);
      const bool done =
          i > sentence.tokens.begin && reading.is_any(i - 1, "was|were|been|and|being");
      hurts = hurts || (done && words.is(word, HarmWord::hurts));
    }
    if (of_dead ? dies : hurts && !dies) return true;
  }
  return false;
}

}  // namespace

void tell_counted(const QuantityMention& quantity, const Predicate& predicate,
                  Claim& claim) {
  // "The crowd at 40,000": the measure, not a noun further off, says what is counted.
  const bool bare = length(quantity.counted) == 0 || quantity.elided;
  const std::string counts = bare ? counted_by(predicate, quantity.elided) : "";
  if (!counts.empty() && claim.unit.dimension != "person") {
    claim.population = {};
    claim.population.head = counts;
    claim.unit = {.dimension = counts, .unit = counts};
    const bool is_said = predicate.role == Frame::total || !predicate.frame->counts.empty();
    claim.state(Slot::population) = is_said ? SlotState::stated : SlotState::inferred;
  }
  // "44 percent of the vote": no part of those told before.
  if (predicate.role == Frame::adjective && predicate.lemma == "of")
    std::erase(claim.population.modifiers, "part");
  // "15 dead": the adjective stands for people.
  const bool is_adjective =
      predicate.role == Frame::adjective && predicate.token == quantity.head;
  if (!bare && predicate.frame != nullptr && !predicate.frame->only_of.empty() &&
      !predicate.frame->counts.empty()) {
    claim.population = {};
    claim.population.head = predicate.frame->counts;
    claim.unit = {.dimension = predicate.frame->counts, .unit = predicate.frame->counts};
  }
  if (bare || !(is_adjective || counts_victims(predicate, quantity))) return;
  const bool is_part = std::ranges::count(claim.population.modifiers, "part") > 0;
  claim.population = {};
  claim.population.head = "person";
  if (is_part) claim.population.modifiers = {"part"};  // "one of the dead"
  claim.unit = {.dimension = "person", .unit = "person"};
}

void mark_part(const ArticleReading& reading, const Sentence& sentence,
               const QuantityMention& quantity, const Predicate* predicate, Claim& claim) {
  if (predicate != nullptr && predicate->is_joined) mark_group(claim.population);
  const bool is_told = predicate != nullptr && predicate->of_part;
  if (is_told || is_one_of_two(reading, sentence, quantity) ||
      is_of_group(reading, phrase_of(reading, quantity))) {
    mark(claim.population, "part");
  }
}

void mark_rest(const ArticleReading& reading, FigurePhrase phrase,
               std::vector<Claim>& before, Claim& claim) {
  constexpr std::uint32_t reach = 4;  // sentences
  if (claim.measure.open || !is_additive(reading, phrase)) return;
  for (Claim& earlier : before | ranges::views::reverse) {
    if (claim.statement > earlier.statement + reach) return;
    const bool other = earlier.measure.node.id != claim.measure.node.id;
    if (other || earlier.part == Part::headline) continue;  // a headline sums up
    mark(claim.population, "rest");
    if (earlier.statement == claim.statement) mark(earlier.population, "part");
    return;
  }
  // "left them and three others dead"
  const bool is_joined = phrase.begin > 1 && reading.is(phrase.begin - 1, "and") &&
                         reading.is_any(phrase.begin - 2, "them|him|her");
  if (is_joined || follows_one_harmed(reading, claim)) mark(claim.population, "rest");
}

}  // namespace crosscheck
