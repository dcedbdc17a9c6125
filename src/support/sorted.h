#pragma once
#include <algorithm>
#include <vector>

namespace crosscheck {

/// Sorts a list and drops what it holds twice.
template <typename T>
void sort_and_drop_repeats(std::vector<T>& list) {
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

}  // namespace crosscheck
