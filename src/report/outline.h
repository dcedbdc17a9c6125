#pragma once
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "report/report.h"
#include "report/report_view.h"

namespace crosscheck {

/// The order of verdicts within a topic and of topics in the report.
enum class Rank : std::uint8_t { conflict, to_check, update, agree, not_comparable, note };
Rank rank_of(const Finding& finding);

/// One source's words. Everything in an outline is safe to show (see `safe_text`) and free
/// of line breaks; each format escapes what is special in it.
struct Quotation {
  std::string value;    ///< "nearly 100,000"; "" where it repeats the one before
  std::string source;   ///< "Harbour Times"
  std::string date;     ///< "3 May 2023", "no date"
  std::string as_of;    ///< "as of 2 May 2023" where that is not the date of the article
  std::string speaker;  ///< "Ann Bell, fire chief"; "" for the newsroom's own voice
  std::string text;     ///< the sentence, or the part of a long one around the claim
  std::string at;       ///< "articles/harbour-times.txt:3"
  ClaimIndex claim = 0;
};

/// One side of a verdict: those who say the same.
struct Side {
  std::vector<Quotation> quotations;  ///< one for each independent source, the earliest
  std::vector<std::string> copies;    ///< sources that carry a text already quoted
  std::vector<std::string> more;      ///< further independent sources, not quoted
  std::size_t sources = 0;            ///< independent sources
};

/// One finding in words.
struct Verdict {
  const Finding* finding = nullptr;
  std::string tag;      ///< "CONFLICT", "TO CHECK" or ""
  std::string words;    ///< "different figures"
  std::string message;  ///< the rule's sentence; "" where the quotations say it all
  std::vector<Side> sides;
  std::size_t sources = 0;   ///< independent sources over all sides
  std::string ask;           ///< the question that would settle it
  std::string would_change;  ///< of a conflict: a sentence on what would make it none
};

/// What is said on one question, worst verdict first.
struct Topic {
  std::string label;
  std::vector<Verdict> verdicts;
  std::optional<std::size_t> question;  ///< index, where the verdicts have one
};

/// Topics under one title.
struct Section {
  std::string title;
  std::vector<Topic> topics;
};

/// What one source alone says.
struct SingleSource {
  std::string source;
  std::string date;
  std::vector<Quotation> quotations;
};

/// A report as people read it: what the terminal and Markdown have in common.
struct Outline {
  std::string headline;
  std::vector<Section> sections;
  std::vector<SingleSource> single_sources;
  std::vector<std::string> closing;
};

/// The outline of a report. `show` names families beyond conflicts, updates, agreements and
/// what one source alone says. Cost: linear in findings and their claims.
Outline outline_of(const ReportView& view, const std::set<std::string>& show);

}  // namespace crosscheck
