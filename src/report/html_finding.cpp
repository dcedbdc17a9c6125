#include <algorithm>
#include <set>

#include "report/html_parts.h"
#include "report/html_quotes.h"
#include "report/safe_text.h"
#include "report/slot_lines.h"
#include "report/words.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t longest_value = 200;
constexpr std::size_t longest_words = 600;
constexpr std::size_t most_names = 12;
constexpr std::size_t most_sides = 24;
constexpr std::size_t most_proof_lines = 60;

/// Names in a row, the rest counted.
std::string names_words(const std::vector<std::string>& names) {
  std::vector<std::string> some;
  for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i) {
    some.push_back(clipped(names[i], 80));
  }
  std::string words = joined(some, ", ");
  if (names.size() > most_names)
    words += " and " + std::to_string(names.size() - most_names) + " more";
  return words;
}

void write_credit(const ReportPage& page, const Quotation& quotation, HtmlWriter& html) {
  const auto credit = html.element("p", {{"class", "credit"}});
  write_source_mark(html, page.source_of(quotation.claim));
  html.text(" ");
  html.leaf("cite", page.sources()[page.source_of(quotation.claim)]);
  html.text(", " + quotation.date);
  if (!quotation.as_of.empty()) html.text(", " + quotation.as_of);
  if (!quotation.speaker.empty())
    html.leaf("span", clipped(quotation.speaker, 160), {{"class", "speaker"}});
  html.leaf("span", clipped(quotation.at, 160), {{"class", "at"}});
}

void write_quotation(const ReportPage& page, const Quotation& quotation, HtmlWriter& html) {
  if (!quotation.value.empty())
    html.leaf("p", clipped(quotation.value, longest_value), {{"class", "says"}});
  {
    const auto block = html.element("blockquote");
    const auto words = html.element("p");
    const ClaimIndex claim[] = {quotation.claim};
    write_pieces(html, quote_of(page.view(), claim));
  }
  write_credit(page, quotation, html);
}

void write_side(const ReportPage& page, const Side& side, HtmlWriter& html) {
  const auto block = html.element("div", {{"class", "side"}});
  for (const Quotation& quotation : side.quotations) {
    write_quotation(page, quotation, html);
  }
  if (!side.copies.empty()) {
    html.leaf("p", "The same text in " + names_words(side.copies), {{"class", "others"}});
  }
  if (!side.more.empty()) {
    html.leaf("p", "Also said by " + names_words(side.more), {{"class", "others"}});
  }
}

std::string_view truth_words(Truth truth) {
  switch (truth) {
    case Truth::yes: return "holds";
    case Truth::no: return "does not hold";
    case Truth::unknown: break;
  }
  return "not known";
}

void write_proof_line(const ProofLine& line, HtmlWriter& html) {
  const auto item = html.element("li");
  html.leaf("b", truth_words(line.truth));
  html.text(" ");
  html.leaf("code", clipped(safe_text(line.line), longest_words));
  std::string values = clipped(safe_text(line.left), longest_words);
  const std::string right = clipped(safe_text(line.right), longest_words);
  if (!values.empty() && !right.empty()) values += " | ";
  values += right;
  if (!values.empty()) html.text(": " + values);
  html.text(" (" + clipped(safe_text(line.at), longest_value) + ")");
}

/// What was not simply stated of the claims, each said once.
void write_assumptions(const ReportPage& page, const Finding& finding, HtmlWriter& html) {
  constexpr std::size_t most = 8;
  std::vector<std::string> lines;
  std::set<std::string> known;
  for (const ClaimIndex index : finding.claims) {
    for (const std::string& line : assumptions_of(page.view().claims[index])) {
      std::string words = page.sources()[page.source_of(index)] + ": " +
                          clipped(safe_text(line), longest_words);
      if (known.insert(words).second) lines.push_back(std::move(words));
    }
    if (lines.size() > most) break;
  }
  if (lines.empty()) return;
  html.leaf("p", "Assumed, not stated:");
  const auto list = html.element("ul");
  for (std::size_t i = 0; i < std::min(most, lines.size()); ++i) html.leaf("li", lines[i]);
  if (lines.size() > most) html.leaf("li", "and more");
}

