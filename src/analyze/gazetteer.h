#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "analyze/name_kinds.h"
#include "analyze/name_network.h"
#include "analyze/name_weights.h"
#include "analyze/name_words.h"
#include "analyze/phrase_table.h"
#include "support/data_files.h"

namespace crosscheck {

/// What a concept of the gazetteer is. `body` is an organization without territory.
enum class PlaceKind : std::uint8_t {
  unknown,
  city,
  state,
  country,
  region,
  bloc,
  natural,
  body
};

/// How a phrase names its concept.
enum class NameForm : std::uint8_t {
  full,       ///< "Kazakhstan", "Ukraine"
  adjective,  ///< "Kazakh"
  people,     ///< "Kazakhs", "Briton"
  upper,      ///< counts in capitals only: "US", "EU"
  weak,       ///< also a surname or a common word: "Lincoln"
  seat        ///< "the Kremlin"
};

/// Countries, their parts, cities, regions, blocs, organizations and what they lie in,
/// compiled for look-up. Ids: ISO 3166-1 ("KZ"), ISO 3166-2 ("US-TX"), "city:almaty",
/// "region:central-asia", acronyms of blocs ("EU"), "org:reuters". A city that the
/// gazetteer does not know but whose state or country the text names has it after "@":
/// "city:springfield@US-IL".
class Gazetteer {
 public:
  struct Concept {
    std::string id;
    std::string name;
    PlaceKind kind = PlaceKind::unknown;
    std::vector<std::uint32_t> within;  ///< nearest first, direct parents only
    std::vector<std::string> borders;   ///< of a country
    std::string capital;                ///< of a country: id of the city
    bool news_agency = false;
  };
  struct Entry {
    std::uint32_t idea = 0;  ///< index of the concept
    NameForm form = NameForm::full;
    std::uint32_t next = 0;  ///< another meaning of the same words; 0 is none
  };

  Gazetteer() = default;
  Gazetteer(const WordLists& lists, Problems& problems);

  /// Display name of a concept: "Kazakhstan" of "KZ"; the id's own words for an unknown
  /// city.
  std::string display_name(std::string_view id) const;
  /// That of a city or area together with its state, where it has one: "Harlow, Texas".
  std::string full_name(std::string_view id) const;
  PlaceKind kind(std::string_view id) const;
  bool is_country(std::string_view id) const { return kind(id) == PlaceKind::country; }
  /// Ids of all that it lies within, nearest first: city, state, country, region,
  /// continent, then blocs. Empty where unknown.
  std::vector<std::string> within(std::string_view id) const;
  /// Whether `inner` is `outer` or lies in it.
  bool lies_within(std::string_view inner, std::string_view outer) const;
  /// The country that a place or body belongs to (itself for a country); "" where unknown.
  std::string country_of(std::string_view id) const;
  /// Countries that share a land border.
  std::vector<std::string> borders(std::string_view country) const;
  /// Id of the capital of a country; "" where unknown.
  std::string capital(std::string_view country) const;
  /// The id that a name, adjective or people's name stands for, whatever its case; "" if
  /// none.
  std::string find(std::string_view name) const;

  /// Longest entry that begins at a token. `value` of the match is an index for `entry`.
  PhraseTable::Match match(std::span<const Token> tokens, std::uint32_t at,
                           std::uint32_t end) const {
    return phrases_.match(tokens, at, end);
  }
  const Entry& entry(std::uint32_t index) const { return entries_[index]; }
  const Concept& idea(std::uint32_t index) const { return concepts_[index]; }
  const Concept* find_concept(std::string_view id) const;
  /// A state's short form after a city and a comma: "Tex.", "N.Y."; 0 tokens if none.
  PhraseTable::Match match_state(std::span<const Token> tokens, std::uint32_t at,
                                 std::uint32_t end) const {
    return states_.match(tokens, at, end);
  }
  const NameWords& words() const { return words_; }
  const NameWeights& weights() const { return weights_; }
  const NameKinds& kinds() const { return kinds_; }
  const NameNetwork& network() const { return network_; }

 private:
  std::uint32_t concept_of(const std::string& id, std::string_view name, PlaceKind kind);
  void add(std::string_view phrase, std::uint32_t idea, NameForm form);
  void add_one(std::string_view phrase, std::uint32_t idea, NameForm form);
  void read_places(const Rows& rows);
  void read_countries(const Rows& rows);
  void read_cities(const Rows& rows);
  void read_organizations(const Rows& rows);
  void link(std::uint32_t inner, std::string_view outer_id);

  NameWords words_;
  NameWeights weights_;
  NameKinds kinds_;
  NameNetwork network_;
  std::vector<Concept> concepts_;
  std::vector<Entry> entries_{Entry{}};
  std::unordered_map<std::string, std::uint32_t> by_id_;
  std::unordered_map<std::string, std::uint32_t> by_phrase_;  // lower case -> entry
  PhraseTable phrases_;
  PhraseTable states_;
};

/// "nizhny-novgorod" of "Nizhny Novgorod": lower case, no diacritics, hyphens for the rest.
std::string slug(std::string_view name);

}  // namespace crosscheck
