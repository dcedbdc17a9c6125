#include "report/sarif.h"

#include <algorithm>
#include <map>

#include "report/json_writer.h"
#include "report/remarks.h"
#include "report/safe_text.h"
#include "report/words.h"
#include "support/hash.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::string_view schema_uri =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
    "sarif-schema-2.1.0.json";
constexpr std::size_t longest_description = 1000;  ///< readers cut at 1,024 characters
constexpr std::size_t most_results = 25'000;       ///< readers refuse more in one run

/// Plain text of SARIF: braces are placeholders unless doubled, and brackets before a
/// parenthesis are a link.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    if (text[i] == '{' || text[i] == '}') out += text[i];
    if (text.substr(i, 2) == "](") out += ' ';
  }
  return out;
}

/// The words of a link to a related location.
std::string link(std::string_view words, std::size_t id) {
  std::string out = "[";
  for (const char c : plain(words)) {
    if (c == '[' || c == ']' || c == '\\') out += '\\';
    out += c;
  }
  return out + "](" + std::to_string(id) + ")";
}

/// The text without Markdown's line breaks inside a paragraph, cut where readers would.
std::string described(std::string_view text) {
  return plain(shortened(safe_text(text), longest_description));
}

class SarifWriter {
 public:
  SarifWriter(const ReportView& view, const Layout& layout, std::ostream& out)
      : view_(view), remarks_(remarks_of(view, layout)), out_(out) {
    if (remarks_.size() > most_results) remarks_.resize(most_results);
    for (const Remark& remark : remarks_) {
      Severity& level = level_of_rule_[remark.finding->rule];
      level = std::max(level, remark.level);
    }
    std::size_t index = 0;
    for (const auto& [rule, level] : level_of_rule_) index_of_rule_[rule] = index++;
  }

  void write() {
    out_ << "{\n  \"$schema\": \"" << schema_uri
         << "\",\n  \"version\": \"2.1.0\",\n  \"runs\": [{\n    \"tool\": ";
    write_tool();
    out_ << ",\n    \"columnKind\": \"unicodeCodePoints\",\n"
            "    \"automationDetails\": {\"id\": \"crosscheck/\"},\n"
            "    \"invocations\": ";
    write_invocation();
    out_ << ",\n    \"results\": [";
    for (std::size_t i = 0; i < remarks_.size(); ++i) {
      out_ << (i == 0 ? "\n      " : ",\n      ");
      write_result(remarks_[i]);
    }
    out_ << (remarks_.empty() ? "]\n  }]\n}\n" : "\n    ]\n  }]\n}\n");
  }

 private:
  static void write_text(std::string_view key, std::string_view text, JsonWriter& json) {
    json.key(key);
    json.begin_object();
    json.member("text", text);
    json.end_object();
  }

  void write_tool() {
    JsonWriter json(out_);
    json.begin_object();
    json.key("driver");
    json.begin_object();
    json.member("name", "crosscheck");
    json.member("version", view_.version);
    json.member("semanticVersion", view_.version);
    json.key("rules");
    json.begin_array();
    for (const auto& [id, level] : level_of_rule_) write_rule(id, level, json);
    json.end_array();
    json.key("properties");
    json.begin_object();
    json.member("rulesDigest", view_.rules_digest);
    json.end_object();
    json.end_object();
    json.end_object();
  }

  void write_rule(std::string_view id, Severity level, JsonWriter& json) const {
    const auto known = std::ranges::find(view_.rules, id, &RuleInfo::id);
    const bool has_info = known != view_.rules.end();
    std::string title(has_info && !known->title.empty() ? known->title : words_for(id));
    std::string docs(has_info && !known->docs.empty() ? known->docs : title);
    if (!title.ends_with('.')) title += '.';
    json.begin_object();
    json.member("id", id);
    json.member("name", pascal_case(id));
    write_text("shortDescription", described(title), json);
    write_text("fullDescription", described(docs), json);
    write_text("help", described(docs), json);
    json.key("defaultConfiguration");
    json.begin_object();
    json.member("level", name(level));
    json.end_object();
    json.key("properties");
    json.begin_object();
    json.key("tags");
    json.begin_array();
    json.string(id.substr(0, id.find('.')));
    json.end_array();
    json.member("problem.severity",
                level == Severity::note ? "recommendation" : name(level));
    json.end_object();
    json.end_object();
  }

