#pragma once
#include <string>
#include <string_view>

#include "support/result.h"

namespace crosscheck {

/// Writes a rule for a fact-checker to change: every field with a comment, and tests that
/// hold. `id` is FOLDER.FILE; the file is `folder`/FOLDER/FILE.yaml. A file that is there
/// already, and an id that no rule can have, are problems. Returns the path.
Result<std::string> write_new_rule(std::string_view id, const std::string& folder);

}  // namespace crosscheck
