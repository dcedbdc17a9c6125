#include "analyze/likely_sentences.h"

#include <algorithm>
#include <array>

#include "analyze/sentence_network.h"

namespace crosscheck {
namespace {

/// Chances have 16 binary places.
constexpr std::int64_t sure = 1 << 16;
constexpr int places = 16;
/// What a sentence more costs: what is cut off for nothing must be worth it. With the
/// flatness below best on the dev parts of the treebanks.
constexpr std::int64_t price = sure * 2 / 5;
/// The odds are flattened by this: what was learned is surer than it is right.
constexpr std::int32_t flatter_by = 2;
/// A sentence begins never where it is less likely than this, and is none where it is less
/// likely that no other begins inside it.
constexpr std::int64_t least_begin = sure / 100;
constexpr std::int64_t least_whole = sure / 1024;

/// 1 / (1 + e^-x) for every quarter of a nat from -8 to 8, made by the compiler.
constexpr std::int32_t steps_per_nat = 4;
constexpr std::int32_t most_nats = 8;
constexpr std::size_t step_count = 2 * most_nats * steps_per_nat + 1;
constexpr std::array<std::int64_t, step_count> make_curve() {
  std::array<std::int64_t, step_count> curve{};
  constexpr double ratio = 1.2840254166877414;  // e^(1/4)
  double power = 1;
  for (std::size_t at = 0; at < step_count; ++at) {
    if (at > 0) power *= ratio;
    // e^x is power / e^8
    const double high = power / 2980.9579870417283;
    curve[at] = static_cast<std::int64_t>(static_cast<double>(sure) * high / (1 + high));
  }
  return curve;
}
constexpr std::array<std::int64_t, step_count> curve = make_curve();

/// The chance that odds stand for.
std::int64_t chance_of(std::int32_t odds) {
  if (odds == never_begins) return 0;
  constexpr std::int32_t step = SentenceNetwork::odds_per_nat * flatter_by / steps_per_nat;
  constexpr std::int32_t most = step * most_nats * steps_per_nat;
  const std::int32_t above = std::clamp(odds, -most, most - 1) + most;
  const auto at = static_cast<std::size_t>(above / step);
  const std::int64_t rest = above % step;
  return curve[at] + (curve[at + 1] - curve[at]) * rest / step;
}

/// A place where a sentence may begin, or the text's end.
struct Place {
  std::uint32_t token = 0;
  std::int64_t chance = sure;
  std::int64_t best = 0;  ///< of the sentences before it
  std::size_t from = 0;   ///< where the last of them begins
};

std::vector<Place> places_of(std::span<const std::int32_t> odds) {
  std::vector<Place> out = {{0, sure, 0, 0}};
  for (std::size_t at = 1; at < odds.size(); ++at) {
    const std::int64_t chance = chance_of(odds[at]);
    if (chance >= least_begin)
      out.push_back({static_cast<std::uint32_t>(at), chance, 0, 0});
  }
  out.push_back({static_cast<std::uint32_t>(odds.size()), sure, 0, 0});
  return out;
}

/// Finds the last sentence before a place, of all there can be.
void look_back(std::vector<Place>& all, std::size_t end) {
  constexpr std::size_t most_places = 64;
  Place& place = all[end];
  std::int64_t whole = sure;  // the chance that none begins between
  bool is_first = true;
  for (std::size_t at = end; at-- > 0 && end - at <= most_places;) {
    const Place& begin = all[at];
    const std::int64_t both = begin.chance * place.chance >> places;
    const std::int64_t value = begin.best + (both * whole >> places) - price;
    if (is_first || value > place.best) {
      place.best = value;
      place.from = at;
      is_first = false;
    }
    whole = whole * (sure - begin.chance) >> places;
    if (whole < least_whole) break;
  }
}

}  // namespace

std::vector<std::uint32_t> likely_sentences(std::span<const std::int32_t> odds) {
  if (odds.empty()) return {};
  std::vector<Place> all = places_of(odds);
  for (std::size_t end = 1; end < all.size(); ++end) look_back(all, end);
  std::vector<std::uint32_t> begins;
  for (std::size_t at = all.back().from; at > 0; at = all[at].from) {
    begins.push_back(all[at].token);
  }
  std::ranges::reverse(begins);
  return begins;
}

}  // namespace crosscheck
