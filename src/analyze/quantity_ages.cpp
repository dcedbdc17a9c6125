// Ages: "34 years old", "aged 34", "Anna Lind, 34,".
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
  } else if (!is_bare_age(draft)) {
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
  if (scene_.is(first - 1, ",")) {
    const Token& name = scene_[first - 2];
    const bool is_name = name.is_word() && name.shape == Shape::capitalized &&
                         !scene_.use(first - 2).is(WordUse::stop | WordUse::names_number);
    // "four others - Anna Lind, 24, and Jan Korda, 32 - were hurt"
    const bool breaks_off = scene_.is_dash(draft.end) || scene_.is(draft.end, "--") ||
                            scene_.is(draft.end, "\xE2\x80\x94") ||
                            scene_.is(draft.end, ")");
    return is_name && (closes || breaks_off) && !scene_.is_number(draft.end + 1);
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

}  // namespace crosscheck
