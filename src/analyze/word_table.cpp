#include "analyze/word_table.h"

#include <utility>

namespace crosscheck {

WordTable::WordTable() : slots_(1024), mask_(1023) {}

void WordTable::add(std::uint64_t hash, std::uint64_t bits, std::int32_t number) {
  if (bits == 0) return;
  if (used_ * 2 >= slots_.size()) grow();
  std::size_t at = hash & mask_;
  while (slots_[at].use.bits != 0 && slots_[at].hash != hash) at = (at + 1) & mask_;
  Slot& slot = slots_[at];
  if (slot.use.bits == 0) ++used_;
  slot.hash = hash;
  slot.use.bits |= bits;
  if (slot.use.number == 0) slot.use.number = number;
}

void WordTable::name_words(Vocabulary& vocabulary) const {
  for (const Slot& slot : slots_) {
    if (slot.use.bits == 0) continue;
    std::uint32_t gates = 0;
    if (slot.use.is(WordUse::begins)) gates |= Gate::quantity;
    if (slot.use.is(WordUse::article)) gates |= Gate::quantity_lead;
    vocabulary.add(slot.hash, static_cast<std::uint8_t>(gates));
  }
}

void WordTable::index(const Vocabulary& vocabulary) {
  by_word_.assign(vocabulary.size(), {});
  for (const Slot& slot : slots_) {
    if (slot.use.bits != 0) by_word_[vocabulary.find(slot.hash)] = slot.use;
  }
}

void WordTable::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(slots_.size() * 2));
  mask_ = slots_.size() - 1;
  used_ = 0;
  for (const Slot& slot : old) {
    if (slot.use.bits != 0) add(slot.hash, slot.use.bits, slot.use.number);
  }
}

}  // namespace crosscheck
