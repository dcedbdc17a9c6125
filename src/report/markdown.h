#pragma once
#include <ostream>
#include <string>
#include <string_view>

#include "report/outline.h"

namespace crosscheck {

/// Plain text for Markdown, tables included: what would be markup, a link, a mention of a
/// user or an issue, or HTML is shown as it is written.
std::string escaped_markdown(std::string_view text);

/// Writes the outline as Markdown fit for a comment on a change: conflicts and updates
/// open, the rest folded.
void write_markdown(const Outline& outline, std::ostream& out);

}  // namespace crosscheck
