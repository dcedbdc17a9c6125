#include "reason/rule.h"

namespace crosscheck {

std::vector<Rule> load_rules(std::span<const DataFile>, Problems&) { return {}; }

}  // namespace crosscheck
