#include "claim/figure_site.h"

#include <algorithm>

namespace crosscheck {

bool fits(const MeasureFrame& frame, const QuantityMention& quantity) {
  if (frame.dimension != quantity.dimension) return false;
  const auto counts = [&](const std::vector<std::string>& nouns) {
    return std::ranges::find(nouns, quantity.unit) != nouns.end();
  };
  return !counts(frame.not_of) && (frame.only_of.empty() || counts(frame.only_of));
}

const MeasureFrame* first_fitting(const std::vector<const MeasureFrame*>& frames,
                                  const QuantityMention& quantity) {
  const auto found = std::ranges::find_if(
      frames, [&](const MeasureFrame* frame) { return fits(*frame, quantity); });
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

bool is_say_verb(const FigureSite& site, std::uint32_t token) {
  const SpeechMention* speech = site.reading.speech_at(site.phrase.begin);
  return speech != nullptr && speech->verb.begin <= site.reading.token(token).span.begin &&
         site.reading.token(token).span.begin < speech->verb.end;
}

}  // namespace crosscheck
