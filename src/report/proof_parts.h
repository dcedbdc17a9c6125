#pragma once
#include <string>
#include <string_view>

#include "report/quotations.h"
#include "report/report_view.h"
#include "report/text_page.h"

namespace crosscheck {

/// What pages that prove something have in common: claims with their words and place, and
/// lines of rules with their values.
class ProofParts {
 public:
  /// Borrows both.
  ProofParts(const ReportView& view, TextPage& page);

  /// A claim: who says it when, the words, where they stand, what of it was assumed; with
  /// `full` all its slots. `letter` is what conditions call it; "" for none.
  void claim(ClaimIndex index, std::string_view letter, bool full);

  /// A line of a rule, whether it holds, and the values that it compared.
  void line(const ProofLine& line);

 private:
  void write_values(const std::string& values, const std::string& at);

  const ReportView& view_;
  TextPage& page_;
  Quoter quoter_;
};

}  // namespace crosscheck
