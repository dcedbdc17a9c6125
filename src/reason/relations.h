#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace crosscheck {

/// One verdict of the closed vocabulary (design: relations.md).
struct Relation {
  std::string_view id;      ///< "conflict.value"
  std::string_view family;  ///< agree, update, conflict, not_comparable, note
  std::uint8_t stratum =
      0;  ///< 1 comparability, 2 agree, 3 update, 4 conflict, 5 arithmetic, 6 notes
  std::uint8_t step = 0;  ///< place in the decision order for a pair; lower wins
};

/// The whole vocabulary, in the order of the design page.
std::span<const Relation> all_relations();

/// The relation with this id, or null.
const Relation* find_relation(std::string_view id);

/// Whether `pattern` ("update.*" or an id) names the relation.
bool names_relation(std::string_view pattern, std::string_view id);

}  // namespace crosscheck