  /// "conflict.non_monotone" as "ConflictNonMonotone".
  static std::string pascal_case(std::string_view id) {
    std::string out;
    bool begins = true;
    for (const char c : id) {
      const bool is_lower = c >= 'a' && c <= 'z';
      const bool is_other = (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (is_lower || is_other) out += begins && is_lower ? static_cast<char>(c - 32) : c;
      begins = !is_lower && !is_other;
    }
    return out;
  }

  /// What could not be read, as notifications of the run.
  void write_invocation() {
    JsonWriter json(out_);
    json.begin_array();
    json.begin_object();
    json.flag("executionSuccessful", true);
    json.key("toolExecutionNotifications");
    json.begin_array();
    for (const Problem& problem : view_.problems) {
      json.begin_object();
      json.member("level", "warning");
      write_text("message", plain(shortened(safe_text(to_string(problem)))), json);
      json.end_object();
    }
    json.end_array();
    json.end_object();
    json.end_array();
  }

  void write_result(const Remark& remark) {
    JsonWriter json(out_);
    json.begin_object();
    json.member("ruleId", remark.finding->rule);
    json.count("ruleIndex", index_of_rule_.at(remark.finding->rule));
    write_level(remark, json);
    write_text("message", text_of(remark), json);
    json.key("locations");
    json.begin_array();
    json.begin_object();
    write_physical(remark.claim, remark.at, json);
    json.end_object();
    json.end_array();
    write_related(remark, json);
    write_fingerprints(remark, json);
    write_state(*remark.finding, json);
    write_properties(*remark.finding, json);
    json.end_object();
  }

  /// What holds or cannot be compared is no failure, so it has no level.
  static void write_level(const Remark& remark, JsonWriter& json) {
    const std::string& family = remark.finding->family;
    if (family == "agree" || family == "not_comparable") {
      json.member("kind", family == "agree" ? "pass" : "notApplicable");
      json.member("level", "none");
    } else {
      json.member("level", name(remark.level));
    }
  }

  static std::string text_of(const Remark& remark) {
    std::string text = plain(remark.title) + ". " + plain(remark.message);
    for (std::size_t i = 0; i < remark.related.size(); ++i) {
      text += i == 0 ? " See " : ", ";
      text += link(remark.related[i].who, i + 1);
    }
    if (!remark.related.empty()) text += ".";
    if (!remark.ask.empty()) text += " " + plain(remark.ask);
    return text;
  }

  void write_physical(ClaimIndex claim, const Place& at, JsonWriter& json) const {
    json.key("physicalLocation");
    json.begin_object();
    json.key("artifactLocation");
    json.begin_object();
    json.member("uri", uri_of(at.path));
    json.end_object();
    json.key("region");
    json.begin_object();
    json.count("startLine", at.line);
    if (at.column > 0) json.count("startColumn", at.column);
    if (at.end_line > 0) {
      json.count("endLine", at.end_line);
      json.count("endColumn", at.end_column);
    }
    if (at.is_verbatim) write_text("snippet", view_.claims[claim].text, json);
    json.end_object();
    json.end_object();
  }

  void write_related(const Remark& remark, JsonWriter& json) const {
    if (remark.related.empty()) return;
    json.key("relatedLocations");
    json.begin_array();
    for (std::size_t i = 0; i < remark.related.size(); ++i) {
      json.begin_object();
      json.count("id", i + 1);
      write_physical(remark.related[i].claim, remark.related[i].at, json);
      write_text("message", plain(remark.related[i].words), json);
      json.end_object();
    }
    json.end_array();
  }

  /// A hash of the sentence with the rule, numbered among equal ones, so that edits of
  /// other sentences do not make a result new; and the finding's own fingerprint.
  void write_fingerprints(const Remark& remark, JsonWriter& json) {
    const Claim& claim = view_.claims[remark.claim];
    const std::string line = hex(hash64(
        remark.at.path + "\n" + (claim.sentence.empty() ? claim.text : claim.sentence)));
    const std::size_t number = ++seen_[line + remark.finding->rule];
    json.key("partialFingerprints");
    json.begin_object();
    json.member("primaryLocationLineHash", line + ":" + std::to_string(number));
    json.member("crosscheckFinding/v1", remark.finding->id);
    json.end_object();
  }

  /// What is known to a baseline, and what somebody accepted.
  static void write_state(const Finding& finding, JsonWriter& json) {
    if (finding.baseline != BaselineState::none) {
      json.member("baselineState", name(finding.baseline));
    }
    if (!finding.suppressed) return;
    const Suppressed& accepted = *finding.suppressed;
    const bool in_file = accepted.where.find(".yaml:") != std::string::npos ||
                         accepted.where.find(".yml:") != std::string::npos;
    json.key("suppressions");
    json.begin_array();
    json.begin_object();
    json.member("kind", in_file ? "external" : "inSource");
    json.member("status", "accepted");
    json.member("justification", safe_text(accepted.reason));
    json.end_object();
    json.end_array();
  }

  void write_properties(const Finding& finding, JsonWriter& json) const {
    json.key("properties");
    json.begin_object();
    json.member("relation", finding.relation);
    if (finding.strength) json.member("strength", name(*finding.strength));
    if (finding.question) {
      json.member("question", safe_text(view_.questions[*finding.question].label));
    }
    json.count("claims", finding.claims.size());
    json.end_object();
  }

  const ReportView& view_;
  std::vector<Remark> remarks_;
  std::ostream& out_;
  std::map<std::string, Severity, std::less<>> level_of_rule_;
  std::map<std::string, std::size_t, std::less<>> index_of_rule_;
  std::map<std::string, std::size_t, std::less<>> seen_;
};

}  // namespace

void write_sarif(const ReportView& view, const Layout& layout, std::ostream& out) {
  SarifWriter(view, layout, out).write();
}

}  // namespace crosscheck
