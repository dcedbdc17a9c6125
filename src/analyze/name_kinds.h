#pragma once
#include <cstdint>
#include <span>

#include "analyze/token.h"
#include "support/hash_table.h"
#include "support/rows.h"

namespace crosscheck {

/// What a name of the lists `known_names` and `listed_names` names; bits.
enum KnownKind : std::uint16_t {
  known_none = 0,
  known_person = 1U << 0U,
  known_place = 1U << 1U,
  known_body = 1U << 2U,
  known_thing = 1U << 3U,      ///< an event, a work, a language: none of the three
  known_given = 1U << 4U,      ///< a given name of a known person
  person_noun = 1U << 5U,      ///< "teacher"
  place_noun_kind = 1U << 6U,  ///< "island"
  body_noun = 1U << 7U,        ///< "committee"
  listed_given = 1U << 8U,     ///< a given name of some country
  listed_body = 1U << 9U       ///< a company, band, team
};

/// Names by what they name: signs of a class, no concepts.
class NameKinds {
 public:
  NameKinds() = default;
  NameKinds(const Rows& known, const Rows& listed);

  /// Bits of a whole name; marks between its words do not count. 0 where unknown.
  std::uint16_t of(std::span<const Token> name) const;

 private:
  void add(const Row& row, std::uint16_t kind);

  HashTable<std::uint16_t> kinds_;
};

}  // namespace crosscheck
