#pragma once
#include <string>
#include <string_view>

#include "reason/condition.h"

namespace crosscheck {

/// Why an operator cannot stand between these two nodes, or "". Bare words on the right
/// take the type of the left; words of a closed list must be in it. Items of a list after
/// 'in' are checked one by one with `is`.
std::string type_error(const Expr& left, Operator op, const Expr& right);

/// Type of a function's result, and how many arguments it takes.
struct Signature {
  Type result = Type::truth;
  std::size_t arguments = 0;
  Type argument = Type::any;  ///< of every argument; any: not checked
};
Signature signature(Function function);

}  // namespace crosscheck
