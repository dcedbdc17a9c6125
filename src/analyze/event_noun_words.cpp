#include "analyze/event_noun_words.h"

#include <vector>

#include "analyze/verb_forms.h"

namespace crosscheck {
namespace {

using Place = EventNounWords::Place;

std::optional<Place> place_of(std::string_view key) {
  if (key == "beside") return Place::beside;
  if (key == "above") return Place::above;
  if (key == "verbs") return Place::verb;
  if (key == "said") return Place::said;
  return std::nullopt;
}

NounStanding standing_of(std::string_view key) {
  if (key == "denied") return {Modality::denied, false};
  if (key == "expected") return {Modality::expected, false};
  if (key == "feared") return {Modality::feared, false};
  if (key == "undone") return {Modality::asserted, true};
  return {Modality::possible, false};
}

/// One number for a place and one or two words.
std::uint64_t key_of(Place place, std::uint64_t word, std::uint64_t preposition) {
  constexpr std::uint64_t prime = 0x9e3779b97f4a7c15ULL;
  return ((word * prime + preposition) * prime) ^ static_cast<std::uint64_t>(place);
}

std::vector<std::string> forms_at(Place place, const std::string& word,
                                  const IrregularForms& irregular) {
  if (place == Place::verb) return verb_forms_of(word, irregular);
  if (place == Place::above) return {word, third_of(word)};
  return {word};
}

}  // namespace

EventNounWords::EventNounWords(const WordLists& lists) {
  const IrregularForms irregular = irregular_forms(lists.rows("lemmas"));
  for (const Row& row : lists.rows("event_nouns")) {
    if (row.value.empty()) continue;
    const std::string value(row.value);
    const auto mark = [&](const std::string& form, Bit bit) {
      bits_[word_hash(form)] |= static_cast<std::uint8_t>(bit);
    };
    if (const auto place = place_of(row.key(0))) {
      const std::size_t space = value.find(' ');
      const std::uint64_t preposition =
          space == std::string::npos ? 0 : word_hash(value.substr(space + 1));
      for (const std::string& form : forms_at(*place, value.substr(0, space), irregular))
        standings_[key_of(*place, word_hash(form), preposition)] = standing_of(row.key(1));
    } else if (row.key(0) == "tellings") {
      mark(value, telling);
      mark(third_of(value), telling);
    } else if (row.key(0) == "aims") {
      mark(value, aim);
    } else {
      const Bit bit = row.key(0) == "results" ? result : happening;
      for (const std::string& form : verb_forms_of(value, irregular)) mark(form, bit);
    }
  }
}

NounStanding EventNounWords::of(Place place, const Token& token,
                                const Token* preposition) const {
  const std::uint64_t second = preposition == nullptr ? 0 : preposition->hash;
  const NounStanding* found = standings_.find(key_of(place, token.hash, second));
  return found == nullptr ? NounStanding{} : *found;
}

}  // namespace crosscheck
