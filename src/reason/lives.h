#pragma once
#include <vector>

#include "reason/cycle_words.h"
#include "reason/graph_view.h"
#include "reason/told_bounds.h"

namespace crosscheck {

/// What is told of one person's life: birth, death and ages.
struct Life {
  std::vector<ClaimIndex> claims;
};

/// The lives among claims of one story, by first claim: those of one full name. Cost:
/// O(n log n).
std::vector<Life> lives(const GraphView& graph, const std::vector<ClaimIndex>& claims);

/// Bounds on the days of birth and of death, in days from 1970-01-01: who is 42 on a day
/// was born within one year, 42 to 43 years before. Cost: O(n log n).
ToldBounds life_bounds(const GraphView& graph, const Life& life);

/// Whether the claims alone, without an age, exclude each other: for rules about dates.
bool is_without_age(const GraphView& graph, const std::vector<CycleStep>& steps);

/// Whether there are ages alone, and they go together if all were written at one time: the
/// day of an article is often that of its page.
bool are_ages_of_one_time(const GraphView& graph, const std::vector<CycleStep>& steps);

/// Whether two of them are told of two places, where people or events of one name may be
/// two.
bool are_told_apart(const GraphView& graph, const std::vector<CycleStep>& steps);

/// "born on 5 June 1975 (Paper A) and 42 on 8 May 2023 (Paper B): 47 by these dates".
/// Requires: the steps are in order of `by_life`.
std::string life_words(const GraphView& graph, const std::vector<CycleStep>& steps);

/// What each says of the days of birth and death.
std::vector<ProofLine> life_proof(const GraphView& graph,
                                  const std::vector<CycleStep>& steps);

/// Birth, then ages by their days, then death.
void sort_by_life(const GraphView& graph, std::vector<CycleStep>& steps);

}  // namespace crosscheck
