#include "claim/state_table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace crosscheck {
namespace {

constexpr std::string_view prefix = "status:";

/// The part of speech that a field lists words of.
struct WordField {
  std::string_view name;
  StatePart part;
  bool holds;
  bool is_alone;
};

constexpr WordField word_fields[] = {{"verbs", StatePart::verb, true, false},
                                     {"not_verbs", StatePart::verb, false, false},
                                     {"alone", StatePart::verb, true, true},
                                     {"not_alone", StatePart::verb, false, true},
                                     {"adjectives", StatePart::adjective, true, false},
                                     {"not_adjectives", StatePart::adjective, false, false},
                                     {"nouns", StatePart::noun, true, false},
                                     {"not_nouns", StatePart::noun, false, false}};

int days_of(std::string_view value) {
  if (value == "always") return steady_always;
  return static_cast<int>(Decimal::parse(value).value_or(Decimal{}).to_int().value_or(0));
}

}  // namespace

StateTable::StateTable(const WordLists& lists, Problems& problems) {
  std::map<std::string_view, std::uint32_t> index;
  for (const Row& row : lists.rows("statuses")) {
    if (row.key(0) == "making" || row.key(0) == "ending") {
      (row.key(0) == "making" ? making_ : ending_).emplace(row.value);
      continue;
    }
    const auto [at, is_new] =
        index.emplace(row.key(0), static_cast<std::uint32_t>(states_.size()));
    if (is_new) {
      std::string id(prefix);
      id.append(row.key(0));
      states_.push_back(
          {.measure = {.node = {id, "", {id}}, .open = false}, .contrary = ""});
    }
    if (add(row.key(1), row.value, at->second)) continue;
    std::string message = "unknown field '";
    message.append(row.key(1)).append("' of the state '").append(row.key(0)).append("'");
    problems.push_back({"lexicon/en/statuses.yaml", 0, 0, std::move(message)});
  }
}

bool StateTable::add(std::string_view field, std::string_view value, std::uint32_t state) {
  const auto words = std::ranges::find(word_fields, field, &WordField::name);
  if (words != std::end(word_fields)) {
    words_[static_cast<std::size_t>(words->part)][std::string(value)].push_back(
        {state, words->holds, words->is_alone});
    return true;
  }
  StateConcept& target = states_[state];
  if (field == "label") {
    target.measure.node.name = value;
  } else if (field == "contrary") {
    target.contrary = value;
  } else if (field == "within") {
    target.measure.node.within.push_back(std::string(prefix).append(value));
  } else if (field == "of") {
    target.of_subject = value == "subject";
  } else if (field == "bearer") {
    target.of_people = value == "person";
    return target.of_people;
  } else if (field == "steady_for") {
    target.measure.steady_for = days_of(value);
  } else {
    return false;
  }
  return true;
}

const StateConcept* StateTable::find_id(std::string_view id) const {
  const auto is_it = [&](const StateConcept& state) { return state.measure.node.id == id; };
  const auto found = std::ranges::find_if(states_, is_it);
  return found == states_.end() ? nullptr : &*found;
}

const std::vector<StateWord>& StateTable::find(StatePart part,
                                               std::string_view lemma) const {
  static const std::vector<StateWord> none;
  const auto& words = words_[static_cast<std::size_t>(part)];
  const auto found = words.find(std::string(lemma));
  return found == words.end() ? none : found->second;
}

}  // namespace crosscheck
