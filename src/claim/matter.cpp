#include "claim/matter.h"

#include "analyze/skeleton.h"
#include "support/sorted.h"
#include "support/text.h"

namespace crosscheck {
namespace {

using Members = std::vector<std::string>;

/// Of a name that stands for no known concept each word, so that a surname alone tells a
/// part of what is told.
void tell_name(const NameMention& name, Members& members) {
  if (!name.concept_id.empty()) return members.push_back(name.concept_id);
  const std::string folded = name_skeleton(name.canonical);
  for (const std::string_view word : split(folded, ' ')) members.emplace_back(word);
}

/// A day as its year, its month and itself, so that who names the year alone tells a part
/// of what is told. What something is told since is the period of the claim.
void tell_time(const TimeMention& time, Members& members) {
  if (time.role == TimeRole::since || time.type != TimexType::date ||
      time.value.starts_with('X')) {
    return;
  }
  for (std::size_t end = time.value.find('-');; end = time.value.find('-', end + 1)) {
    members.push_back(time.value.substr(0, end));
    if (end == std::string::npos) break;
  }
}

void tell_word(const ArticleReading& reading, std::uint32_t i, Members& members) {
  if (const TimeMention* time = reading.time_at(i)) return tell_time(*time, members);
  if (const NameMention* name = reading.name_at(i)) {
    if (name->tokens.begin == i) tell_name(*name, members);
    return;
  }
  if (const int figure = reading.quantity_at(i); figure >= 0) {
    const auto& quantity = reading.analysis.quantities[static_cast<std::size_t>(figure)];
    if (quantity.number.begin == reading.token(i).span.begin)
      members.push_back(quantity.low.to_string());
  }
  switch (reading.analysis.trees[i].upos) {
    case Upos::noun:
    case Upos::propn:
    case Upos::adj: return members.push_back(one_spelling(reading.noun(i)));
    case Upos::verb: return members.push_back(one_spelling(reading.verb(i)));
    default: return;
  }
}

}  // namespace

std::vector<std::string> matter_of(const ArticleReading& reading,
                                   std::span<const std::uint32_t> tokens) {
  Members members;
  for (const std::uint32_t i : tokens) tell_word(reading, i, members);
  sort_and_drop_repeats(members);
  return members;
}

}  // namespace crosscheck
