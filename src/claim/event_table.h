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
  /// From the word list `event_classes`: {CLASS, "verbs", "nouns" or "happens_to"} LEMMA,
  /// {CLASS, "repeats"} "yes".
  explicit EventTable(const Rows& rows);
  /// The class a verb or noun lemma names, or "".
  std::string_view of_verb(std::string_view lemma) const;
  std::string_view of_noun(std::string_view lemma) const;
  /// The verb behind a noun lemma, "closure" -> "close": that of its class which begins
  /// alike; "" where there is none.
  std::string verb_of(std::string_view noun_lemma) const;
  /// Whether the verb can be told of what it happens to: "the bridge opened".
  bool happens_to_subject(std::string_view verb_lemma) const;
  /// Whether such an event comes again and again to the same thing: "the port was shelled".
  bool repeats(std::string_view event_class) const;

 private:
  std::unordered_map<std::string, std::string> verbs_;
  std::unordered_map<std::string, std::string> nouns_;
  std::unordered_map<std::string, std::string> happens_to_;
  std::unordered_map<std::string, std::string> repeats_;
};

}  // namespace crosscheck
