#pragma once
#include <string>
#include <unordered_map>
#include <vector>

#include "acquire/article.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/data_files.h"
#include "support/hash_table.h"

namespace crosscheck {

/// What a word does to the predicates near it; bits of `PredicateWords::Word::bits`.
enum PredicateBit : std::uint32_t {
  adverb_bit = 1U << 0U,
  be_past_bit = 1U << 1U,
  be_present_bit = 1U << 2U,
  been_bit = 1U << 3U,
  have_bit = 1U << 4U,
  do_past_bit = 1U << 5U,
  do_present_bit = 1U << 6U,
  will_bit = 1U << 7U,
  would_bit = 1U << 8U,
  could_bit = 1U << 9U,
  ought_bit = 1U << 10U,
  negative_bit = 1U << 11U,
  expects_bit = 1U << 12U,
  hinders_bit = 1U << 13U,
  fear_bit = 1U << 14U,
  estimate_bit = 1U << 15U,
  denial_bit = 1U << 16U,
  possible_bit = 1U << 17U,
  planned_bit = 1U << 18U,
  conditional_bit = 1U << 19U,
  subject_bit = 1U << 20U,
  determiner_bit = 1U << 21U,
  event_noun_bit = 1U << 22U,
  noun_too_bit_of_verb = 1U << 23U,
  tries_bit = 1U << 24U,  ///< "tried to leave"
  any_auxiliary = be_past_bit | be_present_bit | been_bit | have_bit | do_past_bit |
                  do_present_bit | will_bit | would_bit | could_bit | ought_bit
};

/// Which verb form a word can be.
enum VerbForm : std::uint8_t {
  base_form = 1U << 0U,
  third_form = 1U << 1U,
  past_form = 1U << 2U,  ///< past tense or participle
  ing_form = 1U << 3U
};

/// Auxiliaries, negation and modality cues, verb forms and event nouns, compiled for
/// look-up.
class PredicateWords {
 public:
  struct Word {
    std::uint32_t bits = 0;
    std::uint8_t forms = 0;
    std::uint32_t lemma = 0;  ///< of the verb or event noun; index for `lemma`
    std::uint32_t noun = 0;   ///< of the event noun
  };

  PredicateWords() = default;
  PredicateWords(const WordLists& lists, Problems& problems);

  /// What is known about a word; null for most words.
  const Word* find(const Token& token) const { return words_.find(token.hash); }
  std::uint32_t bits(const Token& token) const {
    const Word* word = find(token);
    return word == nullptr ? 0U : word->bits;
  }
  const std::string& lemma(std::uint32_t index) const { return lemmas_[index]; }

 private:
  std::uint32_t lemma_of(std::string_view lemma);
  void add_verb_form(std::string_view form, std::uint32_t lemma, std::uint8_t forms);
  void add_verb(std::string_view base);
  void add_noun(std::string_view noun);

  HashTable<Word> words_;
  std::unordered_map<std::string, std::uint32_t> lemma_ids_;
  std::vector<std::string> lemmas_{std::string{}};
};

/// Verbs and event nouns with polarity, modality, tense and voice, in order.
std::vector<EventMention> read_events(const Article& article,
                                      const std::vector<Token>& tokens,
                                      const std::vector<Sentence>& sentences,
                                      const std::vector<NameMention>& names,
                                      const PredicateWords& words, const Lemmas& lemmas);

}  // namespace crosscheck
