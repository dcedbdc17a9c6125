#include "report/csv.h"

#include "report/place.h"
#include "report/quotations.h"
#include "report/safe_text.h"
#include "report/words.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

bool begins_formula(std::string_view text) {
  if (text.empty()) return false;
  const char32_t c = code_point_at(text, 0).value;
  return c == '=' || c == '+' || c == '-' || c == '@' || c == '\t' || c == '\r' ||
         c == '\n' || c == 0xFF1D || c == 0xFF0B || c == 0xFF0D || c == 0xFF20;
}

std::size_t blanks_at(std::string_view text) {
  const std::size_t at = text.find_first_not_of(' ');
  return at == std::string_view::npos ? text.size() : at;
}

std::string iso(const std::optional<Day>& day) { return day ? to_string(*day) : ""; }

std::string amount(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "";
}

/// Cells of one row, in the order of the calls.
class CsvRow {
 public:
  explicit CsvRow(std::ostream& out) : out_(out) {}
  ~CsvRow() { out_ << "\r\n"; }
  CsvRow(const CsvRow&) = delete;
  CsvRow& operator=(const CsvRow&) = delete;

  CsvRow& cell(std::string_view text) {
    out_ << (first_ ? "" : ",") << csv_cell(text);
    first_ = false;
    return *this;
  }
  CsvRow& number(std::size_t value) {
    return cell(value == 0 ? "" : std::to_string(value));
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

constexpr std::string_view columns[] = {
    "finding",  "rule",    "relation", "verdict",    "severity",  "strength", "question",
    "message",  "ask",     "side",     "source",     "published", "file",     "line",
    "column",   "claim",   "says",     "low",        "high",      "unit",     "as_of_from",
    "as_of_to", "speaker", "sentence", "article_url"};

void write_row(const Finding& finding, std::size_t member, std::size_t side,
               const ReportView& view, std::string_view folder, std::ostream& out) {
  const Claim& claim = view.claims[finding.claims[member]];
  const ArticleInfo& article = view.articles[claim.article];
  const Place at = place_of(claim, article, folder);
  const std::string tag(tag_of(finding));
  CsvRow row(out);
  row.cell(finding.id).cell(finding.rule).cell(finding.relation);
  row.cell((tag.empty() ? "" : tag + ": ") + safe_text(words_for(finding.relation)));
  row.cell(name(finding.severity)).cell(finding.strength ? name(*finding.strength) : "");
  row.cell(finding.question ? safe_text(view.questions[*finding.question].label) : "");
  row.cell(safe_text(finding.message)).cell(safe_text(finding.ask));
  row.number(side).cell(safe_text(article.source)).cell(iso(article.published));
  row.cell(safe_text(at.path)).number(at.line).number(at.column);
  row.cell(claim.id).cell(safe_text(statement_words(claim)));
  row.cell(claim.value ? amount(claim.value->core.low) : "");
  row.cell(claim.value ? amount(claim.value->core.high) : "");
  row.cell(safe_text(claim.unit.unit)).cell(iso(claim.as_of.first));
  row.cell(iso(claim.as_of.last)).cell(safe_text(speaker_words(claim)));
  row.cell(safe_text(claim.sentence)).cell(safe_text(article.url.value_or("")));
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string guarded;
  if (begins_formula(text.substr(blanks_at(text)))) guarded += '\'';
  for (std::size_t i = 0; i < text.size(); ++i) {
    guarded += text[i];
    if (text[i] == ';' && begins_formula(text.substr(i + 1))) guarded += '\'';
  }
  if (guarded.find_first_of("\",\r\n") == std::string::npos) return guarded;
  std::string quoted = "\"";
  for (const char c : guarded) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + '"';
}

void write_csv(const ReportView& view, const Layout& layout, std::ostream& out) {
  {
    CsvRow header(out);
    for (const std::string_view column : columns) header.cell(column);
  }
  for (const Finding& finding : view.findings) {
    std::size_t side = 0;
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      while (side < finding.groups.size() && finding.groups[side] <= i) ++side;
      write_row(finding, i, side, view, layout.folder, out);
    }
  }
}

}  // namespace crosscheck
