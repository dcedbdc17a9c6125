#include "claim/home_town.h"

#include <string_view>
#include <unordered_map>
#include <utility>

#include "claim/extract.h"
#include "claim/slots_of_place.h"

namespace crosscheck {
namespace {

/// The state that a place is or lies in, for people; "" where it lies in none.
std::string state_of(const ArticleReading& reading, const Node& place) {
  const Gazetteer& gazetteer = reading.language.gazetteer;
  for (const std::string& outer : place.within) {
    if (gazetteer.kind(outer) == PlaceKind::state) return gazetteer.display_name(outer);
  }
  return {};
}

/// "the Elmwood neighborhood"
bool is_quarter(const ArticleReading& reading, const NameMention& name) {
  const std::uint32_t end = name.tokens.end;
  return end < reading.analysis.tokens.size() &&
         reading.words.town_parts.is_quarter(reading.token(end).hash);
}

/// Whether the name says that it is one of a street or a house, or the word after it that
/// it is one of a part of a town.
bool is_inside(const ArticleReading& reading, const NameMention& name) {
  const TownParts& parts = reading.words.town_parts;
  const std::uint32_t end = name.tokens.end;
  return parts.is_inside(reading.token(end - 1).hash) || is_quarter(reading, name);
}

bool is_town(const ArticleReading& reading, const NameMention& name) {
  return !name.demonym &&
         reading.language.gazetteer.kind(name.concept_id) == PlaceKind::city;
}

/// The town whose genitive stands right before a name: "Harlow's Elmwood".
const NameMention* owner_of(const ArticleReading& reading, const NameMention& name) {
  const std::uint32_t begin = name.tokens.begin;
  if (begin < 2) return nullptr;
  const NameMention* before = reading.name_at(begin - 2);
  const bool owns = before != nullptr && before->possessive &&
                    before->tokens.end == begin - 1 && is_town(reading, *before);
  return owns ? before : nullptr;
}

/// The towns that the text puts places in, by the concepts of the places: by a genitive
/// before one of their mentions, else `home` where the word after one of them says that it
/// is a part of a town. Cost: linear in the names.
std::unordered_map<std::string_view, std::string> towns_told(const ArticleReading& reading,
                                                             const std::string& home) {
  std::unordered_map<std::string_view, std::string> owned;
  std::unordered_map<std::string_view, std::string> found;
  for (const NameMention& name : reading.analysis.names) {
    if (const NameMention* owner = owner_of(reading, name)) {
      owned.emplace(name.concept_id, node_of(reading, *owner).name);
    } else if (is_quarter(reading, name)) {
      found.emplace(name.concept_id, home);
    }
  }
  for (auto& [id, town] : owned) found.insert_or_assign(id, std::move(town));
  return found;
}

}  // namespace

Node home_place(const ArticleReading& reading) {
  const Gazetteer& gazetteer = reading.language.gazetteer;
  const auto weigh = [&](const NameMention& name, bool on_the_map) {
    const PlaceKind kind = gazetteer.kind(name.concept_id);
    if (kind != PlaceKind::city && (kind != PlaceKind::state || !on_the_map)) return 0.0;
    if ((gazetteer.within(name.concept_id).size() > 1) != on_the_map) return 0.0;
    return kind == PlaceKind::city ? 1.0 : 0.3;
  };
  const Node known =
      most_named(reading, [&](const NameMention& name) { return weigh(name, true); });
  if (gazetteer.kind(known.id) == PlaceKind::city) return known;
  Node town = most_named(reading, [&](const NameMention& name) {
    return is_inside(reading, name) ? 0.0 : weigh(name, false);
  });
  if (!town.is_known()) return known;
  town.within = known.within;
  if (known.is_known()) town.name.append(", ").append(known.name);
  return town;
}

void name_surroundings(const ArticleReading& reading, std::vector<Claim>& claims) {
  const Node home = home_place(reading);
  const std::string state = home.is_known() ? state_of(reading, home) : std::string{};
  const auto towns = towns_told(reading, home.name);
  for (Claim& claim : claims) {
    Node& place = claim.place;
    if (!place.is_known() || place.within.size() > 1) continue;
    const std::string last = place.name.substr(place.name.rfind(' ') + 1);
    const bool is_inside = reading.words.town_parts.is_inside(word_hash(last));
    const auto town = towns.find(place.id);
    std::string around = town != towns.end() ? town->second : std::string{};
    if (around.empty() && is_inside) around = home.name;
    if (around.empty()) around = state;
    if (!around.empty()) place.name.append(", ").append(around);
  }
}

}  // namespace crosscheck
