#pragma once
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// What one report of a name makes of another.
enum class NameEdit : std::uint8_t {
  none,    ///< one name, however it is spelt in another script's letters
  brief,   ///< a part of the other, or the first name as an initial
  letter,  ///< one letter more, less or other in a long word
  other    ///< two names
};
std::string_view name(NameEdit edit);

/// Compares two names by their skeletons (`Claim::skeleton`), in either order with the same
/// result. Cost: the product of the words.
NameEdit compare_names(std::string_view a, std::string_view b);

/// Whether two skeletons are of one name where one may tell less: the last part alone, or
/// without some of the given names ("jan berg", "jan olaf berg").
bool is_name_in_short(std::string_view a, std::string_view b);

}  // namespace crosscheck
