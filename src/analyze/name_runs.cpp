#include "analyze/name_runs.h"

#include <algorithm>

#include "support/utf8.h"

namespace crosscheck {

bool NameView::is_capital(std::uint32_t i) const {
  const Token& token = at(i);
  if (!token.is_word() || taken[i]) return false;
  if (token.shape == Shape::capitalized || token.shape == Shape::upper) return true;
  return token.shape == Shape::mixed &&
         is_upper(code_point_at(text, token.span.begin).value);
}

bool fits(const NameView& view, std::uint32_t at, const PhraseTable::Match& match) {
  if (!view.is_capital(at) || !view.is_capital(at + match.tokens - 1)) return false;
  if (view.gazetteer->entry(match.value).form != NameForm::upper) return true;
  return view.at(at).shape == Shape::upper;
}

NameMention of_entry(const NameView& view, TokenRange range,
                     const Gazetteer::Entry& entry) {
  const Gazetteer::Concept& idea = view.gazetteer->idea(entry.idea);
  NameMention name;
  name.span = view.span(range);
  name.tokens = range;
  const bool organization = idea.kind == PlaceKind::body || idea.kind == PlaceKind::bloc;
  name.name_class = organization ? NameClass::organization : NameClass::place;
  name.canonical = idea.name;
  name.concept_id = idea.id;
  name.demonym = entry.form == NameForm::adjective || entry.form == NameForm::people;
  name.seat = entry.form == NameForm::seat;
  return name;
}

namespace {

/// No name is longer; text in capitals is read in pieces of this size.
constexpr std::uint32_t longest_run = 24;

/// Reads one run of capitalized words, left to right.
class RunReader {
 public:
  RunReader(const NameView& view, TokenRange sentence, std::vector<NameDraft>& drafts)
      : view_(view), sentence_(sentence), drafts_(drafts) {}

  std::uint32_t read(std::uint32_t begin) {
    end_ = run_end(begin);
    std::uint32_t at = begin;
    if (opens_sentence(begin) && is_plain_word(begin)) ++at;
    while (at < end_) at = std::max(at + 1, read_part(at));
    return std::max({end_, at, passed_});
  }

 private:
  PhraseTable::Match match(std::uint32_t at) const {
    const auto found = view_.gazetteer->match(*view_.tokens, at, sentence_.end);
    return found && fits(view_, at, found) ? found : PhraseTable::Match{};
  }
  PlaceKind kind(const PhraseTable::Match& found) const {
    return view_.gazetteer->idea(view_.gazetteer->entry(found.value).idea).kind;
  }
  NameForm form(const PhraseTable::Match& found) const {
    return view_.gazetteer->entry(found.value).form;
  }
  bool inside(std::uint32_t i) const { return i < sentence_.end; }
  bool is_mark(std::uint32_t i, char mark) const { return inside(i) && view_.is(i, mark); }

  /// The first word of a sentence or of a quotation in it.
  bool opens_sentence(std::uint32_t i) const {
    if (i == sentence_.begin) return true;
    const Token& before = view_.at(i - 1);
    return before.kind == TokenKind::punctuation && !view_.is(i - 1, ',') &&
           !view_.is(i - 1, '(') && !view_.is(i - 1, '-') && !view_.is(i - 1, '/') &&
           !view_.is(i - 1, '\'');
  }

  /// A word that is capitalized only for its position.
  bool is_plain_word(std::uint32_t i) const {
    if (view_.has(i, given_name)) return false;
    if (const auto found = match(i)) {
      if (found.tokens > 1 || form(found) != NameForm::weak) return false;
    }
    if (view_.has(i, not_name)) return true;
    return view_.lower_seen.contains(view_.at(i).hash) &&
           !view_.has(i, address_form | office_short | office_head | office_word);
  }

  /// Whether the words before `at` may go on with "of": "Bank of", "Minister of Internal".
  bool takes_of(std::uint32_t begin, std::uint32_t at) const {
    if (view_.has(at - 1, office_head)) {
      return view_.has(at + 1, office_word) ||
             (inside(at + 2) && view_.has(at + 2, office_word));
    }
    for (std::uint32_t i = begin; i < at; ++i) {
      if (view_.has(i, organization_cue)) return true;
    }
    return false;
  }

