#pragma once
#include <sstream>
#include <string>

#include "report/json_tree.h"
#include "report/report_view.h"
#include "tests/report/sample.h"

namespace crosscheck::test {

/// The bytes of a report in one format.
inline std::string written(const Sample& sample, Format format, const Layout& layout = {}) {
  std::ostringstream out;
  write(sample.view(), format, layout, out);
  return out.str();
}

/// The same as a tree. Requires: the format is JSON of some kind.
inline JsonValue written_tree(const Sample& sample, Format format,
                              const Layout& layout = {}) {
  return *parse_json(written(sample, format, layout), "written");
}

/// The member at a path of keys and indices; a null value where there is none.
inline JsonValue at(const JsonValue& value, const std::string& path) {
  const JsonValue* here = &value;
  std::istringstream steps(path);
  for (std::string step; here != nullptr && std::getline(steps, step, '/');) {
    if (here->type != JsonValue::Type::array) {
      here = here->find(step);
      continue;
    }
    const std::size_t index = std::stoul(step);
    here = index < here->items.size() ? &here->items[index] : nullptr;
  }
  return here == nullptr ? JsonValue{} : *here;
}

/// One finding between two papers, where the first claim stands behind text of one, two
/// and four bytes a character: "aé𐐀 12".
inline Sample beyond_the_basic_plane() {
  Sample sample;
  const ArticleIndex first = sample.add_article("Paper A", "2023-05-03", "o1");
  const ArticleIndex second = sample.add_article("Paper B", "2023-05-03", "o2");
  const ClaimIndex a = sample.add_figure(first, "12", Interval::point(12), "12 left.");
  const ClaimIndex b = sample.add_figure(second, "15", Interval::point(15), "15 left.");
  sample.claims[a].location = {{8, 10}, 1, 5, 1, 7, 9, 11};
  const QuestionIndex question = sample.ask("People leaving", {a, b});
  Finding& finding = sample.find("conflict.value", question, {a, b}, {0, 1});
  finding.severity = Severity::error;
  finding.strength = Strength::hard;
  finding.message = "Paper A says 12, Paper B says 15";
  sample.stories = {{{first, second}}};
  return sample;
}

}  // namespace crosscheck::test
