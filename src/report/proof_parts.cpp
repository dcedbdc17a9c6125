#include "report/proof_parts.h"

#include "report/safe_text.h"
#include "report/slot_lines.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// The values that a condition compared.
std::string values_of(const ProofLine& line) {
  std::string values = safe_text(line.left);
  if (!values.empty() && !line.right.empty()) values += " | ";
  return values + safe_text(line.right);
}

/// "articles/a.txt:11:4 (bytes 210 to 219)": line and column, and the range in the file.
std::string where_words(const std::string& at, const Location& location) {
  return at + ":" + std::to_string(location.column) + " (bytes " +
         std::to_string(location.range.start) + " to " +
         std::to_string(location.range.end) + ")";
}

}  // namespace

ProofParts::ProofParts(const ReportView& view, TextPage& page)
    : view_(view), page_(page), quoter_(view) {}

void ProofParts::claim(ClaimIndex index, std::string_view letter, bool full) {
  const Claim& claim = view_.claims[index];
  const Quotation quotation = quoter_.quotation_of(index);
  page_.blank();
  std::string credit = quotation.source + ", " + quotation.date;
  if (!quotation.speaker.empty()) credit += " (" + quotation.speaker + ")";
  page_.labelled(0, letter.empty() ? "-" : letter, credit);
  page_.paragraph(2, "“" + quotation.text + "”");
  page_.paragraph(2, where_words(quotation.at, claim.location), Style::dim);
  if (!quotation.value.empty()) page_.labelled(2, "says", quotation.value);
  for (const std::string& line : assumptions_of(claim)) {
    page_.labelled(2, "assumed:", safe_text(line));
  }
  if (!full) return;
  for (const auto& [slot, words] : slots_of(claim)) {
    page_.labelled(4, slot + ":", safe_text(words), Style::dim);
  }
}

void ProofParts::line(const ProofLine& line) {
  page_.blank();
  const std::string truth(name(line.truth));
  page_.labelled(0, truth + std::string(8 - truth.size(), ' '), safe_text(line.line));
  write_values(values_of(line), safe_text(line.at));
}

/// The values and, at the right edge or below, where the condition stands.
void ProofParts::write_values(const std::string& values, const std::string& at) {
  constexpr std::size_t indent = 9;
  if (indent + display_width(values) + display_width(at) + 2 <= page_.width()) {
    page_.line_with_edge(indent, values, Style::plain, at);
  } else {
    page_.paragraph(indent, values);
    page_.paragraph(indent, at, Style::dim);
  }
}

}  // namespace crosscheck
