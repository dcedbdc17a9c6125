#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "reason/condition.h"
#include "reason/finding.h"
#include "reason/parse_conditions.h"
#include "reason/rule_case.h"
#include "reason/template_text.h"
#include "support/data_files.h"
#include "support/problem.h"

namespace crosscheck {

/// What a rule is tried on.
enum class Match : std::uint8_t { claim, pair, group, equation, cycle };
std::string_view name(Match match);

/// What orders the claims of a cycle: a running count never falls; a part of what is
/// counted is never more than the whole; nobody's age goes against the days of their life;
/// no event comes before what it came after.
enum class Order : std::uint8_t { time, parts, life, events };
std::string_view name(Order order);

/// The index that says which claims are tried together.
enum class Over : std::uint8_t { question, candidates, topic, statement, role, value };
/// "same question" and so on.
std::string_view name(Over over);

/// One part of an equation: which claims may take it.
struct Role {
  std::string name;
  Conditions when;
};

/// Why no test can show a change that `rules test --mutate` makes.
struct Justification {
  std::string change;  ///< as `Mutant::change` has it
  std::string why;
  std::size_t line = 0;  ///< in the rule file
};

/// A rule as loaded and compiled (design: rules.md).
struct Rule {
  std::string id;
  std::string title;
  std::string docs;
  std::string path;     ///< as shown in problems and proofs: "rules/conflict/value.yaml"
  std::string version;  ///< hash of the file: a proof names what it was made with
  std::string since;
  std::vector<std::string> relations;  ///< one, or a list from which the comparison picks
  Severity severity = Severity::note;
  std::vector<std::string> tags;
  Match match = Match::pair;
  Over over = Over::question;
  std::vector<Role> roles;
  std::vector<Order> orders;  ///< of a cycle
  std::vector<Param> params;
  Conditions when;
  Conditions unless;
  Conditions check;
  std::string otherwise;  ///< relation of an equation that holds; "" if none is reported
  bool possible_on_unknown = false;
  bool possible_at_most = false;  ///< a question to the desk, however sure the figures
  std::vector<std::string> overrides;
  Template message;
  Template ask;
  std::vector<RuleCase> cases;
  std::vector<Justification> justified;
  std::map<std::string, std::size_t, std::less<>> field_lines;  ///< where each field stands
};

/// The line of a field in the rule file; 0 if the rule has no such field.
std::size_t line_of_field(const Rule& rule, std::string_view field);

/// The rules among the files, sorted by id. Of two with one id the later file wins. All
/// problems of all files are reported at once; a rule with a problem is left out.
std::vector<Rule> load_rules(std::span<const DataFile> files, Problems& problems);

/// The same with the rules below some folders over them, in the order given.
std::vector<Rule> load_rules(std::span<const DataFile> files,
                             const std::vector<std::string>& folders, Problems& problems);

}  // namespace crosscheck
