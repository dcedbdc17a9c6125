#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// A name without what transliterations differ in: lower case, no diacritics, hyphens as
/// spaces, q -> k, kh -> h, gh -> g, zh, dzh and j -> j, y -> i, "aie" and "aye" -> "ae",
/// double letters once. "Qairat-Zhandos Hodaev" and "Kayrat-Jandos Khodayev" both give
/// "kairat jandos hodaev". A key for look-up, not for display. Cost: linear.
std::string name_skeleton(std::string_view name);

}  // namespace crosscheck
