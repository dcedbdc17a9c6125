#include "report/findings_json.h"

#include "report/claims_json.h"

namespace crosscheck {
namespace {

constexpr std::string_view schema = "crosscheck.findings/1";

/// Writes the member `key`: a list with one element of JSON a line.
template <typename Items, typename Write>
void write_list(std::string_view key, const Items& items, std::ostream& out,
                const Write& write) {
  out << "  \"" << key << "\": [";
  bool first = true;
  for (const auto& item : items) {
    out << (first ? "\n    " : ",\n    ");
    first = false;
    JsonWriter json(out);
    write(item, json);
  }
  out << (first ? "],\n" : "\n  ],\n");
}

void write_ids(std::string_view key, std::span<const ClaimIndex> claims,
               const ReportView& view, JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (const ClaimIndex claim : claims) json.string(view.claims[claim].id);
  json.end_array();
}

void write_tool(const ReportView& view, std::ostream& out) {
  out << "{\n  \"schema\": \"" << schema << "\",\n  \"tool\": ";
  JsonWriter json(out);
  json.begin_object();
  json.member("name", "crosscheck");
  json.member("version", view.version);
  json.member("rules_digest", view.rules_digest);
  json.end_object();
  out << ",\n";
}

void write_question(const Question& question, const ReportView& view, JsonWriter& json) {
  json.begin_object();
  json.member("id", question.id);
  json.member("label", question.label);
  write_ids("claims", question.claims, view, json);
  json.end_object();
}

void write_conditions(const Finding& finding, JsonWriter& json) {
  json.key("conditions");
  json.begin_array();
  for (const ProofLine& proof : finding.proof) {
    json.begin_object();
    json.member("line", proof.line);
    json.member("at", proof.at);
    json.member("left", proof.left);
    json.member("right", proof.right);
    json.member("truth", name(proof.truth));
    json.end_object();
  }
  json.end_array();
}

void write_would_change(const Finding& finding, const ReportView& view, JsonWriter& json) {
  json.key("would_change");
  if (!finding.would_change) return json.null();
  json.begin_object();
  json.member("claim", view.claims[finding.would_change->claim].id);
  json.member("slot", finding.would_change->slot);
  json.member("to", finding.would_change->to);
  json.text_or_null("gives", finding.would_change->gives);
  json.end_object();
}

/// Absent where nobody accepted the finding.
void write_suppressed(const Finding& finding, JsonWriter& json) {
  if (!finding.suppressed) return;
  const Suppressed& why = *finding.suppressed;
  json.key("suppressed");
  json.begin_object();
  json.member("reason", why.reason);
  json.text_or_null("by", why.by);
  json.text_or_null("expires", why.expires ? to_string(*why.expires) : "");
  json.member("where", why.where);
  json.end_object();
}

void write_finding(const Finding& finding, const ReportView& view, JsonWriter& json) {
  json.begin_object();
  json.member("id", finding.id);
  json.member("rule", finding.rule);
  json.member("relation", finding.relation);
  json.member("family", finding.family);
  json.member("severity", name(finding.severity));
  json.text_or_null("strength", finding.strength ? name(*finding.strength) : "");
  json.text_or_null("baseline", name(finding.baseline));
  if (finding.baseline != BaselineState::none) json.member("subject", finding.subject);
  write_suppressed(finding, json);
  json.text_or_null("question",
                    finding.question ? view.questions[*finding.question].id : "");
  write_ids("claims", finding.claims, view, json);
  json.key("groups");
  json.begin_array();
  for (const std::uint32_t group : finding.groups) json.number(std::uint64_t{group});
  json.end_array();
  json.member("message", finding.message);
  json.text_or_null("ask", finding.ask);
  write_conditions(finding, json);
  write_would_change(finding, view, json);
  json.end_object();
}

void write_articles(std::span<const ArticleIndex> articles, const ReportView& view,
                    JsonWriter& json) {
  json.key("articles");
  json.begin_array();
  for (const ArticleIndex article : articles) json.string(view.articles[article].id);
  json.end_array();
}

void write_origin(const Origin& origin, const ReportView& view, JsonWriter& json) {
  json.begin_object();
  json.member("id", origin.id);
  write_articles(origin.articles, view, json);
  json.member("how", origin.how);
  json.end_object();
}

void write_story(const Story& story, const ReportView& view, JsonWriter& json) {
  const auto index = static_cast<std::size_t>(&story - view.stories.data());
  json.begin_object();
  json.member("id", "s" + std::to_string(index + 1));
  write_articles(story.articles, view, json);
  json.end_object();
}

void write_rule(const RuleInfo& rule, JsonWriter& json) {
  json.begin_object();
  json.member("id", rule.id);
  json.member("title", rule.title);
  json.member("docs", rule.docs);
  json.end_object();
}

void write_problem(const Problem& problem, JsonWriter& json) {
  const auto place = [&json](std::string_view key, std::size_t value) {
    json.key(key);
    value == 0 ? json.null() : json.number(value);
  };
  json.begin_object();
  json.member("path", problem.path);
  place("line", problem.line);
  place("column", problem.column);
  json.member("message", problem.message);
  json.end_object();
}

void write_absent(const KnownFinding& known, JsonWriter& json) {
  json.begin_object();
  json.member("id", known.id);
  json.member("subject", known.subject);
  json.member("rule", known.rule);
  json.member("message", known.message);
  json.end_object();
}

void write_counts(std::string_view key,
                  const std::map<std::string, std::size_t, std::less<>>& counts,
                  JsonWriter& json) {
  json.key(key);
  json.begin_object();
  for (const auto& [name, count] : counts) json.count(name, count);
  json.end_object();
}

void write_summary(const Summary& summary, std::ostream& out) {
  out << "  \"summary\": ";
  JsonWriter json(out);
  json.begin_object();
  json.count("articles", summary.articles);
  json.count("skipped", summary.skipped);
  json.count("claims", summary.claims);
  json.count("questions", summary.questions);
  json.count("comparable_claims", summary.comparable_claims);
  if (summary.drafts > 0) {
    json.count("drafts", summary.drafts);
    json.count("draft_claims", summary.draft_claims);
  }
  if (summary.stored > 0) json.count("stored", summary.stored);
  if (summary.suppressed > 0) json.count("suppressed", summary.suppressed);
  write_counts("by_relation", summary.by_relation, json);
  write_counts("not_comparable", summary.not_comparable, json);
  json.end_object();
  out << "\n}\n";
}

}  // namespace

void write_findings_json(const ReportView& view, std::ostream& out) {
  const std::vector<std::uint32_t> origin_of = origins_by_article(view);
  write_tool(view, out);
  write_list(
      "articles", view.articles, out, [&](const ArticleInfo& article, JsonWriter& json) {
        const auto index = static_cast<std::size_t>(&article - view.articles.data());
        const bool has_origin = origin_of[index] < view.origins.size();
        write_article(article, has_origin ? view.origins[origin_of[index]].id : "", json);
      });
  write_list("claims", view.claims, out, [&](const Claim& claim, JsonWriter& json) {
    write_claim(claim, view.articles[claim.article].id, view.claims, json);
  });
  write_list("questions", view.questions, out,
             [&](const Question& question, JsonWriter& json) {
               write_question(question, view, json);
             });
  write_list("findings", view.findings, out, [&](const Finding& finding, JsonWriter& json) {
    write_finding(finding, view, json);
  });
  write_list("origins", view.origins, out, [&](const Origin& origin, JsonWriter& json) {
    write_origin(origin, view, json);
  });
  write_list("stories", view.stories, out,
             [&](const Story& story, JsonWriter& json) { write_story(story, view, json); });
  write_list("rules", view.rules, out,
             [](const RuleInfo& rule, JsonWriter& json) { write_rule(rule, json); });
  write_list("problems", view.problems, out, [](const Problem& problem, JsonWriter& json) {
    write_problem(problem, json);
  });
  if (!view.absent.empty()) {
    write_list("absent", view.absent, out, write_absent);
  }
  write_summary(view.summary, out);
}

}  // namespace crosscheck
