#include "report/json_ld.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/json_writer.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

/// One statement and the articles that make it.
struct Statement {
  ClaimIndex claim = 0;  ///< the first that makes it
  std::set<ArticleIndex> articles;
};

/// The sides of findings that say something of several claims, by their first claim.
std::map<ClaimIndex, Statement> statements_of(const ReportView& view) {
  std::map<ClaimIndex, Statement> statements;
  for (const Finding& finding : view.findings) {
    const bool compares = finding.family == "conflict" || finding.family == "update" ||
                          finding.family == "agree";
    if (!compares) continue;
    ClaimIndex first = finding.claims.front();
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      const ClaimIndex claim = finding.claims[i];
      if (std::ranges::find(finding.groups, i) != finding.groups.end()) first = claim;
      Statement& statement = statements[first];
      statement.claim = first;
      statement.articles.insert(view.claims[claim].article);
    }
  }
  return statements;
}

/// Those who say it first come first; articles without a date last.
std::vector<ArticleIndex> by_date(const std::set<ArticleIndex>& articles,
                                  const ReportView& view) {
  std::vector<ArticleIndex> sorted(articles.begin(), articles.end());
  const auto key = [&view](ArticleIndex article) {
    const std::optional<Day>& day = view.articles[article].published;
    return std::pair(!day, day);
  };
  std::ranges::stable_sort(sorted, {}, key);
  return sorted;
}

std::string article_id(ArticleIndex article) {
  return "_:article" + std::to_string(article + 1);
}

class JsonLdWriter {
 public:
  JsonLdWriter(const ReportView& view, std::ostream& out) : view_(view), out_(out) {}

  void write() {
    const std::map<ClaimIndex, Statement> statements = statements_of(view_);
    std::set<ArticleIndex> articles;
    for (const auto& [claim, statement] : statements)
      articles.merge(std::set<ArticleIndex>(statement.articles));
    out_ << "{\n  \"@context\": {\"@vocab\": \"https://schema.org/\", "
            "\"url\": {\"@type\": \"@id\"}, \"appearance\": {\"@type\": \"@id\"}, "
            "\"firstAppearance\": {\"@type\": \"@id\"}},\n  \"@graph\": [";
    for (const ArticleIndex article : articles) write_article(article);
    for (const auto& [claim, statement] : statements) write_claim(statement);
    out_ << (statements.empty() ? "]\n}\n" : "\n  ]\n}\n");
  }

 private:
  void next_line() {
    out_ << (first_ ? "\n    " : ",\n    ");
    first_ = false;
  }

  static void named(std::string_view key, std::string_view type, std::string_view words,
                    JsonWriter& json) {
    json.key(key);
    json.begin_object();
    json.member("@type", type);
    json.member("name", words);
    json.end_object();
  }

  void write_article(ArticleIndex index) {
    next_line();
    const ArticleInfo& article = view_.articles[index];
    JsonWriter json(out_);
    json.begin_object();
    json.member("@id", article_id(index));
    json.member("@type", "NewsArticle");
    if (!article.title.empty()) json.member("headline", safe_text(article.title));
    named("publisher", "Organization", safe_text(article.source), json);
    if (article.published) json.member("datePublished", to_string(*article.published));
    if (article.url && is_web_address(*article.url)) json.member("url", *article.url);
    if (!article.language.empty()) json.member("inLanguage", safe_text(article.language));
    json.end_object();
  }

  void write_claim(const Statement& statement) {
    next_line();
    const Claim& claim = view_.claims[statement.claim];
    const std::vector<ArticleIndex> articles = by_date(statement.articles, view_);
    JsonWriter json(out_);
    json.begin_object();
    json.member("@id", "_:claim" + std::to_string(statement.claim + 1));
    json.member("@type", "Claim");
    json.member("identifier", claim.id);
    json.member("text",
                shortened(safe_text(claim.sentence.empty() ? claim.text : claim.sentence)));
    if (!claim.measure.node.name.empty()) {
      named("about", "Thing", shortened(safe_text(claim.measure.node.name)), json);
    }
    write_author(claim, json);
    json.member("firstAppearance", article_id(articles.front()));
    json.key("appearance");
    json.begin_array();
    for (const ArticleIndex article : articles) json.string(article_id(article));
    json.end_array();
    json.end_object();
  }

  /// Who says it: a person or a body, where the text names one.
  static void write_author(const Claim& claim, JsonWriter& json) {
    const Speaker* speaker = claim.speaker();
    if (speaker == nullptr) return;
    if (!speaker->agent.empty()) {
      named("author", "Person", safe_text(speaker->agent), json);
    } else if (!speaker->organization.empty()) {
      named("author", "Organization", safe_text(speaker->organization), json);
    }
  }

  const ReportView& view_;
  std::ostream& out_;
  bool first_ = true;
};

}  // namespace

bool is_web_address(std::string_view text) {
  constexpr std::string_view others = "-._~:/?#[]@!$&'()*+,;=%";
  const auto is_allowed = [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  };
  const bool is_web = text.starts_with("https://") || text.starts_with("http://");
  return is_web && std::ranges::all_of(text, is_allowed);
}

void write_json_ld(const ReportView& view, std::ostream& out) {
  JsonLdWriter(view, out).write();
}

}  // namespace crosscheck
