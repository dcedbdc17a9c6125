#pragma once
#include "reason/condition.h"
#include "reason/operand.h"

namespace crosscheck {

/// Whether `left op right` holds, in Kleene's logic: an unknown slot makes it unknown; a
/// slot that does not apply equals itself and nothing else. Requires: types that the parser
/// let stand together.
Truth compare(const GraphView& graph, const Operand& left, Operator op,
              const Operand& right);

/// What `left op right` asks of one slot relation.
Truth holds(SlotRelation relation, Operator op);

}  // namespace crosscheck
