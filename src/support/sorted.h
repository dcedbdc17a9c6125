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

/// Calls `visit` with every item that two sorted lists without repeats share, in order.
template <typename T, typename Visit>
void for_each_shared(const std::vector<T>& a, const std::vector<T>& b, Visit visit) {
  auto x = a.begin();
  auto y = b.begin();
  while (x != a.end() && y != b.end()) {
    if (*x == *y) {
      visit(*x);
      ++x;
      ++y;
    } else if (*x < *y) {
      ++x;
    } else {
      ++y;
    }
  }
}

/// How many items two sorted lists without repeats share.
template <typename T>
std::size_t shared_count(const std::vector<T>& a, const std::vector<T>& b) {
  std::size_t count = 0;
  for_each_shared(a, b, [&](const T&) { ++count; });
  return count;
}

}  // namespace crosscheck
