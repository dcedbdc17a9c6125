#include "claim/order_table.h"

namespace crosscheck {

OrderTable::OrderTable(const Rows& rows) {
  for (const Row& row : rows) {
    const std::string word(row.value);
    const std::string_view list = row.key(0);
    if (list == "happens") {
      const std::string event_class(row.key(1));
      if (row.key(2) == "verbs") verbs_.emplace(word, event_class);
      if (row.key(2) == "nouns") nouns_.emplace(word, event_class);
      if (row.key(2) == "subject") to_subject_.insert(event_class);
      if (row.key(2) == "person") to_person_.insert(event_class);
    } else if (list == "take_place") {
      verbs_.emplace(word, list);
    } else if (list == "one_day") {
      one_day_.insert(word);
    } else if (list == "lasting") {
      lasting_.insert(word);
    } else if (list == "repeated") {
      repeated_.insert(word);
    } else if (list == "at_once") {
      at_once_.insert(word);
    } else if (list == "limits") {
      limits_.insert(word);
    }
  }
}

std::string_view OrderTable::of_verb(std::string_view lemma, std::string_view with) const {
  const std::string words =
      with.empty() ? std::string(lemma) : std::string(lemma) + ' ' + std::string(with);
  const auto found = verbs_.find(words);
  return found == verbs_.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view OrderTable::of_noun(std::string_view lemma) const {
  const auto found = nouns_.find(lemma);
  return found == nouns_.end() ? std::string_view{} : std::string_view(found->second);
}

EventSpan OrderTable::span_of(std::string_view noun_lemma) const {
  if (one_day_.contains(noun_lemma)) return EventSpan::one_day;
  return lasting_.contains(noun_lemma) ? EventSpan::lasting : EventSpan::none;
}

bool OrderTable::happens_to_subject(std::string_view event_class) const {
  return to_subject_.contains(event_class);
}

bool OrderTable::happens_to_person(std::string_view event_class) const {
  return to_person_.contains(event_class);
}

}  // namespace crosscheck
