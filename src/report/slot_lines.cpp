#include "report/slot_lines.h"

#include "report/words.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// A slot as people call it.
std::string_view plain_name(Slot slot) {
  constexpr std::string_view names[] = {"what is counted",    "the sort of figure",
                                        "the figure",         "the unit",
                                        "who is counted",     "where from",
                                        "where to",           "the place",
                                        "the period",         "the date of the figure",
                                        "the day it was said"};
  return names[static_cast<std::size_t>(slot)];
}

std::string population_words(const Population& who) {
  std::vector<std::string> words;
  for (const std::string& word :
       {who.quantifier, who.citizenship, who.sex, who.occupation}) {
    if (!word.empty()) words.push_back(word);
  }
  words.insert(words.end(), who.modifiers.begin(), who.modifiers.end());
  if (!who.head.empty()) words.push_back(who.head);
  return joined(words, " ");
}

std::string period_words(const Period& period) {
  const std::string start = days_words(period.start);
  const std::string end = days_words(period.end);
  std::string words = (start.empty() ? "unknown start" : "start " + start) + ", " +
                      (end.empty() ? "unknown end" : "end " + end);
  if (!period.anchor.empty()) words += ", counted from " + period.anchor;
  return words;
}

std::string value_words(const Value& value) {
  return to_string(value.core) + " core, " + to_string(value.outer) + " outer; hedge " +
         std::string(name(value.hedge)) + ", u " + value.roundness.to_string() +
         (value.estimate ? ", an estimate" : "");
}

std::string node_words(const Node& node) {
  return node.id.empty() ? "" : node.name + " (" + node.id + ")";
}

/// The concept in a slot that holds one.
const Node* node_of(const Claim& claim, Slot slot) {
  switch (slot) {
    case Slot::measure: return &claim.measure.node;
    case Slot::origin: return &claim.origin;
    case Slot::goal: return &claim.goal;
    case Slot::place: return &claim.place;
    default: return nullptr;
  }
}

std::string words_of(const Claim& claim, Slot slot) {
  switch (slot) {
    case Slot::measure: return node_words(claim.measure.node);
    case Slot::kind: return claim.kind == Kind::none ? "" : std::string(name(claim.kind));
    case Slot::value: return claim.value ? value_words(*claim.value) : "";
    case Slot::unit: return claim.unit.unit;
    case Slot::population: return population_words(claim.population);
    case Slot::origin: return node_words(claim.origin);
    case Slot::goal: return node_words(claim.goal);
    case Slot::place: return node_words(claim.place);
    case Slot::period: return period_words(claim.period);
    case Slot::as_of: return days_words(claim.as_of);
    case Slot::said_at: return days_words(claim.said_at);
    case Slot::count: break;
  }
  return "";
}

}  // namespace

std::vector<std::string> assumptions_of(const Claim& claim) {
  std::vector<std::string> lines;
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Slot::count); ++i) {
    const auto slot = static_cast<Slot>(i);
    const Node* node = node_of(claim, slot);
    const std::string words = node == nullptr ? words_of(claim, slot) : node->name;
    const bool carried = claim.state(slot) == SlotState::carried;
    if (words.empty() || (!carried && claim.state(slot) != SlotState::inferred)) continue;
    lines.push_back(std::string(plain_name(slot)) + ", " + words +
                    (carried ? ": from the words around it or the date of the article"
                             : ": from another article or a default"));
  }
  return lines;
}

std::vector<std::pair<std::string, std::string>> slots_of(const Claim& claim) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Slot::count); ++i) {
    const auto slot = static_cast<Slot>(i);
    const SlotState state = claim.state(slot);
    std::string words = words_of(claim, slot);
    if (state == SlotState::absent || (words.empty() && state != SlotState::unknown))
      continue;
    if (words.empty()) {
      words = "unknown";
    } else {
      words.append(" [").append(name(state)).append("]");
    }
    lines.emplace_back(name(slot), words);
  }
  if (claim.attribution.size() > 1) lines.emplace_back("said by", speaker_words(claim));
  lines.emplace_back("modality", name(claim.modality));
  lines.emplace_back("standing", name(claim.standing));
  if (!claim.read_by.empty()) lines.emplace_back("read by", claim.read_by);
  return lines;
}

}  // namespace crosscheck
