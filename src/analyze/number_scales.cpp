#include "analyze/number_scales.h"

namespace crosscheck {
namespace {

/// Letters that are a scale in money and before what is counted, and else a unit.
bool is_loose(std::string_view letters) {
  return letters == "m" || letters == "M" || letters == "mm" || letters == "b" ||
         letters == "B" || letters == "MM";
}

/// Whether a plural stands here: "3m people", "4.3M sales".
bool counts_after(const Scene& scene, std::uint32_t at) {
  for (std::uint32_t i = at; i < at + 6 && scene.has(i) && scene[i].is_word(); ++i) {
    const WordUse use = scene.use(i);
    const bool of =
        i < at + 2 && (scene.is(i, "of") || scene.is(i, "its") || scene.is(i, "the"));
    if (of || scene.is(i, "and")) continue;
    if (use.is(WordUse::stop)) return false;
    if (use.is(WordUse::collective)) return true;
    const std::string_view word = scene.word(i);
    if (word.size() > 3 && word.ends_with('s') && !use.is(WordUse::not_plural)) return true;
  }
  return false;
}

}  // namespace

void multiply(Number& number, int power) {
  const Decimal scale = Decimal::power_of_ten(power);
  number.value = number.value * scale;
  number.last_place = number.last_place * scale;
  number.scale = number.scale * scale;
}

/// "million", "bn", "k" after digits.
void read_scale(const Scene& scene, Number& number, bool is_money) {
  for (int rounds = 0; rounds < 3; ++rounds) {
    std::uint32_t at = number.end;
    if (scene.is_joint(at)) ++at;
    const WordUse use = scene.use(at);
    if (use.is(WordUse::scale)) {
      multiply(number, use.number);
    } else if (use.is(WordUse::hundred) && number.value < Decimal(100)) {
      multiply(number, 2);
    } else if (use.is(WordUse::short_scale) && rounds == 0 && at == number.end &&
               (scene.glued(at) || scene.word(at).size() > 1)) {
      const std::string_view word = scene.word(at);
      number.loose_scale = is_loose(word);
      if (number.loose_scale && !is_money && !counts_after(scene, at + 1)) {
        number.loose_scale = false;
        return;
      }
      multiply(number, use.number);
    } else if (use.is(WordUse::short_scale) && rounds == 0 && number.has_decimals &&
               at == number.end && scene.is(at, "k") && !scene.is_joint(at + 1)) {
      multiply(number, use.number);  // "2.33 k"
    } else if (use.is(WordUse::dozen)) {
      number.value = number.value * Decimal(12);
      number.end = at + 1;
      return;
    } else {
      return;
    }
    number.end = at + 1;
  }
}

}  // namespace crosscheck
