#pragma once
#include <cstdint>
#include <map>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reason/graph_view.h"
#include "reason/paths.h"

namespace crosscheck {

/// The candidates of a graph by how slots of their claims stand to each other: candidates
/// of one kind are alike to every condition that compares one of these slots of both
/// claims. A word, a text or a span of days is a number, made once a claim; a concept is
/// looked up in the slot vector of the pair. Rules read much the same slots of the same
/// pairs, and pairs are many, their kinds few.
class PairKinds {
 public:
  /// A slot of one claim as a number: equal numbers are equal words or days.
  using Number = std::uint32_t;
  static constexpr Number other_value = 1;  ///< unknown, or no word: nothing is said of it
  static constexpr Number absent = 2;
  static constexpr Number concept_value = 3;
  static constexpr Number first_word = 4;

  /// Requires: the graph outlives this.
  explicit PairKinds(const GraphView& graph) : graph_(&graph) {}

  /// Tells pairs apart by these slots, too. Cost: one pass over the candidates for each new
  /// slot.
  void tell_apart(const std::vector<PathId>& slots);

  /// What a slot of a claim is. Requires: `tell_apart` was told of the slot, and some
  /// candidate is of the claim.
  Number number(PathId slot, ClaimIndex claim) const {
    return columns_[static_cast<std::size_t>(slot)].numbers[claim];
  }
  /// The kind of a candidate, by its place in the graph's list; below `size()`.
  std::uint32_t kind(std::size_t candidate) const { return kinds_[candidate]; }
  std::size_t size() const { return size_; }

 private:
  struct Column {
    std::vector<Number> numbers;  ///< of each claim; empty where the slot is not read
    std::unordered_map<std::string_view, Number> words;
    std::map<std::pair<Day, Day>, Number> days;
  };

  void read_numbers(const std::vector<PathId>& slots);
  static Number number_of(const Operand& value, Column& column);
  void split(PathId slot);

  const GraphView* graph_;
  std::vector<Column> columns_;  ///< by slot
  std::vector<std::uint32_t> kinds_;
  std::size_t size_ = 1;
};

/// The slot of a claim that a path reads as a concept.
NodeSlot node_slot_of(PathId path);

}  // namespace crosscheck
