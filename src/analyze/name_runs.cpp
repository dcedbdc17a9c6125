#include "analyze/name_runs.h"

#include "analyze/name_ages.h"
#include "analyze/run_reader.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// "Ann Brook, 24, of Alder Street, Harlow" is capitals, but no title.
bool lists_aged(const NameView& view, TokenRange sentence) {
  for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
    const bool opens = i == sentence.begin || !view.at(i - 1).is_word();
    if (opens && view.at(i).shape != Shape::upper && aged_name_end(view, i, sentence) > i)
      return true;
  }
  return false;
}

}  // namespace

bool NameView::is_capital(std::uint32_t i) const {
  const Token& token = at(i);
  if (!token.is_word() || taken[i]) return false;
  if (token.shape == Shape::capitalized || token.shape == Shape::upper) return true;
  return token.shape == Shape::mixed &&
         is_upper(code_point_at(text, token.span.begin).value);
}

namespace {

/// Words that are written in lower case more often than with a capital behind a lower-case
/// word, where only names have one.
void read_lower(const std::vector<Token>& tokens, NameView& view) {
  HashTable<std::int32_t> more_lower;
  for (const Token& token : tokens) {
    if (token.is_word() && token.shape == Shape::lower) ++more_lower[token.hash];
  }
  for (std::uint32_t at = 1; at < tokens.size(); ++at) {
    const bool inside = tokens[at].space_before && tokens[at - 1].is_word() &&
                        tokens[at - 1].shape == Shape::lower;
    if (!inside || !view.is_capital(at) || !more_lower.contains(tokens[at].hash)) continue;
    --more_lower[tokens[at].hash];
  }
  for (const Token& token : tokens) {
    const std::int32_t* more = more_lower.find(token.hash);
    if (more != nullptr && *more > 0) view.lower_seen[token.hash] = true;
  }
}

}  // namespace

NameView name_view(std::string_view text, const std::vector<Token>& tokens,
                   const std::vector<TimeMention>& times, const Gazetteer& gazetteer) {
  NameView view{text, &tokens, &gazetteer, std::vector<bool>(tokens.size()), {}};
  for (const TimeMention& time : times) {
    for (std::uint32_t i = time.tokens.begin; i < time.tokens.end; ++i)
      view.taken[i] = true;
  }
  read_lower(tokens, view);
  return view;
}

bool is_titled(const NameView& view, const Sentence& sentence) {
  unsigned words = 0;
  unsigned capitals = 0;
  for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
    const Token& token = view.at(i);
    if (!token.is_word() || length(token.span) < 4) continue;
    ++words;
    if (token.shape != Shape::lower) ++capitals;
  }
  // A list of names that ends with a stop is a sentence: "The members are Peru, Chile ..."
  const bool stops =
      sentence.tokens.end > sentence.tokens.begin && view.is(sentence.tokens.end - 1, '.');
  const unsigned most = sentence.part == Part::headline ? 8 : stops ? 10 : 9;
  if (words < 4 || capitals * 10 < words * most) return false;
  return sentence.part == Part::headline || !lists_aged(view, sentence.tokens);
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

std::uint32_t RunReader::read(std::uint32_t begin) {
  end_ = run_end(begin);
  std::uint32_t at = begin;
  if (opens_sentence(begin) && is_plain_word(begin) &&
      aged_name_end(view_, begin, sentence_) == begin) {
    ++at;
  }
  while (at < end_) at = std::max(at + 1, read_part(at));
  return std::max({end_, at, passed_});
}

std::uint32_t RunReader::read_part(std::uint32_t at) {
  if (!view_.is_capital(at) || view_.has(at, never_name)) return at + 1;
  if (const std::uint32_t end = aged_name_end(view_, at, sentence_);
      end == end_ && end > at) {
    return add_person({at, end}, {});
  }
  if (const auto found = match(at)) {
    if (!(begins_person(at) && found.tokens == 1 && at + 1 < end_)) {
      return read_known(at, found);
    }
  }
  if (view_.has(at, part_of_place) && at + 1 < end_ && match(at + 1)) return at + 1;
  if (view_.has(at, side_of_place) && at + 1 < end_) {
    if (const auto whole = match(at + 1); whole && is_land(whole)) {
      if (kind(whole) != PlaceKind::city && !names_street(at)) return at + 1;
      return add_unknown({at, at + 1 + whole.tokens}, NameClass::place, Sure::certain);
    }
  }
  return read_unknown(at);
}

bool RunReader::begins_person(std::uint32_t at) const {
  if (at + 1 >= end_ || !view_.is_capital(at + 1)) return false;
  if (!view_.has(at, given_name | given_or_word)) return false;
  return !view_.has(at + 1, organization_cue | place_last | office_head);
}

