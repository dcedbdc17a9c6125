#include "analyze/vocabulary.h"

#include <utility>

namespace crosscheck {

Vocabulary::Vocabulary() : slots_(1024), mask_(1023) {}

std::uint32_t Vocabulary::add(std::uint64_t hash, std::uint8_t gates) {
  if (find(hash) != 0) {
    Slot& known = place({hash});
    known.gates |= gates;
    return known.word;
  }
  if ((used_ + 1) * 4 > slots_.size()) {  // a quarter full: most words are in no list
    const std::vector<Slot> old =
        std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.word != 0) place(slot);
    }
  }
  const auto word = static_cast<std::uint32_t>(++used_);
  place({hash, word, gates});
  return word;
}

Vocabulary::Slot& Vocabulary::place(const Slot& slot) {
  std::size_t at = slot.hash & mask_;
  while (slots_[at].word != 0 && slots_[at].hash != slot.hash) at = (at + 1) & mask_;
  if (slots_[at].word == 0) slots_[at] = slot;
  return slots_[at];
}

}  // namespace crosscheck
