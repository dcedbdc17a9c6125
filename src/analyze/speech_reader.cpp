#include "analyze/speech_reader.h"

#include <algorithm>

#include "support/utf8.h"

namespace crosscheck {

void SpeechReader::read(const Sentence& sentence) {
  range_ = sentence.tokens;
  clause_floor_ = range_.begin;
  next_stop_ = range_.begin;
  const std::size_t before = found_.size();
  for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
    if (view_.is(i, ";")) clause_floor_ = i + 1;
    if (const auto match = view_.words->according().match(*view_.tokens, i, range_.end)) {
      read_according({i, i + match.tokens});
      i += match.tokens - 1;
    } else if (view_.has(i, statement_bit) && is_noun(i)) {
      read_statement(i);
    } else if (const SpeechWords::Verb* verb = view_.words->verb(view_.at(i))) {
      read_verb(i, *verb);
    }
  }
  if (found_.size() == before) read_without_verb(sentence);
  if (found_.size() > before) last_paragraph_ = sentence.paragraph;
}

void SpeechReader::read_verb(std::uint32_t at, const SpeechWords::Verb& verb) {
  if (view_.name_at[at] != SpeechView::none) return;
  if (is_noun(at) || is_done_to_thing(at, verb)) return;
  if (verb.lemma == "quote" && is_quoted_as(at)) return;  // waits for "saying"
  if (verb.lemma == "put" && !puts_figure(at)) return;
  if (verb.progressive && at > range_.begin && is(at - 1, "as")) return read_quoted_as(at);
  if (verb.progressive) return read_participle(at, verb);
  if (at > range_.begin && view_.has(at - 1, be_bit)) return read_passive(at, verb);
  if (at > range_.begin && view_.is(at - 1, "to")) return;
  if (verb.lemma.ends_with(" out") && !is(at + 1, "out")) return;
  if (inside(at + 1) && view_.words->verb(view_.at(at + 1)) != nullptr) return;
  std::uint32_t subject_end = at;
  std::optional<std::uint32_t> when;
  if (!skip_back(subject_end, when)) return;  // "did not say"
  auto speaker = view_.has(at, noun_too_bit) && at != subject_end
                     ? std::nullopt
                     : speaker_before(view_, range_.begin, subject_end);
  if (speaker && view_.quoted[speaker->phrase.begin] != view_.quoted[at]) speaker.reset();
  if (speaker) {
    read_after_subject(at, verb, *speaker, when);
  } else if (!view_.has(at, noun_too_bit) && (speaker = speaker_by_tree(at))) {
    read_after_subject(at, verb, *speaker, when);
  } else if (at > range_.begin && ends_clause(at - 1) && inside(at + 1)) {
    if ((speaker = speaker_after(view_, at + 1, range_.end))) {
      read_inverted(at, verb, *speaker);
    }
  }
}

bool SpeechReader::skip_back(std::uint32_t& end, std::optional<std::uint32_t>& when) const {
  for (std::uint32_t steps = 0; end > range_.begin && steps < 6; ++steps) {
    const std::uint32_t i = end - 1;
    if (const std::uint32_t time = view_.time_at[i]; time != SpeechView::none) {
      if (dates_saying(time)) when = time;
      end = std::max(range_.begin, (*view_.times)[time].tokens.begin);
      if (end > range_.begin && view_.has(end - 1, preposition_bit)) --end;
    } else if (view_.has(i, between_bit) && view_.name_at[i] == SpeechView::none) {
      const std::string word = to_lower(view_.word(i));
      if (word == "not" || word == "never") return false;
      end = i;
    } else {
      return true;
    }
  }
  return true;
}

