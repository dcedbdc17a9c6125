#include "report/html_sources_table.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "report/html_parts.h"
#include "report/safe_text.h"
#include "report/svg_scale.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_rows = 40;
constexpr std::size_t most_signs = 6;

/// What a hedge is called; what the words of the figure tell already is said in short.
std::string_view hedge_words(Hedge hedge) {
  switch (hedge) {
    case Hedge::none: return "plain figure";
    case Hedge::exact: return "“exactly”";
    case Hedge::about: return "“about”";
    case Hedge::nearly: return "“nearly”";
    case Hedge::more_than: return "“more than”";
    case Hedge::at_least: return "“at least”";
    case Hedge::fewer_than: return "“fewer than”";
    case Hedge::at_most: return "“at most”";
    case Hedge::up_to: return "“up to”";
    case Hedge::range: return "a range";
    case Hedge::multitude: return "a round word";
    case Hedge::proportion: return "a share";
    case Hedge::multiple: return "a multiple";
  }
  return "";
}

std::string_view modality_words(Modality modality) {
  switch (modality) {
    case Modality::asserted: return "";
    case Modality::estimated: return "estimated";
    case Modality::denied: return "denied";
    case Modality::possible: return "possible";
    case Modality::feared: return "feared";
    case Modality::conditional: return "conditional";
    case Modality::expected: return "expected";
  }
  return "";
}

/// "“nearly”, read as 95,000 to 100,000".
std::string hedge_of(const Claim& claim) {
  std::string words;
  if (claim.value) {
    words = hedge_words(claim.value->hedge);
    const std::string read = interval_words(claim.value->core);
    if (!read.empty()) words += ", read as " + read;
    if (claim.value->estimate) words += ", an estimate";
  }
  const std::string_view modality = modality_words(claim.modality);
  if (!modality.empty()) words += (words.empty() ? "" : ", ") + std::string(modality);
  return words;
}

std::string as_of_of(const Claim& claim) {
  const std::string days = days_words(claim.as_of);
  if (days.empty()) return claim.form == Form::quantity ? "not known" : "";
  switch (claim.state(Slot::as_of)) {
    case SlotState::inferred: return days + " (assumed)";
    case SlotState::carried: return days + " (from the context)";
    default: return days;
  }
}

/// The verdicts that a claim is in, each sign once, as links.
void write_signs(const ReportPage& page, const Topic& topic, ClaimIndex claim,
                 HtmlWriter& html) {
  const auto cell = html.element("td", {{"class", "signs"}});
  std::set<Rank> written;
  for (const Verdict* verdict : page.verdicts_of(claim)) {
    const Rank rank = rank_of(*verdict->finding);
    const bool here = std::ranges::any_of(
        topic.verdicts, [&](const Verdict& own) { return &own == verdict; });
    if (!here || written.size() >= most_signs || !written.insert(rank).second) continue;
    const auto link = html.element(
        "a", {{"href", page.link(*verdict->finding)}, {"class", look_of(rank).key}});
    write_sign(html, rank);
    html.text(verdict->words);
  }
}

void write_row(const ReportPage& page, const Topic& topic, ClaimIndex index,
               HtmlWriter& html) {
  const Claim& claim = page.view().claims[index];
  const Quotation quotation = page.quoter().quotation_of(index);
  const auto row = html.element("tr");
  {
    const auto cell = html.element("th", {{"scope", "row"}});
    write_source_mark(html, page.source_of(index));
    const std::string source = page.sources()[page.source_of(index)];
    html.leaf("a", source, {{"href", "#a-" + std::to_string(claim.article + 1)}});
    html.leaf("span", quotation.date, {{"class", "date"}});
  }
  std::string says =
      quotation.value.empty() ? safe_text(clipped(claim.text, 200)) : quotation.value;
  says = clipped(says, 120);
  html.leaf("td", says, {{"class", "value"}, {"data-label", "Says"}});
  html.leaf("td", hedge_of(claim), {{"data-label", "How exact"}});
  html.leaf("td", as_of_of(claim), {{"data-label", "As of"}});
  html.leaf("td",
            quotation.speaker.empty() ? "the newsroom" : clipped(quotation.speaker, 120),
            {{"data-label", "Speaker"}});
  write_signs(page, topic, index, html);
}

}  // namespace

std::vector<ClaimIndex> rows_of(const ReportPage& page, const Topic& topic) {
  using Key = std::tuple<std::uint32_t, std::string, std::optional<Day>>;
  const ReportView& view = page.view();
  std::vector<ClaimIndex> claims = page.claims_of(topic);
  const auto when = [&](ClaimIndex index) {
    const Claim& claim = view.claims[index];
    const auto published = view.articles[claim.article].published;
    const auto last = claim.as_of.last ? claim.as_of.last : published;
    return std::pair(last.value_or(Day{}), published.value_or(Day{}));
  };
  std::ranges::stable_sort(claims, {}, when);
  std::set<Key> known;
  std::vector<ClaimIndex> rows;
  for (const ClaimIndex index : claims) {
    const Claim& claim = view.claims[index];
    const bool is_new =
        known.emplace(claim.article, statement_words(claim), claim.as_of.last).second;
    if (is_new) rows.push_back(index);
  }
  return rows;
}

void write_sources_table(const ReportPage& page, const Topic& topic, HtmlWriter& html) {
  const std::vector<ClaimIndex> rows = rows_of(page, topic);
  const std::string label =
      topic.label.empty() ? "this question" : clipped(topic.label, 120);
  const auto scroll = html.element("div", {{"class", "scroll"}});
  const auto table = html.element("table", {{"class", "sources"}});
  html.leaf("caption", "Who says what: " + label);
  {
    const auto head = html.element("thead");
    const auto row = html.element("tr");
    for (const std::string_view title :
         {"Source", "Says", "How exact", "As of", "Speaker", "Verdict"}) {
      html.leaf("th", title, {{"scope", "col"}});
    }
  }
  const auto body = html.element("tbody");
  const std::size_t shown = std::min(rows.size(), most_rows);
  for (std::size_t i = 0; i < shown; ++i) write_row(page, topic, rows[i], html);
  if (shown < rows.size()) {
    const auto row = html.element("tr");
    html.leaf("td", "and " + counted(rows.size() - shown, "more statement"),
              {{"colspan", "6"}});
  }
}

}  // namespace crosscheck
