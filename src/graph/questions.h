#pragma once
#include <map>
#include <string>
#include <vector>

#include "graph/claim_graph.h"

namespace crosscheck {

/// Clusters of claims that answer one question: union of pairs aligned *same*, each union
/// checked against every pair across (complete link), so that chains cannot glue different
/// groups. Numbered in order of their first claims; every claim is in exactly one.
std::vector<Question> find_questions(const std::vector<Claim>& claims,
                                     const std::vector<Candidate>& candidates);

/// Names of places by concept id, as the claims of a run give them.
using PlaceNames = std::map<std::string, std::string>;

/// What a claim's question asks, in words: "Entries, people of Russia, to Kazakhstan, since
/// 21 September 2022". A country that no claim names keeps its id.
std::string question_label(const Claim& claim, const PlaceNames& names = {});

}  // namespace crosscheck
