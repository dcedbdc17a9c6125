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
    (row.key(1) == "verbs" ? verbs_ : nouns_).emplace(row.value, row.key(0));
  }
}

std::string_view EventTable::of_verb(std::string_view lemma) const {
  return look_up(verbs_, lemma);
}

std::string_view EventTable::of_noun(std::string_view lemma) const {
  return look_up(nouns_, lemma);
}

}  // namespace crosscheck
