#pragma once
#include <string_view>
#include <vector>

#include "support/span.h"

namespace crosscheck {

/// Appends the words of a sentence, as bytes of `text`, split as in the treebanks that the
/// model was learned from: "don't" is "do" and "n't", "mill's" is "mill" and "'s",
/// "long-term" is three, "$5" two, "U.S.", "Mr.", "1,200.5", "9/11", "..." and an address
/// are one. Cost: linear.
void split_words(std::string_view text, std::vector<Span>& words);

}  // namespace crosscheck
