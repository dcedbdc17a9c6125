#include "report/explain.h"

#include <algorithm>

#include "report/change_words.h"
#include "report/proof_parts.h"
#include "report/safe_text.h"
#include "report/text_page.h"
#include "report/words.h"

namespace crosscheck {
namespace {

class Explanation {
 public:
  Explanation(const ReportView& view, const Finding& finding, bool full, TextPage& page)
      : view_(view), finding_(finding), full_(full), page_(page), parts_(view, page) {}

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
    for (std::size_t i = 0; i < finding_.claims.size(); ++i)
      parts_.claim(finding_.claims[i], letter_of(i), full_);
    write_proof();
    write_rest();
  }

 private:
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
    for (const ProofLine& line : finding_.proof) parts_.line(line);
  }

  void write_rest() {
    const std::string change = change_sentence(finding_, view_);
    if (finding_.ask.empty() && change.empty()) return;
    page_.title("What would change it");
    page_.blank();
    if (!finding_.ask.empty()) page_.labelled(0, "Ask:", safe_text(finding_.ask));
    if (!change.empty()) {
      page_.paragraph(0, change, Style::plain, 2);
    }
  }

  const ReportView& view_;
  const Finding& finding_;
  bool full_;
  TextPage& page_;
  ProofParts parts_;
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