void SpeechReader::read_after_subject(std::uint32_t at, const SpeechWords::Verb& verb,
                                      SpeakerPhrase& speaker,
                                      std::optional<std::uint32_t> when) {
  const bool tells = verb.lemma == "tell" || verb.lemma == "inform";
  Frame frame = frame_after(verb.lemma.ends_with(" out") ? at + 2 : at + 1);
  // Nobody is told: "estimated the crowd at 40,000".
  if ((verb.lemma == "estimate" || verb.lemma == "count" || verb.lemma == "put") &&
      !frame.that) {
    frame = {at + 1, std::nullopt, false};
  }
  if (tells && !frame.that && inside(at + 1) && frame.end == at + 1) {
    frame.end = hearer_end(at + 1);
    if (is(frame.end, "that")) {
      ++frame.end;
      frame.that = true;
    }
  }
  if (!frame.when) frame.when = when;
  const std::uint32_t first = speaker.phrase.begin;
  if (!frame.that && first > range_.begin && is_subordinate(first - 1)) return;
  if (!frame.when && first > range_.begin) frame.when = time_that_ends(first - 1);
  const bool is_aside = first > range_.begin && view_.is(first - 1, ",") &&
                        !found_.empty() && found_.back().clause.begin == frame.end;
  // "the minister said, the agency reported, that": the agency tells all of it.
  if (frame.that && is_aside)
    return add(at, verb, speaker, frame.when, {range_.begin, clause_end(frame.end)});
  const bool starts = speaker.phrase.begin == range_.begin;
  const bool stops = !inside(frame.end) || is_break(frame.end);
  // "...", she told the crews at the gate.
  const bool ends_quote = first > range_.begin && view_.is_quote(first - 1);
  if ((stops || ends_quote) && !frame.that && !starts &&
      clause_before(speaker.phrase.begin).end > 0) {
    TokenRange clause = clause_before(speaker.phrase.begin);
    if (goes_on(clause, frame.end)) clause.end = clause_end(frame.end + 1);
    return add(at, verb, speaker, frame.when, clause);
  }
  std::uint32_t begin = frame.end;
  while (inside(begin) && (is_break(begin) || view_.is_quote(begin))) ++begin;
  const bool is_perfect = is(begin, "to") && is(begin + 1, "have");  // "claims to have won"
  if (view_.has(at, noun_too_bit) && !frame.that && !begins_clause(begin) && !is_perfect)
    return;
  add(at, verb, speaker, frame.when, own_clause(at, {begin, clause_end(begin)}));
}

void SpeechReader::read_inverted(std::uint32_t at, const SpeechWords::Verb& verb,
                                 SpeakerPhrase& speaker) {
  const Frame frame = frame_after(speaker.phrase.end);
  TokenRange clause = clause_before(at);
  if (clause.is_empty()) return;
  add(at, verb, speaker, frame.when, clause);
}

void SpeechReader::read_participle(std::uint32_t at, const SpeechWords::Verb& verb) {
  if (found_.empty() || found_.back().verb.begin < view_.at(range_.begin).span.begin)
    return;
  if (at == range_.begin || !view_.is(at - 1, ",")) return;
  SpeechMention mention = found_.back();
  const Frame frame = frame_after(at + 1);
  std::uint32_t begin = frame.end;
  while (inside(begin) && (is_break(begin) || view_.is_quote(begin))) ++begin;
  if (begin >= range_.end) return;
  found_.back().clause.end =
      std::min(found_.back().clause.end, std::max(found_.back().clause.begin, at - 1));
  mention.verb = view_.at(at).span;
  mention.verb_lemma = verb.lemma;
  mention.verb_class = verb.verb_class;
  mention.clause = {begin, clause_end(begin)};
  mention.quoted = view_.quoted[begin];
  if (frame.when) mention.at = frame.when;
  found_.push_back(std::move(mention));
}

bool SpeechReader::puts_figure(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 12;
  for (std::uint32_t i = verb + 1; i + 1 < std::min(range_.end, verb + reach); ++i) {
    if (view_.is(i, ",") || view_.is(i, ";")) return false;
    if (is(i, "at") && view_.at(i + 1).kind == TokenKind::number) return true;
    if (is(i, "at") && (is(i + 1, "about") || is(i + 1, "nearly") || is(i + 1, "around") ||
                        is(i + 1, "between") || is(i + 1, "least") || is(i + 1, "more")))
      return true;
  }
  return false;
}

