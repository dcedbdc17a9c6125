#include "tool/cross_talk.h"

#include <algorithm>

#include "reason/relations.h"
#include "tool/rule_tests.h"

namespace crosscheck {
namespace {

bool is_told(const ReadCase& read, const Finding& finding) {
  if (finding.rule == read.rule->id) return true;
  const std::vector<std::string>& also = read.test->also;
  return std::ranges::find(also, finding.relation) != also.end();
}

bool is_expected(const ReadCase& read, const Finding& finding) {
  const bool judges = finding.family == "conflict" || finding.family == "update" ||
                      finding.family == "agree";
  if (!judges || is_told(read, finding)) return true;
  const std::string_view own = find_relation(read.rule->relations.front())->family;
  return read.test->should_flag && finding.family == own;
}

}  // namespace

std::vector<std::string> surprises(const ReadCase& read,
                                   const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) {
    if (is_expected(read, finding)) continue;
    found.push_back(read.rule->path + ":" + std::to_string(read.test->line) + ": " +
                    (read.test->should_flag ? "also " : "although silent, ") +
                    described(finding));
  }
  return found;
}

}  // namespace crosscheck
