#include "claim/figure_site.h"

#include <algorithm>

#include "claim/extract.h"

namespace crosscheck {
namespace {

/// Whether a word stands near the figure, in its clause.
bool stands_beside(const FigureSite& site, std::string_view word) {
  constexpr std::uint32_t before = 8;
  constexpr std::uint32_t after = 12;
  const std::uint32_t begin = site.phrase.begin;
  const std::uint32_t end = std::min(site.last(), site.phrase.end + after);
  for (std::uint32_t i = begin > site.first() + before ? begin - before : site.first();
       i < end; ++i) {
    if (i >= site.phrase.end && is_break(site.reading, i)) return false;
    const std::string_view text = site.reading.text(i);
    if (text.empty() || (text.front() | 0x20) != word.front()) continue;  // as most are
    if (site.reading.lower(i) == word || site.reading.noun(i) == word) return true;
  }
  return false;
}

}  // namespace

bool fits(const MeasureFrame& frame, const FigureSite& site) {
  const QuantityMention& quantity = site.quantity;
  if (frame.dimension != quantity.dimension) return false;
  const auto counts = [&](const std::vector<std::string>& nouns) {
    return std::ranges::find(nouns, quantity.unit) != nouns.end();
  };
  if (counts(frame.not_of) || !(frame.only_of.empty() || counts(frame.only_of)))
    return false;
  return frame.beside.empty() || stands_beside(site, frame.beside);
}

const MeasureFrame* first_fitting(const std::vector<const MeasureFrame*>& frames,
                                  const FigureSite& site) {
  const auto found = std::ranges::find_if(
      frames, [&](const MeasureFrame* frame) { return fits(*frame, site); });
  return found == frames.end() ? nullptr : *found;
}

bool is_break(const ArticleReading& reading, std::uint32_t i) {
  const std::string_view text = reading.text(i);
  return text == "." || text == ";" || text == ":" || text == "?" || text == "!" ||
         text == "\"";
}

bool is_participle(std::string_view form, std::string_view lemma) {
  return form != lemma && !form.ends_with("ing") && !form.ends_with("s");
}

bool is_fatally(const FigureSite& site, std::uint32_t verb) {
  return verb > site.first() && site.reading.is_any(verb - 1, "fatally|mortally");
}

const MeasureFrame* frame_of_fatal(const FigureSite& site, std::uint32_t verb) {
  const std::uint32_t behind = site.phrase.end;
  const bool to_death =
      behind + 1 < site.last() && site.reading.is(behind, "to") &&
      site.reading.is(behind + 1, "death") &&
      site.reading.words.harm.is(site.reading.token(verb).hash, HarmWord::hurts);
  if (!to_death && !is_fatally(site, verb)) return nullptr;
  const MeasureFrame* death = site.table.find_id("death");
  return death != nullptr && fits(*death, site) ? death : nullptr;
}

bool has_object_behind(const FigureSite& site, std::uint32_t verb) {
  std::uint32_t next = verb + 1;
  if (next + 1 < site.last() && site.reading.is(next, "at") &&
      site.reading.is_any(next + 1, "least|most")) {
    next += 2;
  }
  if (next >= site.last() || site.reading.time_at(next) != nullptr) return false;
  return site.reading.quantity_at(next) >= 0 ||
         site.reading.is_any(next, "a|an|him|her|them|himself|themselves");
}

bool is_say_verb(const FigureSite& site, std::uint32_t token) {
  const SpeechMention* speech = site.reading.speech_at(site.phrase.begin);
  return speech != nullptr && speech->verb.begin <= site.reading.token(token).span.begin &&
         site.reading.token(token).span.begin < speech->verb.end;
}

}  // namespace crosscheck
