#pragma once
#include <catch2/catch.hpp>
#include <string>

#include "reason/parse_rule.h"

namespace crosscheck {

/// A rule by its id, verdict and the lines that follow; each of its problems fails the
/// test.
inline Rule made_rule(const std::string& id, const std::string& relation,
                      const std::string& rest) {
  std::string path = id;
  path[path.find('.')] = '/';
  const std::string text = "crosscheck_rule: 1\nid: " + id +
                           "\ntitle: x\ndocs: x\nrelation: " + relation + "\n" + rest;
  Problems problems;
  auto made = parse_rule(text, "rules/" + path + ".yaml", problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(made);
  return std::move(*made);
}

/// A rule that two different figures for one question are in conflict.
inline Rule differing_values() {
  return made_rule("conflict.value", "conflict.value",
                   "severity: error\nmatch: pair\nover: same question\n"
                   "when: |\n  a.value disjoint from b.value\nmessage: \"{a.value}\"\n");
}

/// A rule that finds what excludes each other in a circle, of some orders ("life").
inline Rule circles_of(const std::string& orders, const std::string& relation) {
  return made_rule("arithmetic." + orders, relation,
                   "severity: warning\nmatch: cycle\nover: same topic\norders: " + orders +
                       "\nwhen: |\n  polarity is positive\nmessage: \"{steps}.\"\n");
}

}  // namespace crosscheck
