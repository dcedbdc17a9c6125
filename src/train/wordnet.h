#pragma once
#include <string>
#include <utility>
#include <vector>

#include "support/problem.h"
#include "syntax/lexicon.h"

namespace crosscheck {

/// Single words of WordNet's index and data files in `folder`, by `lower_hash`, sorted.
/// `frames` bits of a verb: 1 nothing follows, 2 a thing, 4 two things, 8 a preposition,
/// 16 a clause with "that", 32 an infinitive, 64 a gerund, 128 a subject that is a person.
std::vector<std::pair<std::uint64_t, LexiconEntry>> read_wordnet(const std::string& folder,
                                                                 Problems& problems);

}  // namespace crosscheck
