#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claim/reading.h"

namespace crosscheck {

/// How much of what words tell is listed. Who denies that something is a town does not deny
/// that it is a place.
enum class Matter : std::uint8_t {
  as_told,
  with_kinds  ///< places with what they lie in, nouns with the kinds that they are of
};

/// What some words of a clause tell, as sorted members to compare: the concepts and names
/// among them, lemmas of nouns, adjectives and verbs, figures, and days, each with its
/// month and year, so that who tells less has a part of the members. Requires: the tokens
/// are read in `Analysis::trees`. Cost: linear.
std::vector<std::string> matter_of(const ArticleReading& reading,
                                   std::span<const std::uint32_t> tokens, Matter matter);

}  // namespace crosscheck
