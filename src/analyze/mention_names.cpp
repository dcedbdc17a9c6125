#include "analyze/mentions.h"

#include "support/enum_name.h"

namespace crosscheck {

std::string_view name(Hedge hedge) {
  constexpr std::string_view names[] = {
      "none",    "exact", "about", "nearly",    "more than",  "at least", "fewer than",
      "at most", "up to", "range", "multitude", "proportion", "multiple"};
  return pick(names, hedge);
}

std::string_view symbol(Bound bound) {
  constexpr std::string_view names[] = {"=", "~", "<", "<=", ">", ">="};
  return pick(names, bound);
}

std::string_view name(Dimension dimension) {
  constexpr std::string_view names[] = {
      "count", "ratio", "money",       "length", "area",  "volume", "mass",  "time",
      "age",   "speed", "temperature", "energy", "power", "data",   "score", "other"};
  return pick(names, dimension);
}

std::string_view name(TimexType type) {
  constexpr std::string_view names[] = {"DATE", "TIME", "DURATION", "SET"};
  return pick(names, type);
}

std::string_view name(TimeRole role) {
  constexpr std::string_view names[] = {"plain",   "on",     "since", "until",
                                        "by",      "before", "after", "during",
                                        "between", "ago",    "per"};
  return pick(names, role);
}

std::string_view name(NameClass name_class) {
  constexpr std::string_view names[] = {"person", "place", "organization"};
  return pick(names, name_class);
}

std::string_view name(VerbClass verb_class) {
  constexpr std::string_view names[] = {"neutral", "distancing", "factive", "denying"};
  return pick(names, verb_class);
}

std::string_view name(Modality modality) {
  constexpr std::string_view names[] = {"asserted", "estimated",   "denied",  "possible",
                                        "feared",   "conditional", "expected"};
  return pick(names, modality);
}

std::string_view name(Tense tense) {
  constexpr std::string_view names[] = {"past", "present", "future"};
  return pick(names, tense);
}

}  // namespace crosscheck
