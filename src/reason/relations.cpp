#include "reason/relations.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::array<Relation, 45> vocabulary{{
    {"agree.exact", "agree", 2, 5},
    {"agree.rounding", "agree", 2, 5},
    {"agree.bound", "agree", 2, 5},
    {"agree.unit", "agree", 2, 5},
    {"agree.paraphrase", "agree", 2, 5},
    {"agree.entails", "agree", 2, 2},
    {"agree.set", "agree", 2, 5},
    {"agree.arithmetic", "agree", 5, 9},
    {"update.cumulative", "update", 3, 4},
    {"update.level", "update", 3, 4},
    {"update.status", "update", 3, 4},
    {"update.correction", "update", 3, 3},
    {"update.stale", "update", 3, 4},
    {"conflict.value", "conflict", 4, 7},
    {"conflict.non_monotone", "conflict", 4, 4},
    {"conflict.arithmetic", "conflict", 5, 9},
    {"conflict.date", "conflict", 4, 7},
    {"conflict.magnitude", "conflict", 4, 6},
    {"conflict.unit", "conflict", 4, 6},
    {"conflict.attribution", "conflict", 4, 7},
    {"conflict.name", "conflict", 4, 7},
    {"conflict.status", "conflict", 4, 7},
    {"conflict.set", "conflict", 4, 7},
    {"conflict.quote", "conflict", 4, 7},
    {"conflict.impossible", "conflict", 4, 7},
    {"not_comparable.place", "not_comparable", 1, 2},
    {"not_comparable.population", "not_comparable", 1, 2},
    {"not_comparable.period", "not_comparable", 1, 2},
    {"not_comparable.measure", "not_comparable", 1, 2},
    {"not_comparable.stock_flow", "not_comparable", 1, 2},
    {"not_comparable.coincidence", "not_comparable", 1, 8},
    {"note.single_source", "note", 6, 8},
    {"note.name_variant", "note", 6, 8},
    {"note.entity_label", "note", 6, 8},
    {"note.attribution", "note", 6, 8},
    {"note.omission", "note", 6, 8},
    {"note.missing_date", "note", 6, 8},
    {"note.derived_stock", "note", 6, 8},
    {"note.quantifier", "note", 6, 8},
    {"note.modality", "note", 6, 8},
    {"note.framing", "note", 6, 8},
    {"note.population", "note", 6, 8},
    {"note.typo", "note", 6, 8},
    {"note.no_as_of", "note", 6, 8},
    {"note.no_source", "note", 6, 8},
}};

/// The same by id: every finding asks.
constexpr std::array<Relation, vocabulary.size()> by_id = [] {
  std::array<Relation, vocabulary.size()> sorted = vocabulary;
  std::ranges::sort(sorted, {}, &Relation::id);
  return sorted;
}();

}  // namespace

std::span<const Relation> all_relations() { return vocabulary; }

const Relation* find_relation(std::string_view id) {
  const auto found = std::ranges::lower_bound(by_id, id, {}, &Relation::id);
  return found == by_id.end() || found->id != id ? nullptr : &*found;
}

bool names_relation(std::string_view pattern, std::string_view id) {
  if (!pattern.ends_with(".*")) return pattern == id;
  return id.starts_with(pattern.substr(0, pattern.size() - 1));
}

}  // namespace crosscheck
