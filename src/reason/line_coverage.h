#pragma once
#include <string>
#include <vector>

#include "reason/rule.h"

namespace crosscheck {

class GraphView;

/// A condition line of a rule, and what it was for the claims that were tried. Unknown is
/// neither true nor false.
struct SeenLine {
  std::string block;  ///< "when", "unless", "check", or the name of a role
  const Line* line = nullptr;
  bool yes = false;
  bool no = false;
};

/// Every line of a rule, not seen yet: roles, when, unless, check.
std::vector<SeenLine> unseen_lines(const Rule& rule);

/// Tries every line of a rule on a graph by itself, whatever the other lines say of the
/// same claims:
/// - on each claim (`match: claim`, and each role of an equation);
/// - on both orders of every pair that the rule's index puts together;
/// - a line that chooses the members of a group on each claim of the index, any other on
///   the members, with and without a break of the group's law;
/// - a line of an equation on every choice of claims that fit the roles which it names.
///
/// `rules` are those that `related` may ask about. `lines` come from `unseen_lines`.
void see_lines(const Rule& rule, const std::vector<Rule>& rules, const GraphView& graph,
               std::vector<SeenLine>& lines);

}  // namespace crosscheck
