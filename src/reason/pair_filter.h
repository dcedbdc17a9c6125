#pragma once
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reason/condition.h"
#include "reason/graph_view.h"
#include "reason/operand.h"
#include "reason/pair_plan.h"
#include "reason/paths.h"

namespace crosscheck {

/// Turns away most pairs of claims before their conditions are read: it knows the parts of
/// a condition that compare one slot of both claims, and leaves the others open. A word, a
/// text or a span of days is a number, made once a claim; a concept is looked up in the
/// slot vector of the pair.
class PairFilter {
 public:
  /// `when` and `graph` must outlive the filter.
  PairFilter(const Conditions& when, const PairPlan& plan, const GraphView& graph);

  /// Whether what the filter knows makes `when` false of the pair in both orders. Pairs
  /// whose slots stand to each other alike are judged once.
  bool rejects(const Candidate& pair);

 private:
  /// A slot of one claim as a number: equal numbers are equal words.
  using Number = std::uint32_t;

  /// A slot that some parts compare.
  struct ReadSlot {
    PathId path = PathId::form;
    std::vector<Number> numbers;  ///< of each claim
    std::unordered_map<std::string_view, Number> known;
    std::map<std::pair<Day, Day>, Number> known_days;
  };
  /// A pair in one of its orders.
  struct Ordered {
    ClaimIndex a = 0;
    ClaimIndex b = 0;
    SlotVector slots;
  };

  /// Finds the slots that a part compares; whether there are any.
  bool learn(const Conditions& when, std::uint32_t root);
  std::size_t slot_read_by(std::uint8_t path);
  Number number_of(ReadSlot& slot, ClaimIndex claim) const;
  Truth truth_of_slot(const Expr& comparison, ReadSlot& slot, const Ordered& pair) const;
  Truth truth_of_part(std::uint32_t root, const Ordered& pair);
  bool is_false(const PairPlan::Roots& roots, const Ordered& pair);
  bool is_rejected(const Candidate& pair);
  std::uint64_t likeness_of(const Candidate& pair);

  const Conditions& when_;
  const GraphView& graph_;
  PairPlan::Roots both_ways_;
  PairPlan::Roots one_way_;
  std::vector<ReadSlot> slots_;
  std::vector<std::uint8_t> slot_of_;  ///< of each node of `when`: in `slots_`, from 1
  std::unordered_map<std::uint64_t, bool> judged_;  ///< by likeness
  std::optional<std::pair<std::uint64_t, bool>> last_judged_;
};

}  // namespace crosscheck
