#include "analyze/attribution.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Third person, past and present participle of a regular verb.
struct Forms {
  std::string third;
  std::string past;
  std::string progressive;
};

Forms regular(const std::string& base) {
  const char last = base.back();
  if (last == 'e') {
    return {base + "s", base + "d", base.substr(0, base.size() - 1) + "ing"};
  }
  if (last == 'y' && base.size() > 1 && !is_vowel(base[base.size() - 2])) {
    const std::string stem = base.substr(0, base.size() - 1);
    return {stem + "ies", stem + "ied", base + "ing"};
  }
  if (base == "admit") return {"admits", "admitted", "admitting"};
  const bool hiss = base.ends_with("ss") || base.ends_with("sh") || base.ends_with("ch");
  return {base + (hiss ? "es" : "s"), base + "ed", base + "ing"};
}

VerbClass class_of(std::string_view key) {
  if (key == "distancing") return VerbClass::distancing;
  if (key == "factive") return VerbClass::factive;
  return key == "denying" ? VerbClass::denying : VerbClass::neutral;
}

std::uint32_t bit_of(std::string_view key) {
  if (key == "between") return between_bit;
  if (key == "stops") return stop_bit;
  if (key == "pronouns") return pronoun_bit;
  if (key == "prepositions") return preposition_bit;
  if (key == "hearers") return hearer_bit;
  if (key == "occasions") return occasion_bit;
  if (key == "nouns_too") return noun_too_bit;
  if (key == "statements") return statement_bit;
  if (key == "done_to_things") return thing_bit;
  return 0;
}

}  // namespace

SpeechWords::SpeechWords(const WordLists& lists, Problems&) : names_(lists) {
  for (const Row& row : lists.rows("speech")) {
    const std::string_view key = row.key(0);
    if (key == "verbs") {
      add_verb(std::string(row.value), class_of(row.key(1)));
    } else if (key == "past") {
      const Verb* found = verbs_.find(word_hash(row.key(1)));
      if (found != nullptr) add_form(std::string(row.value), Verb(*found));
    } else if (key == "according") {
      according_.add(row.value, 0);
    } else if (const std::uint32_t bit = bit_of(key)) {
      bits_[word_hash(row.value)] |= bit;
      if (bit == hearer_bit) bits_[word_hash(std::string(row.value) + "s")] |= bit;
    }
  }
  for (const char* word : {"is", "are", "was", "were", "be", "been", "being"}) {
    bits_[word_hash(word)] |= be_bit;
  }
  for (const char* word :
       {"the", "a", "an", "his", "her", "their", "its", "this", "that"}) {
    bits_[word_hash(word)] |= article_bit;
  }
}

void SpeechWords::add_verb(const std::string& base, VerbClass verb_class) {
  const std::string word = base.substr(0, base.find(' '));
  const Forms forms = regular(word);
  const Verb verb{base, verb_class, false};
  add_form(word, verb);
  add_form(forms.third, verb);
  add_form(forms.past, verb);
  add_form(forms.progressive, {base, verb_class, true});
}

void SpeechWords::add_form(const std::string& form, const Verb& verb) {
  const std::uint64_t hash = word_hash(form);
  if (!verbs_.contains(hash)) verbs_[hash] = verb;
}

const SpeechWords::Verb* SpeechWords::verb(const Token& token) const {
  return verbs_.find(token.hash);
}

bool SpeechWords::is_done_to_things(const Verb& verb) const {
  const std::uint32_t* found = bits_.find(word_hash(verb.lemma));
  return found != nullptr && (*found & thing_bit) != 0;
}

std::uint32_t SpeechWords::bits(const Token& token) const {
  const std::uint32_t* found = bits_.find(token.hash);
  return found == nullptr ? 0U : *found;
}

}  // namespace crosscheck
