#pragma once
#include <array>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reason/claim_parts.h"
#include "reason/evaluate.h"

namespace crosscheck {

/// What conditions about one claim alone say of each claim: a column a part, read when
/// first asked for, whatever rule asks. Claims are big and lie apart: those parts that ask
/// for one word, as most rules do first, are read claim by claim, all at once, and each
/// word is judged once; and so are those that some rule asks first of every claim.
class ClaimTruths {
 public:
  /// Requires: both outlive this; `parts` may grow.
  ClaimTruths(const GraphView& graph, const ClaimParts& parts)
      : graph_(&graph), parts_(&parts) {}

  Truth of(std::uint32_t part, ClaimIndex claim, const Related& related);

 private:
  void add_columns(const Related& related);
  Truth read(const ClaimPart& part, ClaimIndex claim, const Related& related) const;

  const GraphView* graph_;
  const ClaimParts* parts_;
  std::vector<std::vector<std::uint8_t>> columns_;  ///< 0: not read yet; else truth + 1
};

/// Slots of claims as numbers: equal numbers of one slot are equal values. Claims are big
/// and lie apart: all slots that some rule reads are read together, when the first of them
/// is asked for.
class SlotNumbers {
 public:
  /// Requires: the graph outlives this.
  explicit SlotNumbers(const GraphView& graph) : graph_(&graph) {}

  /// Reads these slots. Requires: not called before; each slot once.
  void read(std::vector<PathId> slots);

  /// Requires: `read` was told of the slot.
  std::uint32_t of(PathId slot, ClaimIndex claim) {
    const std::size_t row = claim * slots_.size();
    if (numbers_[row] == 0) read_row(claim, row);
    return numbers_[row + places_[static_cast<std::size_t>(slot)]];
  }

 private:
  void read_row(ClaimIndex claim, std::size_t row);

  const GraphView* graph_;
  std::vector<PathId> slots_;
  std::array<std::uint8_t, static_cast<std::size_t>(PathId::count)> places_{};
  std::vector<std::uint32_t> numbers_;  ///< by claim and slot; 0: not read yet
  /// Of each slot the numbers by the value in words.
  std::vector<std::unordered_map<std::string_view, std::uint32_t>> known_;
  std::deque<std::string> made_;  ///< words that stand in no claim
};

/// What pair rules ask of a claim besides its slots, as a number: equal numbers look the
/// same. Whether all that a conflict needs is known, and the day of its article where the
/// claim has none of its own.
class ClaimMarks {
 public:
  /// Requires: the graph outlives this.
  explicit ClaimMarks(const GraphView& graph) : graph_(&graph) {}

  std::uint32_t of(ClaimIndex claim) {
    if (marks_.empty()) read();
    return marks_[claim];
  }

 private:
  void read();

  const GraphView* graph_;
  std::vector<std::uint32_t> marks_;
};

}  // namespace crosscheck
