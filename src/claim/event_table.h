#pragma once
#include <string>
#include <string_view>
#include <unordered_map>

#include "support/data_files.h"

namespace crosscheck {

/// Classes of one-off events by the verbs and nouns that name them ("announce", "decree").
class EventTable {
 public:
  EventTable() = default;
  /// From the word list `event_classes`: {CLASS, "verbs" or "nouns"} LEMMA.
  explicit EventTable(const Rows& rows);
  /// The class a verb or noun lemma names, or "".
  std::string_view of_verb(std::string_view lemma) const;
  std::string_view of_noun(std::string_view lemma) const;

 private:
  std::unordered_map<std::string, std::string> verbs_;
  std::unordered_map<std::string, std::string> nouns_;
};

}  // namespace crosscheck
