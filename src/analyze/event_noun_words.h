#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "analyze/mentions.h"
#include "analyze/token.h"
#include "support/data_files.h"
#include "support/hash_table.h"

namespace crosscheck {

/// How far what a noun of an event names is said to have happened.
struct NounStanding {
  Modality modality = Modality::asserted;
  bool is_undone = false;  ///< it did not come to it: "the averted collapse"

  bool is_plain() const { return modality == Modality::asserted && !is_undone; }
};

/// Words around a noun of an event by what they make of it, from the list `event_nouns`.
class EventNounWords {
 public:
  /// Where such a word stands.
  enum class Place : std::uint8_t {
    beside,  ///< "the *planned* evacuation"
    above,   ///< "*fears* of deaths"
    verb,    ///< "*threatened* the closure"
    said     ///< "the reports were *false*"
  };

  EventNounWords() = default;
  explicit EventNounWords(const WordLists& lists);

  /// What the word makes of the event, or together with its preposition or particle
  /// ("*warned of* a strike"); plain where it tells nothing there.
  NounStanding of(Place place, const Token& token,
                  const Token* preposition = nullptr) const;
  /// "*news* of a strike"
  bool is_telling(const Token& token) const { return has(token, telling); }
  /// "could *lead* to the loss"
  bool is_result(const Token& token) const { return has(token, result); }
  /// "will *begin*"
  bool is_happening(const Token& token) const { return has(token, happening); }
  /// "an *effort* to save the mill"
  bool is_aim(const Token& token) const { return has(token, aim); }

 private:
  enum Bit : std::uint8_t { telling = 1, result = 2, happening = 4, aim = 8 };

  bool has(const Token& token, Bit bit) const {
    const std::uint8_t* found = bits_.find(token.hash);
    return found != nullptr && (*found & bit) != 0;
  }

  HashTable<NounStanding> standings_;  ///< by place, word and preposition
  HashTable<std::uint8_t> bits_;
};

}  // namespace crosscheck
