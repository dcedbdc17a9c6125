#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "claim/reading.h"

namespace crosscheck {

/// What some words of a clause tell, as sorted members to compare: the concepts and names
/// among them, lemmas of nouns, adjectives and verbs, figures, and days, each with its
/// month and year, so that who tells less has a part of the members. Requires: the tokens
/// are read in `Analysis::trees`. Cost: linear.
std::vector<std::string> matter_of(const ArticleReading& reading,
                                   std::span<const std::uint32_t> tokens);

}  // namespace crosscheck
