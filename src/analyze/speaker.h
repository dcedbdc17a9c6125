#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "analyze/attribution.h"

namespace crosscheck {

/// One article as the speech reader sees it. Borrowed: all of it outlives the view.
struct SpeechView {
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  std::string_view text;
  const std::vector<Token>* tokens = nullptr;
  const std::vector<NameMention>* names = nullptr;
  const std::vector<TimeMention>* times = nullptr;
  const SpeechWords* words = nullptr;
  const Lemmas* lemmas = nullptr;
  SpeechSyntax syntax;
  std::vector<std::uint32_t>
      name_at;  ///< index of the name that covers a token, else `none`
  std::vector<std::uint32_t> time_at;
  std::vector<bool> quoted;  ///< inside quotation marks

  const Token& at(std::uint32_t i) const { return (*tokens)[i]; }
  std::string_view word(std::uint32_t i) const { return slice(text, at(i).span); }
  bool is(std::uint32_t i, std::string_view mark) const { return word(i) == mark; }
  bool has(std::uint32_t i, std::uint32_t wanted) const {
    return (words->bits(at(i)) & wanted) != 0;
  }
  bool names_bit(std::uint32_t i, std::uint32_t wanted) const {
    return words->names().has(at(i), wanted);
  }
  bool is_quote(std::uint32_t i) const;
  Span span(TokenRange range) const {
    return range.is_empty() ? Span{}
                            : Span{at(range.begin).span.begin, at(range.end - 1).span.end};
  }
};

/// The parts of a speaker's noun phrase.
struct SpeakerPhrase {
  TokenRange phrase;
  std::string agent;
  std::string role;
  std::string organization;
  std::string country;
  bool pronoun = false;
};

/// The noun phrase that ends before token `end`, if it is one that can speak.
std::optional<SpeakerPhrase> speaker_before(const SpeechView& view, std::uint32_t begin,
                                            std::uint32_t end);
/// The speaker that a noun phrase names, if anybody in it can speak.
std::optional<SpeakerPhrase> speaker_in(const SpeechView& view, TokenRange phrase);
/// The noun phrase that begins at `begin`, if it is one that can speak.
std::optional<SpeakerPhrase> speaker_after(const SpeechView& view, std::uint32_t begin,
                                           std::uint32_t end);

}  // namespace crosscheck
