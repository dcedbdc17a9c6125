#include <algorithm>
#include <map>
#include <set>

#include "report/html_parts.h"
#include "report/html_quotes.h"
#include "report/quotations.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_links = 6;          ///< of one sentence
constexpr std::size_t most_sentences = 60;     ///< of one article
constexpr std::size_t most_single_quotes = 8;  ///< of one source

/// Claims by the sentence they stand in.
using Sentences = std::map<std::pair<std::size_t, std::size_t>, std::vector<ClaimIndex>>;

/// The sentences of each article that some verdict is about, in order of the text.
std::vector<Sentences> sentences_of(const ReportPage& page) {
  const ReportView& view = page.view();
  std::vector<Sentences> sentences(view.articles.size());
  for (ClaimIndex index = 0; index < view.claims.size(); ++index) {
    if (page.verdicts_of(index).empty()) continue;
    const Claim& claim = view.claims[index];
    sentences[claim.article][{claim.sentence_range.start, claim.statement}].push_back(
        index);
  }
  return sentences;
}

std::vector<const Verdict*> verdicts_of(const ReportPage& page,
                                        const std::vector<ClaimIndex>& claims) {
  std::vector<const Verdict*> verdicts;
  std::set<const Verdict*> known;
  for (const ClaimIndex claim : claims) {
    for (const Verdict* verdict : page.verdicts_of(claim)) {
      if (known.insert(verdict).second) verdicts.push_back(verdict);
    }
  }
  std::ranges::stable_sort(verdicts, {},
                           [](const Verdict* v) { return rank_of(*v->finding); });
  return verdicts;
}

/// The verdicts as numbers of findings: what the script links two articles by.
std::string numbers_of(const ReportPage& page,
                       const std::vector<const Verdict*>& verdicts) {
  std::string words;
  for (const Verdict* verdict : verdicts) {
    const auto number = verdict->finding - page.view().findings.data();
    words += (words.empty() ? "" : " ") + std::to_string(number);
  }
  return words;
}

void write_sentence(const ReportPage& page, const std::vector<ClaimIndex>& claims,
                    HtmlWriter& html) {
  const std::vector<const Verdict*> verdicts = verdicts_of(page, claims);
  const auto item = html.element("li", {{"data-links", numbers_of(page, verdicts)}});
  {
    const auto quote = html.element("q");
    write_pieces(html, quote_of(page.view(), claims));
  }
  const auto links = html.element("span", {{"class", "chips"}});
  for (std::size_t i = 0; i < std::min(verdicts.size(), most_links); ++i) {
    const Finding& finding = *verdicts[i]->finding;
    const std::string kind = "chip " + std::string(look_of(rank_of(finding)).key);
    html.text(" ");
    const auto link = html.element("a", {{"class", kind}, {"href", page.link(finding)}});
    write_sign(html, rank_of(finding));
    html.text(verdicts[i]->words);
  }
  if (verdicts.size() > most_links) {
    html.text(" and " + std::to_string(verdicts.size() - most_links) + " more");
  }
}

/// Links lead only to the web: nothing else can be opened from a report.
bool is_web_address(std::string_view url) {
  constexpr std::size_t longest = 2000;
  return (url.starts_with("https://") || url.starts_with("http://")) &&
         url.size() < longest;
}

void write_origin(const ArticleInfo& article, HtmlWriter& html) {
  const auto line = html.element("p", {{"class", "at"}});
  html.text(clipped(safe_text(article.path), 160));
  if (article.record) html.text(":" + std::to_string(*article.record));
  if (article.url && is_web_address(*article.url)) {
    html.text(" ");
    html.leaf("a", clipped(safe_text(*article.url), 100),
              {{"href", safe_text(*article.url)}, {"rel", "noopener noreferrer"}});
  }
}

std::string title_of(const ReportPage& page, ArticleIndex index) {
  const ArticleInfo& article = page.view().articles[index];
  std::string words = page.sources()[page.source_of_article(index)];
  words += article.published ? ", " + day_words(*article.published) : ", no date";
  const std::string title = clipped(safe_text(article.title), 120);
  return title.empty() ? words : words + ": " + title;
}

