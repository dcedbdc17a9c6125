#include "claim/predicate_rules.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::string_view linking_lemmas =
    "rise|climb|grow|reach|stand|be|increase|fall|hit|top|exceed|total|jump|drop|decline|"
    "remain|"
    "pass|surge|come|amount|soar|slip|surpass|edge|number|shrink|dip|swell|slide|cost|"
    "spread|cover|expand|balloon|revise|correct|lower|raise|adjust|update|slow|accelerate|"
    "ease|cool|quicken|plunge|tumble|rebound|narrow|widen|moderate|average|peak|contract";
/// Verbs whose object is brought to a figure: "raised its key rate to 5.25 percent".
constexpr std::string_view moving_lemmas =
    "raise|lower|cut|increase|lift|hike|trim|slash|reduce|bring|boost|push|revise|set|keep|"
    "hold|leave|double|drive|take|put";

std::optional<Predicate> total_ending_at(const FigureSite& site, std::uint32_t end,
                                         std::uint32_t reach, const char* pattern) {
  const std::uint32_t floor = end > site.first() + reach ? end - reach : site.first();
  for (std::uint32_t i = end; i-- > floor;) {
    if (is_break(site.reading, i)) return std::nullopt;
    const auto match = site.table.match(Frame::total, site.reading.analysis.tokens, i, end);
    if (!match) continue;
    // "the death toll": prefer the longest phrase that covers this token.
    std::uint32_t at = i;
    auto best = match;
    for (std::uint32_t j = i; j-- > (i > floor + 3 ? i - 3 : floor);) {
      const auto longer =
          site.table.match(Frame::total, site.reading.analysis.tokens, j, end);
      if (longer && j + longer.tokens > i) {
        best = longer;
        at = j;
      }
    }
    const MeasureFrame& frame = site.table.at(best.value);
    if (!fits(frame, site)) continue;
    const std::uint32_t head = at + best.tokens - 1;
    return Predicate{.frame = &frame,
                     .role = Frame::total,
                     .lemma = site.reading.noun(head),
                     .token = head,
                     .pattern = pattern};
  }
  return std::nullopt;
}

/// "the number of people killed in the explosion rose to 13".
std::optional<Predicate> number_of_ending_at(const FigureSite& site, std::uint32_t end) {
  const std::uint32_t floor = end > site.first() + 24 ? end - 24 : site.first();
  for (std::uint32_t i = end; i-- > floor;) {
    if (is_break(site.reading, i)) return std::nullopt;
    if (!site.reading.is_any(i, "number|total|count") || !site.reading.is(i + 1, "of"))
      continue;
    for (std::uint32_t j = i + 2; j < std::min(end, i + 7); ++j) {
      const std::string word = site.reading.lower(j);
      const std::string lemma = site.reading.verb(j);
      const auto* frame = first_fitting(site.table.find(Frame::adjective, word), site);
      if (frame == nullptr && is_participle(word, lemma))
        frame = first_fitting(site.table.find(Frame::object, lemma), site);
      if (frame == nullptr && j > i + 2 && site.reading.is_any(j - 1, "who|had|have|has"))
        frame = first_fitting(site.table.find(Frame::subject, lemma), site);
      if (frame == nullptr) continue;
      return Predicate{.frame = frame,
                       .role = Frame::total,
                       .lemma = lemma,
                       .token = j,
                       .pattern = "number of those"};
    }
    return std::nullopt;
  }
  return std::nullopt;
}

/// "raised its key rate (by a quarter point) to 5.25 percent", "put the number of dead at
/// 12".
std::optional<Predicate> moved_total(const FigureSite& site) {
  constexpr std::uint32_t reach = 16;
  const std::uint32_t begin = site.phrase.begin;
  if (begin < site.first() + 3 || !site.reading.is_any(begin - 1, "to|at"))
    return std::nullopt;
  const std::uint32_t floor = begin > site.first() + reach ? begin - reach : site.first();
  for (std::uint32_t i = begin - 1; i-- > floor;) {
    if (is_break(site.reading, i)) return std::nullopt;
    if (!is_one_of(site.reading.verb(i), moving_lemmas)) continue;
    if (auto found =
            total_ending_at(site, begin - 1, begin - 2 - i, "noun brought to a figure"))
      return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Predicate> apposed_total(const FigureSite& site) {
  const std::uint32_t begin = site.phrase.begin;
  if (begin > site.first() && site.reading.is(begin - 1, "magnitude"))
    return total_ending_at(site, begin, 1, "noun before the figure");
  if (begin < site.first() + 2 || !site.reading.is_any(begin - 1, "of|at"))
    return std::nullopt;
  return total_ending_at(site, begin - 1, 3, "noun before 'of'");
}

std::optional<Predicate> linked_total(const FigureSite& site) {
  const std::uint32_t floor =
      site.phrase.begin > site.first() + 8 ? site.phrase.begin - 8 : site.first();
  for (std::uint32_t i = site.phrase.begin; i-- > floor;) {
    if (is_break(site.reading, i)) return std::nullopt;
    const std::string lemma = site.reading.verb(i);
    const bool is_be = is_one_of(site.reading.lower(i), "is|are|was|were");
    if (!is_be && !is_one_of(lemma, linking_lemmas)) continue;
    if (auto found = total_ending_at(site, i, 14, "noun before a linking verb"))
      return found;
    if (auto found = number_of_ending_at(site, i)) return found;
    break;
  }
  return moved_total(site);
}

}  // namespace crosscheck
