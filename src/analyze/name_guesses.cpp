// Runs without any sign in their own words: what stands around them decides.
#include "analyze/run_reader.h"
#include "support/ascii.h"
#include "support/utf8.h"

namespace crosscheck {

namespace {

/// "Santa Rea" of "SANTA REA"; letters beyond ASCII stay.
std::string in_title_case(std::string words) {
  bool inside = false;
  for (char& c : words) {
    if (inside && is_ascii_upper(c)) c = static_cast<char>(c - 'A' + 'a');
    inside = is_ascii_letter(c);
  }
  return words;
}

}  // namespace

std::uint32_t RunReader::add_guess(TokenRange range) {
  const bool single = range.end - range.begin == 1;
  NameMention name;
  Sure sure = Sure::fairly;
  const bool sure_place = state_after(range.end) || before_place_noun(range) ||
                          after_place_kind(range.begin) || crosses(range.begin) ||
                          is_dateline(range);
  if (sure_place || (names_place(range.begin) && !looks_personal(range))) {
    if (sure_place) sure = Sure::certain;
    name.name_class = NameClass::place;
    name.concept_id = "city:" + slug(view_.words(range)) + container(range.end);
    if (is_dateline(range)) name.canonical = in_title_case(view_.words(range));
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

bool RunReader::is_dateline(TokenRange range) const {
  if (range.begin != sentence_.begin || !inside(range.end + 2)) return false;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (view_.at(i).shape != Shape::upper || length(view_.at(i).span) < 3) return false;
  }
  const std::string_view mark = view_.word(range.end);
  if (mark == "(") return view_.is_capital(range.end + 1);
  if (mark == ",") return view_.taken[range.end + 1];  // a date
  return mark == "\xE2\x80\x94" || mark == "\xE2\x80\x93" ||
         (mark == "-" && view_.at(range.end).space_before);
}

bool RunReader::is_acronym(TokenRange range) const {
  return range.end - range.begin == 1 && view_.at(range.begin).shape == Shape::upper &&
         length(view_.at(range.begin).span) <= 7;
}

bool RunReader::after_article(std::uint32_t at) const {
  return at > sentence_.begin && to_lower(view_.word(at - 1)) == "the";
}

bool RunReader::names_place(std::uint32_t at) const {
  if (at == sentence_.begin) return false;
  return view_.has(at - 1, locative) || after_place_kind(at);
}

bool RunReader::names_street(std::uint32_t at) const {
  if (at < sentence_.begin + 2) return false;
  return view_.word(at - 1) == "on" ||
         (view_.word(at - 1) == "of" && view_.word(at - 2) == "block");
}

bool RunReader::after_place_kind(std::uint32_t at) const {
  return at >= sentence_.begin + 2 && view_.word(at - 1) == "of" &&
         view_.has(at - 2, place_kind);
}

bool RunReader::crosses(std::uint32_t at) const {
  if (at < sentence_.begin + 2 || !after_article(at)) return false;
  const std::string_view way = view_.word(at - 2);
  return way == "over" || way == "across" || way == "along";
}

bool RunReader::before_place_noun(TokenRange range) const {
  return inside(range.end) && view_.has(range.end, place_noun) &&
         view_.at(range.end).shape == Shape::lower;
}

bool RunReader::looks_personal(TokenRange range) const {
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

}  // namespace crosscheck
