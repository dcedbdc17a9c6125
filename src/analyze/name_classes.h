#pragma once
#include <vector>

#include "analyze/name_runs.h"

namespace crosscheck {

/// Decides what each name is, or that it names none of the three, from all signs of it and
/// of its repetitions in the article (`NameWeights`, and `token_points` where not empty); a
/// longer name takes the place of those in it. Words of nationality and seats stay as they
/// are. Without weights nothing changes. Both lists are in the order of text; so is
/// `drafts` afterwards.
void decide_classes(const NameView& view, std::span<const NamePoints> token_points,
                    std::vector<NameDraft> longer, std::vector<NameDraft>& drafts);

}  // namespace crosscheck
