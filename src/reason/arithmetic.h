#pragma once
#include "reason/evaluate.h"

namespace crosscheck {

/// The value of a sum, difference, product or quotient.
///
/// A slot that is read twice in a sum, or above and below a line, has one value, so it is
/// counted once: `b.value - a.value - b.value` is `-a.value`, and `a.value / a.value` is 1.
/// Plain interval arithmetic would let each reading differ and leave more room than there
/// is.
Operand calculate(const Conditions& conditions, const Expr& expr, const Bindings& bindings);

}  // namespace crosscheck