/// `known` is nothing where the page has no room for the sentences.
void write_article(const ReportPage& page, ArticleIndex index, const Sentences* known,
                   HtmlWriter& html) {
  const auto fold = html.element(
      "details", {{"class", "source"}, {"id", "a-" + std::to_string(index + 1)}});
  {
    const auto summary = html.element("summary");
    write_source_mark(html, page.source_of_article(index));
    html.leaf("span", title_of(page, index), {{"class", "title"}});
    if (known != nullptr)
      html.leaf("span", " (" + std::to_string(known->size()) + ")", {{"class", "by"}});
  }
  if (known == nullptr) return;
  const Sentences& sentences = *known;
  write_origin(page.view().articles[index], html);
  if (sentences.empty()) return html.leaf("p", "No verdict is about this article.");
  const auto list = html.element("ol");
  std::size_t written = 0;
  for (const auto& [place, claims] : sentences) {
    if (++written > most_sentences) {
      html.leaf("li", "and " + std::to_string(sentences.size() - most_sentences) + " more");
      break;
    }
    write_sentence(page, claims, html);
  }
}

void write_pair_form(HtmlWriter& html) {
  const auto form = html.element("form", {{"id", "pair"},
                                          {"class", "filters"},
                                          {"aria-label", "Two articles side by side"},
                                          {"hidden", ""}});
  for (const auto& [id, label] :
       {std::pair("left", "Article"), std::pair("right", "beside")}) {
    const auto field = html.element("div", {{"class", "field"}});
    html.leaf("label", label, {{"for", id}});
    const auto select = html.element("select", {{"id", id}});
    html.leaf("option", "Choose", {{"value", ""}});
  }
  html.leaf("button", "List all", {{"type", "reset"}});
  html.leaf("output", "", {{"id", "linked"}, {"role", "status"}});
}

void write_single_source(const SingleSource& single, const ReportPage& page,
                         HtmlWriter& html) {
  const auto fold = html.element("details", {{"class", "single"}});
  html.leaf("summary", clipped(single.source, 80) + ", " + single.date + " (" +
                           std::to_string(single.quotations.size()) + ")");
  const auto list = html.element("ul");
  std::size_t written = 0;
  for (const Quotation& quotation : single.quotations) {
    if (++written > most_single_quotes) {
      html.leaf(
          "li",
          "and " + std::to_string(single.quotations.size() - most_single_quotes) + " more");
      break;
    }
    const auto item = html.element("li");
    const auto quote = html.element("q");
    const ClaimIndex claim[] = {quotation.claim};
    write_pieces(html, quote_of(page.view(), claim));
  }
}

}  // namespace

void write_single_sources(const ReportPage& page, HtmlWriter& html) {
  constexpr std::size_t most = 200;
  const std::vector<SingleSource>& sources = page.outline().single_sources;
  if (sources.empty()) return;
  const auto section = html.element(
      "section", {{"id", "single"}, {"class", "band"}, {"aria-labelledby", "single-h"}});
  html.leaf("h2", "Said by one source only", {{"id", "single-h"}});
  html.leaf("p",
            "Nobody else says it and nobody denies it: silence is not a contradiction.",
            {{"class", "lead"}});
  for (std::size_t i = 0; i < std::min(most, sources.size()); ++i) {
    write_single_source(sources[i], page, html);
  }
  if (sources.size() > most) {
    html.leaf("p", "and " + counted(sources.size() - most, "more article"));
  }
}

void write_articles(const ReportPage& page, HtmlWriter& html, std::size_t room) {
  const auto section = html.element(
      "section",
      {{"id", "articles"}, {"class", "band"}, {"aria-labelledby", "articles-h"}});
  html.leaf("h2", "The articles", {{"id", "articles-h"}});
  html.leaf(
      "p",
      "Of each article the sentences that a verdict is about, in order of the text. The "
      "findings do not carry the rest of it.",
      {{"class", "lead"}});
  write_pair_form(html);
  const std::vector<Sentences> sentences = sentences_of(page);
  const std::size_t end = html.size() + room;
  const auto list = html.element("div", {{"id", "texts"}});
  std::size_t cut = 0;
  for (ArticleIndex index = 0; index < sentences.size(); ++index) {
    // Beyond the room an article keeps its place, without its sentences.
    const bool has_room = html.size() <= end;
    if (!has_room && !sentences[index].empty()) ++cut;
    write_article(page, index, has_room ? &sentences[index] : nullptr, html);
  }
  if (cut > 0) {
    html.leaf("p",
              "Cut here: the sentences of " + counted(cut, "article") +
                  ". All of them are in the JSON report.",
              {{"class", "cut"}});
  }
}

}  // namespace crosscheck
