#pragma once
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// Completes the figures of headlines from the text below: a headline leaves out since
/// when, as of when, where and who says so, and the first sentence that gives the figure
/// again tells it. Only slots that the headline does not state are filled. Requires: the
/// claims of one article, before places are carried. Cost: linear in the claims for each
/// figure of a headline.
void complete_headlines(std::vector<Claim>& claims);

}  // namespace crosscheck
