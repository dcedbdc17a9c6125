#include "claim/matter.h"

#include <algorithm>
#include <iterator>

#include "claim/extract.h"
#include "support/sorted.h"
#include "support/text.h"

namespace crosscheck {
namespace {

using Members = std::vector<std::string>;

/// Of a name that stands for no known concept each word, so that a surname alone tells a
/// part of what is told; of a place with its kinds also the state and the country around.
void tell_name(const ArticleReading& reading, const NameMention& name, Matter matter,
               Members& members) {
  const std::string key = reading.key_of(name);
  for (const std::string_view word : split(key, ' ')) members.emplace_back(word);
  if (matter == Matter::as_told) return;
  for (std::string& outer : reading.language.gazetteer.within(key)) {
    const PlaceKind kind = reading.language.gazetteer.kind(outer);
    if (kind == PlaceKind::state || kind == PlaceKind::country)
      members.push_back(std::move(outer));
  }
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

void tell_noun(const ArticleReading& reading, std::uint32_t i, Matter matter,
               Members& members) {
  std::vector<std::string> kinds =
      reading.words.kinds.kinds_of(one_spelling(reading.noun(i)));
  if (matter == Matter::as_told) kinds.resize(1);
  std::ranges::move(kinds, std::back_inserter(members));
}

void tell_word(const ArticleReading& reading, std::uint32_t i, Matter matter,
               Members& members) {
  if (const TimeMention* time = reading.time_at(i)) return tell_time(*time, members);
  if (const NameMention* name = reading.name_at(i)) {
    if (name->tokens.begin == i) tell_name(reading, *name, matter, members);
    return;
  }
  if (const int figure = reading.quantity_at(i); figure >= 0) {
    const auto& quantity = reading.analysis.quantities[static_cast<std::size_t>(figure)];
    if (quantity.number.begin == reading.token(i).span.begin)
      members.push_back(quantity.low.to_string());
  }
  switch (reading.analysis.trees[i].upos) {
    case Upos::noun: return tell_noun(reading, i, matter, members);
    case Upos::propn:
    case Upos::adj: return members.push_back(one_spelling(reading.noun(i)));
    case Upos::verb: return members.push_back(one_spelling(reading.verb(i)));
    default: return;
  }
}

}  // namespace

std::vector<std::string> matter_of(const ArticleReading& reading,
                                   std::span<const std::uint32_t> tokens, Matter matter) {
  Members members;
  for (const std::uint32_t i : tokens) tell_word(reading, i, matter, members);
  sort_and_drop_repeats(members);
  return members;
}

}  // namespace crosscheck