  std::uint32_t run_end(std::uint32_t begin) const {
    std::uint32_t at = begin + 1;
    bool has_of = false;
    while (inside(at) && at - begin < longest_run) {
      if (view_.is_capital(at)) {
        const bool surname = view_.has(at - 1, given_name);  // "Theresa May"
        if (view_.has(at, never_name) && !surname) return at;
        ++at;
        continue;
      }
      const bool next = inside(at + 1) && view_.is_capital(at + 1);
      if (view_.is(at, '-') && !view_.at(at).space_before && inside(at + 1) &&
          !view_.at(at + 1).space_before && view_.at(at + 1).is_word()) {
        at += 2;  // "Kassym-Jomart"
      } else if (next && view_.is(at, '.') && !view_.at(at).space_before &&
                 takes_stop(at - 1)) {
        at += 2;  // "John F. Kennedy", "Lt. Gov."
      } else if (next && view_.is(at, '&')) {
        at += 2;
      } else if (next && view_.has(at, joins_any)) {
        at += 2;  // "Ursula von der Leyen" has two
      } else if (inside(at + 2) && view_.has(at, joins_any) &&
                 view_.has(at + 1, joins_any) && view_.is_capital(at + 2)) {
        at += 3;
      } else if (next && view_.has(at, joins_organization) && takes_of(begin, at)) {
        has_of = true;
        at += 2;
      } else if (inside(at + 2) && view_.has(at, joins_organization) &&
                 view_.has(at + 1, joins_organization) && view_.is_capital(at + 2) &&
                 takes_of(begin, at)) {
        has_of = true;
        at += 3;
      } else if (next && has_of && view_.word(at) == "and" && !match(at + 1)) {
        at += 2;  // "Department of Health and Human Services"
      } else {
        return at;
      }
    }
    return at;
  }

  bool takes_stop(std::uint32_t i) const {
    return length(view_.at(i).span) == 1 ||
           view_.has(i, address_form | office_short | place_first);
  }

  std::uint32_t read_part(std::uint32_t at) {
    if (!view_.is_capital(at) || view_.has(at, never_name)) return at + 1;
    if (const auto found = match(at)) {
      if (!(begins_person(at) && found.tokens == 1 && at + 1 < end_)) {
        return read_known(at, found);
      }
    }
    return read_unknown(at);
  }

  /// A given name with at least one more word after it.
  bool begins_person(std::uint32_t at) const {
    if (at + 1 >= end_ || !view_.is_capital(at + 1)) return false;
    if (!view_.has(at, given_name | given_or_word)) return false;
    return !view_.has(at + 1, organization_cue | place_last | office_head);
  }

  std::uint32_t read_known(std::uint32_t at, const PhraseTable::Match& found) {
    const std::uint32_t after = at + found.tokens;
    const PlaceKind what = kind(found);
    const NameForm how = form(found);
    const bool demonym = how == NameForm::adjective || how == NameForm::people;
    const bool territory = what != PlaceKind::body && !demonym && how != NameForm::seat;
    if (after < end_ && territory && !match(after)) {
      if (const auto cue = last_with(after, organization_cue); cue && !office_from(after)) {
        return add_unknown({at, *cue + 1}, NameClass::organization, Sure::certain);
      }
      if (const auto cue = last_with(after, place_last); cue && !office_from(after)) {
        return add_unknown({at, *cue + 1}, NameClass::place, Sure::certain);
      }
      if (how == NameForm::weak && view_.is_capital(after) && !office_from(after)) {
        return read_unknown(at);  // "Lincoln Chafee"
      }
      if (what == PlaceKind::city && view_.is_capital(after) && after + 1 == end_ &&
          view_.word(after).ends_with('s') && !office_from(after)) {
        return add_unknown({at, end_}, NameClass::organization, Sure::fairly);  // a team
      }
    }
    if (how == NameForm::weak) {
      const Sure sure = names_place(at) || state_after(after) ? Sure::certain : Sure::no;
      add_known({at, after}, found, sure);
      return after;
    }
    add_known({at, after}, found, Sure::certain);
    return after;
  }

  std::optional<std::uint32_t> last_with(std::uint32_t from, std::uint32_t bits) const {
    for (std::uint32_t i = end_; i > from; --i) {
      if (view_.has(i - 1, bits) && view_.is_capital(i - 1)) return i - 1;
    }
    return std::nullopt;
  }

  /// Whether an office begins at `at`: "Mayor Ann Brook", "Deputy Prime Minister".
  bool office_from(std::uint32_t at) const {
    if (view_.has(at, address_form | office_short | office_head)) return true;
    for (std::uint32_t i = at; i < end_ && view_.has(i, office_word | office_head); ++i) {
      if (view_.has(i, office_head)) return true;
    }
    return false;
  }

