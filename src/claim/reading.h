#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "acquire/article.h"
#include "analyze/analyze.h"
#include "claim/measures.h"

namespace crosscheck {

struct ClaimWords;

/// The mentions, in order of their tokens, that begin in a range. Cost: logarithmic.
template <typename Mention>
std::span<const Mention> starting_in(const std::vector<Mention>& mentions,
                                     TokenRange range) {
  const auto before = [](const Mention& mention, std::uint32_t token) {
    return mention.tokens.begin < token;
  };
  const auto first =
      std::lower_bound(mentions.begin(), mentions.end(), range.begin, before);
  const auto last =
      std::lower_bound(first, mentions.end(), std::max(range.begin, range.end), before);
  return {first, last};
}

/// Whether a word is in a list such as "a|an|the".
bool is_one_of(std::string_view word, std::string_view words_with_bars);

/// One article while its claims are made: the analysis, the word lists and small questions
/// about tokens that every part of the stage asks.
struct ArticleReading {
  const Article& article;
  const Analysis& analysis;
  const Language& language;
  const ClaimWords& words;
  /// For each token the speech whose clause covers it, counted from 1; 0 for none.
  std::vector<std::uint32_t> speech_of;
  /// How often each place is named, by its concept.
  std::unordered_map<std::string_view, int> places_named;

  const Token& token(std::uint32_t i) const { return analysis.tokens[i]; }
  /// The words of a token as written.
  std::string_view text(std::uint32_t i) const {
    return slice(article.text, analysis.tokens[i].span);
  }
  /// The word at a token, lower case.
  std::string lower(std::uint32_t i) const;
  /// Base form, read as a verb or as a noun.
  std::string verb(std::uint32_t i) const { return language.lemmas.verb(text(i)); }
  std::string noun(std::uint32_t i) const { return language.lemmas.noun(text(i)); }
  bool is(std::uint32_t i, WordKey lower_word) const {
    return analysis.tokens[i].hash == lower_word.hash;
  }
  /// Whether the token is one of some words, "a|an|the".
  bool is_any(std::uint32_t i, std::string_view words_with_bars) const;
  bool is_comma(std::uint32_t i) const { return text(i) == ","; }

  /// The event mention whose head is this token, or null.
  const EventMention* event_at(std::uint32_t i) const;
  /// The name that covers this token, or null.
  const NameMention* name_at(std::uint32_t i) const;
  /// What a name is looked up by: its concept if the gazetteer has one, else its folded
  /// words. One article may take an unknown name for a town and another for something else.
  std::string key_of(const NameMention& name) const;
  /// The time expression that covers this token, or null.
  const TimeMention* time_at(std::uint32_t i) const;
  /// Who is said to state this token, or null for the newsroom itself.
  const SpeechMention* speech_at(std::uint32_t i) const {
    return speech_of[i] == 0 ? nullptr : &analysis.speech[speech_of[i] - 1];
  }
  /// Index of the quantity that covers this token, or -1.
  int quantity_at(std::uint32_t i) const;
  /// Index of the sentence of a token.
  std::uint32_t sentence_of(std::uint32_t i) const;
  /// Index of the token that begins at or after a byte.
  std::uint32_t token_at_byte(std::uint32_t byte) const;
};

/// The reading of an article. Cost: linear.
ArticleReading read_article(const Article& article, const Analysis& analysis,
                            const Language& language, const ClaimWords& words);

/// American spelling of "-isation", "-ise" and "-our" words, so that spellings compare
/// equal: "mobilisation" -> "mobilization".
std::string one_spelling(std::string word);

}  // namespace crosscheck
