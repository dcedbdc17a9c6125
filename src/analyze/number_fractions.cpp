#include "analyze/number_fractions.h"

#include "analyze/number_scales.h"
#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

bool is_plural_word(const Scene& scene, std::uint32_t at) {
  const std::string_view word = scene.word(at);
  return word.ends_with('s') || word.ends_with('S') || scene.is(at, "halves");
}

/// "half" and "quarter" divide, but order nothing: no "twenty-quarter".
bool is_share_word(const Scene& scene, std::uint32_t at) {
  return scene.is_any_word(at, {"half", "halves", "quarter", "quarters"});
}

/// The unit's ordinal behind tens, its value; zero if there is none.
std::int32_t unit_ordinal(const Scene& scene, std::uint32_t at, bool joined) {
  const WordUse use = scene.use(at);
  if (use.is(WordUse::unit_ordinal)) {
    // "thirty-second" orders, "thirty seconds" is a time.
    return joined || !scene.is_word(at, word_hash("seconds")) ? use.number : 0;
  }
  return use.is(WordUse::fraction) && use.number < 10 && !is_share_word(scene, at)
             ? use.number
             : 0;
}

std::uint32_t after_joint(const Scene& scene, std::uint32_t at) {
  return scene.is_joint(at) ? at + 1 : at;
}

/// "one - fourth": a hyphen with spaces.
bool is_loose_hyphen(const Scene& scene, std::uint32_t at) {
  return scene.is(at, "-") && !scene.glued(at) && scene.has(at + 1) && !scene.glued(at + 1);
}

/// Whether a single part needs no "of" behind it: "one third were", "by a quarter".
bool stands_alone(const Scene& scene, std::uint32_t first, const Denominator& below) {
  if (!ends_number_phrase(scene, below.end)) return false;
  if (is_amount_after(scene, first)) return true;
  // "a third was hurt" is a third person, "in one quarter" a time.
  if (scene.use(first).is(WordUse::article)) {
    const bool ends = !scene.has(below.end) || !scene[below.end].is_word();
    return ends && below.value > Decimal(10);
  }
  return !is_share_word(scene, below.end - 1);
}

bool scale_follows(const Scene& scene, std::uint32_t at) {
  return scene.use(after_joint(scene, at)).is(WordUse::scale);
}

void divide(Number& number, const Denominator& below) {
  number.value = number.value / below.value;
  number.last_place = Decimal::of(1, -1);
  number.is_fraction = true;
  number.end = below.end;
}

}  // namespace

bool ends_number_phrase(const Scene& scene, std::uint32_t at) {
  if (!scene.has(at)) return true;
  if (scene.is_joint(at)) return false;
  if (!scene[at].is_word()) return scene[at].kind == TokenKind::punctuation;
  return scene.use(at).is(WordUse::stop | WordUse::verb);
}

bool is_amount_after(const Scene& scene, std::uint32_t first) {
  if (!scene.has(first - 1) || first == 0) return false;
  return scene.use(first - 1).is(WordUse::hedge) ||
         scene.is_word(first - 1, word_hash("by"));
}

std::optional<SmallNumber> small_number_at(const Scene& scene, std::uint32_t at) {
  const WordUse use = scene.use(at);
  if (use.is(WordUse::small)) return SmallNumber{at + 1, use.number};
  if (use.is(WordUse::tens)) {
    const std::uint32_t next = after_joint(scene, at + 1);
    const WordUse unit = scene.use(next);
    const bool digit = unit.is(WordUse::small) && unit.number > 0 && unit.number < 10;
    return digit ? SmallNumber{next + 1, use.number + unit.number}
                 : SmallNumber{at + 1, use.number};
  }
  if (!scene.is_number(at) || length(scene[at].span) > 2) return std::nullopt;
  std::int32_t value = 0;
  for (const char digit : scene.word(at)) value = value * 10 + (digit - '0');
  return SmallNumber{at + 1, value};
}

Denominator denominator_at(const Scene& scene, std::uint32_t at) {
  const WordUse use = scene.use(at);
  if (use.is(WordUse::fraction)) {
    return {at + 1, Decimal(use.number), is_plural_word(scene, at), false};
  }
  if (use.is(WordUse::power_fraction)) {
    return {at + 1, Decimal::power_of_ten(use.number), is_plural_word(scene, at), false};
  }
  if (!use.is(WordUse::tens)) return {};
  const std::uint32_t next = after_joint(scene, at + 1);
  const std::int32_t unit = unit_ordinal(scene, next, next != at + 1);
  if (unit == 0) return {};
  return {next + 1, Decimal(use.number + unit), is_plural_word(scene, next), true};
}

