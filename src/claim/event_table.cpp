#include "claim/event_table.h"

namespace crosscheck {
namespace {

std::string_view look_up(const std::unordered_map<std::string, std::string>& table,
                         std::string_view lemma) {
  const auto found = table.find(std::string(lemma));
  return found == table.end() ? std::string_view{} : std::string_view(found->second);
}

}  // namespace

EventTable::EventTable(const Rows& rows) {
  for (const Row& row : rows) {
    if (row.key(1) == "repeats") {
      repeats_.emplace(row.key(0), row.value);
    } else if (row.key(1) == "happens_to") {
      happens_to_.emplace(row.value, row.key(0));
    } else {
      (row.key(1) == "verbs" ? verbs_ : nouns_).emplace(row.value, row.key(0));
    }
  }
}

std::string EventTable::verb_of(std::string_view noun_lemma) const {
  constexpr std::size_t stem = 4;  // bytes that a noun of an act shares with its verb
  const std::string_view event_class = of_noun(noun_lemma);
  std::string found;
  if (event_class.empty()) return found;
  for (const auto& [verb, its_class] : verbs_) {
    const bool alike = verb.substr(0, stem) == noun_lemma.substr(0, stem);
    if (its_class == event_class && alike && (found.empty() || verb < found)) found = verb;
  }
  return found;
}

std::string_view EventTable::of_verb(std::string_view lemma) const {
  return look_up(verbs_, lemma);
}

std::string_view EventTable::of_noun(std::string_view lemma) const {
  return look_up(nouns_, lemma);
}

bool EventTable::happens_to_subject(std::string_view verb_lemma) const {
  return !look_up(happens_to_, verb_lemma).empty();
}

bool EventTable::repeats(std::string_view event_class) const {
  return look_up(repeats_, event_class) == "yes";
}

}  // namespace crosscheck