  std::uint32_t read_unknown(std::uint32_t at) {
    std::uint32_t name = at;
    const std::string role = read_office(name);
    if (name > at) {
      if (name >= end_ || !view_.is_capital(name)) return name;
      if (const auto found = match(name);
          found && !begins_person(name) && form(found) != NameForm::weak) {
        return name;  // "President of Russia"
      }
      return add_person({name, person_end(name)}, role);
    }
    if (begins_person(at) || has_initial(at)) return add_person({at, person_end(at)}, {});
    const bool alone = at + 1 == end_;
    if (const auto cue = last_with(at, organization_cue); cue && !alone) {
      if (const std::uint32_t head = office_head_in(at); head < end_) {
        return read_body_before_office(at, head);
      }
      const bool of = *cue + 1 < end_ && view_.has(*cue + 1, joins_organization);
      return add_unknown({at, of ? end_ : *cue + 1}, NameClass::organization,
                         Sure::certain);
    }
    if (const std::uint32_t head = office_head_in(at); head < end_ && head > at) {
      return read_body_before_office(at, head);
    }
    if (const auto cue = last_with(at + 1, place_last)) {
      return add_unknown({at, *cue + 1}, NameClass::place, Sure::certain);
    }
    if (alone && view_.has(at, organization_cue | place_last)) return end_;
    if (view_.has(at, place_first) && !alone) {
      return add_unknown({at, end_}, NameClass::place, Sure::fairly);
    }
    return add_guess({at, guess_end(at)});
  }

  /// Reads "Interior Minister", "Lt. Gov.", "Mr." and moves `at` behind it; the office.
  std::string read_office(std::uint32_t& at) const {
    std::uint32_t i = at;
    while (i < end_ && view_.has(i, address_form | office_short) && !has_initial_here(i)) {
      ++i;
      if (i < end_ && view_.is(i, '.')) ++i;
    }
    if (i > at) {
      std::uint32_t last = view_.is(i - 1, '.') ? i - 2 : i - 1;
      while (last > at && !view_.at(last).is_word()) --last;
      const bool office = view_.has(last, office_short);
      at = i;
      return office ? view_.gazetteer->words().office(std::string(view_.word(last)))
                    : std::string{};
    }
    std::uint32_t after = at;
    for (; i < end_ && view_.has(i, office_word | office_head); ++i) {
      if (view_.has(i, office_head)) after = i + 1;
    }
    if (after == at) return {};
    if (after < end_ && (view_.word(after) == "of" || view_.word(after) == "for")) {
      std::uint32_t more = after + 1;
      while (more < end_ && view_.has(more, office_word | joins_organization)) ++more;
      if (more > after + 1 && view_.has(more - 1, office_word)) after = more;
    }
    if (after < end_ && view_.has(after, organization_cue))
      return {};  // "General Assembly"
    const std::string office = view_.gazetteer->words().office(view_.words({at, after}));
    at = after;
    return office;
  }
  bool has_initial_here(std::uint32_t i) const { return length(view_.at(i).span) == 1; }

  /// Index of the last word of an office in the run; the run's end if there is none.
  std::uint32_t office_head_in(std::uint32_t at) const {
    for (std::uint32_t i = end_; i > at; --i) {
      if (view_.has(i - 1, office_head) && view_.is_capital(i - 1)) return i - 1;
    }
    return end_;
  }

  /// "Harlow Police Chief Ann Brook": a body, an office, perhaps a person.
  std::uint32_t read_body_before_office(std::uint32_t at, std::uint32_t head) {
    std::uint32_t office = head;
    while (office > at && view_.has(office - 1, office_word | office_head)) --office;
    std::uint32_t body_end = office;
    for (std::uint32_t i = office; i < head; ++i) {
      if (view_.has(i, organization_cue)) body_end = i + 1;
    }
    if (body_end > at) {
      const Sure sure = body_end > office ? Sure::certain : Sure::fairly;
      add_unknown({at, body_end}, NameClass::organization, sure);
    }
    if (head + 1 >= end_ || !view_.is_capital(head + 1)) return head + 1;
    const std::string role =
        view_.gazetteer->words().office(view_.words({office, head + 1}));
    return add_person({head + 1, person_end(head + 1)}, role);
  }

  bool has_initial(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i + 1 < end_ && i < at + 4; ++i) {
      if (view_.is(i, '.') && length(view_.at(i - 1).span) == 1) return true;
    }
    return false;
  }

