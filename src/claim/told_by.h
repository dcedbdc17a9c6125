#pragma once
#include <vector>

#include "claim/reading.h"

namespace crosscheck {

/// All who are said to state the words of a claim, from whom the newsroom heard it inwards:
/// of "the agency reported that the minister said" first the agency, then the minister.
/// Empty: the newsroom itself states it. Cost: bounded.
std::vector<const SpeechMention*> told_by(const ArticleReading& reading, TokenRange tokens);

}  // namespace crosscheck
