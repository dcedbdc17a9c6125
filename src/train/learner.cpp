#include "train/learner.h"

#include <algorithm>
#include <numeric>

namespace crosscheck {

std::vector<std::uint32_t> shuffled(std::size_t size, Dice& dice) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t at = size; at > 1; --at) std::swap(order[at - 1], order[dice.below(at)]);
  return order;
}

Features thinned(const Features& features, unsigned of_256, Dice& dice) {
  if (of_256 == 0) return features;
  Features out;
  std::uint64_t random = 0;
  unsigned left = 0;
  for (const std::uint64_t feature : features.all()) {
    if (left == 0) {
      random = dice.roll();
      left = 8;
    }
    if ((random & 0xFFU) >= of_256) out.add(feature);
    random >>= 8U;
    --left;
  }
  return out;
}

Learner::Learner(std::size_t cells) : cells_(cells), weighted_(cells) {}

void Learner::update(const Features& features, std::size_t class_, std::int32_t by) {
  const Weights<std::int32_t> view = weights();
  for (const std::uint64_t feature : features.all()) {
    const std::size_t at = view.index(feature) + class_;
    cells_[at] += by;
    weighted_[at] += steps_ * by;
  }
}

std::vector<std::int8_t> Learner::averaged(std::int64_t scale, std::int32_t limit) const {
  std::vector<std::int8_t> out(cells_.size());
  for (std::size_t at = 0; at < cells_.size(); ++at) {
    const std::int64_t total = cells_[at] * steps_ - weighted_[at];
    if (total != 0) out[at] = companded(total * scale / steps_, limit);
  }
  return out;
}

std::int8_t companded(std::int64_t weight, std::int32_t limit) {
  const std::int64_t size = std::min<std::int64_t>(weight < 0 ? -weight : weight, limit);
  std::int8_t best = 0;
  std::int64_t error = size;
  for (std::int8_t cell = 1; cell < INT8_MAX; ++cell) {
    const std::int16_t value = weight_of(cell);
    if (value > limit) break;
    const std::int64_t off = value < size ? size - value : value - size;
    if (off < error) {
      error = off;
      best = cell;
    }
  }
  if (weight >= 0 || best == 0) return best;
  // Shifting rounds down: of the two bytes that stand for -value, take the right one.
  auto negative = static_cast<std::int8_t>(-best);
  while (negative > INT8_MIN + 1 && weight_of(negative) > -weight_of(best)) --negative;
  while (negative < 0 && weight_of(negative) < -weight_of(best)) ++negative;
  return negative;
}

}  // namespace crosscheck
