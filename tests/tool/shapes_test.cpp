#include <algorithm>
#include <catch2/catch.hpp>
#include <iostream>
#include <map>
#include <set>

#include "support/data_files.h"
#include "support/text.h"
#include "tool/rule_tests.h"

using namespace crosscheck;

namespace {

/// The cases of one file of tests/tool/shapes by section: "silent", "flag", and "todo
/// silent" or "todo flag" for those that do not hold yet.
using Sections = std::map<std::string, std::vector<RuleCase>>;

const Knowledge& knowledge() {
  static Problems problems;
  static const Knowledge known = load_knowledge({}, problems);
  return known;
}

/// "silent:"
bool is_heading(std::string_view line) {
  return line.ends_with(':') && line.find('|') == std::string_view::npos &&
         !line.starts_with('#');
}

Sections read_sections(const std::string& path) {
  Problems problems;
  std::string text;
  REQUIRE(read_file(CROSSCHECK_SOURCE_DIR "/" + path, text, problems));
  std::map<std::string, std::string> blocks;
  // Every block has all lines before it, blanked, so that places in it are those of the
  // file.
  std::string* now = nullptr;
  std::string blank;
  for (const std::string_view line : split(text, '\n')) {
    if (is_heading(line)) {
      now = &blocks[std::string(line.substr(0, line.size() - 1))];
      now->assign(blank);
    } else if (now != nullptr) {
      now->append(line);
    }
    if (now != nullptr) now->push_back('\n');
    blank.push_back('\n');
  }
  Sections sections;
  for (const auto& [name, block] : blocks) {
    sections[name] = parse_cases(block, path, 1, 1, problems);
  }
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  return sections;
}

/// Whether some of the claims stand in one article and some in another.
bool spans_articles(const ClaimGraph& graph, const std::vector<ClaimIndex>& claims) {
  return std::ranges::any_of(claims, [&](ClaimIndex claim) {
    return graph.claims()[claim].article != graph.claims()[claims.front()].article;
  });
}

/// The first conflict between two articles, or null.
const Finding* conflict(const CaseRun& run) {
  const auto found = std::ranges::find_if(run.findings, [&](const Finding& finding) {
    return finding.family == "conflict" && spans_articles(run.graph, finding.claims);
  });
  return found == run.findings.end() ? nullptr : &*found;
}

/// Whether facts of two articles were held against each other: a finding or a question
/// has claims of both.
bool is_compared(const CaseRun& run) {
  const auto spans = [&](const auto& item) {
    return spans_articles(run.graph, item.claims);
  };
  return std::ranges::any_of(run.findings, spans) ||
         std::ranges::any_of(run.graph.questions(), spans);
}

/// A case from which nothing was read proves nothing; a claim in the text's own words may
/// be of any sentence, so it shows nothing either.
bool has_claims_of_every_article(const CaseRun& run) {
  std::set<ArticleIndex> telling;
  for (const Claim& claim : run.graph.claims()) {
    if (claim.form != Form::text) telling.insert(claim.article);
  }
  return telling.size() == run.graph.articles().size();
}

/// Why a case does not hold, or "".
std::string failure(const CaseRun& run, bool should_flag) {
  if (!run.problems.empty()) return run.problems.front().message;
  const Finding* found = conflict(run);
  if (should_flag) return found != nullptr ? "" : "expected a conflict, found none";
  if (found != nullptr) return "expected no conflict, found " + found->rule;
  if (!has_claims_of_every_article(run)) return "an article yields no claim";
  return "";
}

/// Runs the cases of one shape and counts those that hold.
class Family {
 public:
  explicit Family(const std::string& name) { file_.path = "tests/tool/shapes/" + name; }

  void run() {
    for (const auto& [section, cases] : read_sections(file_.path)) run(section, cases);
  }

  std::size_t silent = 0;
  std::size_t flagged = 0;
  std::size_t compared = 0;  ///< of the silent ones

 private:
  void run(const std::string& section, const std::vector<RuleCase>& cases) {
    const bool is_todo = section.starts_with("todo ");
    const std::string kind = is_todo ? section.substr(5) : section;
    CAPTURE(file_.path, section);
    REQUIRE((kind == "silent" || kind == "flag"));
    for (const RuleCase& test : cases) {
      const CaseRun ran = run_case(file_, test, knowledge());
      const std::string wrong = failure(ran, kind == "flag");
      if (is_todo) {
        note_pending(test, wrong);
      } else if (!wrong.empty()) {
        FAIL_CHECK(place(test) << wrong);
      } else if (kind == "flag") {
        ++flagged;
      } else {
        ++silent;
        if (is_compared(ran)) ++compared;
      }
    }
  }

  void note_pending(const RuleCase& test, const std::string& wrong) const {
    if (wrong.empty()) {
      FAIL_CHECK(place(test) << "holds now, take it out of 'todo'");
    } else {
      std::cout << "pending: " << place(test) << wrong << " (" << test.why << ")\n";
    }
  }

  std::string place(const RuleCase& test) const {
    return file_.path + ":" + std::to_string(test.line) + ": ";
  }

  Rule file_;  ///< stands for the file where cases are read
};

}  // namespace

TEST_CASE("what only looks like a contradiction stays silent, its twin does not",
          "[tool][shapes]") {
  const std::string name = GENERATE(
      as<std::string>{}, "temporal_supersession.txt", "list_valued.txt", "refinement.txt",
      "scope_mismatch.txt", "same_name.txt", "unrealized.txt", "restatement.txt");
  CAPTURE(name);
  Family shape(name);
  shape.run();
  CHECK(shape.silent >= 10);
  CHECK(shape.flagged >= 5);
  CHECK(shape.compared >= 6);
}
