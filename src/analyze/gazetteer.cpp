#include "analyze/gazetteer.h"

#include <algorithm>

#include "support/utf8.h"

namespace crosscheck {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text,
                             [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// An ISO 3166-2 code's country: "US" of "US-TX".
std::string_view country_part(std::string_view id) { return id.substr(0, id.find('-')); }

std::string region_id(std::string_view name) { return "region:" + slug(name); }
std::string city_id(std::string_view name) { return "city:" + slug(name); }

/// The singular of a people's name: "Kazakhs" -> "Kazakh", "Frenchmen" -> "Frenchman".
std::string one_of(std::string_view people) {
  if (people.ends_with("men"))
    return std::string(people.substr(0, people.size() - 3)) + "man";
  if (people.ends_with('s')) return std::string(people.substr(0, people.size() - 1));
  return {};
}

}  // namespace

std::string slug(std::string_view name) {
  std::string made;
  for (const char c : to_lower(without_diacritics(name))) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      static_cast<unsigned char>(c) >= 0x80;
    if (word) {
      made += c;
    } else if (c != '\'' && c != '.' && !made.empty() && made.back() != '-') {
      made += '-';
    }
  }
  if (!made.empty() && made.back() == '-') made.pop_back();
  return made;
}

Gazetteer::Gazetteer(const WordLists& lists, Problems&)
    : words_(lists),
      weights_(lists.rows("name_weights")),
      kinds_(lists.rows("known_names"), lists.rows("listed_names")),
      network_(lists.rows("name_network")) {
  concepts_.reserve(3000);
  entries_.reserve(6000);
  by_id_.reserve(3000);
  by_phrase_.reserve(6000);
  read_countries(lists.rows("countries"));
  read_places(lists.rows("places"));
  read_organizations(lists.rows("organizations"));
  read_cities(lists.rows("cities"));
}

std::uint32_t Gazetteer::concept_of(const std::string& id, std::string_view name,
                                    PlaceKind kind) {
  const auto [place, fresh] =
      by_id_.emplace(id, static_cast<std::uint32_t>(concepts_.size()));
  if (fresh) concepts_.emplace_back().id = id;
  Concept& idea = concepts_[place->second];
  if (!name.empty()) idea.name = name;
  if (kind != PlaceKind::unknown) idea.kind = kind;
  return place->second;
}

void Gazetteer::add(std::string_view phrase, std::uint32_t idea, NameForm form) {
  add_one(phrase, idea, form);
  if (!is_ascii(phrase)) add_one(without_diacritics(phrase), idea, form);
}

void Gazetteer::add_one(std::string_view phrase, std::uint32_t idea, NameForm form) {
  const auto index = static_cast<std::uint32_t>(entries_.size());
  const auto [place, fresh] = by_phrase_.emplace(to_lower(phrase), index);
  if (fresh) {
    entries_.push_back({idea, form, 0});
    phrases_.add(phrase, index);
    return;
  }
  std::uint32_t last = place->second;
  for (;; last = entries_[last].next) {
    if (entries_[last].idea == idea) return;
    if (entries_[last].next == 0) break;
  }
  entries_.push_back({idea, form, 0});
  entries_[last].next = index;
}

void Gazetteer::link(std::uint32_t inner, std::string_view outer_id) {
  const std::uint32_t outer = concept_of(std::string(outer_id), {}, PlaceKind::unknown);
  concepts_[inner].within.push_back(outer);
}

