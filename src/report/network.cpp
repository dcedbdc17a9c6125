#include "report/network.h"

#include "report/place.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t longest_label = 200;

std::string label_of(std::string_view text) {
  return shortened(safe_text(text), longest_label);
}

/// What a claim says as briefly as it can be said, else its words.
std::string brief(const Claim& claim) {
  std::string words = statement_words(claim);
  return label_of(words.empty() ? claim.text : words);
}

class NetworkBuilder {
 public:
  NetworkBuilder(const ReportView& view, const Layout& layout)
      : view_(view),
        folder_(layout.folder),
        first_claim_(view.articles.size()),
        first_question_(first_claim_ + view.claims.size()) {}

  Network build() {
    add_articles();
    add_claims();
    add_questions();
    for (const Finding& finding : view_.findings) add_finding(finding);
    add_origins();
    add_stories();
    return std::move(network_);
  }

 private:
  std::size_t add(NetworkNode node) {
    network_.nodes.push_back(std::move(node));
    return network_.nodes.size() - 1;
  }

  void link(std::size_t from, std::size_t to, std::string_view kind, std::size_t side = 0) {
    network_.edges.push_back({from, to, std::string(kind), side});
  }

  void add_articles() {
    for (const ArticleInfo& article : view_.articles) {
      NetworkNode node;
      node.id = article.id;
      node.kind = "article";
      node.label = label_of(article.title.empty() ? article.source : article.title);
      node.source = label_of(article.source);
      if (article.published) node.date = to_string(*article.published);
      node.path = safe_text(shown_path(article.path, folder_));
      add(std::move(node));
    }
  }

  void add_claims() {
    for (const Claim& claim : view_.claims) {
      const ArticleInfo& article = view_.articles[claim.article];
      const Place at = place_of(claim, article, folder_);
      NetworkNode node;
      node.id = claim.id;
      node.kind = "claim";
      node.label = brief(claim);
      node.detail = shortened(safe_text(claim.sentence));
      node.source = label_of(article.source);
      if (claim.as_of.last) node.date = to_string(*claim.as_of.last);
      node.path = safe_text(at.path);
      node.line = at.line;
      link(claim.article, add(std::move(node)), "states");
    }
  }

  void add_questions() {
    for (const Question& question : view_.questions) {
      NetworkNode node;
      node.id = question.id;
      node.kind = "question";
      node.label = label_of(question.label);
      const std::size_t at = add(std::move(node));
      for (const ClaimIndex claim : question.claims) {
        link(first_claim_ + claim, at, "answers");
      }
    }
  }

  void add_finding(const Finding& finding) {
    NetworkNode node;
    node.id = finding.id;
    node.kind = "finding";
    const std::string tag(tag_of(finding));
    node.label = (tag.empty() ? "" : tag + ": ") + label_of(words_for(finding.relation));
    node.detail = shortened(safe_text(finding.message));
    node.relation = finding.relation;
    node.severity = name(finding.severity);
    if (finding.strength) node.strength = name(*finding.strength);
    const std::size_t at = add(std::move(node));
    std::size_t side = 0;
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      while (side < finding.groups.size() && finding.groups[side] <= i) ++side;
      link(at, first_claim_ + finding.claims[i], "about", side);
    }
    if (finding.question) link(at, first_question_ + *finding.question, "concerns");
  }

  void add_origins() {
    for (const Origin& origin : view_.origins) {
      NetworkNode node;
      node.id = origin.id;
      node.kind = "origin";
      node.label = label_of(origin.how);
      const std::size_t at = add(std::move(node));
      for (const ArticleIndex article : origin.articles) link(at, article, "published_as");
    }
  }

  void add_stories() {
    for (std::size_t i = 0; i < view_.stories.size(); ++i) {
      const std::vector<ArticleIndex>& articles = view_.stories[i].articles;
      NetworkNode node;
      node.id = "s" + std::to_string(i + 1);
      node.kind = "story";
      node.label = "story " + std::to_string(i + 1);
      const std::size_t at = add(std::move(node));
      for (const ArticleIndex article : articles) link(article, at, "tells");
    }
  }

  const ReportView& view_;
  std::string_view folder_;
  std::size_t first_claim_;
  std::size_t first_question_;
  Network network_;
};

}  // namespace

Network network_of(const ReportView& view, const Layout& layout) {
  return NetworkBuilder(view, layout).build();
}

}  // namespace crosscheck
