#include "report/html_page.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/safe_text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr RankLook looks[] = {{"conflict", "In conflict", "conflict"},
                              {"check", "To check", "to check"},
                              {"update", "Overtaken", "update"},
                              {"agree", "Agreed", "agreement"},
                              {"apart", "Not comparable", "not comparable"},
                              {"note", "Notes", "note"}};

/// Colors and shapes of sources: eight of each, combined differently from the ninth on.
constexpr std::uint32_t kinds = 8;

/// What may stand in the name of a link.
std::string link_name(std::string_view id) {
  constexpr std::size_t longest = 64;
  std::string name;
  for (const char c : id.substr(0, longest)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       (c >= '0' && c <= '9') || c == '-' || c == '_';
    name += plain ? c : '_';
  }
  return name.starts_with("f-") ? name : "f-" + name;
}

}  // namespace

const RankLook& look_of(Rank rank) { return looks[static_cast<std::size_t>(rank)]; }

ReportPage::ReportPage(const ReportView& view, const Outline& outline)
    : view_(view), outline_(outline), quoter_(view), verdicts_of_(view.claims.size()) {
  name_sources();
  name_findings();
  topic_of_finding_.resize(view.findings.size(), 0);
  for (const Section& section : outline.sections) {
    for (const Topic& topic : section.topics) {
      topics_.push_back(&topic);
      number_of_[&topic] = topics_.size();
      for (const Verdict& verdict : topic.verdicts) {
        topic_of_finding_[index_of(*verdict.finding)] = topics_.size();
        for (const ClaimIndex claim : verdict.finding->claims) {
          verdicts_of_[claim].push_back(&verdict);
        }
      }
    }
  }
}

void ReportPage::name_sources() {
  constexpr std::size_t longest = 80;
  std::map<std::string, std::uint32_t> known;
  for (const ArticleInfo& article : view_.articles) {
    std::string name = clipped(safe_text(article.source), longest);
    if (name.empty()) name = "unnamed source";
    const auto [at, added] =
        known.emplace(name, static_cast<std::uint32_t>(sources_.size()));
    if (added) sources_.push_back(name);
    source_of_article_.push_back(at->second);
  }
}

void ReportPage::name_findings() {
  std::set<std::string> used;
  for (const Finding& finding : view_.findings) {
    const std::string name = link_name(finding.id);
    std::string unique = name;
    for (std::size_t n = 2; !used.insert(unique).second; ++n) {
      unique = name + "-" + std::to_string(used.size()) + "-" + std::to_string(n);
    }
    anchors_.push_back(unique);
  }
}

std::uint32_t ReportPage::source_of(ClaimIndex claim) const {
  return source_of_article_[view_.claims[claim].article];
}

std::vector<ClaimIndex> ReportPage::claims_of(const Topic& topic) const {
  std::set<ClaimIndex> claims;
  if (topic.question) {
    const std::vector<ClaimIndex>& own = view_.questions[*topic.question].claims;
    claims.insert(own.begin(), own.end());
  }
  for (const Verdict& verdict : topic.verdicts) {
    claims.insert(verdict.finding->claims.begin(), verdict.finding->claims.end());
  }
  return {claims.begin(), claims.end()};
}

const std::string& ReportPage::anchor(const Finding& finding) const {
  return anchors_[index_of(finding)];
}

std::string ReportPage::link(const Finding& finding) const {
  const bool is_kept = topic_of_finding_[index_of(finding)] <= kept_topics_;
  return is_kept ? "#" + anchor(finding) : "#cut";
}

std::string ReportPage::link(const Topic& topic) const {
  return number_of_.at(&topic) <= kept_topics_ ? "#" + anchor(topic) : "#cut";
}

std::size_t ReportPage::index_of(const Finding& finding) const {
  return static_cast<std::size_t>(&finding - view_.findings.data());
}

std::string ReportPage::anchor(const Topic& topic) const {
  return "q-" + std::to_string(number_of_.at(&topic));
}

