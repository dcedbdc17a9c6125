#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "claim/claim.h"
#include "support/data_files.h"
#include "support/problem.h"

namespace crosscheck {

/// A state of affairs of the list `statuses`: "open", "allowed", "in custody".
struct StateConcept {
  Measure measure;          ///< "status:closure", with its label
  std::string contrary;     ///< words where it does not hold
  bool of_subject = false;  ///< whose state it is: an active verb's subject, not its object
  bool of_people = false;   ///< only people and bodies can be in it
};

/// How a word says a state.
struct StateWord {
  std::uint32_t state = 0;  ///< index for `StateTable::state`
  bool holds = true;        ///< "closed" of `closure`; not "opened"
  bool is_alone = false;    ///< of verbs: only without an object ("prices fell")
};

/// Which words say a state is a word of.
enum class StatePart : std::uint8_t { verb, adjective, noun };

/// The words that tell states of affairs, by part of speech and lemma.
class StateTable {
 public:
  StateTable() = default;
  /// From the word list `statuses`; an unknown field is a problem.
  StateTable(const WordLists& lists, Problems& problems);

  /// The words spelt so: "fall", "sell out". Empty for most words.
  const std::vector<StateWord>& find(StatePart part, std::string_view lemma) const;
  /// The state of a measure id, "status:closure", or null.
  const StateConcept* find_id(std::string_view id) const;
  const StateConcept& state(std::uint32_t index) const { return states_[index]; }
  /// Verbs that make or end the state that a noun names: "impose", "lift".
  bool makes(std::string_view verb) const { return making_.contains(std::string(verb)); }
  bool ends(std::string_view verb) const { return ending_.contains(std::string(verb)); }

 private:
  bool add(std::string_view field, std::string_view value, std::uint32_t state);

  std::vector<StateConcept> states_;
  std::unordered_map<std::string, std::vector<StateWord>> words_[3];
  std::unordered_set<std::string> making_;
  std::unordered_set<std::string> ending_;
};

}  // namespace crosscheck
