#include "reason/cycle_words.h"

#include "reason/counts.h"
#include "reason/operand.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// "3 to 9 May 2023", "since mobilization, until 12 May 2023".
std::string time_words(const Claim& claim) {
  const DayRange start = count_start(claim);
  const DayRange end = count_end(claim);
  if (!start.is_known()) {
    const std::string& anchor = claim.period.anchor;
    return "since " + anchor.substr(0, anchor.find('@')) + ", until " + worded(end);
  }
  return start == end ? worded(end) : worded(DayRange{start.first, end.last});
}

std::string step_words(const GraphView& graph, const CycleStep& step) {
  const Claim& claim = graph.claim(step.claim);
  return claim.value->text + " (" + graph.article_of(step.claim).source + ", " +
         time_words(claim) + ")";
}

/// A sum of bounds in the unit of the claims, as far as they have one.
std::string sum_words(const Claim& claim, const Decimal& sum) {
  const Decimal& factor = claim.unit.factor;
  return worded(factor.is_zero() ? sum : sum / factor);
}

}  // namespace

std::string cycle_words(const GraphView& graph, const std::vector<CycleStep>& steps) {
  std::vector<std::string> told;
  std::vector<std::string> room;
  Decimal least = 0;
  Decimal most = 0;
  bool open = false;
  for (const CycleStep& step : steps) {
    (step.is_most ? room : told).push_back(step_words(graph, step));
    open = open || (!step.is_most && step.bound.strict);
    (step.is_most ? most : least) =
        step.is_most ? most - step.bound.least : least + step.bound.least;
  }
  const Claim& first = graph.claim(steps.front().claim);
  return enumerated(told) + (told.size() == 1 ? " is " : " make ") +
         (open ? "more than " : "at least ") + sum_words(first, least) + "; " +
         enumerated(room) + (room.size() == 1 ? " leaves" : " leave") + " room for " +
         sum_words(first, most);
}

std::vector<ProofLine> cycle_proof(const GraphView& graph,
                                   const std::vector<CycleStep>& steps) {
  std::vector<ProofLine> lines;
  lines.reserve(2 * steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const CycleStep& step = steps[i];
    const Claim& claim = graph.claim(step.claim);
    const Decimal bound = step.is_most ? -step.bound.least : step.bound.least;
    const std::string words = step.is_most ? "counts at most " : "counts at least ";
    lines.push_back(
        {graph.article_of(step.claim).source + " " + words + sum_words(claim, bound),
         "bound", claim.value->text, time_words(claim), Truth::yes});
    const CycleStep& next = steps[(i + 1) % steps.size()];
    const DayRange here = step.is_most ? count_start(claim) : count_end(claim);
    const Claim& after = graph.claim(next.claim);
    const DayRange there = next.is_most ? count_end(after) : count_start(after);
    if (here == there && step.is_most != next.is_most) continue;
    lines.push_back({"a count never falls", "order", iso(here), iso(there), Truth::yes});
  }
  return lines;
}

}  // namespace crosscheck