std::string clipped(std::string_view text, std::size_t most) {
  std::size_t at = 0;
  std::size_t last = 0;
  for (std::size_t n = 0; at < text.size() && n < most; ++n) {
    last = at;
    at += code_point_at(text, at).bytes;
  }
  if (at >= text.size()) return std::string(text);
  return std::string(text.substr(0, last)) + "…";
}

void write_sign(HtmlWriter& html, Rank rank) {
  const auto svg = html.element(
      "svg", {{"class", "sign"}, {"viewBox", "0 0 16 16"}, {"aria-hidden", "true"}});
  html.shape("use", {{"href", "#i-" + std::string(look_of(rank).key)}});
}

std::string source_class(std::uint32_t source) {
  return "dot k" + std::to_string((source + source / kinds) % kinds);
}

std::string source_shape(std::uint32_t source) {
  return "#s-" + std::to_string(source % kinds);
}

void write_source_mark(HtmlWriter& html, std::uint32_t source) {
  const auto svg = html.element(
      "svg",
      {{"class", source_class(source)}, {"viewBox", "0 0 12 12"}, {"aria-hidden", "true"}});
  html.shape("use", {{"href", source_shape(source)}});
}

void write_drawings(HtmlWriter& html) {
  struct Drawing {
    std::string_view id;
    std::string_view path;
  };
  constexpr Drawing signs[] = {
      {"i-conflict", "M5 1h6l4 4v6l-4 4H5l-4-4V5zM4.5 6.2h7M4.5 9.8h7M10 3.6L6 12.4"},
      {"i-check",
       "M8 1.2L15.2 14.6H.8zM6.4 7.2a1.7 1.7 0 1 1 2.3 1.7q-.7.3-.7 1.3M8 12.3v.4"},
      {"i-update", "M1 14.4h4.2V9.8h4.2V4.4h5M11 1.2l3.6 3.2l-3.6 3.2"},
      {"i-agree", "M8 1a7 7 0 1 0 .01 0zM4.4 8.3l2.5 2.5l4.7-5.2"},
      {"i-apart", "M2.5 2v12M13.5 2v12M5.5 8h5M7 6L5 8l2 2M9 6l2 2l-2 2"},
      {"i-note", "M3 1.5h7l3 3v10H3zM5.5 6h5M5.5 8.7h5M5.5 11.4h3"},
  };
  constexpr Drawing marks[] = {
      {"s-0", "M6 1a5 5 0 1 0 .01 0z"},
      {"s-1", "M1.5 1.5h9v9h-9z"},
      {"s-2", "M6 .8L11.6 11H.4z"},
      {"s-3", "M6 .2L11.8 6L6 11.8L.2 6z"},
      {"s-4", "M6 11.2L.4 1h11.2z"},
      {"s-5", "M4.2.8h3.6v3.4h3.4v3.6H7.8v3.4H4.2V7.8H.8V4.2h3.4z"},
      {"s-6", "M3 .8h6L11.8 6L9 11.2H3L.2 6z"},
      {"s-7", "M6 .3l1.7 3.7l4.1.5l-3 2.8l.8 4.1L6 9.3l-3.6 2.1l.8-4.1l-3-2.8L4.3 4z"},
  };
  const auto svg = html.element(
      "svg",
      {{"class", "drawings"}, {"width", "0"}, {"height", "0"}, {"aria-hidden", "true"}});
  for (const Drawing& sign : signs) {
    const auto symbol = html.element("symbol", {{"id", sign.id}, {"viewBox", "0 0 16 16"}});
    html.shape("path", {{"d", sign.path}, {"class", "stroke"}});
  }
  for (const Drawing& mark : marks) {
    const auto symbol = html.element("symbol", {{"id", mark.id}, {"viewBox", "0 0 12 12"}});
    html.shape("path", {{"d", mark.path}});
  }
}

}  // namespace crosscheck
