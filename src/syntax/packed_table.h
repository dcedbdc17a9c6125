#pragma once
#include <bit>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace crosscheck {

/// Small numbers by 64-bit hashes, in slots that are read in place from a model file: the
/// high 48 bits of the hash above a value of 16 bits. Borrowed.
class PackedTable {
 public:
  PackedTable() = default;
  /// Requires: a power of two slots with an empty (0) one among them, or none.
  explicit PackedTable(std::span<const std::uint64_t> slots) : slots_(slots) {}

  std::optional<std::uint16_t> find(std::uint64_t hash) const {
    if (slots_.empty()) return std::nullopt;
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (std::size_t tried = 0; slots_[at] != 0 && tried <= mask; ++tried) {
      if (slots_[at] >> 16U == hash >> 16U) {
        return static_cast<std::uint16_t>(slots_[at] & 0xFFFFU);
      }
      at = (at + 1) & mask;
    }
    return std::nullopt;
  }

  /// Slots for the entries. The first of two with one hash stays.
  static std::vector<std::uint64_t> packed(
      std::span<const std::pair<std::uint64_t, std::uint16_t>> entries) {
    if (entries.empty()) return {};
    std::vector<std::uint64_t> slots(std::bit_ceil(entries.size() * 3 / 2 + 1));
    const std::size_t mask = slots.size() - 1;
    for (const auto& [hash, value] : entries) {
      std::size_t at = hash & mask;
      while (slots[at] != 0 && slots[at] >> 16U != hash >> 16U) at = (at + 1) & mask;
      if (slots[at] == 0) slots[at] = (hash >> 16U) << 16U | value;
    }
    return slots;
  }

 private:
  std::span<const std::uint64_t> slots_;
};

}  // namespace crosscheck
