#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "reason/graph_view.h"
#include "support/interval.h"
#include "support/truth.h"

namespace crosscheck {

/// A slot that should have a value and has none.
struct UnknownSlot {};
/// A slot that does not apply: it equals itself.
struct AbsentSlot {};
/// A concept slot of a claim: compared through the slot vector.
enum class NodeSlot : std::uint8_t { measure, place, goal, origin, population, unit };
struct ConceptRef {
  ClaimIndex claim = 0;
  NodeSlot slot = NodeSlot::measure;
};
/// The members of a closed or open list.
using SetView = std::span<const std::string>;

/// What an expression is worth for the claims bound to it. Views point into claims and
/// rules.
using Operand =
    std::variant<UnknownSlot, AbsentSlot, Interval, DayRange, std::string_view, ConceptRef,
                 Truth, SetView, std::vector<std::string>, ClaimIndex>;

/// Whether the slot is known to have no value or not to apply.
bool is_absent(const Operand& operand);
bool is_unknown(const Operand& operand);

/// "no", "the 3rd" never: a plain form for proofs: "[95000, 100000)", "2022-09-27",
/// "2022-09-19/2022-09-25", "unknown".
std::string shown(const GraphView& graph, const Operand& operand);

/// What `shown` says where those words stand written in a claim, a rule or the program;
/// nothing where they have to be put together.
std::optional<std::string_view> written_words(const GraphView& graph,
                                              const Operand& operand);

/// `shown` for readers: "95,000 to 100,000", "27 September 2022".
std::string worded(const GraphView& graph, const Operand& operand);

/// "27 September 2022", "September 2022", "19 to 25 September 2022", "until ...".
std::string worded(const DayRange& days);

/// "200,000", "3.69".
std::string worded(const Decimal& number);

/// "2022-09-27", "2022-09-19/2022-09-25", "../2022-09-25".
std::string iso(const DayRange& days);

/// A figure in the base unit of its dimension (square meters for acres, parts of one for
/// percent). Requires: the claim has a value.
Interval in_base_unit(const Claim& claim, const Interval& written);

/// Whether two figures can be compared at all: sums of money only within one currency.
bool are_convertible(const Claim& a, const Claim& b);

/// Whether a slot names a concept: its `node_id` is not empty.
bool has_node(const Claim& claim, NodeSlot slot);

/// The concept of a slot: id and name of measure, place, population or unit.
std::string node_id(const Claim& claim, NodeSlot slot);
std::string node_name(const Claim& claim, NodeSlot slot);

}  // namespace crosscheck
