#pragma once
#include "reason/evaluate.h"

namespace crosscheck {

/// The value of a function call. Requires: `call.kind` is call, checked by the parser.
Operand call_function(const Conditions& conditions, const Expr& call,
                      const Bindings& bindings);

/// Whether the digits of two figures agree within their roundness and their sizes differ by
/// a power of ten.
bool is_power_of_ten_apart(const Value& a, const Value& b);

}  // namespace crosscheck
