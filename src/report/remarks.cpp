#include "report/remarks.h"

#include <algorithm>

#include "report/quotations.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

bool is_shown(const Finding& finding, const std::set<std::string>& show) {
  if (finding.suppressed) return show.contains("suppressed");
  if (finding.family == "conflict" || finding.family == "update") return true;
  if (finding.relation == "note.single_source") return show.contains("single");
  if (finding.family == "note") return true;
  return show.contains(finding.family == "not_comparable" ? "not-comparable"
                                                          : finding.family);
}

std::string with_full_stop(std::string sentence) {
  if (sentence.empty() ||
      std::string_view(".?!").find(sentence.back()) == std::string::npos)
    sentence += '.';
  return sentence;
}

std::string title_of(const Finding& finding) {
  std::string title(tag_of(finding));
  if (!title.empty()) title += ": ";
  return title + safe_text(words_for(finding.relation));
}

/// The member that is remarked on: the first of a draft, where one is checked.
std::size_t remarked_member(const Finding& finding, const ReportView& view) {
  for (std::size_t i = 0; i < finding.claims.size(); ++i) {
    if (view.articles[view.claims[finding.claims[i]].article].is_draft) return i;
  }
  return 0;
}

/// The other members, those that begin a group first: the other sides before more of one
/// side.
std::vector<ClaimIndex> other_claims(const Finding& finding, std::size_t remarked) {
  std::vector<ClaimIndex> others;
  const auto begins_group = [&](std::size_t i) {
    return std::ranges::find(finding.groups, i) != finding.groups.end();
  };
  for (const bool first : {true, false}) {
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      if (others.size() == most_related) return others;
      if (i != remarked && begins_group(i) == first) others.push_back(finding.claims[i]);
    }
  }
  return others;
}

class Remarker {
 public:
  Remarker(const ReportView& view, std::string_view folder)
      : view_(view), folder_(folder), quoter_(view) {}

  Remark remark(const Finding& finding) const {
    Remark made;
    made.finding = &finding;
    made.level = std::max(finding.severity, Severity::note);
    made.title = title_of(finding);
    made.message = with_full_stop(
        shortened(safe_text(finding.message.empty() ? made.title : finding.message)));
    made.ask = shortened(safe_text(finding.ask));
    const std::size_t remarked = remarked_member(finding, view_);
    made.claim = finding.claims[remarked];
    made.at = place(made.claim);
    for (const ClaimIndex claim : other_claims(finding, remarked)) {
      made.related.push_back(related(claim));
    }
    return made;
  }

 private:
  Place place(ClaimIndex index) const {
    const Claim& claim = view_.claims[index];
    return place_of(claim, view_.articles[claim.article], folder_);
  }

  RelatedClaim related(ClaimIndex claim) const {
    const Quotation quotation = quoter_.quotation_of(claim);
    std::string who = quotation.source + ", " + quotation.date;
    std::string words = who + ": ";
    if (!quotation.value.empty()) words += "“" + quotation.value + "”: ";
    words += "“" + quotation.text + "”";
    return {claim, place(claim), std::move(who), std::move(words)};
  }

  const ReportView& view_;
  std::string_view folder_;
  Quoter quoter_;
};

}  // namespace

std::vector<Remark> remarks_of(const ReportView& view, const Layout& layout) {
  const Remarker remarker(view, layout.folder);
  std::vector<Remark> remarks;
  for (const Finding& finding : view.findings) {
    if (is_shown(finding, layout.show)) remarks.push_back(remarker.remark(finding));
  }
  std::ranges::stable_sort(
      remarks, [](const Remark& a, const Remark& b) { return a.level > b.level; });
  return remarks;
}

}  // namespace crosscheck
