#pragma once
#include "analyze/token.h"
#include "support/data_files.h"
#include "support/hash_table.h"

namespace crosscheck {

/// The forms of all words of the list `statuses` that may say a state of affairs ("closed",
/// "allows", "ban"), and those of the list `harm` that say who was killed or hurt:
/// sentences with one of them are parsed. So are those with a day and one of the verbs of
/// the list `event_order` ("began", "was held").
class StateWords {
 public:
  StateWords() = default;
  explicit StateWords(const WordLists& lists);

  bool may_tell(const Token& token) const { return forms_.contains(token.hash); }
  bool may_tell_event(const Token& token) const { return events_.contains(token.hash); }

 private:
  void add(std::string_view word);

  HashTable<bool> forms_;
  HashTable<bool> events_;
};

}  // namespace crosscheck