bool read_denominator(const Scene& scene, std::uint32_t first, Number& number) {
  if (number.is_fraction || number.has_decimals || number.grouped) return false;
  if (!(number.scale == Decimal(1)) || number.value < Decimal(1)) return false;
  const bool joined = scene.is_joint(number.end);
  const bool loose = number.in_words && is_loose_hyphen(scene, number.end);
  const Denominator below =
      denominator_at(scene, joined || loose ? number.end + 1 : number.end);
  if (!below) return false;
  const bool share = is_share_word(scene, below.end - 1);
  const bool scaled = scale_follows(scene, below.end);
  if (number.value == Decimal(1)) {
    const bool of = scene.is_word(below.end, word_hash("of"));
    const bool hangs = joined && !below.compound;
    if (below.plural) return false;
    if (!of && !hangs && !(share && scaled) && !stands_alone(scene, first, below))
      return false;
  } else if (!below.plural && !(share && scaled)) {
    return false;
  }
  if (share && number.value > below.value) return false;  // "five quarters" are a time
  divide(number, below);
  read_fraction_scale(scene, number);
  return true;
}

std::optional<Number> fraction_at(const Scene& scene, std::uint32_t at) {
  Number number;
  number.value = 1;
  number.end = at + 1;
  if (!scene.use(at).is(WordUse::article)) {
    const auto above = small_number_at(scene, at);
    if (!above || above->value == 0) return std::nullopt;
    number.value = above->value;
    number.end = above->end;
  }
  if (scene.is_number(at) && scene.is(number.end, "/") && scene.glued(number.end)) {
    const auto under = small_number_at(scene, number.end + 1);
    const bool fits = under && scene.glued(number.end + 1) && !scene.is(under->end, "/");
    if (!fits || Decimal(under->value) <= number.value) return std::nullopt;
    divide(number, {under->end, Decimal(under->value), true, false});
    return number;  // "1 and 3/4"
  }
  const Denominator below = denominator_at(scene, after_joint(scene, number.end));
  if (!below || below.value <= number.value) return std::nullopt;
  const bool scaled = scale_follows(scene, below.end);
  if (number.value == Decimal(1)) {
    const bool ends = !scene.has(below.end) || !scene[below.end].is_word();
    if (below.plural || !(below.value <= Decimal(4) || ends || scaled)) return std::nullopt;
  } else if (!below.plural && !scaled) {
    return std::nullopt;
  }
  divide(number, below);
  return number;
}

void read_and_fraction(const Scene& scene, std::uint32_t first, Number& number) {
  // "between one and two thirds" has two ends.
  if (first > scene.begin && scene.is_word(first - 1, word_hash("between"))) return;
  if (number.is_fraction || number.has_decimals || !number.value.is_whole()) return;
  if (!scene.is_word(number.end, word_hash("and"))) return;
  auto part = fraction_at(scene, number.end + 1);
  if (!part) return;
  const bool is_scaled = !(number.scale == Decimal(1));
  if (is_scaled) {
    read_fraction_scale(scene, *part);
    if (part->is_fraction) part->value = part->value * number.scale;
    if (part->value >= number.scale) return;
  }
  number.value = number.value + part->value;
  number.last_place = (part->is_fraction ? number.scale : part->scale) * Decimal::of(1, -1);
  number.end = part->end;
  if (!is_scaled) read_scale(scene, number, false);
}

void read_fraction_scale(const Scene& scene, Number& number) {
  std::uint32_t at = after_joint(scene, number.end);
  if (scene.is_word(at, word_hash("of")) &&
      (scene.use(at + 1).is(WordUse::article) || scene.is_word(at + 1, word_hash("one"))) &&
      scene.use(at + 2).is(WordUse::scale | WordUse::hundred | WordUse::dozen)) {
    at += 2;
  } else if (!scene.use(at).is(WordUse::scale)) {
    return;
  }
  number.end = at;
  number.is_fraction = false;
  read_scale(scene, number, false);
}

}  // namespace crosscheck
