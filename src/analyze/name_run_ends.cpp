// Where a run of capitalized words begins and ends, and the names in it.
#include "analyze/run_reader.h"

namespace crosscheck {
namespace {

/// No name is longer; text in capitals is read in pieces of this size.
constexpr std::uint32_t longest_run = 24;

}  // namespace

/// A dash with a space behind it is none: "ASTANA -- The mayor".
bool RunReader::is_hyphen(std::uint32_t i) const {
  return view_.is(i, '-') && !view_.at(i + 1).space_before;
}

bool RunReader::opens_sentence(std::uint32_t i) const {
  if (i == sentence_.begin) return true;
  const Token& before = view_.at(i - 1);
  return before.kind == TokenKind::punctuation && !view_.is(i - 1, ',') &&
         !view_.is(i - 1, '(') && !is_hyphen(i - 1) && !view_.is(i - 1, '/') &&
         !view_.is(i - 1, '\'');
}

bool RunReader::is_plain_word(std::uint32_t i) const {
  if (view_.has(i, given_name)) return false;
  if (const auto found = match(i)) {
    if (found.tokens > 1 || form(found) != NameForm::weak) return false;
  }
  if (view_.has(i, not_name)) return true;
  return view_.lower_seen.contains(view_.at(i).hash) &&
         !view_.has(i, address_form | office_short | office_head | office_word);
}

bool RunReader::takes_of(std::uint32_t begin, std::uint32_t at) const {
  if (view_.has(at - 1, office_head)) {
    return view_.has(at + 1, office_word) ||
           (inside(at + 2) && view_.has(at + 2, office_word));
  }
  for (std::uint32_t i = begin; i < at; ++i) {
    if (view_.has(i, organization_cue)) return true;
  }
  return false;
}

std::uint32_t RunReader::run_end(std::uint32_t begin) const {
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
    } else if (inside(at + 2) && view_.has(at, joins_any) && view_.has(at + 1, joins_any) &&
               view_.is_capital(at + 2)) {
      at += 3;
    } else if (next && view_.has(at, joins_organization) && takes_of(begin, at)) {
      has_of = true;
      at += 2;
    } else if (inside(at + 2) && view_.has(at, joins_organization) &&
               view_.has(at + 1, joins_organization) && view_.is_capital(at + 2) &&
               takes_of(begin, at)) {
      has_of = true;
      at += 3;
    } else if (next && view_.word(at) == "and" && view_.has(at + 1, joined_by_and)) {
      at += 2;  // "Highwood Bar and Grill"
    } else if (next && has_of && view_.word(at) == "and" && !match(at + 1)) {
      at += 2;  // "Department of Health and Human Services"
    } else {
      return at;
    }
  }
  return at;
}

bool RunReader::takes_stop(std::uint32_t i) const {
  return length(view_.at(i).span) == 1 ||
         view_.has(i, address_form | office_short | place_first);
}

std::optional<std::uint32_t> RunReader::last_with(std::uint32_t from,
                                                  std::uint32_t bits) const {
  for (std::uint32_t i = end_; i > from; --i) {
    if (view_.has(i - 1, bits) && view_.is_capital(i - 1)) return i - 1;
  }
  return std::nullopt;
}

std::uint32_t RunReader::person_end(std::uint32_t at) const {
  for (std::uint32_t i = at + 2; i < end_; ++i) {
    if (!view_.is_capital(i) || view_.is(i - 1, '-')) continue;
    if (view_.has(i, never_name) || (view_.has(i, not_name) && i > at + 1)) return i;
    const auto found = match(i);
    if (found && form(found) != NameForm::weak && found.tokens > 1) return i;
  }
  return end_;
}

std::uint32_t RunReader::guess_end(std::uint32_t at) const {
  for (std::uint32_t i = at + 1; i < end_; ++i) {
    if (!view_.is_capital(i) || !view_.is_capital(i - 1)) continue;
    const auto found = match(i);
    if (found && form(found) != NameForm::weak) return i;
  }
  return person_end(at);
}

}  // namespace crosscheck
