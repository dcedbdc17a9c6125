#include "reason/reason.h"

namespace crosscheck {

std::vector<Finding> reason(const ClaimGraph&, const std::vector<Rule>&) { return {}; }

}  // namespace crosscheck
