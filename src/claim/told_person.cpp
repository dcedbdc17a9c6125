#include "claim/told_person.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::string_view joins = "of|and|or|from|to|for|with|by|in|at|on|than|who|that";

/// A person known by more than one name.
bool is_known_in_full(const NameMention& name) {
  return name.name_class == NameClass::person && !name.possessive &&
         name.canonical.find(' ') != std::string::npos;
}

}  // namespace

ToldPerson ToldPeople::named_before(std::uint32_t end) const {
  if (end == 0) return {};
  const NameMention* name = reading_.name_at(end - 1);
  if (name == nullptr || name->tokens.end != end || !is_known_in_full(*name)) return {};
  return {name, name->tokens.begin};
}

ToldPerson ToldPeople::apposed(std::uint32_t at) const {
  std::uint32_t i = at;
  if (i > 0 && reading_.is_any(i - 1, be_forms)) {
    --i;
    if (reading_.is(i, "was")) return {};
    if (i > 0 && reading_.is(i - 1, "who")) --i;
  }
  if (i > 0 && (reading_.is_comma(i - 1) || reading_.text(i - 1) == "(")) {
    --i;
  } else if (i == at) {
    return {};
  }
  return named_before(i);
}

ToldPerson ToldPeople::follows(const Sentence& sentence, std::uint32_t end) const {
  constexpr std::uint32_t reach = 4;
  const std::uint32_t stop = std::min(end + reach, sentence.tokens.end);
  for (std::uint32_t i = end; i < stop; ++i) {
    const NameMention* name = reading_.name_at(i);
    if (name != nullptr && name->name_class == NameClass::person) {
      const bool begins = name->tokens.begin == i && is_known_in_full(*name);
      return begins ? ToldPerson{name, end} : ToldPerson{};
    }
    if (!reading_.token(i).is_word() || reading_.is_any(i, joins)) return {};
  }
  return {};
}

ToldPerson ToldPeople::subject(const Sentence& sentence, std::uint32_t verb) const {
  std::uint32_t i = verb;
  const std::uint32_t first = sentence.tokens.begin;
  while (i > first && reading_.is_any(i - 1, verb_helpers)) --i;
  if (i > first && reading_.is_any(i - 1, be_forms)) --i;
  if (i > first && reading_.is(i - 1, "who")) --i;
  if (i > first && reading_.is_comma(i - 1)) --i;
  return named_before(i);
}

}  // namespace crosscheck
