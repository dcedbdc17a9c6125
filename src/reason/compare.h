#pragma once
#include "reason/condition.h"
#include "reason/operand.h"

namespace crosscheck {

/// Whether `left op right` holds, in Kleene's logic: an unknown slot makes it unknown; a
/// slot that does not apply equals itself and nothing else. Requires: types that the parser
/// let stand together.
Truth compare(const GraphView& graph, const Operand& left, Operator op,
              const Operand& right);

/// The answer where a slot of both sides does not apply, or only of one.
Truth of_absent(Operator op, bool both);

/// The relation of one concept slot.
SlotRelation relation_of(const SlotVector& slots, NodeSlot slot);

/// What `left op right` asks of one slot relation.
Truth holds(SlotRelation relation, Operator op);

}  // namespace crosscheck
