#include "report/change_words.h"

#include <algorithm>
#include <set>
#include <span>

#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

/// "1 May 2023/3 May 2023" as people write it.
std::string stretch_words(std::string text) {
  const std::size_t slash = text.find('/');
  if (slash != std::string::npos) text.replace(slash, 1, " to ");
  return text;
}

/// What the pair would be with the change.
std::string_view lead_of(const Finding& finding) {
  const std::string& gives = finding.would_change->gives;
  if (gives == "agree.arithmetic") return "The numbers would add up";
  if (gives.starts_with("agree.")) return "They would agree";
  if (gives.starts_with("update.")) return "It would be an update";
  if (gives.starts_with("not_comparable.")) return "They would not be comparable";
  if (gives.starts_with("conflict.")) return "They would conflict";
  return finding.family == "conflict" ? "There would be no conflict"
                                      : "It would be otherwise";
}

/// What would have to hold of the claim; "" for a slot that has no plain words.
std::string fact_of(const WouldChange& change, const Claim& claim) {
  const std::string& slot = change.slot;
  const std::string to = stretch_words(with_day_words(change.to));
  if (slot == "as_of") return "were as of " + to;
  if (slot == "value" || slot == "date" || slot == "name") return "were " + to;
  if (slot == "period.start") return "were counted from " + to;
  if (slot == "rank") return "were number " + to;
  if (slot == "status") return "said the same";
  if (slot == "quote") return "were in the same words";
  if (slot == "members") return "had the same members";
  if (slot == "place") return "were about " + to;
  if (slot == "population")
    return to == "part" ? "counted only part of them" : "counted the same people or things";
  if (slot != "hedge") return "";
  if (to != "none") return "were said with “" + to + "”";
  return claim.value ? "were said without “" + std::string(name(claim.value->hedge)) + "”"
                     : "";
}

/// The other sources on the side of a claim.
std::size_t others_beside(const Finding& finding, const ReportView& view) {
  const ClaimIndex changed = finding.would_change->claim;
  std::set<std::string_view> others;
  for (std::size_t i = 0; i < finding.groups.size() && finding.groups.size() > 1; ++i) {
    const std::size_t begin = finding.groups[i];
    const std::size_t end =
        i + 1 < finding.groups.size() ? finding.groups[i + 1] : finding.claims.size();
    if (begin > end || end > finding.claims.size()) return 0;
    const std::span<const ClaimIndex> side(finding.claims.data() + begin, end - begin);
    if (std::ranges::find(side, changed) == side.end()) continue;
    for (const ClaimIndex claim : side)
      others.insert(view.articles[view.claims[claim].article].source);
  }
  others.erase(view.articles[view.claims[changed].article].source);
  return others.size();
}

/// "Courier’s “15”", "the “15” of Courier and 2 others".
std::string subject_of(const Finding& finding, const ReportView& view) {
  const Claim& claim = view.claims[finding.would_change->claim];
  const std::string& source = view.articles[claim.article].source;
  std::string said = statement_words(claim);
  if (said.empty()) said = claim.text;
  const std::size_t others = others_beside(finding, view);
  if (others == 0) return source + "’s “" + said + "”";
  return "the “" + said + "” of " + source + " and " + counted(others, "other");
}

}  // namespace

std::string change_sentence(const Finding& finding, const ReportView& view) {
  if (!finding.would_change || finding.would_change->to.empty()) return "";
  const Claim& claim = view.claims[finding.would_change->claim];
  const std::string fact = fact_of(*finding.would_change, claim);
  if (fact.empty()) return "";
  return safe_text(std::string(lead_of(finding)) + " if " + subject_of(finding, view) +
                   " " + fact + ".");
}

}  // namespace crosscheck
