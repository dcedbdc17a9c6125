#include "report/junit.h"

#include <algorithm>
#include <map>

#include "policy/baseline.h"
#include "report/remarks.h"
#include "report/safe_text.h"
#include "report/words.h"
#include "report/xml_writer.h"

namespace crosscheck {
namespace {

/// What was found on one question, in the order of the report.
struct Case {
  std::vector<const Remark*> failures;  ///< what counts for --fail-on
  std::vector<const Remark*> others;    ///< agreements and updates
  std::vector<const Remark*> apart;     ///< not comparable
  std::vector<const Remark*> open;      ///< conflicts that do not count, known or to check

  bool is_failure() const { return !failures.empty(); }
  bool is_skipped() const { return !is_failure() && !skipped().empty(); }
  /// What kept the question from an answer: a conflict that does not count, or nothing to
  /// compare.
  std::vector<const Remark*> skipped() const {
    if (!open.empty()) return open;
    return others.empty() ? apart : std::vector<const Remark*>{};
  }
};

struct Suite {
  std::vector<ArticleIndex> articles;
  std::map<std::size_t, Case> cases;  ///< by question
};

std::vector<const Remark*>& list_for(const Finding& finding, Severity fail_on, Case& one) {
  if (fails(finding, fail_on)) return one.failures;
  if (finding.family == "not_comparable") return one.apart;
  return finding.family == "conflict" ? one.open : one.others;
}

/// The index of the story of each article; the number of stories where it has none.
std::vector<std::size_t> stories_by_article(const ReportView& view) {
  std::vector<std::size_t> story(view.articles.size(), view.stories.size());
  for (std::size_t i = 0; i < view.stories.size(); ++i) {
    for (const ArticleIndex article : view.stories[i].articles) story[article] = i;
  }
  return story;
}

std::string body_of(const Remark& remark) {
  std::string body = remark.title + ": " + remark.message;
  const auto add_line = [&body](const std::string& line) { body += "\n" + line; };
  add_line("at " + remark.at.path + ":" + std::to_string(remark.at.line));
  for (const RelatedClaim& other : remark.related) {
    add_line(other.words + " at " + other.at.path + ":" + std::to_string(other.at.line));
  }
  if (!remark.ask.empty()) add_line("Ask: " + remark.ask);
  return body;
}

class JunitWriter {
 public:
  JunitWriter(const ReportView& view, const Layout& layout, std::ostream& out)
      : view_(view), remarks_(remarks(view, layout)), fail_on_(layout.fail_on), xml_(out) {
    fill_suites();
  }

  void write() {
    xml_.begin("testsuites");
    std::size_t number = 0;
    for (const Suite& suite : suites_) {
      if (!suite.cases.empty()) write_suite(suite, number++);
    }
    xml_.end();
  }

 private:
  static std::vector<Remark> remarks(const ReportView& view, Layout layout) {
    layout.show.insert({"agree", "not-comparable"});
    return remarks_of(view, layout);
  }

  void fill_suites() {
    const std::vector<std::size_t> story_of = stories_by_article(view_);
    std::vector<std::size_t> question_of(view_.claims.size(), view_.questions.size());
    suites_.resize(view_.stories.size() + 1);
    for (std::size_t i = 0; i < view_.stories.size(); ++i) {
      suites_[i].articles = view_.stories[i].articles;
    }
    const auto suite_of = [&](ClaimIndex claim) -> Suite& {
      return suites_[story_of[view_.claims[claim].article]];
    };
    for (std::size_t i = 0; i < view_.questions.size(); ++i) {
      const std::vector<ClaimIndex>& claims = view_.questions[i].claims;
      for (const ClaimIndex claim : claims) question_of[claim] = i;
      if (claims.size() > 1) suite_of(claims.front()).cases[i];
    }
    for (const Remark& remark : remarks_) {
      const Finding& finding = *remark.finding;
      if (finding.family == "note" && !fails(finding, fail_on_)) continue;
      const std::size_t question =
          finding.question ? *finding.question : question_of[remark.claim];
      Case& one = suite_of(remark.claim).cases[question];
      list_for(finding, fail_on_, one).push_back(&remark);
    }
  }

  void write_suite(const Suite& suite, std::size_t number) {
    const auto count = [&suite](auto what) {
      return static_cast<std::size_t>(std::ranges::count_if(
          suite.cases, [what](const auto& one) { return (one.second.*what)(); }));
    };
    const std::string name = name_of(suite);
    xml_.begin("testsuite");
    xml_.attribute("id", number);
    xml_.attribute("name", name);
    xml_.attribute("package", "crosscheck");
    xml_.attribute("timestamp", timestamp_of(suite));
    xml_.attribute("hostname", "localhost");
    xml_.attribute("tests", suite.cases.size());
    xml_.attribute("failures", count(&Case::is_failure));
    xml_.attribute("errors", "0");
    xml_.attribute("skipped", count(&Case::is_skipped));
    xml_.attribute("time", "0");
    write_properties(suite);
    for (const auto& [question, one] : suite.cases) write_case(question, one, name);
    xml_.element("system-out", "");
    xml_.element("system-err", "");
    xml_.end();
  }

  /// The headline of the first article that has one.
  std::string name_of(const Suite& suite) const {
    for (const ArticleIndex article : suite.articles) {
      std::string title = shortened(safe_text(view_.articles[article].title), 200);
      if (!title.empty()) return title;
    }
    return "articles without a story";
  }

  /// The last day on which an article came out: the report knows no clock.
  std::string timestamp_of(const Suite& suite) const {
    std::optional<Day> last;
    for (const ArticleIndex article : suite.articles) {
      last = std::max(last, view_.articles[article].published);
    }
    // The schema has no year 0.
    const bool fits = last && civil(*last).year > 0 && civil(*last).year < 10'000;
    return (fits ? to_string(*last) : "1970-01-01") + "T00:00:00";
  }

  void write_properties(const Suite& suite) {
    xml_.begin("properties");
    for (const ArticleIndex article : suite.articles) {
      xml_.begin("property");
      xml_.attribute("name", "article");
      xml_.attribute("value", safe_text(view_.articles[article].path));
      xml_.end();
    }
    xml_.end();
  }

  void write_case(std::size_t question, const Case& one, const std::string& suite) {
    std::string label = question < view_.questions.size()
                            ? shortened(safe_text(view_.questions[question].label))
                            : "";
    xml_.begin("testcase");
    xml_.attribute("name", label.empty() ? "question without a name" : label);
    xml_.attribute("classname", suite);
    xml_.attribute("time", "0");
    if (one.is_failure()) write_outcome("failure", one.failures);
    if (one.is_skipped()) write_outcome("skipped", one.skipped());
    xml_.end();
  }

  /// Several on one question are one failure, the worst first: a case has at most one.
  void write_outcome(std::string_view element, const std::vector<const Remark*>& found) {
    const Remark& worst = *found.front();
    xml_.begin(element);
    xml_.attribute("message", worst.title + ": " + worst.message);
    if (element == "failure") xml_.attribute("type", worst.finding->relation);
    std::string body;
    for (const Remark* remark : found) {
      if (!body.empty()) body += "\n\n";
      body += body_of(*remark);
    }
    xml_.text(body);
    xml_.end();
  }

  const ReportView& view_;
  std::vector<Remark> remarks_;
  Severity fail_on_;
  std::vector<Suite> suites_;
  XmlWriter xml_;
};

}  // namespace

void write_junit(const ReportView& view, const Layout& layout, std::ostream& out) {
  JunitWriter(view, layout, out).write();
}

}  // namespace crosscheck
