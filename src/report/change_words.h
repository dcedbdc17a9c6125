#pragma once
#include <string>

#include "report/report_view.h"

namespace crosscheck {

/// What would change a verdict, as a sentence: "It would be an update if Courier’s “15”
/// were as of 4 May 2023 or later."; "" where the finding does not tell.
std::string change_sentence(const Finding& finding, const ReportView& view);

}  // namespace crosscheck
