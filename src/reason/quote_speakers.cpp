#include "reason/quote_speakers.h"

#include <algorithm>
#include <string_view>

#include "analyze/skeleton.h"
#include "support/hash.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

std::string_view surname_of(const Claim& claim) {
  const Speaker* speaker = claim.form == Form::quote ? claim.speaker() : nullptr;
  return speaker == nullptr ? std::string_view() : last_word(speaker->agent);
}

}  // namespace

QuoteSpeakers::QuoteSpeakers(std::span<const Claim> claims) {
  for (const Claim& claim : claims) {
    const std::string_view surname = surname_of(claim);
    if (surname.empty()) continue;
    said_.emplace_back(hash64(claim.quote), hash64(name_skeleton(surname)));
  }
  sort_and_drop_repeats(said_);
}

std::size_t QuoteSpeakers::of(const Claim& claim) const {
  if (claim.form != Form::quote) return 0;
  const std::uint64_t words = hash64(claim.quote);
  const std::pair<std::uint64_t, std::uint64_t> first{words, 0};
  const auto begin = std::lower_bound(said_.begin(), said_.end(), first);
  const auto end =
      std::find_if(begin, said_.end(), [&](const auto& one) { return one.first != words; });
  return static_cast<std::size_t>(end - begin);
}

}  // namespace crosscheck
