#pragma once
#include <cstdint>
#include <string_view>

#include "claim/claim.h"

namespace crosscheck {

/// What one report of a figure makes of the sentence around another.
enum class SentenceEdit : std::uint8_t {
  none,    ///< the same words, and figures that agree
  figure,  ///< the same words, and neither has the figure of the other
  other    ///< sentences that tell different things, or of others
};
std::string_view name(SentenceEdit edit);

/// Compares the sentences of two figures by their names and content words
/// (`Claim::topic`), in either order with the same result: one retells the other where most
/// words of the shorter one stand in the longer, with all its names, and both count the
/// same group. Two figures told of one thing in one sentence ("five in May and six in
/// June") are no altered ones. Cost: linear in the sentences.
SentenceEdit compare_sentences(const Claim& a, const Claim& b);

}  // namespace crosscheck
