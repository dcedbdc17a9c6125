#pragma once
#include <string>

#include "analyze/mentions.h"
#include "support/interval.h"

namespace crosscheck {

/// What a figure says: its words, what a reader takes it to mean, and what stays literally
/// defensible (design: claims.md, "Hedge semantics").
struct Value {
  std::string text;  ///< as written, hedge included: "nearly 100,000"
  Interval core;     ///< K
  Interval outer;    ///< O; K lies within it
  Decimal low;       ///< written values before widening
  Decimal high;
  Decimal roundness;  ///< u
  Hedge hedge = Hedge::none;
  bool estimate = false;

  friend bool operator==(const Value&, const Value&) = default;
};

}  // namespace crosscheck
