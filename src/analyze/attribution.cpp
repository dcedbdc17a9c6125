#include "analyze/attribution.h"

#include <algorithm>

#include "analyze/speaker.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

bool opens(std::string_view mark) { return mark == "\xE2\x80\x9C" || mark == "\xC2\xAB"; }
bool closes(std::string_view mark) { return mark == "\xE2\x80\x9D" || mark == "\xC2\xBB"; }

/// Marks the tokens between quotation marks. A quotation left open ends with its paragraph.
void mark_quotes(SpeechView& view, const std::vector<Sentence>& sentences) {
  bool inside = false;
  std::uint32_t paragraph = SpeechView::none;
  for (const Sentence& sentence : sentences) {
    if (sentence.paragraph != paragraph) inside = false;
    paragraph = sentence.paragraph;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const std::string_view mark = view.word(i);
      if (opens(mark)) {
        inside = true;
      } else if (closes(mark)) {
        inside = false;
      } else if (mark == "\"") {
        inside = !inside;
      } else {
        view.quoted[i] = inside;
      }
    }
  }
}

SpeechView view_of(const Article& article, const std::vector<Token>& tokens,
                   const std::vector<Sentence>& sentences,
                   const std::vector<NameMention>& names,
                   const std::vector<TimeMention>& times, const SpeechWords& words,
                   const Lemmas& lemmas) {
  SpeechView view;
  view.text = article.text;
  view.tokens = &tokens;
  view.names = &names;
  view.times = &times;
  view.words = &words;
  view.lemmas = &lemmas;
  view.name_at.assign(tokens.size(), SpeechView::none);
  view.time_at.assign(tokens.size(), SpeechView::none);
  view.quoted.assign(tokens.size(), false);
  const auto cover = [](std::vector<std::uint32_t>& at, TokenRange range,
                        std::size_t index) {
    for (std::uint32_t i = range.begin; i < range.end && i < at.size(); ++i) {
      at[i] = static_cast<std::uint32_t>(index);
    }
  };
  for (std::size_t i = 0; i < names.size(); ++i) cover(view.name_at, names[i].tokens, i);
  for (std::size_t i = 0; i < times.size(); ++i) cover(view.time_at, times[i].tokens, i);
  mark_quotes(view, sentences);
  return view;
}

/// Reads the sayings of one article, sentence by sentence.
class SpeechReader {
 public:
  explicit SpeechReader(const SpeechView& view) : view_(view) {
    for (const NameMention& name : *view.names) {
      if (name.name_class == NameClass::person && !name.role.empty()) {
        offices_.emplace(name.canonical, name.role);
      }
    }
  }