  /// End of a person's name: the run's end, or before a known country, an office, a place.
  std::uint32_t person_end(std::uint32_t at) const {
    for (std::uint32_t i = at + 2; i < end_; ++i) {
      if (!view_.is_capital(i) || view_.is(i - 1, '-')) continue;
      if (view_.has(i, never_name) || (view_.has(i, not_name) && i > at + 1)) return i;
      const auto found = match(i);
      if (found && form(found) != NameForm::weak && found.tokens > 1) return i;
    }
    return end_;
  }

  /// End of a run of unknown words: before a name that the gazetteer knows.
  std::uint32_t guess_end(std::uint32_t at) const {
    for (std::uint32_t i = at + 1; i < end_; ++i) {
      if (!view_.is_capital(i) || !view_.is_capital(i - 1)) continue;
      const auto found = match(i);
      if (found && form(found) != NameForm::weak) return i;
    }
    return person_end(at);
  }

  std::uint32_t add_person(TokenRange range, const std::string& role) {
    NameMention name;
    name.name_class = NameClass::person;
    name.role = role.empty() ? office_beside(view_, range, sentence_) : role;
    return finish(std::move(name), range, Sure::certain);
  }

  std::uint32_t add_unknown(TokenRange range, NameClass name_class, Sure sure) {
    NameMention name;
    name.name_class = name_class;
    if (name_class == NameClass::place) {
      name.concept_id = "area:" + slug(view_.words(range)) + container(range.end);
    }
    return finish(std::move(name), range, sure);
  }

  void add_known(TokenRange range, const PhraseTable::Match& found, Sure sure) {
    const Gazetteer& gazetteer = *view_.gazetteer;
    NameMention name = of_entry(view_, range, gazetteer.entry(found.value));
    if (const auto outer = state_after(range.end);
        outer && kind(found) == PlaceKind::city && !name.demonym) {
      const std::string& state = gazetteer.idea(*outer).id;
      if (!gazetteer.lies_within(name.concept_id, state)) {
        name.concept_id = "city:" + slug(view_.words(range)) + "@" + state;
        name.canonical = view_.words(range);
      }
    }
    finish(std::move(name), range, sure);
  }

  /// A run without any sign in its own words: what stands around it decides.
  std::uint32_t add_guess(TokenRange range) {
    const bool single = range.end - range.begin == 1;
    NameMention name;
    Sure sure = Sure::fairly;
    if (state_after(range.end) || before_place_noun(range) ||
        (names_place(range.begin) && !looks_personal(range))) {
      name.name_class = NameClass::place;
      name.concept_id = "city:" + slug(view_.words(range)) + container(range.end);
    } else if (looks_personal(range)) {
      name.name_class = NameClass::person;
      name.role = office_beside(view_, range, sentence_);
    } else if (is_acronym(range) || after_article(range.begin)) {
      name.name_class = NameClass::organization;
    } else if (single) {
      name.name_class = NameClass::organization;
      sure = Sure::no;
    } else {
      name.name_class =
          range.end - range.begin > 4 ? NameClass::organization : NameClass::person;
    }
    return finish(std::move(name), range, sure);
  }

  bool is_acronym(TokenRange range) const {
    return range.end - range.begin == 1 && view_.at(range.begin).shape == Shape::upper &&
           length(view_.at(range.begin).span) <= 7;
  }

  bool after_article(std::uint32_t at) const {
    return at > sentence_.begin && to_lower(view_.word(at - 1)) == "the";
  }

  /// "in X", "near X", "the town of X".
  bool names_place(std::uint32_t at) const {
    if (at == sentence_.begin) return false;
    if (view_.has(at - 1, locative)) return true;
    return at >= sentence_.begin + 2 && view_.word(at - 1) == "of" &&
           view_.has(at - 2, place_kind);
  }

  /// "the X border crossing", "X region".
  bool before_place_noun(TokenRange range) const {
    return inside(range.end) && view_.has(range.end, place_noun) &&
           view_.at(range.end).shape == Shape::lower;
  }

  /// "X, 34,", "X said", "X, who", an office beside it.
  bool looks_personal(TokenRange range) const {
    if (view_.has(range.begin, given_name) && range.end - range.begin == 1) return true;
    if (!office_beside(view_, range, sentence_).empty()) return true;
    if (!inside(range.end)) return false;
    if (view_.has(range.end, say_verb))
      return range.end - range.begin <= 3 && !is_acronym(range);
    if (!view_.is(range.end, ',') || !inside(range.end + 1)) return false;
    if (view_.word(range.end + 1) == "who" || view_.word(range.end + 1) == "whose")
      return true;
    return view_.at(range.end + 1).kind == TokenKind::number &&
           length(view_.at(range.end + 1).span) <= 2 && is_mark(range.end + 2, ',');
  }

