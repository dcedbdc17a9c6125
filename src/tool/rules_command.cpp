#include "tool/rules_command.h"

#include <algorithm>
#include <ostream>
#include <set>

#include "reason/lint.h"
#include "support/text.h"
#include "tool/new_rule.h"
#include "tool/test_rules.h"

namespace crosscheck {
namespace {

std::string padded(std::string_view text, std::size_t width) {
  std::string out(text);
  if (out.size() < width) out.append(width - out.size(), ' ');
  return out;
}

void list_rules(const std::vector<Rule>& rules, std::ostream& out) {
  for (const Rule& rule : rules) {
    out << padded(rule.id, 28) << padded(name(rule.severity), 9)
        << padded(name(rule.match), 10) << rule.title << '\n';
  }
}

void show_lines(std::string_view heading, const Conditions& conditions, std::ostream& out) {
  if (conditions.empty()) return;
  out << '\n' << heading << '\n';
  for (const Line& line : conditions.lines) out << "  " << line.text << '\n';
}

void show_cases(const Rule& rule, bool flag, std::ostream& out) {
  out << '\n' << (flag ? "Must be flagged" : "Must stay silent") << '\n';
  for (const RuleCase& test : rule.cases) {
    if (test.should_flag != flag) continue;
    if (!test.why.empty()) out << "  # " << test.why << '\n';
    for (const CaseLine& line : test.lines) out << "  " << line.text << '\n';
    for (const CaseLine& line : test.expected) out << "  => " << line.text << '\n';
    out << '\n';
  }
}

void show_rule(const Rule& rule, std::ostream& out) {
  out << rule.title << '\n'
      << rule.id << ", " << name(rule.severity) << ", " << rule.path << "\n\n"
      << rule.docs << "\n\n";
  out << "Verdict    " << joined(rule.relations, ", ");
  if (!rule.otherwise.empty()) out << "; where it adds up: " << rule.otherwise;
  out << "\nTried on   " << name(rule.match) << " over " << name(rule.over) << '\n';
  out << "Unknown    "
      << (rule.possible_on_unknown ? "possible, with a question" : "silent") << '\n';
  if (rule.possible_at_most) out << "Strength   possible at most, with a question\n";
  if (!rule.overrides.empty()) out << "Replaces   " << joined(rule.overrides, ", ") << '\n';
  for (const Role& role : rule.roles) show_lines("Role " + role.name, role.when, out);
  show_lines("All of these hold", rule.when, out);
  show_lines("Unless", rule.unless, out);
  show_lines("Then this should hold", rule.check, out);
  for (const Param& param : rule.params)
    out << "\nParameter " << param.name << " = " << param.text << '\n';
  show_cases(rule, true, out);
  show_cases(rule, false, out);
}

/// The rules with the ids given, or all; an id that is none is a problem.
std::vector<const Rule*> chosen(const std::vector<Rule>& rules,
                                const std::vector<std::string>& ids, Problems& problems) {
  std::vector<const Rule*> found;
  std::vector<std::string_view> known;
  known.reserve(rules.size());
  for (const Rule& rule : rules) known.emplace_back(rule.id);
  for (const Rule& rule : rules) {
    if (ids.empty() || std::ranges::find(ids, rule.id) != ids.end()) found.push_back(&rule);
  }
  for (const std::string& id : ids) {
    if (std::ranges::find(known, id) == known.end()) {
      problems.push_back({"", 0, 0, "unknown rule '" + id + "'" + did_you_mean(id, known)});
    }
  }
  return found;
}

/// How many files the problems are in.
std::size_t broken_files(const Problems& problems) {
  std::set<std::string_view> paths;
  for (const Problem& problem : problems) {
    if (problem.line > 0) paths.insert(problem.path);
  }
  return paths.size();
}

ExitStatus lint_rules(const std::vector<Rule>& rules, const std::vector<std::string>& ids,
                      const Problems& problems, std::ostream& out) {
  std::size_t doubts = 0;
  for (const Problem& problem : lint(rules)) {
    const auto is_of = [&](const Rule& rule) {
      return rule.path == problem.path && std::ranges::find(ids, rule.id) != ids.end();
    };
    if (!ids.empty() && std::ranges::none_of(rules, is_of)) continue;
    out << to_string(problem) << '\n';
    ++doubts;
  }
  const std::size_t broken = broken_files(problems);
  if (broken > 0) {
    out << broken << (broken == 1 ? " file of rules is" : " files of rules are")
        << " broken and left out; ";
  }
  out << rules.size() << " rules read, " << doubts << (doubts == 1 ? " doubt" : " doubts")
      << (broken > 0 ? " in them\n" : "\n");
  return doubts == 0 ? ExitStatus::ok : ExitStatus::findings;
}

ExitStatus new_rule(const Options& options, std::ostream& out, std::ostream& err) {
  const std::string& id = options.paths.front();
  const Result<std::string> path = write_new_rule(id, options.into);
  if (!path) {
    err << to_string(path.problem()) << '\n';
    return ExitStatus::usage;
  }
  out << *path << ": written; change it, then run\n  crosscheck rules test " << id
      << " --rules " << options.into << '\n';
  return ExitStatus::ok;
}

}  // namespace

ExitStatus rules_command(const Options& options, std::ostream& out, std::ostream& err) {
  if (options.rules_action == "new") return new_rule(options, out, err);
  Problems problems;
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const auto rules = chosen(knowledge.rules, options.paths, problems);
  for (const Problem& problem : problems) err << to_string(problem) << '\n';
  ExitStatus status = problems.empty() ? ExitStatus::ok : ExitStatus::usage;
  // A name that is none has been told; there is nothing more to say.
  if (rules.empty() && !options.paths.empty()) return status;
  if (options.rules_action == "list") {
    list_rules(knowledge.rules, out);
  } else if (options.rules_action == "show") {
    for (const Rule* rule : rules) show_rule(*rule, out);
  } else if (options.rules_action == "lint") {
    status = worse(status, lint_rules(knowledge.rules, options.paths, problems, out));
  } else {
    status = worse(status, test_rules(rules, knowledge, options, out));
  }
  return status;
}

}  // namespace crosscheck
