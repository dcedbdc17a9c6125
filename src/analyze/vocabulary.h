#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "analyze/token.h"

namespace crosscheck {

/// Numbers from 1 for the words of a language's lists, so that a token is looked up once
/// and each list knows what it says of a word by its number. Word 0 is in no list.
class Vocabulary {
 public:
  Vocabulary();

  /// The number of a word by its hash, a new one where it has none. Adds `gates` to those
  /// that its tokens open.
  std::uint32_t add(std::uint64_t hash, std::uint8_t gates = 0);
  /// The number of a word; 0 where it has none.
  std::uint32_t find(std::uint64_t hash) const { return slot_of(hash).word; }
  /// One more than the greatest number: the size of a list by word.
  std::size_t size() const { return used_ + 1; }

  /// Gives tokens their numbers and opens the gates of their words. Cost: one look-up a
  /// token.
  void number(std::span<Token> tokens) const {
    for (Token& token : tokens) {
      const Slot& slot = slot_of(token.hash);
      token.word = slot.word;
      token.gates |= slot.gates;
    }
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t word = 0;  // 0 is an empty slot
    std::uint8_t gates = 0;
  };
  const Slot& slot_of(std::uint64_t hash) const {
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.word == 0 || slot.hash == hash) return slot;
    }
  }
  Slot& place(const Slot& slot);

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
};

}  // namespace crosscheck
