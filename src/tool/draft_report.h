#pragma once
#include "report/saved_report.h"
#include "tool/drafts.h"

namespace crosscheck {

/// The report on drafts: they, their claims, and of all else only what a finding speaks of.
/// Its summary counts everything that was read.
SavedReport draft_report(const DraftsChecked& checked);

}  // namespace crosscheck