std::uint32_t RunReader::read_known(std::uint32_t at, const PhraseTable::Match& found) {
  const std::uint32_t after = at + found.tokens;
  const PlaceKind what = kind(found);
  if (what == PlaceKind::body && after < end_ && view_.is_capital(after) &&
      view_.has(after, organization_cue) && !office_from(after)) {
    return add_unknown({at, after + 1}, NameClass::organization, Sure::certain);
  }
  const NameForm how = form(found);
  const bool territory = is_land(found);
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

bool RunReader::is_land(const PhraseTable::Match& found) const {
  const NameForm how = form(found);
  const bool demonym = how == NameForm::adjective || how == NameForm::people;
  return kind(found) != PlaceKind::body && !demonym && how != NameForm::seat;
}

std::uint32_t RunReader::read_unknown(std::uint32_t at) {
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
  if (is_dateline({at, end_})) return add_guess({at, end_});
  if (begins_person(at) || has_initial(at)) return add_person({at, person_end(at)}, {});
  const bool alone = at + 1 == end_;
  if (const auto cue = last_with(at, organization_cue); cue && !alone) {
    if (const std::uint32_t head = office_head_in(at); head < end_) {
      return read_body_before_office(at, head);
    }
    const bool of = *cue + 1 < end_ && view_.has(*cue + 1, joins_organization);
    return add_unknown({at, of ? end_ : *cue + 1}, NameClass::organization, Sure::certain);
  }
  if (const std::uint32_t head = office_head_in(at); head < end_ && head > at) {
    return read_body_before_office(at, head);
  }
  if (const auto cue = last_with(at + 1, place_last)) {
    return add_unknown({at, *cue + 1}, NameClass::place, Sure::certain);
  }
  if (alone && view_.has(at, place_last)) return end_;
  if (alone && view_.has(at, organization_cue)) {
    return add_unknown({at, end_}, NameClass::organization, Sure::no);
  }
  if (view_.has(at, place_first) && !alone) {
    return add_unknown({at, end_}, NameClass::place, Sure::fairly);
  }
  return add_guess({at, guess_end(at)});
}

bool RunReader::has_initial(std::uint32_t at) const {
  for (std::uint32_t i = at + 1; i + 1 < end_ && i < at + 4; ++i) {
    if (view_.is(i, '.') && length(view_.at(i - 1).span) == 1) return true;
  }
  return false;
}

std::uint32_t RunReader::add_person(TokenRange range, const std::string& role) {
  NameMention name;
  name.name_class = NameClass::person;
  name.role = role.empty() ? office_beside(view_, range, sentence_) : role;
  return finish(std::move(name), range, Sure::certain);
}

std::uint32_t RunReader::add_unknown(TokenRange range, NameClass name_class, Sure sure) {
  NameMention name;
  name.name_class = name_class;
  if (name_class == NameClass::place) {
    name.concept_id = "area:" + slug(view_.words(range)) + container(range.end);
  }
  return finish(std::move(name), range, sure);
}

void RunReader::add_known(TokenRange range, const PhraseTable::Match& found, Sure sure) {
  const Gazetteer& gazetteer = *view_.gazetteer;
  NameMention name = of_entry(view_, range, gazetteer.entry(found.value));
  // "the Austin neighborhood" is not the town of that name.
  if (kind(found) == PlaceKind::city && !name.demonym && inside(range.end) &&
      (view_.word(range.end) == "neighborhood" ||
       view_.word(range.end) == "neighbourhood")) {
    add_unknown(range, NameClass::place, sure);
    return;
  }
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

std::optional<std::uint32_t> RunReader::state_after(std::uint32_t at) const {
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

std::string RunReader::container(std::uint32_t after) const {
  const auto outer = state_after(after);
  return outer ? "@" + view_.gazetteer->idea(*outer).id : std::string{};
}

std::uint32_t RunReader::finish(NameMention name, TokenRange range, Sure sure) {
  name.tokens = range;
  name.span = view_.span(range);
  if (name.canonical.empty()) name.canonical = view_.words(range);
  name.possessive = inside(range.end) && view_.word(range.end).ends_with("s") &&
                    length(view_.at(range.end).span) <= 4 &&
                    !view_.at(range.end).space_before && view_.at(range.end).is_word();
  const bool place = name.name_class == NameClass::place && !name.demonym;
  drafts_.push_back({std::move(name), sure, sentence_});
  return place ? finish_state(range.end) : range.end;
}

std::uint32_t RunReader::finish_state(std::uint32_t after) {
  const auto state = state_after(after);
  if (!state || match(after + 1)) return after;
  const auto found = view_.gazetteer->match_state(*view_.tokens, after + 1, sentence_.end);
  const TokenRange range{after + 1, after + 1 + found.tokens};
  NameMention name = of_entry(view_, range, {*state, NameForm::full, 0});
  drafts_.push_back({std::move(name), Sure::certain, sentence_});
  passed_ = range.end;
  return after;
}

void read_runs(const NameView& view, TokenRange sentence, std::vector<NameDraft>& drafts) {
  RunReader reader(view, sentence, drafts);
  for (std::uint32_t at = sentence.begin; at < sentence.end;) {
    at = view.is_capital(at) && !view.has(at, never_name) ? reader.read(at) : at + 1;
  }
}

}  // namespace crosscheck
