#include "analyze/speaker.h"

#include <algorithm>

#include "analyze/quote_marks.h"
#include "support/utf8.h"

namespace crosscheck {

bool SpeechView::is_quote(std::uint32_t i) const {
  return quote_mark(word(i)) != QuoteMark::none;
}

namespace {

constexpr std::uint32_t longest_phrase = 24;

bool is_possessive(const SpeechView& view, std::uint32_t i) {
  return !view.at(i).space_before && length(view.at(i).span) <= 4 && view.at(i).is_word() &&
         view.word(i).ends_with('s') && view.word(i).front() != 's';
}

/// First token of the noun phrase that ends at `end`.
std::uint32_t phrase_start(const SpeechView& view, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = end;
  const std::uint32_t least =
      std::max(begin, end > longest_phrase ? end - longest_phrase : 0);
  while (at > least) {
    const std::uint32_t i = at - 1;
    if (const std::uint32_t name = view.name_at[i]; name != SpeechView::none) {
      at = std::max(least, (*view.names)[name].tokens.begin);
      continue;
    }
    const Token& token = view.at(i);
    const bool hyphen = view.is(i, "-") && !token.space_before && i > least &&
                        view.at(i - 1).is_word() && i + 1 < end &&
                        !view.at(i + 1).space_before;
    if (token.kind == TokenKind::punctuation && !hyphen) break;
    if (token.kind == TokenKind::symbol) break;
    if (view.has(i, stop_bit | between_bit)) break;
    if (view.words->verb(token) != nullptr && !view.has(i, noun_too_bit) &&
        !view.names_bit(i, speaker_noun | speaking_body)) {
      break;
    }
    at = i;
  }
  // "In Astana officials", "On Monday officials", "Last week authorities".
  while (at < end) {
    if (view.time_at[at] != SpeechView::none) {
      at = (*view.times)[view.time_at[at]].tokens.end;
    } else if (view.has(at, preposition_bit)) {
      ++at;
      if (at < end && view.name_at[at] != SpeechView::none) {
        at = (*view.names)[view.name_at[at]].tokens.end;
      }
    } else if (view.has(at, between_bit)) {
      ++at;
    } else {
      break;
    }
  }
  return std::min(at, end);
}

/// The words of a body or an office up to its head: "interior ministry" of "the country's
/// interior ministry".
std::string plain_words(const SpeechView& view, std::uint32_t begin, std::uint32_t head) {
  std::uint32_t start = head;
  while (start > begin && head - start < 4) {
    const std::uint32_t i = start - 1;
    const Token& token = view.at(i);
    if (view.name_at[i] != SpeechView::none || !token.is_word() || is_possessive(view, i))
      break;
    if (view.has(i, article_bit | preposition_bit | stop_bit | between_bit)) break;
    if (!view.names_bit(i, office_word | office_head | speaking_body)) break;
    start = i;
  }
  return to_lower(slice(view.text, view.span({start, head + 1})));
}

/// End of "minister of internal affairs" that begins with the head at `head`.
std::uint32_t office_end(const SpeechView& view, std::uint32_t head, std::uint32_t end) {
  std::uint32_t at = head + 1;
  if (at >= end || !view.names_bit(head, office_head)) return at;
  if (!view.is(at, "of") && !view.is(at, "for")) return at;
  std::uint32_t more = at + 1;
  while (more < end && view.names_bit(more, office_word | joins_organization)) ++more;
  return more > at + 1 && view.names_bit(more - 1, office_word) ? more : at;
}

void take_name(const NameMention& name, bool before_head, SpeakerPhrase& speaker) {
  if (name.name_class == NameClass::person) {
    if (speaker.agent.empty()) {
      speaker.agent = name.canonical;
      if (!name.role.empty()) speaker.role = name.role;
    }
  } else if (name.name_class == NameClass::organization) {
    if (speaker.organization.empty() || before_head) speaker.organization = name.canonical;
    if (speaker.country.empty()) speaker.country = name.country;
  } else if (speaker.country.empty()) {
    speaker.country = name.country;
    if (name.seat && before_head) speaker.organization = name.canonical;
  }
}

}  // namespace

std::optional<SpeakerPhrase> speaker_in(const SpeechView& view, TokenRange phrase) {
  SpeakerPhrase speaker;
  speaker.phrase = phrase;
  if (phrase.is_empty()) return std::nullopt;
  if (phrase.end - phrase.begin == 1 && view.has(phrase.begin, pronoun_bit)) {
    speaker.pronoun = true;
    return speaker;
  }
  bool speaks = false;
  bool past_head = false;
  std::string role;
  for (std::uint32_t i = phrase.begin; i < phrase.end; ++i) {
    if (const std::uint32_t index = view.name_at[i]; index != SpeechView::none) {
      const NameMention& name = (*view.names)[index];
      const bool lone_place = name.name_class == NameClass::place && !name.demonym;
      const bool lone = name.tokens.begin == phrase.begin && name.tokens.end == phrase.end;
      if (!name.demonym && (!lone_place || (lone && !past_head))) speaks = true;
      if (name.seat || (name.name_class != NameClass::place && !past_head)) speaks = true;
      take_name(name, !past_head, speaker);
      if (lone && lone_place && !name.seat && speaker.organization.empty()) {
        speaker.organization = name.canonical;  // "Moscow said": its government
      }
      i = std::max(i, name.tokens.end - 1);
      continue;
    }
    if (view.has(i, preposition_bit) && i > phrase.begin) past_head = true;
    const bool next_is_noun =
        i + 1 < phrase.end && view.name_at[i + 1] == SpeechView::none &&
        view.names_bit(i + 1, speaker_noun | speaking_body | office_head);
    if (next_is_noun || past_head) {
      if (past_head && !next_is_noun && speaker.organization.empty() &&
          view.names_bit(i, speaking_body)) {
        speaker.organization = plain_words(view, phrase.begin, i);
      }
      continue;
    }
    const bool body = view.names_bit(i, speaking_body);
    if (view.names_bit(i, speaker_noun | office_head) && !body) {
      const std::uint32_t last = office_end(view, i, phrase.end);
      role = plain_words(view, phrase.begin, i);
      if (last > i + 1) {
        role += ' ' + to_lower(slice(view.text, view.span({i + 1, last})));
        i = last - 1;
      }
      speaks = true;
    } else if (body) {
      if (speaker.organization.empty())
        speaker.organization = plain_words(view, phrase.begin, i);
      speaks = true;
    }
  }
  if (!speaks) return std::nullopt;
  if (speaker.role.empty() && !role.empty()) {
    role = view.words->names().office(role);
    speaker.role = view.lemmas->noun(role);
    speaker.role = view.words->names().office(speaker.role);
  }
  return speaker;
}

std::optional<SpeakerPhrase> speaker_before(const SpeechView& view, std::uint32_t begin,
                                            std::uint32_t end) {
  if (end <= begin) return std::nullopt;
  if (!view.is(end - 1, ",")) {
    return speaker_in(view, {phrase_start(view, begin, end), end});
  }
  // "Ann Brook, the mayor of Harlow, said": the phrase before the first of two commas.
  std::uint32_t comma = end - 1;
  const std::uint32_t least =
      std::max(begin, end > longest_phrase ? end - longest_phrase : 0);
  while (comma > least) {
    --comma;
    if (view.is_quote(comma)) return std::nullopt;
    if (!view.is(comma, ",")) continue;
    const std::uint32_t start = phrase_start(view, begin, comma);
    auto speaker = speaker_in(view, {start, comma});
    if (!speaker) continue;
    const auto beside = speaker_in(view, {comma + 1, end - 1});
    if (beside && speaker->organization.empty())
      speaker->organization = beside->organization;
    if (beside && speaker->role.empty()) speaker->role = beside->role;
    if (beside && speaker->country.empty()) speaker->country = beside->country;
    speaker->phrase.end = end - 1;
    return speaker;
  }
  return std::nullopt;
}

std::optional<SpeakerPhrase> speaker_after(const SpeechView& view, std::uint32_t begin,
                                           std::uint32_t end) {
  std::uint32_t at = begin;
  const std::uint32_t most = std::min(end, begin + longest_phrase);
  bool comma = false;
  while (at < most) {
    if (const std::uint32_t name = view.name_at[at]; name != SpeechView::none) {
      at = std::max(at + 1, (*view.names)[name].tokens.end);
      continue;
    }
    if (view.time_at[at] != SpeechView::none) break;
    const Token& token = view.at(at);
    if (view.is(at, ",") && !comma && at + 1 < most &&
        view.name_at[at - 1] != SpeechView::none &&
        (view.has(at + 1, article_bit) ||
         view.names_bit(at + 1, office_word | office_head))) {
      comma = true;  // "said Ann Brook, the mayor of Harlow"
      ++at;
      continue;
    }
    const bool hyphen = view.is(at, "-") && !token.space_before;
    // "according to police 40 people": the figure is another's.
    if (token.kind == TokenKind::number && at > begin && !view.is(at - 1, "-")) break;
    if (!token.is_word() && token.kind != TokenKind::number && !hyphen) break;
    if (at > begin && view.has(at, stop_bit)) break;
    ++at;
  }
  return speaker_in(view, {begin, std::min(at, most)});
}

}  // namespace crosscheck
