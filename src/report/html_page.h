#pragma once
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/html_writer.h"
#include "report/outline.h"
#include "report/quotations.h"
#include "report/report_view.h"

namespace crosscheck {

/// What a rank is called and how it looks: never by color alone, so each has its own sign.
struct RankLook {
  std::string_view key;      ///< class and sign: "conflict"
  std::string_view heading;  ///< "In conflict"
  std::string_view one;      ///< "conflict"
};
const RankLook& look_of(Rank rank);

/// What all parts of a page share: who the sources are, which verdicts a claim is in, and
/// the names that links use. Borrows the view and the outline.
class ReportPage {
 public:
  ReportPage(const ReportView& view, const Outline& outline);

  const ReportView& view() const { return view_; }
  const Outline& outline() const { return outline_; }
  const Quoter& quoter() const { return quoter_; }

  /// Names of the sources, safe to show, in order of their first article.
  const std::vector<std::string>& sources() const { return sources_; }
  std::uint32_t source_of(ClaimIndex claim) const;
  std::uint32_t source_of_article(ArticleIndex article) const {
    return source_of_article_[article];
  }
  /// The topics of all sections in order.
  const std::vector<const Topic*>& topics() const { return topics_; }
  /// The verdicts that a claim is in, in the order of the page.
  std::span<const Verdict* const> verdicts_of(ClaimIndex claim) const {
    return verdicts_of_[claim];
  }
  /// All claims that a topic shows: of its verdicts and of its question, in order.
  std::vector<ClaimIndex> claims_of(const Topic& topic) const;

  /// The name that links to a finding use: its id. Fit for an attribute and unique.
  const std::string& anchor(const Finding& finding) const;
  /// "q-3" for the third topic of the page.
  std::string anchor(const Topic& topic) const;
  /// "#" and the anchor, or "#cut" for what the page has no room for.
  std::string link(const Finding& finding) const;
  std::string link(const Topic& topic) const;
  /// Says how many topics the page has room for, from the first.
  void keep_topics(std::size_t count) { kept_topics_ = count; }

 private:
  void name_sources();
  void name_findings();
  std::size_t index_of(const Finding& finding) const;

  const ReportView& view_;
  const Outline& outline_;
  Quoter quoter_;
  std::vector<std::string> sources_;
  std::vector<std::uint32_t> source_of_article_;
  std::vector<const Topic*> topics_;
  std::vector<std::vector<const Verdict*>> verdicts_of_;
  std::vector<std::string> anchors_;
  std::map<const Topic*, std::size_t> number_of_;
  std::vector<std::size_t> topic_of_finding_;  ///< its number
  std::size_t kept_topics_ = std::numeric_limits<std::size_t>::max();
};

/// At most `most` code points of a text, "…" in place of the rest.
std::string clipped(std::string_view text, std::size_t most);

/// The sign of a rank, without words: what it means is always written beside it.
void write_sign(HtmlWriter& html, Rank rank);
/// The mark of a source: its color and shape, as in the pictures.
void write_source_mark(HtmlWriter& html, std::uint32_t source);
/// Classes of the mark: "dot k3", where the shape is `source_shape`.
std::string source_class(std::uint32_t source);
/// "#s-3".
std::string source_shape(std::uint32_t source);
/// The drawings that signs and marks refer to, once a page.
void write_drawings(HtmlWriter& html);

}  // namespace crosscheck
