#include "claim/shares.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace crosscheck {
namespace {

/// "Of 2,400 households, 600 had lost power": whether the sentence begins with a figure of
/// which others are some.
bool is_base(const Claim& claim) {
  constexpr std::uint32_t longest = 16;  // bytes of "Out of the"
  const bool opens = claim.sentence.starts_with("Of ") ||
                     claim.sentence.starts_with("Out of ") ||
                     claim.sentence.starts_with("Among ");
  return opens && claim.span.begin - claim.sentence_span.begin <= longest;
}

/// "1.66 million people came and 1.64 million left": the second has its people from the
/// first, which "of them" means.
bool repeats_its_subject(const std::vector<Claim>& claims, ClaimIndex at) {
  if (at == 0 || claims[at].state(Slot::population) != SlotState::carried) return false;
  const Claim& before = claims[at - 1];
  return before.statement == claims[at].statement && before.form == Form::quantity &&
         !is_base(before) && before.population == claims[at].population;
}

/// "10 percent of their earnings": of something that no figure before counts.
bool names_its_whole(const Claim& share) {
  for (const std::string_view words : {" of their ", " of its ", " of his ", " of her "}) {
    if (share.text.find(words) != std::string::npos) return true;
  }
  return false;
}

/// "31 percent of pupils", "of all children": not just of those counted before. After "of"
/// those stand as "the", "them", "these" and the like, or with their number.
bool is_of_others(const Claim& share) {
  constexpr std::string_view sign = "% of ";
  constexpr std::string_view word = "percent of ";
  std::string_view rest = share.text;
  if (const std::size_t at = rest.find(sign); at != std::string_view::npos) {
    rest.remove_prefix(at + sign.size());
  } else if (const std::size_t named = rest.find(word); named != std::string_view::npos) {
    rest.remove_prefix(named + word.size());
  } else {
    return false;
  }
  constexpr std::array<std::string_view, 8> pointing{"the",  "them",  "these", "those",
                                                     "whom", "which", "this",  "that"};
  const std::string_view first = rest.substr(0, rest.find_first_of(" ,.;:"));
  const bool counted = !first.empty() && first.front() >= '0' && first.front() <= '9';
  return !counted && std::ranges::find(pointing, first) == pointing.end();
}

}  // namespace

void link_shares(std::vector<Claim>& claims) {
  for (ClaimIndex i = 0; i < claims.size(); ++i) {
    Claim& share = claims[i];
    if (share.form != Form::quantity || share.kind != Kind::ratio || i == 0) continue;
    if (names_its_whole(share) || is_of_others(share)) continue;
    ClaimIndex at = i;
    std::optional<ClaimIndex> part;
    for (int steps = 0; at > 0 && steps < 4; ++steps) {
      --at;
      const Claim& before = claims[at];
      if (before.form != Form::quantity || before.unit.dimension == "1" || !before.value)
        continue;
      if (share.statement - before.statement > 2) break;
      if (repeats_its_subject(claims, at)) continue;
      const bool apposed = before.statement == share.statement && !part;
      if (apposed) {
        part = at;
        continue;
      }
      share.of = at;
      break;
    }
    if (part && share.of) {
      // "310 of them, or 12 percent": the share speaks of what its part counts.
      share.measure = claims[*part].measure;
      share.population = claims[*part].population;
    } else if (part && !share.of) {
      share.of = part;
    }
  }
}

}  // namespace crosscheck
