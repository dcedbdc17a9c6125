#include "report/html.h"

#include <algorithm>

#include "report/html_assets.h"
#include "report/html_parts.h"
#include "report/safe_text.h"
#include "report/svg_pictures.h"
#include "report/words.h"

namespace crosscheck {
namespace {

// A report of 5 MB still opens at once: the parts together stay below it.
constexpr std::size_t most_topic_bytes = 3'400'000;
constexpr std::size_t most_article_bytes = 900'000;

void write_head(const ReportPage& page, HtmlWriter& html) {
  const std::string style(html_style());
  const std::string script(html_script());
  const auto head = html.element("head");
  html.lone("meta", {{"charset", "utf-8"}});
  html.lone("meta", {{"http-equiv", "Content-Security-Policy"},
                     {"content", "default-src 'none'; style-src " + policy_hash(style) +
                                     "; script-src " + policy_hash(script) +
                                     "; base-uri 'none'; form-action 'none'"}});
  html.lone("meta",
            {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  html.lone("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  html.lone("meta", {{"name", "referrer"}, {"content", "no-referrer"}});
  html.lone("meta", {{"name", "generator"}, {"content", "crosscheck"}});
  html.leaf("title", "Discrepancy report: " + page.outline().headline);
  const auto element = html.element("style");
  html.verbatim(style);
}

void write_masthead(const ReportPage& page, HtmlWriter& html) {
  const auto head = html.element("header", {{"class", "masthead"}});
  html.leaf("p", "crosscheck", {{"class", "kicker"}});
  html.leaf("h1", "Discrepancy report");
  html.leaf("p", page.outline().headline, {{"class", "headline"}});
  const auto nav = html.element("nav", {{"aria-label", "Parts of the report"}});
  const auto list = html.element("ul");
  const auto link = [&](std::string_view to, std::string_view words) {
    const auto item = html.element("li");
    html.leaf("a", words, {{"href", to}});
  };
  link("#summary", "In short");
  if (!page.topics().empty()) link("#pictures", "Pictures");
  if (!page.topics().empty()) link("#questions", "Question by question");
  if (!page.outline().single_sources.empty()) link("#single", "One source only");
  link("#articles", "Articles");
  link("#about", "About");
}

void write_pictures(const ReportPage& page, HtmlWriter& html) {
  const auto section = html.element(
      "section",
      {{"id", "pictures"}, {"class", "band"}, {"aria-labelledby", "pictures-h"}});
  html.leaf("h2", "At a glance", {{"id", "pictures-h"}});
  write_matrix(page, html);
  write_timeline(page, html);
  write_graphs(page, html);
}

/// Writes the questions into a page of their own, so that the parts before them know which
/// there is room for. Returns how many there is no room for.
std::size_t write_questions(const ReportPage& page, HtmlWriter& html) {
  const auto section =
      html.element("section", {{"id", "questions"}, {"aria-labelledby", "questions-h"}});
  html.leaf("h2", "Question by question", {{"id", "questions-h"}, {"class", "unseen"}});
  write_filters(page, html);
  std::size_t cut = 0;
  for (const Section& part : page.outline().sections) {
    const auto band = html.element("section", {{"class", "band"}});
    html.leaf("h2", part.title);
    for (const Topic& topic : part.topics) {
      if (cut > 0 || html.size() > most_topic_bytes) {
        ++cut;
      } else {
        write_topic(page, topic, html);
      }
    }
  }
  if (cut > 0) {
    html.leaf("p",
              "Cut here: " + counted(cut, "more question") +
                  ". A page of that size would not open; all of them are in the JSON "
                  "report.",
              {{"id", "cut"}, {"class", "cut"}});
  }
  return cut;
}

void write_about(const ReportPage& page, HtmlWriter& html) {
  constexpr std::size_t most_problems = 40;
  const auto section = html.element(
      "section", {{"id", "about"}, {"class", "band"}, {"aria-labelledby", "about-h"}});
  html.leaf("h2", "About this report", {{"id", "about-h"}});
  {
    const auto list = html.element("ul");
    for (const std::string& line : page.outline().closing) html.leaf("li", line);
    html.leaf(
        "li",
        "A conflict is certain only where every fact it rests on is stated; otherwise "
        "it is “to check”, with the question that settles it.");
    html.leaf("li", "Sources are independent where neither carries the other's text.");
  }
  const auto& problems = page.view().problems;
  if (problems.empty()) return;
  const auto fold = html.element("details");
  html.leaf("summary", counted(problems.size(), "problem") + " while reading");
  const auto list = html.element("ul");
  for (std::size_t i = 0; i < std::min(most_problems, problems.size()); ++i) {
    html.leaf("li", clipped(safe_text(to_string(problems[i])), 300));
  }
  if (problems.size() > most_problems)
    html.leaf("li", "and " + std::to_string(problems.size() - most_problems) + " more");
}

void write_body(ReportPage& page, HtmlWriter& html) {
  HtmlWriter questions;
  page.keep_topics(page.topics().size() - write_questions(page, questions));
  constexpr std::size_t many_topics = 30;
  const bool is_long = page.topics().size() > many_topics;
  const auto body =
      html.element("body", {{"class", is_long ? "long" : HtmlWriter::absent}});
  html.leaf("a", "Skip to the summary", {{"class", "skip"}, {"href", "#summary"}});
  write_drawings(html);
  write_masthead(page, html);
  {
    const auto main = html.element("main", {{"id", "main"}});
    write_summary(page, html);
    if (!page.topics().empty()) {
      write_pictures(page, html);
      html.verbatim(questions.take());
    }
    write_single_sources(page, html);
    write_articles(page, html, most_article_bytes);
    write_about(page, html);
  }
  {
    const auto foot = html.element("footer");
    html.leaf("p", "crosscheck " + safe_text(page.view().version) + ", rules " +
                       clipped(safe_text(page.view().rules_digest), 24));
  }
  const auto element = html.element("script");
  html.verbatim(html_script());
}

}  // namespace

void write_html(const ReportView& view, const Outline& outline, std::ostream& out) {
  HtmlWriter html;
  html.verbatim("<!DOCTYPE html>");
  {
    const auto root = html.element("html", {{"lang", "en"}});
    ReportPage page(view, outline);
    write_head(page, html);
    write_body(page, html);
  }
  html.verbatim("\n");
  out << html.take();
}

}  // namespace crosscheck
