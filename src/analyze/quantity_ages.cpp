// Ages: "34 years old", "aged 34", "Anna Lind, 34,", "two men, 26 and 21,".
#include <algorithm>

#include "analyze/quantity_reader.h"

namespace crosscheck {

/// "years old", "-year-old", "of age" after the unit; "aged", "age of" before the number.
bool QuantityReader::read_age(Draft& draft) const {
  QuantityMention& mention = draft.mention;
  if (mention.dimension == Dimension::time) {
    const std::uint32_t at = after_joint(draft.end);
    if (is_word(at, "old") || is_word(at, "olds")) {
      draft.end = at + 1;
    } else if (is_word(at, "of") && is_word(at + 1, "age")) {
      draft.end = at + 2;
    } else {
      return false;
    }
    mention.dimension = Dimension::age;
    return true;
  }
  if (!mention.unit.empty() || mention.dimension != Dimension::count) return false;
  if (!mention.low.is_whole() || mention.high > Decimal(125)) return false;
  std::uint32_t at = draft.first;
  const auto steps_back = [&](WordKey word) {
    if (at <= floor_ || !is_word(at - 1, word)) return false;
    --at;
    return true;
  };
  const std::uint32_t start = at;
  if (steps_back("between") && !draft.is_range) at = start;
  const bool of = steps_back("of");
  const bool age = steps_back("age") || steps_back("ages") || (!of && steps_back("aged"));
  if (age) {
    steps_back("the");
    draft.first = at;
  } else if (!is_bare_age(draft) && !is_age_of_list(draft)) {
    return false;
  }
  mention.dimension = Dimension::age;
  if (const MeasureUnit* year = scene_.words.units.find("year")) {
    mention.unit = year->name;
    mention.factor = year->factor;
  }
  return true;
}

/// "Anna Lind, 34, said", "who was 10.", "Anna Lind (34)".
bool QuantityReader::is_bare_age(const Draft& draft) const {
  const std::uint32_t first = draft.core;
  if (draft.number.in_words || draft.is_range || first < scene_.begin + 2) return false;
  if (length(scene_[first].span) > 3 || draft.mention.low < Decimal(1)) return false;
  const bool closes = !scene_.has(draft.end) || scene_.is(draft.end, ",") ||
                      scene_.is(draft.end, ".") || scene_.is(draft.end, ";");
  const Token& before = scene_[first - 1];
  // "Anna Lind and Jan Korda, both 24"
  const std::uint32_t opener = is_word(first - 1, "both") ? first - 1 : first;
  if (opener < scene_.begin + 2) return false;
  if (scene_.is(opener - 1, ",")) {
    const bool is_name = ends_name(opener - 2);
    // "four others - Anna Lind, 24, and Jan Korda, 32 - were hurt"
    const bool breaks_off = scene_.is_dash(draft.end) || scene_.is(draft.end, "--") ||
                            scene_.is(draft.end, "\xE2\x80\x94") ||
                            scene_.is(draft.end, ")") || scene_.is(draft.end, "(");
    // "Anna Lind, 24, and Jan Korda, 32 were hurt"
    const bool follows_age =
        mentions_.size() > first_mention_ && mentions_.back().dimension == Dimension::age &&
        scene_.is_any_word(draft.end, {"were", "was", "are", "is", "and"});
    return is_name && (closes || breaks_off || follows_age) &&
           !scene_.is_number(draft.end + 1);
  }
  if (scene_.is(first - 1, "(")) {
    const Token& name = scene_[first - 2];
    return name.is_word() && name.shape == Shape::capitalized &&
           scene_.is(draft.end, ")") && draft.mention.low >= Decimal(10);
  }
  const bool verb = is_word(first - 1, "was") || is_word(first - 1, "is") ||
                    is_word(first - 1, "turned") || is_word(first - 1, "turns");
  const bool person =
      is_word(first - 2, "he") || is_word(first - 2, "she") || is_word(first - 2, "who");
  return before.is_word() && verb && person && (closes || is_word(draft.end, "when"));
}

/// "Lind", "Lind Jr.", "Lind, Jr.", "Lind III"
bool QuantityReader::ends_name(std::uint32_t at) const {
  const Token& name = scene_[at];
  const auto written = [](const Token& token) {
    return token.is_word() &&
           (token.shape == Shape::capitalized || token.shape == Shape::mixed);
  };
  if (scene_.use(at).is(WordUse::stop)) return false;
  // "Nia Ward, 24," is no ward of that number.
  if (scene_.use(at).is(WordUse::names_number))
    return at > scene_.begin && written(name) && written(scene_[at - 1]);
  if (written(name)) return true;
  if (at < scene_.begin + 1) return false;
  std::uint32_t before = at - 1;
  if (scene_.is(at, ".")) return is_suffix(before);
  if (scene_.is(before, ",") && before > scene_.begin) --before;
  return is_suffix(at) && scene_[before].is_word() && scene_[before].shape > Shape::lower;
}

/// What tells people of one name apart.
bool QuantityReader::is_suffix(std::uint32_t at) const {
  return scene_.is_any_word(at, {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"});
}

/// "two men, 26 and 21, were hurt", "ages 25, 26 and 33": the others of a list.
bool QuantityReader::is_age_of_list(const Draft& draft) const {
  if (draft.number.in_words || draft.is_range || draft.mention.low < Decimal(1))
    return false;
  if (mentions_.size() == first_mention_) return false;
  const QuantityMention& last = mentions_.back();
  const std::uint32_t first = draft.core;
  const std::uint32_t end =
      last.unit_is_counted ? std::max(last.tokens.end, last.head + 1) : last.tokens.end;
  const std::uint32_t gap = first - std::min(first, end);
  if (last.dimension == Dimension::age && length(last.number) > 0) {
    const bool joined = gap == 1 && scene_.is_any_word(first - 1, {"and", "or", ","});
    const bool listed =
        gap == 2 && scene_.is(first - 2, ",") && scene_.is(first - 1, "and");
    const bool closes =
        !scene_.has(draft.end) || scene_.is_any_word(draft.end, {",", ".", ";"});
    const bool by_comma = scene_.is(first - 1, ",");
    return (joined && (closes || !by_comma || numbers_in_row(draft) > 0)) ||
           (listed && closes);
  }
  if (!last.unit_is_counted || gap != 1 || !scene_.is(first - 1, ",")) return false;
  return last.low.is_whole() && last.low == last.high &&
         Decimal(numbers_in_row(draft)) == last.low;
}

/// How many bare numbers of at most three digits are listed from here up to a comma or the
/// end of the sentence; 0 where anything else stands between.
std::int64_t QuantityReader::numbers_in_row(const Draft& draft) const {
  constexpr std::int64_t most = 9;
  std::int64_t count = 1;
  for (std::uint32_t at = draft.end; count <= most; ++count) {
    if (!scene_.has(at) || scene_.is(at, ".")) return count;
    if (scene_.is(at, ",")) ++at;
    if (scene_.is(at, "and")) ++at;
    if (at == draft.end || !scene_.has(at)) return 0;
    if (!scene_.is_number(at)) return scene_.is(at - 1, ",") ? count : 0;
    if (length(scene_[at].span) > 3) return 0;
    ++at;
  }
  return 0;
}

}  // namespace crosscheck
