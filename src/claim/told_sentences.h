#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "claim/extract.h"

namespace crosscheck {

/// What a word of a sentence is, where whole sentences are compared.
enum class ToldKind : std::uint8_t { word, name, figure, day };

/// A word of a sentence that says something, in a form to compare.
struct ToldWord {
  std::string form;  ///< "rise", "lind", "20.9 percent", "2016-05"
  std::string sort;  ///< of figures the unit, of names the class of the last word
                     ///< ("speaking" before that of a body that says it) and "given" of
                     ///< others; "joined" by hyphens
  Decimal low;       ///< of figures, the ends of a range
  Decimal high;
  Decimal last_place;                  ///< of figures: unit of the last written digit
  std::vector<std::string> opposites;  ///< forms of words that say the opposite
  ToldKind kind = ToldKind::word;
  std::uint32_t part = 0;  ///< of the sentence: which of its statements, about
  Span span;               ///< in the article's text
  Location location;
};

/// A word that turns a statement into its opposite: "not", "never".
struct ToldDenial {
  std::vector<std::string> denied;  ///< forms of the two words behind it
  std::uint32_t part = 0;           ///< as of a `ToldWord`
};

/// A sentence of an article as a claim in its own words, with what its words say.
struct ToldSentence {
  Claim claim;
  std::vector<ToldWord> words;     ///< in text order
  std::vector<std::string> forms;  ///< of `words`, sorted, none twice
  std::vector<ToldDenial> denials;
  std::uint32_t parts = 1;   ///< statements, about, that it joins
  bool has_pronoun = false;  ///< "she", "his": it tells of a person without a name
  bool is_denied() const { return denials.size() % 2 == 1; }
};

/// The sentences of headline and body that are statements. Cost: linear in the article.
std::vector<ToldSentence> told_sentences(const Article& article, ArticleIndex index,
                                         const Analysis& analysis, const Language& language,
                                         const ClaimWords& words);

}  // namespace crosscheck
