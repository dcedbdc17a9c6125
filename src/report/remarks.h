#pragma once
#include <set>
#include <string>
#include <vector>

#include "report/place.h"
#include "report/report_view.h"

namespace crosscheck {

/// Another claim of a finding, as seen from the first.
struct RelatedClaim {
  ClaimIndex claim = 0;
  Place at;
  std::string who;  ///< "Courier of Halden, 3 May 2023"
  std::string words;  ///< "Courier of Halden, 3 May 2023: “15”: “The fire killed 15.”"
};

/// One finding as a remark on a line of a file: what the forms for code review and
/// continuous integration have in common. All text is one line and safe to show; each form
/// escapes what is special in it.
struct Remark {
  const Finding* finding = nullptr;
  Severity level = Severity::note;  ///< error, warning or note
  std::string title;                ///< "CONFLICT: different figures"
  std::string message;              ///< the rule's sentence, with a full stop
  std::string ask;                  ///< the question that would settle it; "" if none
  ClaimIndex claim = 0;             ///< the claim that is remarked on
  Place at;
  std::vector<RelatedClaim> related;  ///< the other sides first; at most `most_related`
};

/// Most other claims that a remark names.
constexpr std::size_t most_related = 10;

/// The findings that a desk must act on or should know of (conflicts, updates, notes that
/// are more than "one source only"), and the families of `show`, as remarks, worst first.
/// What somebody accepted is left out unless `show` has "suppressed".
std::vector<Remark> remarks_of(const ReportView& view, const Layout& layout);

}  // namespace crosscheck