  /// The state or country after a comma: "Harlow, Tex.".
  std::optional<std::uint32_t> state_after(std::uint32_t at) const {
    if (!is_mark(at, ',') || !inside(at + 1) || !view_.is_capital(at + 1))
      return std::nullopt;
    const auto found = view_.gazetteer->match_state(*view_.tokens, at + 1, sentence_.end);
    if (!found) return std::nullopt;
    if (length(view_.at(at + 1).span) == 2 && view_.at(at + 1).shape != Shape::upper &&
        found.tokens == 1) {
      return std::nullopt;
    }
    return found.value;
  }

  std::string container(std::uint32_t after) const {
    const auto outer = state_after(after);
    return outer ? "@" + view_.gazetteer->idea(*outer).id : std::string{};
  }

  std::uint32_t finish(NameMention name, TokenRange range, Sure sure) {
    name.tokens = range;
    name.span = view_.span(range);
    if (name.canonical.empty()) name.canonical = view_.words(range);
    name.possessive = inside(range.end) && view_.word(range.end).ends_with("s") &&
                      length(view_.at(range.end).span) <= 4 &&
                      !view_.at(range.end).space_before && view_.at(range.end).is_word();
    const bool place = name.name_class == NameClass::place && !name.demonym;
    drafts_.push_back({std::move(name), sure});
    return place ? finish_state(range.end) : range.end;
  }

  /// Adds the short form of a state after its city, which is a name nowhere else: ", Tex.".
  std::uint32_t finish_state(std::uint32_t after) {
    const auto state = state_after(after);
    if (!state || match(after + 1)) return after;
    const auto found =
        view_.gazetteer->match_state(*view_.tokens, after + 1, sentence_.end);
    const TokenRange range{after + 1, after + 1 + found.tokens};
    NameMention name = of_entry(view_, range, {*state, NameForm::full, 0});
    drafts_.push_back({std::move(name), Sure::certain});
    passed_ = range.end;
    return after;
  }

  const NameView& view_;
  TokenRange sentence_;
  std::vector<NameDraft>& drafts_;
  std::uint32_t passed_ = 0;  ///< tokens before it were read with an earlier run
  std::uint32_t end_ = 0;
};

/// Reads back from `end` over the words of an office; its first token, or `end`.
std::uint32_t office_start(const NameView& view, std::uint32_t begin, std::uint32_t end) {
  std::uint32_t at = end;
  while (at > begin && view.at(at - 1).shape == Shape::lower &&
         view.has(at - 1, office_word | office_head)) {
    --at;
  }
  return at;
}

}  // namespace

void read_runs(const NameView& view, TokenRange sentence, std::vector<NameDraft>& drafts) {
  RunReader reader(view, sentence, drafts);
  for (std::uint32_t at = sentence.begin; at < sentence.end;) {
    at = view.is_capital(at) && !view.has(at, never_name) ? reader.read(at) : at + 1;
  }
}

std::string office_beside(const NameView& view, TokenRange name, TokenRange sentence) {
  const NameWords& words = view.gazetteer->words();
  if (name.begin > sentence.begin && view.has(name.begin - 1, office_head)) {
    const std::uint32_t start = office_start(view, sentence.begin, name.begin);
    if (start < name.begin) return words.office(view.words({start, name.begin}));
  }
  std::uint32_t at = name.end;
  if (at >= sentence.end || !view.is(at, ',')) return {};
  ++at;
  if (at + 1 < sentence.end && view.at(at).kind == TokenKind::number &&
      view.is(at + 1, ',')) {
    at += 2;  // "Ann Brook, 51, the mayor"
  }
  std::uint32_t start = at;
  for (const std::uint32_t last = std::min(at + 8, sentence.end); at < last; ++at) {
    if (view.at(at).kind == TokenKind::punctuation && !view.is(at, '-')) return {};
    if (view.has(at, say_verb | locative)) return {};
    if (!view.has(at, office_word | office_head)) start = at + 1;
    const bool more = at + 1 < last && view.has(at + 1, office_head);
    if (view.has(at, office_head) && !more) {
      return words.office(view.words({start, at + 1}));
    }
  }
  return {};
}

}  // namespace crosscheck