void Gazetteer::read_places(const Rows& rows) {
  for (const Row& row : rows) {
    const std::string_view section = row.key(0);
    const std::string_view field = row.key(2);
    if (section == "natural") {
      add(row.value, concept_of("water:" + slug(row.value), row.value, PlaceKind::natural),
          NameForm::full);
    } else if (section == "regions") {
      const auto idea = concept_of(region_id(row.key(1)), row.key(1), PlaceKind::region);
      add(row.key(1), idea, NameForm::full);
      if (field == "also") add(row.value, idea, NameForm::full);
      if (field == "adjective") add(row.value, idea, NameForm::adjective);
      if (field == "within") link(idea, region_id(row.value));
    } else if (section == "seats") {
      const auto idea = concept_of(std::string(row.value), {}, PlaceKind::country);
      add(row.key(1), idea, NameForm::seat);
    } else if (section == "states") {
      const bool named = field == "name";
      const auto idea =
          concept_of(std::string(row.key(1)), named ? row.value : "", PlaceKind::state);
      if (concepts_[idea].within.empty()) link(idea, country_part(row.key(1)));
      if (field == "short") states_.add(row.value, idea);
      if (named) states_.add(row.value, idea);
      if (named || field == "also") add(row.value, idea, NameForm::full);
      if (field == "adjective") add(row.value, idea, NameForm::adjective);
    }
  }
}

void Gazetteer::read_countries(const Rows& rows) {
  const auto plain = [](std::string_view name) {
    // "US" and "PRC" would be words in lower case.
    const bool upper =
        name.size() <= 4 && to_lower(name) != name &&
        std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    return upper ? NameForm::upper : NameForm::full;
  };
  for (const Row& row : rows) {
    const std::string_view field = row.key(1);
    const auto idea = concept_of(std::string(row.key(0)), field == "name" ? row.value : "",
                                 PlaceKind::country);
    if (field == "name" || field == "also") {
      add(row.value, idea, plain(row.value));
      states_.add(row.value, idea);
    } else if (field == "adjective") {
      add(row.value, idea, NameForm::adjective);
    } else if (field == "people") {
      add(row.value, idea, NameForm::people);
      if (const std::string single = one_of(row.value); !single.empty()) {
        add(single, idea, NameForm::people);
      }
    } else if (field == "capital") {
      const auto city = concept_of(city_id(row.value), row.value, PlaceKind::city);
      if (concepts_[city].within.empty()) link(city, row.key(0));
      concepts_[idea].capital = concepts_[city].id;
      add(row.value, city, NameForm::full);
    } else if (field == "region") {
      link(idea, region_id(row.value));
    } else if (field == "part_of") {
      concepts_[idea].within.insert(
          concepts_[idea].within.begin(),
          concept_of(std::string(row.value), {}, PlaceKind::unknown));
    } else if (field == "borders") {
      concepts_[idea].borders.emplace_back(row.value);
    }
  }
}

void Gazetteer::read_cities(const Rows& rows) {
  for (const Row& row : rows) {
    const std::string_view section = row.key(0);
    if (section == "in") {
      const std::string id = city_id(row.value);
      if (by_id_.contains(id)) continue;  // the first is the best known
      const auto idea = concept_of(id, row.value, PlaceKind::city);
      link(idea, row.key(1));
      add(row.value, idea, NameForm::full);
    } else if (section == "weak") {
      const auto found = by_phrase_.find(to_lower(row.value));
      if (found != by_phrase_.end() && entries_[found->second].form == NameForm::full) {
        entries_[found->second].form = NameForm::weak;
      }
    }
  }
  for (const Row& row : rows) {
    if (row.key(0) != "parts") continue;
    const auto idea = concept_of(city_id(row.value), row.value, PlaceKind::city);
    add(row.value, idea, NameForm::full);
    std::vector<std::uint32_t>& outer = concepts_[idea].within;
    outer.insert(outer.begin(), concept_of(city_id(row.key(1)), {}, PlaceKind::unknown));
  }
  for (const Row& row : rows) {
    if (row.key(0) != "also") continue;
    const auto found = by_id_.find(city_id(row.key(1)));
    if (found != by_id_.end()) add(row.value, found->second, NameForm::full);
  }
}

