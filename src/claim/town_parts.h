#pragma once
#include <cstdint>
#include <unordered_set>

#include "support/data_files.h"

namespace crosscheck {

/// What lies within a town: lists `parts_of_towns` and, of `counted`, the streets.
class TownParts {
 public:
  TownParts() = default;
  explicit TownParts(const WordLists& lists);

  /// Whether a name that ends in a word is one of a street or a house.
  bool is_inside(std::uint64_t last_word) const { return inside_.contains(last_word); }
  /// Whether a word after a name says that it is a part of a town: "neighborhood".
  bool is_quarter(std::uint64_t word) const { return quarters_.contains(word); }

 private:
  std::unordered_set<std::uint64_t> inside_;
  std::unordered_set<std::uint64_t> quarters_;
};

}  // namespace crosscheck
