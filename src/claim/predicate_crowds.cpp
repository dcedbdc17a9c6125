#include "claim/predicate_rules.h"

#include <algorithm>

#include "claim/extract.h"

namespace crosscheck {
namespace {

constexpr std::string_view gathering_nouns =
    "crowd|march|rally|demonstration|protest|protester|protestor|marcher|demonstrator|"
    "vigil";

/// Whether the headline or the last sentences before a token name a gathering.
bool speaks_of_crowd(const FigureSite& site, std::uint32_t token) {
  const auto names_one = [&](std::uint32_t i) {
    return site.reading.time_at(i) == nullptr &&  // the month of March
           is_one_of(site.reading.noun(i), gathering_nouns);
  };
  for (std::uint32_t i = token; i-- > 0 && token - i < 60;) {
    if (names_one(i)) return true;
  }
  const auto& sentences = site.reading.analysis.sentences;
  if (sentences.empty() || sentences.front().part != Part::headline) return false;
  const TokenRange head = sentences.front().tokens;
  for (std::uint32_t i = head.begin; i < head.end; ++i) {
    if (names_one(i)) return true;
  }
  return false;
}

/// "are at work *after* 12 people were hurt", "shots were *fired* and 12 people were hit":
/// what stands before is of another clause than the figure.
bool opens_other_clause(const FigureSite& site, std::uint32_t i) {
  if (site.reading.is_any(i, "after|before|because|since|until|when|while|as|where"))
    return true;
  const EventMention* event = site.reading.event_at(i);
  return event != nullptr && !event->is_noun && i + 1 < site.phrase.begin &&
         site.reading.is_any(i + 1, "and|but");
}

}  // namespace

std::optional<Predicate> counted_crowd(const FigureSite& site) {
  const bool bare = site.quantity.dimension == Dimension::count &&
                    (length(site.quantity.counted) == 0 || site.quantity.elided);
  if (!bare || site.phrase.begin == site.first()) return std::nullopt;
  const std::uint32_t verb = site.phrase.begin - 1;
  const std::string lemma = site.reading.verb(verb);
  if (!is_one_of(lemma, "count|estimate|tally") || !speaks_of_crowd(site, verb))
    return std::nullopt;
  return Predicate{.frame = site.table.find_id("attendance"),
                   .role = Frame::object,
                   .lemma = lemma,
                   .token = verb,
                   .pattern = "crowd that somebody counted"};
}

std::optional<Predicate> existential(const FigureSite& site) {
  if (is_whole_of_part(site)) return std::nullopt;  // "was one of five": says it of the one
  const std::uint32_t floor =
      site.phrase.begin > site.first() + 6 ? site.phrase.begin - 6 : site.first();
  for (std::uint32_t i = site.phrase.begin; i-- > floor;) {
    if (opens_other_clause(site, i)) break;
    if (!site.reading.is_any(
            i, "is|are|was|were|has|have|had|with|hold|holds|hosts|contains")) {
      continue;
    }
    Predicate made{
        .lemma = "be", .token = i, .existential = true, .pattern = "figure said to exist"};
    const CountedNoun* counted = site.reading.words.nouns.find(site.quantity.unit);
    const bool there =
        i > site.first() && site.reading.is_any(i - 1, "there|still|currently|now");
    const bool holds = site.reading.is_any(i, "hold|holds|hosts|contains");
    if ((there || holds) && counted != nullptr && counted->dimension == "person") {
      made.frame = site.table.find_id("presence");
    }
    return made;
  }
  // "20,000 citizens are in X"
  for (std::uint32_t i = site.phrase.end;
       i + 1 < std::min(site.last(), site.phrase.end + 4); ++i) {
    if (site.reading.is_any(i, "is|are|was|were") &&
        site.reading.is_any(i + 1, "in|at|inside|there|still|now")) {
      Predicate made{.frame = site.table.find_id("presence"),
                     .lemma = "be",
                     .token = i,
                     .existential = true,
                     .pattern = "figure said to be in a place"};
      return made;
    }
  }
  return std::nullopt;
}

}  // namespace crosscheck