bool SpeechReader::is_quoted_as(std::uint32_t verb) const {
  constexpr std::uint32_t reach = 24;
  for (std::uint32_t i = verb + 1; i + 1 < std::min(range_.end, verb + reach); ++i) {
    if (view_.is(i, "as") && view_.is(i + 1, "saying")) return true;
  }
  return false;
}

void SpeechReader::read_quoted_as(std::uint32_t at) {
  static const SpeechWords::Verb quotes{"quote", VerbClass::neutral, false};
  const std::uint32_t as = at - 1;
  std::uint32_t verb = as;
  while (verb > range_.begin && !(view_.is(verb, "quoted") || view_.is(verb, "quotes")))
    --verb;
  if (verb == range_.begin) return;
  const bool is_passive = view_.has(verb - 1, be_bit);
  auto speaker = is_passive ? speaker_before(view_, range_.begin, verb - 1)
                            : speaker_before(view_, verb + 1, as);
  auto carrier = !is_passive          ? speaker_before(view_, range_.begin, verb)
                 : is(verb + 1, "by") ? speaker_after(view_, verb + 2, as)
                                      : std::nullopt;
  const Frame frame = frame_after(at + 1);
  std::uint32_t begin = frame.end;
  while (inside(begin) && (is_break(begin) || view_.is_quote(begin))) ++begin;
  const TokenRange clause{begin, clause_end(begin)};
  if (carrier) add(verb, quotes, *carrier, std::nullopt, clause);
  static const SpeechWords::Verb says{"say", VerbClass::neutral, false};
  if (speaker) add(at, says, *speaker, frame.when, clause);
}

void SpeechReader::read_passive(std::uint32_t at, const SpeechWords::Verb& verb) {
  if (!inside(at + 1)) return;
  if (verb.lemma == "tell") {  // "was told by police that"
    auto speaker =
        is(at + 1, "by") ? speaker_after(view_, at + 2, range_.end) : std::nullopt;
    if (!speaker || !is(speaker->phrase.end, "that")) return;
    const std::uint32_t begin = speaker->phrase.end + 1;
    return add(at, verb, *speaker, std::nullopt, {begin, clause_end(begin)});
  }
  if (is(at + 1, "by")) {
    if (!found_.empty() && found_.back().verb == view_.at(at).span) return;
    auto speaker = speaker_after(view_, at + 2, range_.end);
    if (speaker) add(at, verb, *speaker, std::nullopt, {range_.begin, at - 1});
    return;
  }
  const bool that = is(at + 1, "that");
  if (!that && !is(at + 1, "to")) return;
  SpeakerPhrase nobody;
  if (that) return add(at, verb, nobody, std::nullopt, {at + 2, clause_end(at + 2)});
  add(at, verb, nobody, std::nullopt, {range_.begin, clause_end(at + 2)});
}

void SpeechReader::read_according(TokenRange cue) {
  auto speaker = speaker_after(view_, cue.end, range_.end);
  if (!speaker) return;
  if (read_source(cue, *speaker)) return;
  static const SpeechWords::Verb according{"according to", VerbClass::neutral, false};
  const std::uint32_t after = speaker->phrase.end;
  const Frame frame = frame_after(after);
  const bool leads = cue.begin == range_.begin || clause_before(cue.begin).is_empty();
  if (cue.begin > range_.begin && view_.is(cue.begin - 1, "that") && inside(frame.end)) {
    const std::uint32_t begin = frame.end + (is(frame.end, ",") ? 1 : 0);
    return add(cue.begin, according, *speaker, frame.when, {begin, clause_end(begin)}, cue);
  }
  if (cue.begin == range_.begin && is(frame.end, ",")) {
    return add(cue.begin, according, *speaker, frame.when,
               {frame.end + 1, clause_end(frame.end + 1)}, cue);
  }
  if (!leads) {
    return add(cue.begin, according, *speaker, frame.when, clause_before(cue.begin), cue);
  }
  add(cue.begin, according, *speaker, frame.when, {range_.begin, cue.begin}, cue);
}

