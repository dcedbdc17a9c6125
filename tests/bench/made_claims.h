#pragma once
#include <cstdint>
#include <vector>

#include "claim/claim.h"

namespace crosscheck::bench {

/// Claims made without text, and the articles that they stand in.
struct MadeClaims {
  std::vector<ArticleInfo> articles;
  std::vector<Claim> claims;
};

/// So many claims as a newsroom has them: stories of ten articles of 20 claims. A quarter
/// answers one of the story's twelve questions (figures of every kind, dates, states,
/// quotations, what is told in words), where values, dates, hedges and words differ here
/// and there; the rest stand alone. The same seed makes the same claims.
MadeClaims newsroom_claims(std::size_t claims, std::uint32_t seed);

/// So many claims of one story that all answer one question, with as many values and days
/// as chance gives: the worst that a block can be.
MadeClaims one_question(std::size_t claims, std::uint32_t seed);

/// So many long quotations of one speaker on one occasion, alike and hardly two the same:
/// the worst that quotations can be.
MadeClaims one_speaker(std::size_t claims, std::uint32_t seed);

}  // namespace crosscheck::bench
