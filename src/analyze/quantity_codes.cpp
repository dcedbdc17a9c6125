// Money with a currency code glued to the digits.
#include "analyze/quantity_reader.h"
#include "analyze/tokenize.h"

namespace crosscheck {

/// "Rs500", "USD10m", "$US160 million", "RM1,200": a currency code glued to the digits.
/// Other such words are names.
std::uint32_t QuantityReader::read_coded_money(std::uint32_t at) {
  const std::string_view word = scene_.word(at);
  const std::size_t letters = word.find_first_of("0123456789");
  const std::size_t after_digits = word.find_first_not_of("0123456789", letters);
  Part part;
  part.first = part.number_first = at;
  part.prefixed = true;
  if (at > floor_ && scene_.is(at - 1, "$") && scene_.glued(at)) {
    const Span symbol{scene_[at - 1].span.begin,
                      scene_[at].span.begin + static_cast<std::uint32_t>(letters)};
    part.unit = scene_.words.units.money_of(slice(scene_.text, symbol));
    part.first = at - 1;
  } else if (letters > 0) {
    part.unit = scene_.words.units.money_of(word.substr(0, letters));
  }
  const auto named = [&] {
    skip_to(at + 1);
    return at + 1;
  };
  if (!part.unit) return named();
  const std::uint32_t begin = scene_[at].span.begin + static_cast<std::uint32_t>(letters);
  std::uint32_t stop = begin;
  std::uint32_t end = at + 1;
  int power = 0;
  if (after_digits != std::string_view::npos) {
    const WordUse use = scene_.words.uses[word_hash(word.substr(after_digits))];
    if (!use.is(WordUse::short_scale)) return named();
    power = use.number;
    stop = scene_[at].span.begin + static_cast<std::uint32_t>(after_digits);
  } else {
    const std::uint32_t limit = std::min(scene_[scene_.end - 1].span.end, begin + 40);
    const auto is_digit = [&](std::uint32_t i) {
      return i < limit && scene_.text[i] >= '0' && scene_.text[i] <= '9';
    };
    while (is_digit(stop) ||
           (stop < limit && (scene_.text[stop] == ',' || scene_.text[stop] == '.') &&
            is_digit(stop + 1))) {
      ++stop;
    }
    while (scene_.has(end) && scene_[end].span.begin < stop) ++end;
  }
  const auto number = read_number_of(scene_, slice(scene_.text, {begin, stop}), end);
  if (!number) return named();
  part.number = *number;
  if (power > 0) {
    part.number.value = part.number.value * Decimal::power_of_ten(power);
    part.number.last_place = part.number.last_place * Decimal::power_of_ten(power);
    part.number.scale = Decimal::power_of_ten(power);
  }
  part.end = part.number.end;
  return read_part(part);
}

}  // namespace crosscheck
