#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// The text without white space at either end (ASCII white space and NBSP).
std::string_view trimmed(std::string_view text);

/// The parts between separators; empty parts are kept. "" splits into one empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Parts joined with `separator` between them.
std::string joined(std::span<const std::string> parts, std::string_view separator);

/// Levenshtein distance in bytes, with a swap of neighbours counted as one edit.
/// Cost: product of the lengths.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The candidate nearest to `word`, if it is near enough to be a slip of the pen: at most a
/// third of its length in edits. The first of equals. Empty if there is none.
std::string_view nearest(std::string_view word,
                         std::span<const std::string_view> candidates);

/// "; did you mean 'x'?", or nothing where no candidate is near.
std::string did_you_mean(std::string_view word,
                         std::span<const std::string_view> candidates);

}  // namespace crosscheck
