#pragma once
#include <cassert>
#include <utility>
#include <variant>

#include "support/problem.h"

namespace crosscheck {

/// A value, or the problem that kept it from being made.
template <typename T>
class Result {
 public:
  Result(T value) : content_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
  Result(Problem problem)
      : content_(std::move(problem)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return content_.index() == 0; }

  /// Requires: holds a value.
  const T& operator*() const {
    assert(content_.index() == 0);
    return std::get<0>(content_);
  }
  T& operator*() {
    assert(content_.index() == 0);
    return std::get<0>(content_);
  }
  const T* operator->() const { return &**this; }
  T* operator->() { return &**this; }

  /// Requires: holds a problem.
  const Problem& problem() const {
    assert(content_.index() == 1);
    return std::get<1>(content_);
  }

 private:
  std::variant<T, Problem> content_;
};

}  // namespace crosscheck
