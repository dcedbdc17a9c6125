#include "claim/sentence_table.h"

#include "support/sorted.h"

namespace crosscheck {

SentenceTable::SentenceTable(const WordLists& lists) {
  for (const Row& row : lists.rows("sentence_words")) {
    if (row.key(0) == "passed over") passed_over_.insert(word_hash(row.value));
    if (row.key(0) == "denials") denials_.insert(word_hash(row.value));
    if (row.key(0) == "opposites") add_pair(row.value);
  }
  for (const Row& row : lists.rows("opposites")) add_pair(row.value);
  for (auto& [word, others] : opposites_) sort_and_drop_repeats(others);
}

void SentenceTable::add_pair(std::string_view pair) {
  const std::size_t space = pair.find(' ');
  if (space == std::string_view::npos) return;
  const std::string one(pair.substr(0, space));
  const std::string other(pair.substr(space + 1));
  opposites_[one].push_back(other);
  opposites_[other].push_back(one);
}

std::span<const std::string> SentenceTable::opposites_of(const std::string& word) const {
  const auto found = opposites_.find(word);
  if (found == opposites_.end()) return {};
  return found->second;
}

}  // namespace crosscheck
