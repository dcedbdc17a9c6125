#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// A name without what transliterations differ in: lower case, no diacritics, hyphens as
/// spaces, q -> k, kh -> h, gh -> g, zh, dzh and j -> j, y -> i, "aie" and "aye" -> "ae",
/// double letters once. "Qairat-Zhandos Hodaev" and "Kayrat-Jandos Khodayev" both give
/// "kairat jandos hodaev". A key for look-up, not for display. Cost: linear.
std::string name_skeleton(std::string_view name);

/// The last word of a name or of its skeleton: of people the surname.
inline std::string_view last_word(std::string_view name) {
  return name.substr(name.rfind(' ') + 1);
}

}  // namespace crosscheck