bool SpeechReader::read_source(TokenRange cue, SpeakerPhrase& speaker) {
  if (cue.begin == range_.begin || !view_.is(cue.begin - 1, ",") || found_.empty())
    return false;
  if (!view_.is(cue.begin, "citing") && !view_.is(cue.begin, "quoting")) return false;
  if (found_.back().verb.begin < view_.at(range_.begin).span.begin) return false;
  // "citing a statement": not somebody else's.
  if (view_.has(speaker.phrase.end - 1, statement_bit | occasion_bit)) return true;
  TokenRange clause = found_.back().clause;
  if (clause.begin <= cue.begin && cue.begin < clause.end) {
    const std::uint32_t comma = speaker.phrase.end;
    if (!is(comma, ",") || !is(comma + 1, "that") || !inside(comma + 2)) return false;
    clause.begin = comma + 2;
  }
  static const SpeechWords::Verb says{"say", VerbClass::neutral, false};
  add(cue.begin, says, speaker, std::nullopt, clause, cue);
  return true;
}

bool SpeechReader::read_dash() {
  constexpr std::uint32_t reach = 8;
  const std::uint32_t least =
      std::max(range_.begin + 2, range_.end < reach ? 0 : range_.end - reach);
  for (std::uint32_t i = range_.end; i-- > least;) {
    const std::string_view mark = view_.word(i);
    if (mark != "-" && mark != "--" && mark != "\xE2\x80\x93" && mark != "\xE2\x80\x94")
      continue;
    if (!inside(i + 1) || !view_.at(i).space_before || !view_.at(i + 1).space_before)
      return false;
    auto speaker = speaker_after(view_, i + 1, range_.end);
    if (!speaker || speaker->phrase.end != range_.end || speaker->pronoun) return false;
    if (speaker->role.empty() && speaker->organization.empty()) return false;
    static const SpeechWords::Verb says{"say", VerbClass::neutral, false};
    add(i, says, *speaker, std::nullopt, {range_.begin, i});
    return true;
  }
  return false;
}

void SpeechReader::read_without_verb(const Sentence& sentence) {
  if (read_dash()) return;
  for (std::uint32_t i = range_.begin; i < std::min(range_.end, range_.begin + 8); ++i) {
    if (!view_.is(i, ":") || i + 2 >= range_.end || i == range_.begin) continue;
    auto speaker = speaker_before(view_, range_.begin, i);
    if (!speaker || speaker->phrase.begin != range_.begin || speaker->pronoun) return;
    static const SpeechWords::Verb says{"say", VerbClass::neutral, false};
    return add(i, says, *speaker, std::nullopt, {i + 1, clause_end(i + 1)});
  }
  const bool near = !found_.empty() && sentence.paragraph <= last_paragraph_ + 1;
  if (!near || !is_all_quoted() || !found_.back().quoted) return;
  SpeechMention mention = found_.back();
  std::uint32_t begin = range_.begin;
  while (begin + 1 < range_.end && view_.is_quote(begin)) ++begin;
  mention.clause = {begin, clause_end(begin)};
  mention.at.reset();
  mention.quoted = true;
  found_.push_back(std::move(mention));
  last_paragraph_ = sentence.paragraph;
}

void SpeechReader::add(std::uint32_t at, const SpeechWords::Verb& verb,
                       SpeakerPhrase& speaker, std::optional<std::uint32_t> when,
                       TokenRange clause, TokenRange cue) {
  if (clause.is_empty() || clause.end > range_.end) return;
  resolve(speaker);
  SpeechMention mention;
  mention.speaker = view_.span(speaker.phrase);
  mention.verb = cue.is_empty() ? view_.at(at).span : view_.span(cue);
  mention.clause = clause;
  mention.agent = speaker.agent;
  mention.role = speaker.role;
  mention.organization = speaker.organization;
  mention.country = speaker.country;
  mention.verb_lemma = verb.lemma;
  mention.verb_class = verb.verb_class;
  mention.at = when;
  mention.quoted = view_.quoted[clause.begin];
  found_.push_back(std::move(mention));
  if (!speaker.agent.empty()) roles_.try_emplace(speaker.agent, found_.size() - 1);
  clause_floor_ = clause.begin > at ? clause_floor_ : at;
}

}  // namespace crosscheck
