#include <algorithm>
#include <set>

#include "report/html_parts.h"
#include "report/html_sources_table.h"
#include "report/svg_pictures.h"
#include "report/words.h"

namespace crosscheck {
namespace {

/// Verdicts that stand open; those behind them are folded, whatever they are.
constexpr std::size_t most_open = 8;
constexpr std::size_t most_open_calm = 3;  ///< updates and agreements

bool is_urgent(const Verdict& verdict) { return verdict.finding->family == "conflict"; }

/// "2 running total grew, 5 agree".
std::string counts_words(const std::vector<const Verdict*>& verdicts) {
  std::vector<std::pair<std::string, std::size_t>> counts;
  for (const Verdict* verdict : verdicts) {
    const auto at = std::ranges::find(counts, verdict->words,
                                      [](const auto& count) { return count.first; });
    if (at == counts.end()) {
      counts.emplace_back(verdict->words, 1);
    } else {
      ++at->second;
    }
  }
  std::string words;
  for (const auto& [what, count] : counts) {
    words += (words.empty() ? "" : "; ") + what + " (" + std::to_string(count) + ")";
  }
  return words;
}

std::string sources_words(const ReportPage& page, const Topic& topic) {
  const std::vector<ClaimIndex> claims = page.claims_of(topic);
  std::set<std::uint32_t> sources;
  for (const ClaimIndex claim : claims) sources.insert(page.source_of(claim));
  return counted(claims.size(), "statement") + " in " + counted(sources.size(), "source");
}

void write_verdicts(const ReportPage& page, const Topic& topic, HtmlWriter& html) {
  std::vector<const Verdict*> folded;
  std::size_t urgent = 0;
  std::size_t calm = 0;
  for (const Verdict& verdict : topic.verdicts) {
    const bool open = is_urgent(verdict) ? urgent++ < most_open : calm++ < most_open_calm;
    if (open) {
      write_finding(page, verdict, html);
    } else {
      folded.push_back(&verdict);
    }
  }
  if (folded.empty()) return;
  const auto fold = html.element("details", {{"class", "rest"}});
  html.leaf("summary",
            counted(folded.size(), "further verdict") + ": " + counts_words(folded));
  for (const Verdict* verdict : folded) write_finding(page, *verdict, html);
}

}  // namespace

void write_topic(const ReportPage& page, const Topic& topic, HtmlWriter& html) {
  const std::string anchor = page.anchor(topic);
  const Rank rank = rank_of(*topic.verdicts.front().finding);
  const std::string kind = "topic " + std::string(look_of(rank).key);
  const auto section = html.element(
      "section", {{"id", anchor}, {"class", kind}, {"aria-labelledby", anchor + "-h"}});
  {
    const auto head = html.element("div", {{"class", "topic-head"}});
    html.leaf("h3", topic.label.empty() ? "Further statements" : clipped(topic.label, 200),
              {{"id", anchor + "-h"}});
    html.leaf("p", sources_words(page, topic), {{"class", "count"}});
  }
  write_figures(page, topic, html);
  write_sources_table(page, topic, html);
  write_verdicts(page, topic, html);
}

}  // namespace crosscheck
