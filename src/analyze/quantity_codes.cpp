// Codes and lists without a space: money with its code glued to the digits or to the scale,
// numbers with commas alone between them.
#include <algorithm>
#include <iterator>
#include <vector>

#include "analyze/digits.h"
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

/// "30 MSEK", "4.5 MEUR", "250 TEUR", "1.2 bnUSD", as companies report: the scale and the
/// currency in one word.
bool QuantityReader::read_coded_unit(Part& part, std::uint32_t at) const {
  constexpr std::size_t code = 3;
  const bool may_be = scene_.has(at) && !part.prefixed && part.number.scale == Decimal(1) &&
                      scene_[at].shape >= Shape::upper && scene_[at].is_word() &&
                      scene_[at].word == 0;
  if (!may_be) return false;
  const std::string_view word = scene_.word(at);
  if (word.size() <= code || word.size() > code + 2) return false;
  const std::string_view scale = word.substr(0, word.size() - code);
  const MeasureUnit* const unit =
      scene_.words.units.money_of(word.substr(word.size() - code));
  if (!unit) return false;
  const int power = scale == "T" || scale == "K" || scale == "k"     ? 3
                    : scale == "M" || scale == "m" || scale == "MM"  ? 6
                    : scale == "B" || scale == "bn" || scale == "BN" ? 9
                                                                     : 0;
  if (power == 0) return false;
  part.number.scale = Decimal::power_of_ten(power);
  part.number.value = part.number.value * part.number.scale;
  part.number.last_place = part.number.last_place * part.number.scale;
  part.unit = unit;
  part.end = at + 1;
  return true;
}

/// "lots 22,24,26": one token of commas and figures that is no number with separators; each
/// is a number of its own. Returns `at` where it is none: of two figures, with years, with
/// codes such as "07".
std::uint32_t QuantityReader::read_glued_list(std::uint32_t at) {
  const std::string_view word = scene_.word(at);
  constexpr std::size_t longest_list = 100;
  constexpr std::size_t longest_figure = 3;
  const bool may_be = word.size() <= longest_list && !scene_.glued(at) &&
                      std::ranges::count(word, ',') >= 2 && !read_digits(word);
  if (!may_be) return at;
  std::vector<QuantityMention> listed;
  for (std::size_t begin = 0; begin < word.size();) {
    const std::size_t comma = std::min(word.find(',', begin), word.size());
    const std::string_view figure = word.substr(begin, comma - begin);
    const auto digits = figure.size() > longest_figure || figure.starts_with('0')
                            ? std::nullopt
                            : read_digits(figure);
    if (!digits || digits->has_decimals) return at;
    QuantityMention& mention = listed.emplace_back();
    mention.low = mention.high = digits->value;
    mention.tokens = {at, at + 1};
    const std::uint32_t first = scene_[at].span.begin;
    mention.span = mention.number = {first + static_cast<std::uint32_t>(begin),
                                     first + static_cast<std::uint32_t>(comma)};
    begin = comma + 1;
  }
  std::ranges::move(listed, std::back_inserter(mentions_));
  skip_to(at + 1);
  return at + 1;
}

}  // namespace crosscheck
