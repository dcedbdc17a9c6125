#include "analyze/country_reference.h"

#include <algorithm>
#include <map>
#include <span>

namespace crosscheck {
namespace {

constexpr std::uint32_t near_sentences = 3;
/// Names before the words, so that a text full of such words costs no more than its length.
constexpr std::ptrdiff_t most_looked_at = 256;

bool names_country(const Gazetteer& gazetteer, const NameMention& name) {
  return name.name_class == NameClass::place && !name.concept_id.empty() &&
         gazetteer.is_country(name.concept_id);
}

}  // namespace

const NameMention* country_meant(const std::vector<NameMention>& names,
                                 const std::vector<Sentence>& sentences,
                                 const Gazetteer& gazetteer, std::uint32_t token,
                                 std::uint32_t sentence, std::string_view excluded) {
  const auto end = std::ranges::lower_bound(
      names, token, {}, [](const NameMention& name) { return name.tokens.begin; });
  const auto count = std::min<std::ptrdiff_t>(end - names.begin(), most_looked_at);
  const std::span<const NameMention> before(end - count, end);
  std::map<std::string_view, int> times;
  for (const NameMention& name : before) {
    if (names_country(gazetteer, name)) ++times[name.concept_id];
  }
  const auto most_named = [&](std::uint32_t first) {
    const NameMention* best = nullptr;
    for (const NameMention& name : before) {
      const bool is_candidate = name.tokens.begin >= first &&
                                names_country(gazetteer, name) &&
                                name.concept_id != excluded;
      if (is_candidate &&
          (best == nullptr || times[name.concept_id] >= times[best->concept_id])) {
        best = &name;
      }
    }
    return best;
  };
  const std::uint32_t from =
      sentence > near_sentences ? sentences[sentence - near_sentences].tokens.begin : 0;
  const NameMention* near = most_named(from);
  return near != nullptr ? near : most_named(0);
}

}  // namespace crosscheck
