#pragma once
#include <vector>

#include "graph/claim_graph.h"

namespace crosscheck {

/// Clusters of claims that answer one question: union of pairs aligned *same*, each union
/// checked against every pair across (complete link), so that chains cannot glue different
/// groups. Numbered in order of their first claims; every claim is in exactly one.
std::vector<Question> find_questions(const std::vector<Claim>& claims,
                                     const std::vector<Candidate>& candidates);

/// What a claim's question asks, in words: "Russian citizens entering Kazakhstan since 21
/// September 2022".
std::string question_label(const Claim& claim);

}  // namespace crosscheck