void write_proof(const ReportPage& page, const Finding& finding, HtmlWriter& html) {
  const auto fold = html.element("details", {{"class", "proof"}});
  html.leaf("summary", "Why: the proof");
  html.leaf("p", "Rule " + clipped(safe_text(finding.rule), longest_value) +
                     ". In its conditions a is the first side, b the second.");
  write_assumptions(page, finding, html);
  const std::size_t shown = std::min(finding.proof.size(), most_proof_lines);
  if (shown == 0) return html.leaf("p", "No condition is recorded.");
  const auto list = html.element("ol");
  for (std::size_t i = 0; i < shown; ++i) write_proof_line(finding.proof[i], html);
  if (shown < finding.proof.size()) {
    html.leaf("li", "and " + std::to_string(finding.proof.size() - shown) + " more");
  }
}

/// The sources of a finding as numbers, for the filter.
std::string source_numbers(const ReportPage& page, const Finding& finding) {
  std::set<std::uint32_t> sources;
  for (const ClaimIndex claim : finding.claims) sources.insert(page.source_of(claim));
  std::string words;
  for (const std::uint32_t source : sources) {
    words += (words.empty() ? "" : " ") + std::to_string(source);
  }
  return words;
}

void write_heading(const std::string& anchor, const Verdict& verdict, HtmlWriter& html) {
  const Finding& finding = *verdict.finding;
  const auto heading = html.element("h4", {{"id", anchor + "-h"}});
  write_sign(html, rank_of(finding));
  if (!verdict.tag.empty()) {
    html.leaf("span", verdict.tag, {{"class", "tag"}});
    html.text(": ");
  }
  html.text(verdict.words);
  if (finding.family == "agree" && verdict.sources > 1) {
    html.leaf("span", ", " + counted(verdict.sources, "independent source"),
              {{"class", "by"}});
  }
}

void write_tools(const std::string& anchor, const Finding& finding, HtmlWriter& html) {
  const auto tools = html.element("p", {{"class", "tools"}});
  {
    const auto link = html.element("a", {{"class", "permalink"}, {"href", "#" + anchor}});
    html.leaf("span", "Link to ", {{"class", "unseen"}});
    html.text(short_id(finding));
  }
  html.leaf("button", "Copy as citation",
            {{"type", "button"}, {"class", "copy"}, {"hidden", ""}});
}

}  // namespace

void write_finding(const ReportPage& page, const Verdict& verdict, HtmlWriter& html) {
  const Finding& finding = *verdict.finding;
  const std::string& anchor = page.anchor(finding);
  const std::string kind = "finding " + std::string(look_of(rank_of(finding)).key);
  const auto article =
      html.element("article", {{"id", anchor},
                               {"class", kind},
                               {"aria-labelledby", anchor + "-h"},
                               {"data-relation", safe_text(finding.relation)},
                               {"data-severity", name(finding.severity)},
                               {"data-sources", source_numbers(page, finding)}});
  write_heading(anchor, verdict, html);
  if (!verdict.message.empty())
    html.leaf("p", clipped(verdict.message, longest_words), {{"class", "message"}});
  {
    const std::size_t count = verdict.sides.size();
    const std::string layout = count > 3 ? "many" : "n" + std::to_string(count);
    const auto sides = html.element("div", {{"class", "sides " + layout}});
    for (std::size_t i = 0; i < std::min(count, most_sides); ++i) {
      write_side(page, verdict.sides[i], html);
    }
    if (count > most_sides) {
      html.leaf("p", "and " + std::to_string(count - most_sides) + " more",
                {{"class", "others"}});
    }
  }
  if (!verdict.ask.empty()) {
    const auto ask = html.element("p", {{"class", "ask"}});
    html.leaf("b", "Ask:");
    html.text(" " + clipped(verdict.ask, longest_words));
  }
  if (!verdict.would_change.empty()) {
    html.leaf("p", clipped(verdict.would_change, longest_words), {{"class", "change"}});
  }
  write_proof(page, finding, html);
  write_tools(anchor, finding, html);
}

}  // namespace crosscheck
