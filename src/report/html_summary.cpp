#include <algorithm>

#include "report/html_parts.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_lines = 12;  ///< of one kind; the rest is counted
constexpr std::size_t most_words = 120;

/// The first verdict of one kind on a question, and how many there are.
struct Line {
  const Topic* topic = nullptr;
  const Verdict* verdict = nullptr;
  std::size_t count = 1;
};

std::vector<Line> lines_of(const ReportPage& page, Rank rank) {
  std::vector<Line> lines;
  for (const Topic* topic : page.topics()) {
    for (const Verdict& verdict : topic->verdicts) {
      if (rank_of(*verdict.finding) != rank) continue;
      if (!lines.empty() && lines.back().topic == topic) {
        Line& line = lines.back();
        ++line.count;
        // An agreement stands for those with fewer sources.
        if (rank == Rank::agree && verdict.sources > line.verdict->sources)
          line.verdict = &verdict;
      } else {
        lines.push_back({topic, &verdict, 1});
      }
    }
  }
  return lines;
}

/// The count of one kind, large, as a link to the list of them.
void write_tile(HtmlWriter& html, Rank rank, std::size_t count) {
  const RankLook& look = look_of(rank);
  const std::string kind = "tile " + std::string(look.key) + (count == 0 ? " none" : "");
  const auto item = html.element("li");
  const auto tile = html.element(
      "a", {{"class", kind},
            {"href", count == 0 ? "#summary" : "#sum-" + std::string(look.key)}});
  write_sign(html, rank);
  html.leaf("span", std::to_string(count), {{"class", "number"}});
  html.text(" ");
  html.leaf("span", look.heading, {{"class", "what"}});
}

/// "12: Harbour Times", one for each side.
void write_sides(const ReportPage& page, const Verdict& verdict, HtmlWriter& html) {
  const auto sides = html.element("span", {{"class", "sides-line"}});
  constexpr std::size_t most_sides = 4;  // of more, the first two and the last
  const std::size_t count = verdict.sides.size();
  bool first = true;
  for (std::size_t i = 0; i < count; ++i) {
    if (count > most_sides && i >= 2 && i + 1 < count) continue;
    const Side& side = verdict.sides[i];
    if (side.quotations.empty()) continue;
    const Quotation& quotation = side.quotations.front();
    const bool leaves_out = count > most_sides && i + 1 == count;
    if (!first) html.leaf("span", leaves_out ? " … " : " / ", {{"class", "against"}});
    first = false;
    const std::string says = clipped(quotation.value, 60);
    if (!says.empty()) html.leaf("b", says);
    html.text(" ");
    write_source_mark(html, page.source_of(quotation.claim));
    html.text(" " + page.sources()[page.source_of(quotation.claim)]);
    if (side.sources > 1) html.text(" and " + counted(side.sources - 1, "other"));
  }
}

void write_line(const ReportPage& page, const Line& line, HtmlWriter& html) {
  const auto item = html.element("li");
  const std::string label = clipped(line.topic->label, most_words);
  {
    const auto link = html.element("a", {{"href", page.link(*line.verdict->finding)}});
    html.text(label.empty() ? line.verdict->words : label);
  }
  html.leaf("span", " " + line.verdict->words, {{"class", "verdict-words"}});
  if (line.verdict->finding->family == "agree" && line.verdict->sources > 1) {
    html.leaf("span", " by " + counted(line.verdict->sources, "independent source"),
              {{"class", "by"}});
  }
  write_sides(page, *line.verdict, html);
  if (line.count > 1) {
    html.leaf("a", "and " + std::to_string(line.count - 1) + " more on this question",
              {{"href", page.link(*line.topic)}, {"class", "rest-link"}});
  }
  if (!line.verdict->ask.empty()) {
    const auto ask = html.element("span", {{"class", "ask-line"}});
    html.leaf("b", "Ask:");
    html.text(" " + clipped(line.verdict->ask, 300));
  }
}

void write_list(const ReportPage& page, Rank rank, std::string_view title,
                std::string_view nothing, HtmlWriter& html) {
  const RankLook& look = look_of(rank);
  const std::string id = "sum-" + std::string(look.key);
  const auto block = html.element("section", {{"class", "digest " + std::string(look.key)},
                                              {"id", id},
                                              {"aria-labelledby", id + "-h"}});
  {
    const auto heading = html.element("h3", {{"id", id + "-h"}});
    write_sign(html, rank);
    html.text(title);
  }
  std::vector<Line> lines = lines_of(page, rank);
  if (rank == Rank::agree) {
    std::ranges::stable_sort(lines, std::ranges::greater{},
                             [](const Line& line) { return line.verdict->sources; });
  }
  if (lines.empty()) return html.leaf("p", nothing, {{"class", "nothing"}});
  const std::size_t shown = std::min(lines.size(), most_lines);
  {
    const auto list = html.element("ul");
    for (std::size_t i = 0; i < shown; ++i) write_line(page, lines[i], html);
  }
  if (shown < lines.size()) {
    html.leaf("p", "and " + counted(lines.size() - shown, "more question") + " below",
              {{"class", "more"}});
  }
}

}  // namespace

void write_summary(const ReportPage& page, HtmlWriter& html) {
  const auto section = html.element(
      "section",
      {{"id", "summary"}, {"class", "summary"}, {"aria-labelledby", "summary-h"}});
  html.leaf("h2", "In short", {{"id", "summary-h"}});
  if (page.view().claims.empty()) {
    return html.leaf("p", "Nothing was checked: no claim was found.", {{"class", "cut"}});
  }
  {
    const auto tiles = html.element("ul", {{"class", "tiles"}});
    for (const Rank rank : {Rank::conflict, Rank::to_check, Rank::update, Rank::agree}) {
      std::size_t count = 0;
      for (const Line& line : lines_of(page, rank)) count += line.count;
      write_tile(html, rank, count);
    }
  }
  const auto digests = html.element("div", {{"class", "digests"}});
  write_list(page, Rank::conflict, "What conflicts", "Nothing is certain to conflict.",
             html);
  write_list(page, Rank::to_check, "What to check, and the question to ask",
             "Nothing is open.", html);
  write_list(page, Rank::update, "What was overtaken", "Nothing was overtaken.", html);
  write_list(page, Rank::agree, "What sources agree on",
             "No two sources say the same thing.", html);
}

}  // namespace crosscheck
