#include "reason/operand.h"

#include <algorithm>
#include <array>

#include "support/text.h"

namespace crosscheck {
namespace {

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string_view month_name(int month) {
  constexpr std::array<std::string_view, 12> names{
      "January", "February", "March",     "April",   "May",      "June",
      "July",    "August",   "September", "October", "November", "December"};
  return names[static_cast<std::size_t>(month - 1)];
}

std::string worded(Day day) {
  const CivilDate date = civil(day);
  return std::to_string(date.day) + " " + std::string(month_name(date.month)) + " " +
         std::to_string(date.year);
}

std::string worded(const Interval& interval) {
  using crosscheck::worded;
  if (interval.low && interval.high) {
    if (*interval.low == *interval.high) return worded(*interval.low);
    return worded(*interval.low) + " to " + worded(*interval.high);
  }
  if (interval.low) return "more than " + worded(*interval.low);
  if (interval.high) return "less than " + worded(*interval.high);
  return "any number";
}

std::array<std::string_view, 5> parts_of(const Population& population) {
  return {population.head, population.citizenship, population.sex, population.occupation,
          population.quantifier};
}

std::string population_id(const Population& population) {
  std::string id;
  for (const std::string_view part : parts_of(population)) {
    if (part.empty()) continue;
    if (!id.empty()) id += ' ';
    id += part;
  }
  for (const std::string& word : population.modifiers) id += (id.empty() ? "" : " ") + word;
  return id;
}

/// The id of a slot that has it written down; a population's is put together.
std::string_view written_id(const Claim& claim, NodeSlot slot) {
  switch (slot) {
    case NodeSlot::measure: return claim.measure.node.id;
    case NodeSlot::place: return claim.place.id;
    case NodeSlot::goal: return claim.goal.id;
    case NodeSlot::origin: return claim.origin.id;
    case NodeSlot::unit:
      return claim.unit.unit.empty() ? claim.unit.dimension : claim.unit.unit;
    default: return {};
  }
}

}  // namespace

bool is_absent(const Operand& operand) {
  return std::holds_alternative<AbsentSlot>(operand);
}
bool is_unknown(const Operand& operand) {
  return std::holds_alternative<UnknownSlot>(operand);
}

std::string iso(const DayRange& days) {
  if (days.is_single_day()) return to_string(*days.first);
  return (days.first ? to_string(*days.first) : "..") + "/" +
         (days.last ? to_string(*days.last) : "..");
}

std::string worded(const Decimal& number) {
  // A quotient may have 18 digits; readers need no more than three after the point.
  std::string text = round_to(number, Decimal::of(1, -3)).to_string();
  const std::size_t point = text.find('.');
  std::size_t at = point == std::string::npos ? text.size() : point;
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  while (at > first + 3) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string worded(const DayRange& days) {
  if (!days.first && !days.last) return "an unknown date";
  if (!days.first) return "until " + worded(*days.last);
  if (!days.last) return "since " + worded(*days.first);
  if (days.is_single_day()) return worded(*days.first);
  const CivilDate a = civil(*days.first);
  const CivilDate b = civil(*days.last);
  const bool whole = a.day == 1 && b.day == days_in_month(b.year, b.month);
  if (whole && a.year == b.year && a.month == 1 && b.month == 12)
    return std::to_string(a.year);
  if (whole && a.year == b.year && a.month == b.month) {
    return std::string(month_name(a.month)) + " " + std::to_string(a.year);
  }
  if (a.year == b.year && a.month == b.month) {
    return std::to_string(a.day) + " to " + worded(*days.last);
  }
  return worded(*days.first) + " to " + worded(*days.last);
}

Interval in_base_unit(const Claim& claim, const Interval& written) {
  const bool percent = claim.unit.unit == "percent" && claim.unit.factor == Decimal{1};
  const Decimal factor = percent ? Decimal::of(1, -2) : claim.unit.factor;
  if (factor == Decimal{1} && claim.unit.offset.is_zero()) return written;
  return written * Interval::point(factor) + Interval::point(claim.unit.offset);
}

bool are_convertible(const Claim& a, const Claim& b) {
  if (a.unit.unit == b.unit.unit) return true;
  return a.unit.dimension == b.unit.dimension && a.unit.dimension != "money" &&
         a.unit.dimension != "other";
}

bool has_node(const Claim& claim, NodeSlot slot) {
  if (slot != NodeSlot::population) return !written_id(claim, slot).empty();
  const Population& population = claim.population;
  return !population.modifiers.empty() ||
         std::ranges::any_of(parts_of(population),
                             [](std::string_view part) { return !part.empty(); });
}

std::string node_id(const Claim& claim, NodeSlot slot) {
  if (slot == NodeSlot::population) return population_id(claim.population);
  return std::string(written_id(claim, slot));
}

std::string node_name(const Claim& claim, NodeSlot slot) {
  const auto named = [](const Node& node) {
    return node.name.empty() ? node.id : node.name;
  };
  switch (slot) {
    case NodeSlot::measure: return named(claim.measure.node);
    case NodeSlot::place: return named(claim.place);
    case NodeSlot::goal: return named(claim.goal);
    case NodeSlot::origin: return named(claim.origin);
    default: return node_id(claim, slot);
  }
}

std::string shown(const GraphView& graph, const Operand& operand) {
  return std::visit(
      Overloaded{[](UnknownSlot) -> std::string { return "unknown"; },
                 [](AbsentSlot) -> std::string { return "none"; },
                 [](const Interval& interval) {
                   const bool point =
                       interval.low && interval.high && *interval.low == *interval.high;
                   return point ? interval.low->to_string() : to_string(interval);
                 },
                 [](const DayRange& days) { return iso(days); },
                 [](std::string_view text) { return std::string(text); },
                 [&](ConceptRef ref) { return node_id(graph.claim(ref.claim), ref.slot); },
                 [](Truth truth) { return std::string(name(truth)); },
                 [](SetView set) { return joined(set, ", "); },
                 [](const std::vector<std::string>& set) { return joined(set, ", "); },
                 [&](ClaimIndex claim) { return graph.claim(claim).id; }},
      operand);
}

std::optional<std::string_view> written_words(const GraphView& graph,
                                              const Operand& operand) {
  if (const auto* text = std::get_if<std::string_view>(&operand)) return *text;
  if (const auto* truth = std::get_if<Truth>(&operand)) return name(*truth);
  const auto* ref = std::get_if<ConceptRef>(&operand);
  if (ref == nullptr || ref->slot == NodeSlot::population) return std::nullopt;
  return written_id(graph.claim(ref->claim), ref->slot);
}

std::string worded(const GraphView& graph, const Operand& operand) {
  return std::visit(
      Overloaded{
          [](const Interval& interval) { return worded(interval); },
          [](const DayRange& days) { return worded(days); },
          [&](ConceptRef ref) { return node_name(graph.claim(ref.claim), ref.slot); },
          [&](ClaimIndex claim) { return graph.claim(claim).text; },
          [](AbsentSlot) { return std::string("none"); },
          [&](const auto& other) { return shown(graph, Operand{other}); }},
      operand);
}

}  // namespace crosscheck
