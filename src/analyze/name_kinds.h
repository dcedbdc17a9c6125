#pragma once
#include <cstdint>
#include <span>

#include "analyze/token.h"
#include "support/hash_table.h"
#include "support/rows.h"

namespace crosscheck {

/// What a name of the list `known_names` names; bits.
enum KnownKind : std::uint8_t {
  known_none = 0,
  known_person = 1U << 0U,
  known_place = 1U << 1U,
  known_body = 1U << 2U,
  known_thing = 1U << 3U,      ///< an event, a work, a language: none of the three
  known_given = 1U << 4U,      ///< a given name of a known person
  person_noun = 1U << 5U,      ///< "teacher"
  place_noun_kind = 1U << 6U,  ///< "island"
  body_noun = 1U << 7U         ///< "committee"
};

/// Names by what they name: signs of a class, no concepts.
class NameKinds {
 public:
  NameKinds() = default;
  explicit NameKinds(const Rows& rows);

  /// Bits of a whole name; marks between its words do not count. 0 where unknown.
  std::uint8_t of(std::span<const Token> name) const;

 private:
  HashTable<std::uint8_t> kinds_;
};

}  // namespace crosscheck
