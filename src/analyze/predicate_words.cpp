#include <utility>

#include "analyze/predicates.h"
#include "analyze/verb_forms.h"

namespace crosscheck {
namespace {

std::uint32_t bit_of(std::string_view key) {
  static constexpr std::pair<std::string_view, std::uint32_t> bits[] = {
      {"adverbs", adverb_bit},
      {"be_past", be_past_bit},
      {"be_present", be_present_bit},
      {"been", been_bit},
      {"conditional", conditional_bit},
      {"could", could_bit},
      {"denial", denial_bit},
      {"determiners", determiner_bit},
      {"do_past", do_past_bit},
      {"do_present", do_present_bit},
      {"estimate", estimate_bit},
      {"expects", expects_bit},
      {"fear", fear_bit},
      {"have", have_bit},
      {"hinders", hinders_bit},
      {"negative", negative_bit},
      {"ought", ought_bit},
      {"planned", planned_bit},
      {"possible", possible_bit},
      {"subjects", subject_bit},
      {"tries", tries_bit},
      {"will", will_bit},
      {"would", would_bit}};
  for (const auto& [name, bit] : bits) {
    if (name == key) return bit;
  }
  return 0;
}

}  // namespace

PredicateWords::PredicateWords(const WordLists& lists, Problems&) {
  for (const Row& row : lists.rows("lemmas")) {
    if (row.key(0) == "verbs") {
      const bool ing = row.value.ends_with("ing") && row.value.size() > row.key(1).size();
      const std::uint32_t lemma = lemma_of(row.key(1));
      add_verb(row.key(1));
      const bool third = row.value.ends_with('s') && !row.value.ends_with("ss");
      add_verb_form(row.value, lemma, ing ? ing_form : third ? third_form : past_form);
    } else if (row.key(0) == "verb_bases") {
      add_verb(row.value);
    }
  }
  for (const Row& row : lists.rows("predicates")) {
    if (row.key(0) == "nouns") {
      add_noun(row.value);
    } else if (row.key(0) == "never") {
      words_[word_hash(row.value)].forms = 0;
    } else if (row.key(0) == "nouns_too") {
      words_[word_hash(row.value)].bits |= noun_too_bit_of_verb;
      words_[word_hash(third_of(std::string(row.value)))].bits |= noun_too_bit_of_verb;
    } else {
      words_[word_hash(row.value)].bits |= bit_of(row.key(0));
    }
  }
}

std::uint32_t PredicateWords::lemma_of(std::string_view lemma) {
  const auto [place, fresh] =
      lemma_ids_.emplace(lemma, static_cast<std::uint32_t>(lemmas_.size()));
  if (fresh) lemmas_.emplace_back(lemma);
  return place->second;
}

void PredicateWords::add_verb_form(std::string_view form, std::uint32_t lemma,
                                   std::uint8_t forms) {
  Word& word = words_[word_hash(form)];
  if (word.forms == 0 || forms == base_form) word.lemma = lemma;
  word.forms = static_cast<std::uint8_t>(word.forms | forms);
}

void PredicateWords::add_verb(std::string_view base) {
  const std::string verb(base);
  if (verb.empty()) return;
  const std::uint32_t lemma = lemma_of(verb);
  add_verb_form(verb, lemma, base_form);
  add_verb_form(third_of(verb), lemma, third_form);
  add_verb_form(past_of(verb), lemma, past_form);
  add_verb_form(ing_of(verb), lemma, ing_form);
}

void PredicateWords::add_noun(std::string_view noun) {
  const std::uint32_t lemma = lemma_of(noun);
  for (const std::string& form : {std::string(noun), third_of(std::string(noun))}) {
    Word& word = words_[word_hash(form)];
    word.bits |= event_noun_bit;
    word.noun = lemma;
  }
}

}  // namespace crosscheck
