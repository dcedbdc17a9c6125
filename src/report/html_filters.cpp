#include <map>

#include "report/html_parts.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

using Choices = std::vector<std::pair<std::string, std::string>>;  ///< value, words

Choices sources_of(const ReportPage& page) {
  Choices choices;
  for (std::size_t i = 0; i < page.sources().size(); ++i) {
    choices.emplace_back(std::to_string(i), page.sources()[i]);
  }
  std::ranges::sort(choices, {}, [](const auto& choice) { return choice.second; });
  return choices;
}

Choices relations_of(const ReportPage& page) {
  std::map<std::pair<Rank, std::string>, std::string> relations;
  for (const Topic* topic : page.topics()) {
    for (const Verdict& verdict : topic->verdicts) {
      relations[{rank_of(*verdict.finding), safe_text(verdict.finding->relation)}] =
          verdict.words;
    }
  }
  Choices choices;
  for (const auto& [key, words] : relations) {
    const bool known = !choices.empty() && choices.back().first == key.second;
    if (!known) choices.emplace_back(key.second, words);
  }
  return choices;
}

Choices questions_of(const ReportPage& page) {
  Choices choices;
  for (const Topic* topic : page.topics()) {
    if (!topic->label.empty())
      choices.emplace_back(page.anchor(*topic), clipped(topic->label, 70));
  }
  return choices;
}

void write_choice(std::string_view name, std::string_view label, std::string_view all,
                  const Choices& choices, HtmlWriter& html) {
  const auto field = html.element("div", {{"class", "field"}});
  const std::string id = "by-" + std::string(name);
  html.leaf("label", label, {{"for", id}});
  const auto select = html.element("select", {{"id", id}, {"name", name}});
  html.leaf("option", all, {{"value", ""}});
  for (const auto& [value, words] : choices) {
    html.leaf("option", words, {{"value", value}});
  }
}

}  // namespace

void write_filters(const ReportPage& page, HtmlWriter& html) {
  const auto form = html.element("form", {{"id", "filters"},
                                          {"class", "filters"},
                                          {"role", "search"},
                                          {"aria-label", "Narrow the findings"},
                                          {"hidden", ""}});
  write_choice("source", "Source", "All sources", sources_of(page), html);
  write_choice("relation", "Verdict", "All verdicts", relations_of(page), html);
  write_choice("severity", "Severity", "All severities",
               {{"error", "error"}, {"warning", "warning"}, {"note", "note"}}, html);
  write_choice("question", "Question", "All questions", questions_of(page), html);
  html.leaf("button", "Show all", {{"type", "reset"}});
  html.leaf("output", "", {{"id", "shown"}, {"role", "status"}});
}

}  // namespace crosscheck