  void read(const Sentence& sentence) {
    range_ = sentence.tokens;
    clause_floor_ = range_.begin;
    next_stop_ = range_.begin;
    const std::size_t before = found_.size();
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      if (view_.is(i, ";")) clause_floor_ = i + 1;
      if (const auto match = view_.words->according().match(*view_.tokens, i, range_.end)) {
        read_according({i, i + match.tokens});
        i += match.tokens - 1;
      } else if (const SpeechWords::Verb* verb = view_.words->verb(view_.at(i))) {
        read_verb(i, *verb);
      }
    }
    if (found_.size() == before) read_without_verb(sentence);
    if (found_.size() > before) last_paragraph_ = sentence.paragraph;
  }

  std::vector<SpeechMention> take() { return std::move(found_); }

 private:
  bool inside(std::uint32_t i) const { return i < range_.end; }
  bool is(std::uint32_t i, std::string_view word) const {
    return inside(i) && view_.is(i, word);
  }

  void read_verb(std::uint32_t at, const SpeechWords::Verb& verb) {
    if (view_.name_at[at] != SpeechView::none) return;
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
    } else if (at > range_.begin && ends_clause(at - 1) && inside(at + 1)) {
      if ((speaker = speaker_after(view_, at + 1, range_.end))) {
        read_inverted(at, verb, *speaker);
      }
    }
  }

  /// Steps back from the verb over adverbs, auxiliaries and a time: "on Monday also said".
  /// Whether the saying is asserted.
  bool skip_back(std::uint32_t& end, std::optional<std::uint32_t>& when) const {
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

  bool dates_saying(std::uint32_t time) const {
    const TimeMention& mention = (*view_.times)[time];
    if (mention.type == TimexType::duration || mention.type == TimexType::set) return false;
    switch (mention.role) {
      case TimeRole::plain:
      case TimeRole::on:
      case TimeRole::ago:
      case TimeRole::during: return true;
      default: return false;
    }
  }

  /// What stands between the verb and what is said: hearers, a date, "in a statement".
  struct Frame {
    std::uint32_t end = 0;
    std::optional<std::uint32_t> when;
    bool that = false;
  };

  Frame frame_after(std::uint32_t at) const {
    Frame frame{at, std::nullopt, false};
    for (std::uint32_t steps = 0; steps < 8 && inside(frame.end); ++steps) {
      const std::uint32_t i = frame.end;
      if (view_.word(i) == "that") {
        frame.end = i + 1;
        frame.that = true;
        return frame;
      }
      if (const std::uint32_t time = view_.time_at[i]; time != SpeechView::none) {
        if (!dates_saying(time)) return frame;
        if (!frame.when) frame.when = time;
        frame.end = std::max(i + 1, (*view_.times)[time].tokens.end);
      } else if (view_.has(i, preposition_bit) && inside(i + 1) &&
                 view_.time_at[i + 1] != SpeechView::none &&
                 dates_saying(view_.time_at[i + 1])) {
        frame.end = i + 1;
      } else if (view_.has(i, between_bit) && !view_.quoted[i]) {
        frame.end = i + 1;
      } else if (const std::uint32_t end = occasion_end(i); end > i) {
        frame.end = end;
      } else {
        return frame;
      }
    }
    return frame;
  }

  /// End of "reporters", "the news agency Varsk Press", "in a televised address".
  std::uint32_t occasion_end(std::uint32_t at) const {
    const bool preposition = view_.has(at, preposition_bit);
    std::uint32_t i = preposition ? at + 1 : at;
    for (const std::uint32_t last = std::min(range_.end, i + 6); i < last; ++i) {
      const bool name = view_.name_at[i] != SpeechView::none;
      const bool organization =
          name && (*view_.names)[view_.name_at[i]].name_class == NameClass::organization;
      if (view_.has(i, preposition ? occasion_bit | hearer_bit : hearer_bit) ||
          organization) {
        std::uint32_t end = i + 1;
        while (end < last && (view_.name_at[end] != SpeechView::none ||
                              view_.has(end, hearer_bit | occasion_bit))) {
          ++end;
        }
        return end;
      }
      if (!view_.at(i).is_word() || view_.has(i, stop_bit | pronoun_bit)) return at;
    }
    return at;
  }

  bool ends_clause(std::uint32_t i) const { return view_.is(i, ",") || view_.is_quote(i); }

  void read_after_subject(std::uint32_t at, const SpeechWords::Verb& verb,
                          SpeakerPhrase& speaker, std::optional<std::uint32_t> when) {
    const bool tells = verb.lemma == "tell" || verb.lemma == "inform";
    Frame frame = frame_after(verb.lemma.ends_with(" out") ? at + 2 : at + 1);
    // Nobody is told: "estimated the crowd at 40,000".
    if ((verb.lemma == "estimate" || verb.lemma == "count") && !frame.that) {
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
    const bool starts = speaker.phrase.begin == range_.begin;
    const bool stops = !inside(frame.end) || is_break(frame.end);
    if (stops && !frame.that && !starts && clause_before(speaker.phrase.begin).end > 0) {
      TokenRange clause = clause_before(speaker.phrase.begin);
      if (goes_on(clause, frame.end)) clause.end = clause_end(frame.end + 1);
      return add(at, verb, speaker, frame.when, clause);
    }
    std::uint32_t begin = frame.end;
    while (inside(begin) && (is_break(begin) || view_.is_quote(begin))) ++begin;
    if (view_.has(at, noun_too_bit) && !frame.that && !begins_clause(begin)) return;
    add(at, verb, speaker, frame.when, {begin, clause_end(begin)});
  }

  /// "since the minister announced a plan" tells an event, not what somebody says.
  bool is_subordinate(std::uint32_t i) const {
    const std::string word = to_lower(view_.word(i));
    return word == "since" || word == "after" || word == "before" || word == "when" ||
           word == "until";
  }

  /// "Last week officials said".
  std::optional<std::uint32_t> time_that_ends(std::uint32_t i) const {
    const std::uint32_t time = view_.time_at[i];
    if (time == SpeechView::none || !dates_saying(time)) return std::nullopt;
    return time;
  }

  /// "The bridge, officials said, was closed": the clause goes on behind its speaker.
  bool goes_on(TokenRange clause, std::uint32_t comma) const {
    if (!is(comma, ",") || !inside(comma + 1) || clause.end - clause.begin > 8)
      return false;
    if (view_.quoted[clause.begin] || view_.is_quote(comma + 1)) return false;
    const SpeechWords::Verb* verb = view_.words->verb(view_.at(comma + 1));
    const bool stops = view_.has(comma + 1, stop_bit) && !view_.has(comma + 1, be_bit);
    return verb == nullptr && !stops && !view_.word(comma + 1).ends_with("ing");
  }

  /// After a noun-like verb form only what begins like a clause or an object may follow.
  bool begins_clause(std::uint32_t at) const {
    if (!inside(at)) return false;
    if (view_.name_at[at] != SpeechView::none) return true;
    if (view_.at(at).kind == TokenKind::number) return true;
    if (view_.has(at, preposition_bit | stop_bit)) return false;
    return true;
  }

  std::uint32_t hearer_end(std::uint32_t at) const {
    std::uint32_t i = at;
    for (const std::uint32_t last = std::min(range_.end, at + 6); i < last; ++i) {
      if (view_.is(i, "that") || is_break(i) || view_.is_quote(i)) return i;
    }
    if (view_.name_at[at] != SpeechView::none) {
      return std::max(at + 1, (*view_.names)[view_.name_at[at]].tokens.end);
    }
    return at + 1;
  }

  bool is_break(std::uint32_t i) const {
    const std::string_view mark = view_.word(i);
    return mark == "," || mark == "." || mark == ":" || mark == ";" || mark == "!" ||
           mark == "?";
  }

  /// What stands before a trailing "..., officials said".
  TokenRange clause_before(std::uint32_t speaker) const {
    if (speaker <= range_.begin) return {};
    std::uint32_t end = speaker;
    while (end > range_.begin && (view_.is(end - 1, ",") || view_.is_quote(end - 1))) --end;
    if (end == speaker) return {};
    std::uint32_t begin = end;
    while (begin > range_.begin && !view_.is(begin - 1, ";") && begin > clause_floor_)
      --begin;
    while (begin < end && view_.is_quote(begin)) ++begin;
    return {begin, end};
  }

  std::uint32_t clause_end(std::uint32_t begin) {
    // The next semicolon is looked for once: a sentence may be very long.
    if (next_stop_ < begin) next_stop_ = begin;
    while (inside(next_stop_) && !view_.is(next_stop_, ";")) ++next_stop_;
    std::uint32_t end = next_stop_;
    while (end > begin && (is_break(end - 1) || view_.is_quote(end - 1))) --end;
    return end;
  }

  void read_inverted(std::uint32_t at, const SpeechWords::Verb& verb,
                     SpeakerPhrase& speaker) {
    const Frame frame = frame_after(speaker.phrase.end);
    TokenRange clause = clause_before(at);
    if (clause.is_empty()) return;
    add(at, verb, speaker, frame.when, clause);
  }

  /// "..., adding that": the speaker of the sentence goes on.
  void read_participle(std::uint32_t at, const SpeechWords::Verb& verb) {
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

  /// "It is believed that", "was said to": said by nobody who is named.
  void read_passive(std::uint32_t at, const SpeechWords::Verb& verb) {
    if (verb.lemma == "tell" || !inside(at + 1)) return;
    if (is(at + 1, "by")) {
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

  void read_according(TokenRange cue) {
    auto speaker = speaker_after(view_, cue.end, range_.end);
    if (!speaker) return;
    static const SpeechWords::Verb according{"according to", VerbClass::neutral, false};
    const std::uint32_t after = speaker->phrase.end;
    const Frame frame = frame_after(after);
    const bool leads = cue.begin == range_.begin || clause_before(cue.begin).is_empty();
    if (cue.begin == range_.begin && is(frame.end, ",")) {
      return add(cue.begin, according, *speaker, frame.when,
                 {frame.end + 1, clause_end(frame.end + 1)}, cue);
    }
    if (!leads) {
      return add(cue.begin, according, *speaker, frame.when, clause_before(cue.begin), cue);
    }
    add(cue.begin, according, *speaker, frame.when, {range_.begin, cue.begin}, cue);
  }

  /// "Minister: 200 dead", and a quotation that goes on after its speaker was named.
  void read_without_verb(const Sentence& sentence) {
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

  bool is_all_quoted() const {
    bool any = false;
    for (std::uint32_t i = range_.begin; i < range_.end; ++i) {
      if (view_.is_quote(i) || is_break(i)) continue;
      if (!view_.quoted[i]) return false;
      any = true;
    }
    return any;
  }

  void add(std::uint32_t at, const SpeechWords::Verb& verb, SpeakerPhrase& speaker,
           std::optional<std::uint32_t> when, TokenRange clause, TokenRange cue = {}) {
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

  /// "he" and "the ministry" mean the speaker or body before.
  void resolve(SpeakerPhrase& speaker) {
    if (speaker.pronoun) return resolve_pronoun(speaker);
    if (!speaker.agent.empty()) {
      const auto known = roles_.find(speaker.agent);
      if (known == roles_.end()) return fill_from_names(speaker);
      const SpeechMention& first = found_[known->second];
      if (speaker.role.empty()) speaker.role = first.role;
      if (speaker.organization.empty()) speaker.organization = first.organization;
      if (speaker.country.empty()) speaker.country = first.country;
    } else if (!speaker.organization.empty() && is_lower(speaker.organization)) {
      find_body(speaker);
    }
  }

  /// "he": the last person named outside what the last speaker said, else the last speaker.
  void resolve_pronoun(SpeakerPhrase& speaker) {
    const std::uint32_t here = speaker.phrase.begin;
    const std::string word = to_lower(view_.word(here));
    const bool person = word == "he" || word == "she";
    const SpeechMention* last = nullptr;
    for (std::size_t i = found_.size(); i > 0 && last == nullptr; --i) {
      const SpeechMention& mention = found_[i - 1];
      if (!person || !mention.agent.empty() || !mention.role.empty()) last = &mention;
      if (found_.size() - i > 3) break;
    }
    const NameMention* named = person ? last_person_before(here) : nullptr;
    if (named != nullptr && (last == nullptr || named->span.begin > last->speaker.end)) {
      speaker.agent = named->canonical;
      speaker.role = named->role;
      if (const auto known = roles_.find(speaker.agent); known != roles_.end()) {
        copy(found_[known->second], speaker);
      }
      fill_from_names(speaker);
    } else if (last != nullptr) {
      copy(*last, speaker);
    }
  }

  static void copy(const SpeechMention& from, SpeakerPhrase& to) {
    to.agent = from.agent;
    to.role = from.role;
    to.organization = from.organization;
    to.country = from.country;
  }

  /// Behind the last name that begins before a token.
  std::vector<NameMention>::const_iterator names_before(std::uint32_t here) const {
    const auto later = [](std::uint32_t at, const NameMention& name) {
      return at <= name.tokens.begin;
    };
    return std::upper_bound(view_.names->begin(), view_.names->end(), here, later);
  }

  const NameMention* last_person_before(std::uint32_t here) const {
    const auto& names = *view_.names;
    auto at = names_before(here);
    for (int steps = 0; at != names.begin() && steps < 8; ++steps) {
      --at;
      if (at->name_class == NameClass::person && !is_said(at->tokens.begin)) return &*at;
    }
    return nullptr;
  }

  /// Whether a token lies in one of the last clauses that somebody said.
  bool is_said(std::uint32_t token) const {
    for (std::size_t i = found_.size(); i > 0 && found_.size() - i < 4; --i) {
      const TokenRange clause = found_[i - 1].clause;
      if (clause.begin <= token && token < clause.end) return true;
    }
    return false;
  }

  static bool is_lower(const std::string& words) { return to_lower(words) == words; }

  /// The office that another mention of the person has.
  void fill_from_names(SpeakerPhrase& speaker) const {
    if (!speaker.role.empty() || speaker.agent.empty()) return;
    const auto found = offices_.find(speaker.agent);
    if (found != offices_.end()) speaker.role = found->second;
  }

  /// "the ministry": the last body named before whose name ends so.
  void find_body(SpeakerPhrase& speaker) const {
    const std::uint32_t here = speaker.phrase.is_empty() ? 0 : speaker.phrase.begin;
    const std::uint64_t last = word_hash(
        std::string_view(speaker.organization).substr(speaker.organization.rfind(' ') + 1));
    if (speaker.organization.find(' ') != std::string::npos) return;
    const NameMention* found = nullptr;
    auto at = names_before(here);
    for (int steps = 0; at != view_.names->begin() && steps < 64 && !found; ++steps) {
      --at;
      if (at->name_class == NameClass::organization &&
          view_.at(at->tokens.end - 1).hash == last) {
        found = &*at;
      }
    }
    if (found == nullptr) return;
    speaker.organization = found->canonical;
    if (speaker.country.empty()) speaker.country = found->country;
  }

  const SpeechView& view_;
  TokenRange range_;
  std::vector<SpeechMention> found_;
  std::unordered_map<std::string, std::size_t> roles_;    ///< first saying of an agent
  std::unordered_map<std::string, std::string> offices_;  ///< office of a person's name
  std::uint32_t last_paragraph_ = 0;
  std::uint32_t next_stop_ = 0;  ///< first semicolon at or after the last clause asked for
  std::uint32_t clause_floor_ = 0;  ///< no clause before a verb goes back beyond it
};

}  // namespace

std::vector<SpeechMention> read_speech(const Article& article,
                                       const std::vector<Token>& tokens,
                                       const std::vector<Sentence>& sentences,
                                       const std::vector<NameMention>& names,
                                       const std::vector<TimeMention>& times,
                                       const SpeechWords& words, const Lemmas& lemmas) {
  const SpeechView view = view_of(article, tokens, sentences, names, times, words, lemmas);
  SpeechReader reader(view);
  for (const Sentence& sentence : sentences) reader.read(sentence);
  return reader.take();
}

}  // namespace crosscheck
