#include "syntax/word_vectors.h"

#include <algorithm>

#include "syntax/mix.h"

namespace crosscheck {

WordFeatures features_of(const WordView& view) {
  WordFeatures features{};
  std::uint32_t kind = 0;
  const auto add = [&](std::uint64_t value) {
    features[kind] = feature(kind, value);
    ++kind;
  };
  add(view.lower);
  add(view.form);
  if (view.form == view.lower) features[1] = 0;  // it says no more
  for (const std::uint64_t suffix : view.suffix) add(suffix);
  for (const std::uint64_t prefix : view.prefix) add(prefix);
  add(view.shape);
  add(view.lexicon.uses);
  add(view.lexicon.noun_field);
  add(view.lexicon.verb_field);
  add(view.lexicon.frames);
  return features;
}

void WordVectors::add_up(const WordView& view,
                         std::span<std::int16_t, NetworkShape::word> out) const {
  std::array<std::int32_t, NetworkShape::word> sums{};
  for (const std::uint64_t feature : features_of(view)) {
    const auto row = feature == 0 ? std::nullopt : rows_.find(feature);
    if (!row || (*row + std::size_t{1}) * sums.size() > cells_.size()) continue;
    const std::int8_t* cells = cells_.data() + *row * sums.size();
    for (std::size_t at = 0; at < sums.size(); ++at) sums[at] += weight_of(cells[at]);
  }
  constexpr int more = Places::word - weight_places;
  for (std::size_t at = 0; at < sums.size(); ++at) {
    out[at] = static_cast<std::int16_t>(
        std::clamp<std::int32_t>(sums[at] * (1 << more), -INT16_MAX, INT16_MAX));
  }
}

}  // namespace crosscheck
