#include "report/saved_report.h"

#include <map>

#include "report/claims_reader.h"

namespace crosscheck {
namespace {

using Inside = JsonDecoder::Inside;
using Index = std::map<std::string, std::uint32_t, std::less<>>;

class Reader {
 public:
  Reader(const JsonValue& json, JsonDecoder& decoder) : json_(json), decoder_(decoder) {}

  SavedReport read() {
    read_tool();
    each("articles", [&](const JsonValue& item) { read_article(item); });
    each("claims", [&](const JsonValue& item) { read_one_claim(item); });
    if (!decoder_.failed()) link_shares(decoder_.list(json_, "claims"), report_.claims);
    each("questions", [&](const JsonValue& item) { read_question(item); });
    each("findings", [&](const JsonValue& item) { read_finding(item); });
    each("origins", [&](const JsonValue& item) { read_origin(item); });
    if (json_.find("absent") != nullptr) {
      each("absent", [&](const JsonValue& item) { read_absent(item); });
    }
    if (json_.find("stories") != nullptr) {
      each("stories", [&](const JsonValue& item) { read_story(item); });
    }
    if (json_.find("rules") != nullptr) {
      each("rules", [&](const JsonValue& item) { read_rule(item); });
    }
    each("problems", [&](const JsonValue& item) { read_problem(item); });
    read_summary();
    return std::move(report_);
  }

 private:
  template <typename Read>
  void each(std::string_view key, const Read& read) {
    const std::vector<JsonValue>& items = decoder_.list(json_, key);
    const Inside inside(decoder_, key);
    for (std::size_t i = 0; i < items.size() && !decoder_.failed(); ++i) {
      const Inside element(decoder_, i);
      if (items[i].type != JsonValue::Type::object) decoder_.fail("expected an object");
      read(items[i]);
    }
  }

  std::uint32_t known(const Index& index, const std::string& id, std::string_view what) {
    const auto found = index.find(id);
    if (found != index.end()) return found->second;
    decoder_.fail("there is no " + std::string(what) + " '" + id + "'");
    return 0;
  }

  std::vector<std::uint32_t> all_known(const Index& index, const JsonValue& json,
                                       std::string_view key, std::string_view what) {
    std::vector<std::uint32_t> found;
    for (const std::string& id : decoder_.texts(json, key)) {
      found.push_back(known(index, id, what));
    }
    return found;
  }

  void read_tool() {
    if (decoder_.text(json_, "schema") != "crosscheck.findings/1") {
      decoder_.fail("schema: expected 'crosscheck.findings/1'");
    }
    if (const JsonValue* tool = decoder_.object(json_, "tool")) {
      report_.version = decoder_.text(*tool, "version");
      report_.rules_digest = decoder_.text(*tool, "rules_digest");
    }
  }

  void read_article(const JsonValue& json) {
    ArticleInfo article;
    article.id = decoder_.text(json, "id");
    article.path = decoder_.text(json, "path");
    if (json.find("record") != nullptr) article.record = decoder_.count(json, "record");
    article.source = decoder_.text(json, "source");
    article.title = decoder_.text_or_empty(json, "title");
    if (const std::string url = decoder_.text_or_empty(json, "url"); !url.empty()) {
      article.url = url;
    }
    article.language = decoder_.text_or_empty(json, "language");
    if (const JsonValue* published = json.find("published")) {
      article.published = decoder_.day(*published);
    }
    article.published_state = decoder_.choice<SlotState>(json, "published_state", 5);
    article.sha256 = decoder_.text(json, "sha256");
    article.is_draft = json.find("draft") != nullptr;
    articles_.emplace(article.id, static_cast<std::uint32_t>(report_.articles.size()));
    report_.articles.push_back(std::move(article));
  }

  void read_one_claim(const JsonValue& json) {
    Claim claim = read_claim(json, decoder_);
    claim.article = known(articles_, decoder_.text(json, "article"), "article");
    claims_.emplace(claim.id, static_cast<std::uint32_t>(report_.claims.size()));
    report_.claims.push_back(std::move(claim));
  }

  void read_question(const JsonValue& json) {
    Question question;
    question.id = decoder_.text(json, "id");
    question.label = decoder_.text(json, "label");
    question.claims = all_known(claims_, json, "claims", "claim");
    questions_.emplace(question.id, static_cast<std::uint32_t>(report_.questions.size()));
    report_.questions.push_back(std::move(question));
  }

  static Truth truth_named(std::string_view word) {
    return word == "true" ? Truth::yes : word == "false" ? Truth::no : Truth::unknown;
  }

  void read_conditions(const JsonValue& json, Finding& finding) {
    for (const JsonValue& line : decoder_.list(json, "conditions")) {
      finding.proof.push_back({decoder_.text(line, "line"), decoder_.text(line, "at"),
                               decoder_.text(line, "left"), decoder_.text(line, "right"),
                               truth_named(decoder_.text(line, "truth"))});
    }
  }

  void read_suppressed(const JsonValue& json, Finding& finding) {
    const JsonValue* why = decoder_.object(json, "suppressed");
    if (why == nullptr) return;
    Suppressed& read = finding.suppressed.emplace();
    read.reason = decoder_.text(*why, "reason");
    read.by = decoder_.text_or_empty(*why, "by");
    if (const JsonValue* day = why->find("expires")) read.expires = decoder_.day(*day);
    read.where = decoder_.text(*why, "where");
  }

