#include "claim/capital_reference.h"

#include <string>

#include "claim/slots_of_place.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t near_sentences = 3;
/// Names before the word, so that a text full of such words costs no more than its length.
constexpr int most_looked_at = 256;

/// The country of a place's name or of a people's; "" for other names.
std::string country_named(const ArticleReading& reading, const NameMention* name) {
  const Gazetteer& gazetteer = reading.language.gazetteer;
  const bool is_country = name != nullptr && name->name_class == NameClass::place &&
                          !name->concept_id.empty() &&
                          gazetteer.is_country(name->concept_id);
  return is_country ? name->concept_id : std::string{};
}

/// The only country named in a range of tokens before the word; "" where there is none,
/// and where there are two. `several` tells which.
std::string only_country(const ArticleReading& reading, TokenRange range, bool& several) {
  std::string only;
  const auto& names = reading.analysis.names;
  int left = most_looked_at;
  for (auto at = names.rbegin(); at != names.rend() && left > 0; ++at) {
    if (at->tokens.begin >= range.end) continue;
    if (at->tokens.begin < range.begin) break;
    --left;
    const std::string country = country_named(reading, &*at);
    if (country.empty() || country == only) continue;
    if (!only.empty()) {
      several = true;
      return {};
    }
    only = country;
  }
  return only;
}

/// "Peruvian capital", "capital of Peru"
std::string country_beside(const ArticleReading& reading, const Sentence& sentence,
                           std::uint32_t token) {
  if (token > sentence.tokens.begin) {
    const NameMention* before = reading.name_at(token - 1);
    if (before != nullptr) return country_named(reading, before);
  }
  const bool has_of = token + 2 < sentence.tokens.end && reading.is(token + 1, "of");
  return has_of ? country_named(reading, reading.name_at(token + 2)) : std::string{};
}

/// "the capital": no letters, gains or punishment, and no city that is named.
bool is_reference(const ArticleReading& reading, const Sentence& sentence,
                  std::uint32_t token) {
  if (!reading.is(token, "capital") || reading.name_at(token) != nullptr) return false;
  if (token == sentence.tokens.begin) return false;
  const bool is_definite = reading.is_any(token - 1, "the|its|their|country's") ||
                           reading.name_at(token - 1) != nullptr ||
                           reading.text(token - 1).ends_with("s");
  std::uint32_t next = token + 1;
  if (next < sentence.tokens.end && reading.is(next, "city")) ++next;
  if (next >= sentence.tokens.end) return is_definite;
  if (reading.is_comma(next)) ++next;
  const bool is_named = next < sentence.tokens.end && reading.name_at(next) != nullptr;
  const bool ends =
      !reading.token(token + 1).is_word() ||
      reading.is_any(token + 1,
                     "city|of|on|in|and|after|since|during|over|where|when|as|"
                     "while|before|by|late|early|last|this|were|was|had|have");
  return is_definite && ends && !is_named;
}

}  // namespace

std::optional<Node> capital_meant(const ArticleReading& reading, const Sentence& sentence,
                                  std::uint32_t token) {
  if (!is_reference(reading, sentence, token)) return std::nullopt;
  std::string country = country_beside(reading, sentence, token);
  const bool is_of_other = token + 1 < sentence.tokens.end && reading.is(token + 1, "of");
  if (country.empty() && is_of_other) return std::nullopt;
  if (country.empty()) {
    const std::uint32_t index = reading.sentence_of(token);
    const auto& sentences = reading.analysis.sentences;
    const std::uint32_t from =
        index > near_sentences ? sentences[index - near_sentences].tokens.begin : 0;
    bool several = false;
    country = only_country(reading, {from, token}, several);
    if (country.empty() && !several) country = only_country(reading, {0, token}, several);
  }
  if (country.empty()) return std::nullopt;
  const std::string capital = reading.language.gazetteer.capital(country);
  if (capital.empty()) return std::nullopt;
  return node_of_place(reading, capital);
}

}  // namespace crosscheck
