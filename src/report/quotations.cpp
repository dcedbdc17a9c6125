#include "report/quotations.h"

#include <algorithm>
#include <set>

#include "report/safe_text.h"
#include "report/words.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_quoted = 3;  ///< on one side; the rest is named
constexpr std::size_t window = 120;     ///< bytes of a long sentence kept around the claim

/// The next place at or after `at` where a word begins.
std::size_t word_start(std::string_view text, std::size_t at) {
  const std::size_t space = text.find(' ', at);
  return space == std::string_view::npos ? text.size() : space + 1;
}

/// The sentence; of a long one the part around the claim, cut at spaces and so marked.
std::string quoted_text(const Claim& claim) {
  if (claim.sentence.size() <= 2 * window + claim.text.size() &&
      claim.sentence.size() <= 4 * window) {
    return claim.sentence.empty() ? claim.text : claim.sentence;
  }
  const std::size_t at = claim.sentence.find(claim.text);
  if (at == std::string::npos || claim.text.size() > 4 * window) return claim.text;
  const std::size_t begin =
      at <= window ? 0 : std::min(word_start(claim.sentence, at - window), at);
  const std::size_t after = at + claim.text.size();
  const std::size_t end = claim.sentence.size() - after <= window
                              ? claim.sentence.size()
                              : std::max(claim.sentence.rfind(' ', after + window), after);
  return (begin > 0 ? "… " : "") + claim.sentence.substr(begin, end - begin) +
         (end < claim.sentence.size() ? " …" : "");
}

std::string date_of(const ArticleInfo& article) {
  if (!article.published) return "no date";
  const bool assumed = article.published_state == SlotState::inferred;
  return day_words(*article.published) + (assumed ? " (date assumed)" : "");
}

/// When the figure held, where that is not just the day of the article.
std::string as_of_words(const Claim& claim, const ArticleInfo& article) {
  const std::string days = days_words(claim.as_of);
  if (days.empty()) return "";
  const bool of_article =
      article.published && claim.as_of == DayRange::on(*article.published);
  if (of_article) return "";
  const bool assumed = claim.state(Slot::as_of) == SlotState::inferred;
  const std::string prefix = claim.as_of.is_single_day() ? "as of " : "as of some day ";
  return prefix + days + (assumed ? " (date assumed)" : "");
}

std::string place_of(const Claim& claim, const ArticleInfo& article) {
  std::string at = article.path;
  if (article.record) at += ":" + std::to_string(*article.record);
  return at + ":" + std::to_string(claim.location.line);
}

}  // namespace

Quoter::Quoter(const ReportView& view)
    : view_(view), origin_of_(origins_by_article(view)) {}

Quotation Quoter::quotation_of(ClaimIndex index) const {
  const Claim& claim = view_.claims[index];
  const ArticleInfo& article = view_.articles[claim.article];
  return {.value = safe_text(shortened(statement_words(claim))),
          .source = safe_text(shortened(article.source)),
          .date = date_of(article),
          .as_of = as_of_words(claim, article),
          .speaker = safe_text(shortened(speaker_words(claim))),
          .text = safe_text(shortened(quoted_text(claim))),
          .at = safe_text(place_of(claim, article)),
          .claim = index};
}

std::vector<Side> Quoter::sides_of(const Finding& finding) const {
  const std::span<const ClaimIndex> claims = finding.claims;
  std::vector<Side> sides;
  for (std::size_t i = 0; i < finding.groups.size(); ++i) {
    const std::size_t begin = std::min<std::size_t>(finding.groups[i], claims.size());
    const std::size_t next =
        i + 1 < finding.groups.size() ? finding.groups[i + 1] : claims.size();
    const std::size_t end = std::clamp<std::size_t>(next, begin, claims.size());
    if (begin < end) sides.push_back(side_of(claims.subspan(begin, end - begin)));
  }
  if (sides.empty() && !claims.empty()) sides.push_back(side_of(claims));
  return sides;
}

Side Quoter::side_of(std::span<const ClaimIndex> claims) const {
  Side side;
  std::set<std::uint32_t> origins;
  std::set<ArticleIndex> articles;
  std::set<ArticleIndex> quoted;
  for (const ClaimIndex claim : claims) {
    const ArticleIndex article = view_.claims[claim].article;
    if (!articles.insert(article).second) {
      if (quoted.contains(article)) add_same_article(claim, side);
      continue;
    }
    if (!origins.insert(origin_of_[article]).second) {
      side.copies.push_back(safe_text(shortened(view_.articles[article].source)));
    } else if (quoted.size() < most_quoted) {
      side.quotations.push_back(quotation_of(claim));
      quoted.insert(article);
    } else {
      side.more.push_back(safe_text(shortened(view_.articles[article].source)));
    }
  }
  side.sources = origins.size();
  return side;
}

/// A further claim of an article that is already quoted: its value joins the quotation of
/// the same sentence, a repetition adds nothing, and other words are quoted too.
void Quoter::add_same_article(ClaimIndex claim, Side& side) const {
  constexpr std::size_t most_lines = 8;
  Quotation next = quotation_of(claim);
  for (Quotation& before : side.quotations) {
    if (before.source != next.source) continue;
    if (before.value == next.value) return;
    if (before.text == next.text) {
      before.value += ", " + next.value;
      return;
    }
  }
  if (side.quotations.size() < most_lines) side.quotations.push_back(std::move(next));
}

}  // namespace crosscheck
