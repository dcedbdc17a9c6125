#include "analyze/ranks.h"

#include "analyze/digits.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t longest = 12;  ///< words of an ordinal

bool is_plural(const Scene& scene, std::uint32_t at) {
  const std::string_view word = scene.word(at);
  return word.ends_with('s') || word.ends_with('S');
}

/// "30th", "2nd".
std::optional<OrdinalPlace> in_figures(const Scene& scene, std::uint32_t at) {
  const bool has_ending =
      scene.glued(at + 1) && scene.is_any_word(at + 1, {"st", "nd", "rd", "th"});
  const auto digits = has_ending ? read_digits(scene.word(at)) : std::nullopt;
  if (!digits || digits->has_decimals) return std::nullopt;
  return OrdinalPlace{at + 2, digits->value, false};
}

/// The last word of an ordinal behind what was counted so far: "first" to "ninetieth" add,
/// "hundredth" and up multiply. Nothing where the two do not go together.
std::optional<Decimal> ended_by(const WordUse& use, const Decimal& total,
                                std::int64_t group) {
  if (use.is(WordUse::power_fraction)) {
    return total + Decimal(group == 0 ? 1 : group) * Decimal::power_of_ten(use.number);
  }
  const std::int64_t room = use.number < 10 ? 10 : 100;
  if (group % room != 0) return std::nullopt;
  return total + Decimal(group + use.number);
}

/// "eleventh", "one hundred and twenty-fifth", "three trillionth".
std::optional<OrdinalPlace> in_words(const Scene& scene, std::uint32_t begin) {
  Decimal total;
  std::int64_t group = 0;
  std::uint32_t at = begin;
  for (std::uint32_t words = 0; words < longest && scene.has(at); ++words) {
    if (at > begin && (scene.is_joint(at) || scene.is_any_word(at, {"and"}))) ++at;
    if (!scene.has(at) || !scene[at].is_word()) return std::nullopt;
    const WordUse use = scene.use(at);
    const bool ends =
        use.is(WordUse::fraction | WordUse::unit_ordinal | WordUse::power_fraction);
    if (ends) {
      const bool is_share = scene.is_any_word(at, {"half", "quarter"});
      const auto value =
          is_share || is_plural(scene, at) ? std::nullopt : ended_by(use, total, group);
      if (!value) return std::nullopt;
      return OrdinalPlace{at + 1, *value, true};
    }
    if (use.is(WordUse::small | WordUse::tens)) {
      group += use.number;
    } else if (use.is(WordUse::hundred)) {
      group = (group == 0 ? 1 : group) * 100;
    } else if (use.is(WordUse::scale) && use.number <= 15 && group > 0) {
      total = total + Decimal(group) * Decimal::power_of_ten(use.number);
      group = 0;
    } else {
      return std::nullopt;
    }
    if (group > 99'999) return std::nullopt;
    ++at;
  }
  return std::nullopt;
}

bool is_all_of_line(const Scene& scene, std::uint32_t at) {
  for (; scene.has(at); ++at) {
    if (scene[at].kind != TokenKind::punctuation) return false;
  }
  return true;
}

/// What may follow a place that somebody took.
bool may_follow(const Scene& scene, std::uint32_t at) {
  if (!scene.has(at) || scene[at].kind == TokenKind::punctuation)
    return !scene.is_joint(at);
  return scene.is_any_word(at, {"in", "of", "on", "among", "behind", "at", "with", "out",
                                "overall", "place", "for", "after", "worldwide"});
}

}  // namespace

std::optional<OrdinalPlace> rank_at(const Scene& scene, std::uint32_t at) {
  const bool is_first = at == scene.begin;
  const bool is_taken =
      !is_first &&
      scene.is_any_word(at - 1, {"finished", "finish", "finishes", "came", "ranked",
                                 "ranks", "rank", "ranking", "placed", "places"});
  if (!is_first && !is_taken) return std::nullopt;
  const auto rank = scene.is_number(at) ? in_figures(scene, at) : in_words(scene, at);
  if (!rank) return std::nullopt;
  const bool fits =
      is_first ? is_all_of_line(scene, rank->end) : may_follow(scene, rank->end);
  return fits ? rank : std::nullopt;
}

}  // namespace crosscheck
