#pragma once
#include <vector>

#include "report/outline.h"
#include "report/report_view.h"

namespace crosscheck {

/// Quotes the claims of findings, with who said it and when.
class Quoter {
 public:
  /// Borrows the view.
  explicit Quoter(const ReportView& view);

  /// The words of one claim, with source and date.
  Quotation quotation_of(ClaimIndex claim) const;

  /// The sides of a finding: of each, the earliest claim of every origin, at most three of
  /// them quoted, and who else says it.
  std::vector<Side> sides_of(const Finding& finding) const;

 private:
  Side side_of(std::span<const ClaimIndex> claims) const;
  void add_same_article(ClaimIndex claim, Side& side) const;

  const ReportView& view_;
  std::vector<std::uint32_t> origin_of_;
};

}  // namespace crosscheck
