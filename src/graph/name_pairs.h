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

}  // namespace crosscheck
