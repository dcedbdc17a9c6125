#include "claim/ratio_group.h"

#include <algorithm>
#include <optional>

#include "claim/extract.h"
#include "claim/population.h"

namespace crosscheck {
namespace {

/// Words that may stand between "among" and the noun without narrowing it.
constexpr std::string_view idle_words = "the|all|its|their|these|those";

struct Group {
  Population who;
  bool is_narrowed = false;
};

/// The noun phrase from a token on, if its noun counts people.
std::optional<Group> group_at(const ArticleReading& reading, std::uint32_t begin,
                              std::uint32_t end) {
  constexpr std::uint32_t longest = 6;  // words
  Group group;
  std::vector<std::string> words;
  for (std::uint32_t i = begin; i < std::min(end, begin + longest); ++i) {
    const NameMention* name = reading.name_at(i);
    if (name != nullptr && name->demonym) {
      group.who.citizenship = name->concept_id;
      group.is_narrowed = true;
      continue;
    }
    if (reading.is_any(i, idle_words)) continue;
    if (name != nullptr || !reading.token(i).is_word()) return std::nullopt;
    const std::string lemma = reading.noun(i);
    const CountedNoun* noun = reading.words.nouns.find(lemma);
    const bool ends = i + 1 >= end || !reading.token(i + 1).is_word() ||
                      reading.words.nouns.find(reading.noun(i + 1)) == nullptr;
    if (noun == nullptr || noun->dimension != "person" || !ends) {
      words.push_back(one_spelling(lemma));
      continue;
    }
    const std::string citizenship = group.who.citizenship;
    group.who = population_of(reading, lemma);
    group.who.citizenship = citizenship;
    group.is_narrowed = group.is_narrowed || !words.empty() || !group.who.sex.empty() ||
                        !group.who.occupation.empty();
    group.who.modifiers = std::move(words);
    std::ranges::sort(group.who.modifiers);
    return group;
  }
  return std::nullopt;
}

/// "among" before the figure with no other figure between, else right behind it: "among
/// women 10 percent and among men 8", "22 percent among the young".
std::optional<std::uint32_t> among(const ArticleReading& reading, const Sentence& sentence,
                                   FigurePhrase phrase) {
  for (std::uint32_t i = phrase.begin; i-- > sentence.tokens.begin;) {
    if (reading.quantity_at(i) >= 0) break;
    if (reading.is(i, "among")) return i;
  }
  for (std::uint32_t i = phrase.end; i < sentence.tokens.end; ++i) {
    if (reading.is_comma(i) || reading.quantity_at(i) >= 0) break;
    if (reading.is(i, "among")) return i;
  }
  return std::nullopt;
}

}  // namespace

void fill_ratio_group(const ArticleReading& reading, const Sentence& sentence,
                      FigurePhrase phrase, Claim& claim) {
  if (claim.unit.dimension != "1" || !claim.population.head.empty()) return;
  const auto at = among(reading, sentence, phrase);
  if (!at) return;
  auto group = group_at(reading, *at + 1, sentence.tokens.end);
  if (!group || !group->is_narrowed) return;
  claim.population = std::move(group->who);
  claim.state(Slot::population) = SlotState::stated;
}

}  // namespace crosscheck
