#pragma once
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace crosscheck {

/// Values by 64-bit hashes of words: open addressing in one block, so that asking about a
/// word that is in no list, as most are, costs one cache line.
template <typename Value>
class HashTable {
 public:
  /// The value of a hash, made where there is none. Valid until the next call.
  Value& operator[](std::uint64_t hash) {
    if (used_ * 2 >= slots_.size()) grow();
    std::size_t at = hash & mask_;
    while (slots_[at].used && slots_[at].hash != hash) at = (at + 1) & mask_;
    if (!slots_[at].used) {
      slots_[at] = {hash, true, Value{}};
      ++used_;
    }
    return slots_[at].value;
  }
  /// The value of a hash, or null.
  const Value* find(std::uint64_t hash) const {
    if (used_ == 0) return nullptr;
    for (std::size_t at = hash & mask_; slots_[at].used; at = (at + 1) & mask_) {
      if (slots_[at].hash == hash) return &slots_[at].value;
    }
    return nullptr;
  }
  bool contains(std::uint64_t hash) const { return find(hash) != nullptr; }
  bool is_empty() const { return used_ == 0; }
  std::size_t size() const { return used_; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    bool used = false;
    Value value{};
  };
  void grow() {
    std::vector<Slot> old = std::exchange(slots_, {});
    slots_.resize(old.empty() ? 64 : old.size() * 2);
    mask_ = slots_.size() - 1;
    used_ = 0;
    for (Slot& slot : old) {
      if (slot.used) (*this)[slot.hash] = std::move(slot.value);
    }
  }

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
};

}  // namespace crosscheck
