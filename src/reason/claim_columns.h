#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "reason/claim_parts.h"
#include "reason/evaluate.h"

namespace crosscheck {

/// What conditions about one claim alone say of each claim: a column a part, read when
/// first asked for, whatever rule asks. Claims are big and lie apart: those parts that ask
/// for one word, as most rules do first, are read claim by claim, all at once, and each
/// word is judged once.
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

/// Slots of claims as numbers: equal numbers of one slot are equal values.
class SlotNumbers {
 public:
  explicit SlotNumbers(const GraphView& graph) : graph_(&graph) {}

  std::uint32_t of(PathId path, ClaimIndex claim);

 private:
  struct Column {
    std::vector<std::uint32_t> numbers;  ///< of each claim; 0: not read yet
    std::unordered_map<std::string, std::uint32_t> known;
  };

  const GraphView* graph_;
  std::vector<Column> columns_;
};

}  // namespace crosscheck
