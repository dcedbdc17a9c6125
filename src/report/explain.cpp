#include "report/explain.h"

#include <algorithm>

#include "report/quotations.h"
#include "report/safe_text.h"
#include "report/slot_lines.h"
#include "report/text_page.h"
#include "report/words.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

class Explanation {
 public:
  Explanation(const ReportView& view, const Finding& finding, bool full, TextPage& page)
      : view_(view), finding_(finding), full_(full), page_(page), quoter_(view) {}

  void write() {
    const std::string tag(tag_of(finding_));
    const std::string words = safe_text(words_for(finding_.relation));
    page_.line_with_edge(0, tag.empty() ? words : tag + "  " + words, Style::bold,
                         safe_text(finding_.id));
    if (finding_.question) {
      page_.paragraph(0, safe_text(view_.questions[*finding_.question].label));
    }
    page_.blank();
    page_.paragraph(0, safe_text(finding_.message));
    page_.title("What is said");
    for (std::size_t i = 0; i < finding_.claims.size(); ++i) write_claim(i);
    write_proof();
    write_rest();
  }

 private:
  void write_claim(std::size_t place) {
    const ClaimIndex index = finding_.claims[place];
    const Claim& claim = view_.claims[index];
    const Quotation quotation = quoter_.quotation_of(index);
    page_.blank();
    std::string credit = quotation.source + ", " + quotation.date;
    if (!quotation.speaker.empty()) credit += " (" + quotation.speaker + ")";
    const std::string side = letter_of(place);
    page_.labelled(0, side.empty() ? "-" : side, credit);
    page_.paragraph(2, "“" + quotation.text + "”");
    page_.paragraph(2, quotation.at + ":" + std::to_string(claim.location.column),
                    Style::dim);
    if (!quotation.value.empty()) page_.labelled(2, "says", quotation.value);
    for (const std::string& line : assumptions_of(claim)) {
      page_.labelled(2, "assumed:", safe_text(line));
    }
    if (!full_) return;
    for (const auto& [slot, words] : slots_of(claim)) {
      page_.labelled(4, slot + ":", safe_text(words), Style::dim);
    }
  }

  /// "a" for the first claim of the first side, "b" for that of the second: the names that
  /// the conditions use.
  std::string letter_of(std::size_t place) const {
    const std::vector<std::uint32_t>& groups = finding_.groups;
    if (groups.size() < 2 && finding_.claims.size() == 2) return place == 0 ? "a" : "b";
    const auto found = std::ranges::find(groups, place);
    if (found == groups.end() || groups.size() > 26) return "";
    return std::string(1, static_cast<char>('a' + (found - groups.begin())));
  }

  void write_proof() {
    page_.title("Why: rule " + safe_text(finding_.rule));
    if (finding_.proof.empty()) page_.line(0, "no condition is recorded");
    for (const ProofLine& line : finding_.proof) {
      page_.blank();
      const std::string truth(name(line.truth));
      page_.labelled(0, truth + std::string(8 - truth.size(), ' '), safe_text(line.line));
      write_values(values_of(line), safe_text(line.at));
    }
  }

  /// The values and, at the right edge or below, where the condition stands.
  void write_values(const std::string& values, const std::string& at) {
    constexpr std::size_t indent = 9;
    if (indent + display_width(values) + display_width(at) + 2 <= page_.width()) {
      page_.line_with_edge(indent, values, Style::plain, at);
    } else {
      page_.paragraph(indent, values);
      page_.paragraph(indent, at, Style::dim);
    }
  }

  /// The values that a condition compared.
  static std::string values_of(const ProofLine& line) {
    std::string values = safe_text(line.left);
    if (!values.empty() && !line.right.empty()) values += " | ";
    return values + safe_text(line.right);
  }

  void write_rest() {
    const std::string change = would_change_words(finding_, view_);
    if (finding_.ask.empty() && change.empty()) return;
    page_.title("What would change it");
    page_.blank();
    if (!finding_.ask.empty()) page_.labelled(0, "Ask:", safe_text(finding_.ask));
    if (!change.empty()) {
      page_.paragraph(0, "It would be otherwise " + change + ".", Style::plain, 2);
    }
  }

  const ReportView& view_;
  const Finding& finding_;
  bool full_;
  TextPage& page_;
  Quoter quoter_;
};

}  // namespace

std::vector<const Finding*> findings_named(const ReportView& view, std::string_view id) {
  std::vector<const Finding*> found;
  const std::string whole = id.starts_with("f-") ? std::string(id) : "f-" + std::string(id);
  for (const Finding& finding : view.findings) {
    if (finding.id == id || finding.id == whole) return {&finding};
    if (finding.id.starts_with(whole)) found.push_back(&finding);
  }
  if (!found.empty()) return found;
  for (const Finding& finding : view.findings) {
    if (finding.rule == id || finding.relation == id) found.push_back(&finding);
  }
  return found;
}

void write_explanation(const ReportView& view, const Finding& finding, bool full,
                       const Layout& layout, std::ostream& out) {
  TextPage page(layout, out);
  Explanation(view, finding, full, page).write();
}

}  // namespace crosscheck
