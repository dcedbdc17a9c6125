#include "reason/pair_kinds.h"

#include "reason/compare.h"
#include "support/hash_table.h"

namespace crosscheck {

NodeSlot node_slot_of(PathId path) {
  switch (path) {
    case PathId::place: return NodeSlot::place;
    case PathId::goal: return NodeSlot::goal;
    case PathId::origin: return NodeSlot::origin;
    case PathId::population: return NodeSlot::population;
    case PathId::unit: return NodeSlot::unit;
    default: return NodeSlot::measure;
  }
}

void PairKinds::tell_apart(const std::vector<PathId>& slots) {
  columns_.resize(static_cast<std::size_t>(PathId::count));
  kinds_.resize(graph_->candidates().size());
  std::vector<PathId> fresh;
  for (const PathId slot : slots) {
    std::vector<Number>& numbers = columns_[static_cast<std::size_t>(slot)].numbers;
    if (!numbers.empty()) continue;
    numbers.resize(graph_->claims().size());
    fresh.push_back(slot);
  }
  read_numbers(fresh);
  for (const PathId slot : fresh) split(slot);
}

/// Claims are big and lie apart: all slots of one are read together.
void PairKinds::read_numbers(const std::vector<PathId>& slots) {
  if (slots.empty()) return;
  std::vector<bool> is_paired(graph_->claims().size());
  for (const Candidate& pair : graph_->candidates())
    is_paired[pair.a] = is_paired[pair.b] = true;
  for (ClaimIndex claim = 0; claim < is_paired.size(); ++claim) {
    if (!is_paired[claim]) continue;
    for (const PathId slot : slots) {
      Column& column = columns_[static_cast<std::size_t>(slot)];
      column.numbers[claim] =
          number_of(read_path(*graph_, claim, slot, Reading::core), column);
    }
  }
}

PairKinds::Number PairKinds::number_of(const Operand& value, Column& column) {
  if (is_absent(value)) return absent;
  if (std::holds_alternative<ConceptRef>(value)) return concept_value;
  if (const auto* word = std::get_if<std::string_view>(&value)) {
    const auto next = first_word + static_cast<Number>(column.words.size());
    return column.words.emplace(*word, next).first->second;
  }
  if (const auto* days = std::get_if<DayRange>(&value); days && days->is_known()) {
    const auto next = first_word + static_cast<Number>(column.days.size());
    return column.days.emplace(std::pair(*days->first, *days->last), next).first->second;
  }
  return other_value;
}

/// Splits every kind by how the two sides of a slot stand to each other.
void PairKinds::split(PathId slot) {
  constexpr std::uint64_t open = 0;
  constexpr std::uint64_t both_absent = 1;
  constexpr std::uint64_t one_absent = 2;
  constexpr std::uint64_t equal = 3;
  constexpr std::uint64_t unequal = 4;
  constexpr std::uint64_t first_relation = 5;
  const NodeSlot node = node_slot_of(slot);
  const std::vector<Number>& numbers = columns_[static_cast<std::size_t>(slot)].numbers;
  HashTable<std::uint32_t> numbered;  // kinds from 1 on
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const Candidate& pair = graph_->candidates()[i];
    const Number a = numbers[pair.a];
    const Number b = numbers[pair.b];
    std::uint64_t code = a == b ? equal : unequal;
    if (a == other_value || b == other_value) {
      code = open;
    } else if (a == absent || b == absent) {
      code = a == b ? both_absent : one_absent;
    } else if (a == concept_value) {
      code = first_relation + static_cast<std::uint64_t>(relation_of(pair.slots, node));
    }
    std::uint32_t& number = numbered[std::uint64_t{kinds_[i]} << 4U | code];
    if (number == 0) number = static_cast<std::uint32_t>(numbered.size());
    kinds_[i] = number - 1;
  }
  size_ = std::max<std::size_t>(numbered.size(), 1);
}

}  // namespace crosscheck
