#pragma once
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "reason/pair_words.h"
#include "reason/why_not.h"
#include "report/report_view.h"

namespace crosscheck {

/// The claims that a selector names: by id or how it begins ("c-12ab"), else those whose
/// source and sentence hold all its words ("Harbour Times 14 dead"). Of those with the
/// words in their own figure only these.
std::vector<ClaimIndex> claims_named(const ReportView& view, std::string_view selector);

/// What `why-not` tells of two claims.
struct WhyNotPage {
  std::string rule;                ///< "" where no rule is asked about
  std::optional<Silence> silence;  ///< of that rule
  std::array<ClaimIndex, 2> claims{};
  OneQuestion question;
  std::vector<SlotComparison> slots;
};

/// Writes why a rule tells nothing of two claims, and whether they answer one question.
void write_why_not(const ReportView& view, const WhyNotPage& why, const Layout& layout,
                   std::ostream& out);

}  // namespace crosscheck
