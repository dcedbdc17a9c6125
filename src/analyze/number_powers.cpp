#include "analyze/number_powers.h"

#include <cstdlib>
#include <optional>

#include "analyze/digits.h"

namespace crosscheck {
namespace {

/// Beyond it nothing is measured, and an exact decimal could not hold it.
constexpr std::size_t most_exponent_digits = 2;

struct Exponent {
  std::uint32_t end = 0;  ///< zero: there is none
  std::string_view digits;
  bool negative = false;
};

bool are_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

/// A whole number with its sign, all glued.
Exponent signed_digits(const Scene& scene, std::uint32_t at) {
  const bool negative = scene.is_dash(at);
  if ((negative || scene.is(at, "+")) && scene.glued(at)) ++at;
  if (!scene.is_number(at) || !scene.glued(at) || !are_digits(scene.word(at))) return {};
  return {at + 1, scene.word(at), negative};
}

/// "e14", "E+14", "e-1" right behind the digits.
Exponent after_letter(const Scene& scene, std::uint32_t at) {
  if (!scene.glued(at) || !scene[at].is_word()) return {};
  const std::string_view word = scene.word(at);
  if (word.front() != 'e' && word.front() != 'E') return {};
  if (are_digits(word.substr(1))) return {at + 1, word.substr(1), false};
  if (word.size() > 1 || !(scene.is_dash(at + 1) || scene.is(at + 1, "+"))) return {};
  return signed_digits(scene, at + 1);
}

/// "x10^-4", "× 10^8".
Exponent after_times(const Scene& scene, std::uint32_t at) {
  if (scene.is(at, "x10") || scene.is(at, "X10")) {
    ++at;
  } else if ((scene.is(at, "x") || scene.is(at, "*") || scene.is(at, "\xC3\x97")) &&
             scene.is(at + 1, "10")) {
    at += 2;
  } else {
    return {};
  }
  return scene.is(at, "^") && scene.glued(at) ? signed_digits(scene, at + 1) : Exponent{};
}

/// The exponent with its sign, if it has two digits at most.
std::optional<int> value_of(Exponent power) {
  while (power.digits.size() > 1 && power.digits.front() == '0')
    power.digits.remove_prefix(1);
  if (power.digits.size() > most_exponent_digits) return std::nullopt;
  int exponent = 0;
  for (const char digit : power.digits) exponent = exponent * 10 + (digit - '0');
  return power.negative ? -exponent : exponent;
}

/// "10^6", "1.1^-23".
bool raise(Number& number, const Exponent& power) {
  const auto exponent = value_of(power);
  if (power.end == 0 || !exponent || number.grouped) return false;
  if (number.value.is_zero() || number.value > Decimal(1000)) return false;
  Decimal product = 1;
  for (int i = 0; i < std::abs(*exponent); ++i) product = product * number.value;
  number.value = *exponent < 0 ? Decimal(1) / product : product;
  number.last_place = number.value.is_whole() ? Decimal(1) : Decimal::of(1, -1);
  number.has_decimals = !number.value.is_whole();
  number.grouped = true;
  number.end = power.end;
  return true;
}

}  // namespace

bool read_power(const Scene& scene, Number& number) {
  if (scene.is(number.end, "^") && scene.glued(number.end)) {
    return raise(number, signed_digits(scene, number.end + 1));
  }
  Exponent power = after_letter(scene, number.end);
  if (power.end == 0) power = after_times(scene, number.end);
  if (power.end == 0) return true;
  const auto exponent = value_of(power);
  if (!exponent) return false;
  const Decimal factor = Decimal::power_of_ten(*exponent);
  number.value = number.value * factor;
  number.last_place = number.last_place * factor;
  number.has_decimals = number.last_place < Decimal(1);
  number.grouped = true;
  number.end = power.end;
  return true;
}

}  // namespace crosscheck