  void read_absent(const JsonValue& json) {
    report_.absent.push_back(
        {decoder_.text(json, "id"), decoder_.text_or_empty(json, "subject"),
         decoder_.text(json, "rule"), decoder_.text_or_empty(json, "message")});
  }

  void read_finding(const JsonValue& json) {
    Finding finding;
    finding.id = decoder_.text(json, "id");
    finding.rule = decoder_.text(json, "rule");
    finding.relation = decoder_.text(json, "relation");
    finding.family = decoder_.text(json, "family");
    finding.severity = decoder_.choice<Severity>(json, "severity", 4);
    if (!decoder_.text_or_empty(json, "strength").empty()) {
      finding.strength = decoder_.choice<Strength>(json, "strength", 2);
    }
    if (const std::string id = decoder_.text_or_empty(json, "question"); !id.empty()) {
      finding.question = known(questions_, id, "question");
    }
    finding.claims = all_known(claims_, json, "claims", "claim");
    if (finding.claims.empty()) decoder_.fail("a finding without claims");
    for (const JsonValue& group : decoder_.list(json, "groups")) {
      const auto start = decoder_.number(group).value_or(0).to_int();
      finding.groups.push_back(static_cast<std::uint32_t>(start.value_or(0)));
    }
    finding.message = decoder_.text(json, "message");
    finding.ask = decoder_.text_or_empty(json, "ask");
    if (!decoder_.text_or_empty(json, "baseline").empty()) {
      finding.baseline = decoder_.choice<BaselineState>(json, "baseline", 4);
    }
    if (json.find("subject") != nullptr) finding.subject = decoder_.text(json, "subject");
    read_suppressed(json, finding);
    read_conditions(json, finding);
    if (const JsonValue* change = decoder_.object(json, "would_change")) {
      finding.would_change =
          WouldChange{known(claims_, decoder_.text(*change, "claim"), "claim"),
                      decoder_.text(*change, "slot"), decoder_.text(*change, "to"),
                      decoder_.text_or_empty(*change, "gives")};
    }
    report_.findings.push_back(std::move(finding));
  }

  void read_origin(const JsonValue& json) {
    report_.origins.push_back({decoder_.text(json, "id"),
                               all_known(articles_, json, "articles", "article"),
                               decoder_.text(json, "how")});
  }

  void read_story(const JsonValue& json) {
    report_.stories.push_back({all_known(articles_, json, "articles", "article")});
  }

  void read_rule(const JsonValue& json) {
    report_.rules.push_back({decoder_.text(json, "id"), decoder_.text(json, "title"),
                             decoder_.text(json, "docs")});
  }

  void read_problem(const JsonValue& json) {
    report_.problems.push_back({decoder_.text(json, "path"), decoder_.count(json, "line"),
                                decoder_.count(json, "column"),
                                decoder_.text(json, "message")});
  }

  void read_counts(const JsonValue& json, std::string_view key,
                   std::map<std::string, std::size_t, std::less<>>& counts) {
    const JsonValue* object = decoder_.object(json, key);
    if (object == nullptr) return;
    for (const std::string& name : object->keys)
      counts[name] = decoder_.count(*object, name);
  }

  void read_summary() {
    const JsonValue* json = decoder_.object(json_, "summary");
    if (json == nullptr) return decoder_.fail("expected a summary");
    Summary& summary = report_.summary;
    summary.articles = decoder_.count(*json, "articles");
    summary.skipped = decoder_.count(*json, "skipped");
    summary.claims = decoder_.count(*json, "claims");
    summary.questions = decoder_.count(*json, "questions");
    summary.comparable_claims = decoder_.count(*json, "comparable_claims");
    const auto count_if_any = [&](std::string_view key) {
      return json->find(key) == nullptr ? 0 : decoder_.count(*json, key);
    };
    summary.drafts = count_if_any("drafts");
    summary.draft_claims = count_if_any("draft_claims");
    summary.stored = count_if_any("stored");
    summary.suppressed = count_if_any("suppressed");
    read_counts(*json, "by_relation", summary.by_relation);
    read_counts(*json, "not_comparable", summary.not_comparable);
  }

  const JsonValue& json_;
  JsonDecoder& decoder_;
  SavedReport report_;
  Index articles_;
  Index claims_;
  Index questions_;
};

}  // namespace

ReportView SavedReport::view() const {
  return {.articles = articles,
          .claims = claims,
          .questions = questions,
          .origins = origins,
          .findings = findings,
          .problems = problems,
          .absent = absent,
          .summary = summary,
          .version = version,
          .rules_digest = rules_digest,
          .stories = stories,
          .rules = rules};
}

Result<SavedReport> read_saved_report(std::string_view json, const std::string& path) {
  const Result<JsonValue> tree = parse_json(json, path);
  if (!tree) return tree.problem();
  JsonDecoder decoder;
  SavedReport report = Reader(*tree, decoder).read();
  if (decoder.failed()) return Problem{path, 0, 0, decoder.error()};
  return report;
}

}  // namespace crosscheck