void Gazetteer::read_organizations(const Rows& rows) {
  for (const Row& row : rows) {
    const std::string_view section = row.key(0);
    if (section == "blocs") {
      const std::string_view field = row.key(2);
      const auto idea = concept_of(std::string(row.key(1)),
                                   field == "name" ? row.value : "", PlaceKind::bloc);
      if (field == "name" || field == "also") add(row.value, idea, NameForm::full);
      if (field == "short") add(row.value, idea, NameForm::upper);
      if (field == "adjective") add(row.value, idea, NameForm::adjective);
      if (field == "members")
        link(concept_of(std::string(row.value), {}, PlaceKind::unknown), row.key(1));
      continue;
    }
    if (section != "bodies" && section != "agencies" && section != "companies") continue;
    const auto idea = concept_of("org:" + slug(row.value), row.value, PlaceKind::body);
    if (section == "bodies" && !row.key(1).empty()) link(idea, row.key(1));
    if (section == "agencies") concepts_[idea].news_agency = true;
    const bool upper = row.value.size() <= 3;
    add(row.value, idea, upper ? NameForm::upper : NameForm::full);
  }
}

const Gazetteer::Concept* Gazetteer::find_concept(std::string_view id) const {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &concepts_[found->second];
}

std::string Gazetteer::display_name(std::string_view id) const {
  if (const Concept* idea = find_concept(id)) return idea->name;
  const std::size_t colon = id.find(':');
  if (colon == std::string_view::npos) return std::string(id);
  std::string words(id.substr(colon + 1, id.find('@') - colon - 1));
  bool start = true;
  for (char& c : words) {
    if (c == '-') c = ' ';
    if (start && c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    start = c == ' ';
  }
  return words;
}

std::string Gazetteer::full_name(std::string_view id) const {
  std::string shown = display_name(id);
  if (shown.empty() || (!id.starts_with("city:") && !id.starts_with("area:"))) return shown;
  for (const std::string& outer : within(id)) {
    if (kind(outer) == PlaceKind::state) {
      return shown.append(", ").append(display_name(outer));
    }
  }
  return shown;
}

PlaceKind Gazetteer::kind(std::string_view id) const {
  if (const Concept* idea = find_concept(id)) return idea->kind;
  return id.starts_with("city:") ? PlaceKind::city : PlaceKind::unknown;
}

std::vector<std::string> Gazetteer::within(std::string_view id) const {
  std::vector<std::string> found;
  std::vector<std::uint32_t> layer;
  if (const std::size_t at = id.find('@'); at != std::string_view::npos) {
    const auto outer = by_id_.find(std::string(id.substr(at + 1)));
    if (outer != by_id_.end()) layer.push_back(outer->second);
  } else if (const Concept* idea = find_concept(id)) {
    layer = idea->within;
  }
  while (!layer.empty() && found.size() < 64) {
    std::vector<std::uint32_t> next;
    for (const std::uint32_t at : layer) {
      const Concept& outer = concepts_[at];
      if (std::ranges::find(found, outer.id) != found.end()) continue;
      found.push_back(outer.id);
      next.insert(next.end(), outer.within.begin(), outer.within.end());
    }
    layer = std::move(next);
  }
  return found;
}

bool Gazetteer::lies_within(std::string_view inner, std::string_view outer) const {
  if (inner == outer) return true;
  const auto all = within(inner);
  return std::ranges::find(all, outer) != all.end();
}

std::string Gazetteer::country_of(std::string_view id) const {
  if (is_country(id)) return std::string(id);
  for (const std::string& outer : within(id)) {
    if (is_country(outer)) return outer;
  }
  return {};
}

std::vector<std::string> Gazetteer::borders(std::string_view country) const {
  const Concept* idea = find_concept(country);
  return idea ? idea->borders : std::vector<std::string>{};
}

std::string Gazetteer::capital(std::string_view country) const {
  const Concept* idea = find_concept(country);
  return idea ? idea->capital : std::string{};
}

std::string Gazetteer::find(std::string_view name) const {
  const auto found = by_phrase_.find(to_lower(name));
  if (found == by_phrase_.end()) return {};
  return concepts_[entries_[found->second].idea].id;
}

}  // namespace crosscheck
