#include "graph/text_pairs.h"

#include <algorithm>
#include <array>
#include <optional>

#include "analyze/skeleton.h"
#include "graph/name_pairs.h"
#include "support/ascii.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// "Dreamer is a film", "the film Dreamer": a name that one sentence does not show as one.
bool is_noun_of_name(const Claim& named, const Claim& other) {
  const Population& who = other.population;
  return who.modifiers.empty() && who.citizenship.empty() &&
         name_skeleton(who.head) == named.skeleton;
}

bool is_one_bearer(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (a.skeleton.empty() != b.skeleton.empty())
    return a.skeleton.empty() ? is_noun_of_name(b, a) : is_noun_of_name(a, b);
  if (!a.skeleton.empty()) return is_name_in_short(a.skeleton, b.skeleton);
  const bool is_told_alike =
      slots.topic == SlotRelation::same || slots.topic == SlotRelation::overlap;
  return !a.population.head.empty() && a.population == b.population && is_told_alike;
}

/// "a Peruvian painter", "a Chilean painter"
bool are_two_nationalities(const Claim& a, const Claim& b) {
  const std::string& x = a.population.citizenship;
  const std::string& y = b.population.citizenship;
  return !a.skeleton.empty() && !x.empty() && !y.empty() && x != y;
}

/// "work:film" of a claim that tells what something is; "" of others.
std::string_view work_of(const Claim& claim) {
  constexpr std::string_view prefix = "work:";
  const auto found = std::ranges::lower_bound(claim.members, prefix);
  const bool is_work = found != claim.members.end() && found->starts_with(prefix);
  return is_work ? std::string_view(*found) : std::string_view();
}

/// The only year among what a claim tells.
std::optional<std::string_view> year_of(const Claim& claim) {
  constexpr std::size_t digits = 4;
  std::optional<std::string_view> year;
  for (const std::string& member : claim.members) {
    const bool is_year =
        member.size() == digits && std::ranges::all_of(member, is_ascii_digit);
    if (is_year && year) return std::nullopt;
    if (is_year) year = member;
  }
  return year;
}

}  // namespace

std::string_view name(MatterContrast contrast) {
  constexpr std::array<std::string_view, 3> names{"none", "kind", "year"};
  return names[static_cast<std::size_t>(contrast)];
}

MatterContrast matter_contrast(const Claim& a, const Claim& b) {
  const std::string_view x = work_of(a);
  const std::string_view y = work_of(b);
  if (x.empty() || y.empty() || a.skeleton != b.skeleton || are_two_nationalities(a, b))
    return MatterContrast::none;
  const auto year_a = year_of(a);
  const auto year_b = year_of(b);
  const bool is_of_two_years = year_a && year_b && *year_a != *year_b;
  // A film of one year and a novel of another are two works of one name.
  if (x != y) return is_of_two_years ? MatterContrast::none : MatterContrast::kind;
  return is_of_two_years ? MatterContrast::year : MatterContrast::none;
}

Alignment align_texts(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (!a.retelling.empty() && a.retelling == b.retelling)
    return a.altered == Altered::none ? Alignment::same : Alignment::near;
  if (slots.measure != SlotRelation::same || !is_one_bearer(a, b, slots))
    return Alignment::different;
  const std::size_t shared = shared_count(a.members, b.members);
  const std::size_t fewer = std::min(a.members.size(), b.members.size());
  if (shared == fewer) return Alignment::same;
  if (matter_contrast(a, b) != MatterContrast::none) return Alignment::near;
  if (are_two_nationalities(a, b) && (shared > 0 || fewer == 1)) return Alignment::near;
  return shared >= 2 && 2 * shared >= fewer ? Alignment::near : Alignment::different;
}

}  // namespace crosscheck
