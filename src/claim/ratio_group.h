#pragma once
#include "claim/claim.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// Fills the group of people of whom a rate is told, from the words after "among" beside
/// its figure ("unemployment among *young people* stood at 22 percent"), where the claim
/// names no population yet. "Among people" and "among residents" pick out nobody. Cost:
/// linear in the sentence.
void fill_ratio_group(const ArticleReading& reading, const Sentence& sentence,
                      FigurePhrase phrase, Claim& claim);

}  // namespace crosscheck
