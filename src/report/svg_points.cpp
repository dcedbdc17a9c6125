#include "report/svg_points.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/html_sources_table.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_points = 24;
constexpr std::size_t most_clashes = 8;

bool is_same_unit(const Unit& a, const Unit& b) {
  return a.unit == b.unit && a.factor == b.factor && a.offset == b.offset;
}

/// Claims of the question itself that have a figure of the unit of the first.
std::vector<ClaimIndex> candidates_of(const ReportPage& page, const Topic& topic,
                                      bool& is_mixed) {
  std::vector<ClaimIndex> claims;
  if (!topic.question) return claims;
  const ReportView& view = page.view();
  std::vector<ClaimIndex> own = view.questions[*topic.question].claims;
  std::ranges::sort(own);
  for (const ClaimIndex index : rows_of(page, topic)) {
    const Claim& claim = view.claims[index];
    if (!claim.value || !std::ranges::binary_search(own, index)) continue;
    if (claim.unit.factor.is_zero()) continue;
    if (!claims.empty()) {
      const Unit& first = view.claims[claims.front()].unit;
      if (claim.unit.dimension != first.dimension) continue;
      is_mixed |= !is_same_unit(claim.unit, first);
    }
    claims.push_back(index);
  }
  return claims;
}

/// A figure of one unit in another of the same dimension.
Interval converted(const Interval& figure, const Unit& from, const Unit& to) {
  const Interval base =
      figure * Interval::point(from.factor) + Interval::point(from.offset);
  return (base - Interval::point(to.offset)) / Interval::point(to.factor);
}

FigurePoint point_of(const ReportPage& page, ClaimIndex index, const Unit& unit) {
  const Claim& claim = page.view().claims[index];
  FigurePoint point;
  point.claim = index;
  point.source = page.source_of(index);
  point.day = claim.as_of.last ? claim.as_of.last : claim.as_of.first;
  point.written = (claim.value->low + claim.value->high) / Decimal{2};
  point.core = claim.value->core;
  point.outer = claim.value->outer;
  point.words = clipped(safe_text(claim.value->text), 26);
  if (is_same_unit(claim.unit, unit)) return point;
  point.core = converted(point.core, claim.unit, unit);
  point.outer = converted(point.outer, claim.unit, unit);
  const Interval written = converted(Interval::point(point.written), claim.unit, unit);
  point.written = written.low.value_or(point.written);
  return point;
}

/// The first point that shows a claim of one side of a finding.
std::optional<std::size_t> point_on(const Finding& finding, std::size_t side,
                                    const std::map<ClaimIndex, std::size_t>& point_of) {
  const std::size_t begin = finding.groups[side];
  const std::size_t end =
      side + 1 < finding.groups.size() ? finding.groups[side + 1] : finding.claims.size();
  for (std::size_t i = begin; i < end && i < finding.claims.size(); ++i) {
    const auto found = point_of.find(finding.claims[i]);
    if (found != point_of.end()) return found->second;
  }
  return std::nullopt;
}

std::vector<FigureTie> ties_of(const ReportPage& page, const Topic& topic,
                               const std::vector<FigurePoint>& points) {
  std::map<ClaimIndex, std::size_t> point_of;
  for (std::size_t i = 0; i < points.size(); ++i) point_of[points[i].claim] = i;
  std::vector<FigureTie> ties;
  for (const Verdict& verdict : topic.verdicts) {
    const Finding& finding = *verdict.finding;
    const Rank rank = rank_of(finding);
    if (finding.groups.size() < 2 || rank > Rank::update) continue;
    // A chain of updates leads from each group to the next.
    std::optional<std::size_t> from = point_on(finding, 0, point_of);
    for (std::size_t side = 1; side < finding.groups.size(); ++side) {
      const auto to = point_on(finding, side, point_of);
      if (!to) continue;
      if (from && *from != *to) {
        const Kind kind = page.view().claims[points[*from].claim].kind;
        ties.push_back(
            {*from, *to, rank, kind == Kind::cumulative || kind == Kind::count_event});
      }
      from = to;
    }
  }
  return ties;
}

/// Whether another update leads from or to the same figure over fewer days.
bool is_neighbour(const FigureTie& tie, const std::vector<FigureTie>& ties,
                  const std::vector<FigurePoint>& points) {
  const auto day = [&](std::size_t point) { return points[point].day.value_or(Day{}); };
  return std::ranges::none_of(ties, [&](const FigureTie& other) {
    if (other.rank != Rank::update) return false;
    const bool sooner = other.from == tie.from && day(other.to) < day(tie.to);
    const bool later = other.to == tie.to && day(other.from) > day(tie.from);
    return sooner || later;
  });
}

/// Of many figures, one of each day and value: the first.
void keep_one_each(const ReportPage& page, std::vector<ClaimIndex>& claims) {
  std::set<std::pair<std::optional<Day>, std::string>> known;
  std::erase_if(claims, [&](ClaimIndex index) {
    const Claim& claim = page.view().claims[index];
    return !known.emplace(claim.as_of.last, claim.value->text).second;
  });
}

}  // namespace

FigureSet figures_of(const ReportPage& page, const Topic& topic) {
  FigureSet set;
  bool is_mixed = false;
  std::vector<ClaimIndex> claims = candidates_of(page, topic, is_mixed);
  if (claims.size() < 2) return set;
  if (claims.size() > most_points) {
    const std::size_t all = claims.size();
    keep_one_each(page, claims);
    claims.resize(std::min(claims.size(), most_points));
    set.left_out = all - claims.size();
  }
  for (const ClaimIndex claim : claims) {
    set.points.push_back(point_of(page, claim, page.view().claims[claims.front()].unit));
  }
  set.unit = clipped(safe_text(page.view().claims[claims.front()].unit.unit), 40);
  set.is_mixed = is_mixed;
  const std::vector<FigureTie> all = ties_of(page, topic, set.points);
  std::size_t clashes = 0;
  for (const FigureTie& tie : all) {
    const bool kept = tie.rank == Rank::update ? is_neighbour(tie, all, set.points)
                                               : clashes++ < most_clashes;
    if (kept) set.ties.push_back(tie);
  }
  return set;
}

}  // namespace crosscheck
