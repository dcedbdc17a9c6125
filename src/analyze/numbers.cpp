#include "analyze/numbers.h"

#include "analyze/digits.h"
#include "analyze/number_fractions.h"
#include "analyze/number_powers.h"
#include "analyze/number_scales.h"
#include "analyze/tokenize.h"
#include "analyze/word_numbers.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Value of "½" and its like as numerator and denominator; zeros if it is none.
std::pair<int, int> vulgar(std::string_view mark) {
  if (mark.size() < 2 || mark.size() > 3) return {0, 0};
  switch (code_point_at(mark, 0).value) {
    case 0xBC: return {1, 4};
    case 0xBD: return {1, 2};
    case 0xBE: return {3, 4};
    case 0x2153: return {1, 3};
    case 0x2154: return {2, 3};
    case 0x2155: return {1, 5};
    case 0x215B: return {1, 8};
    case 0x215C: return {3, 8};
    case 0x215D: return {5, 8};
    case 0x215E: return {7, 8};
    default: return {0, 0};
  }
}

Decimal quotient(std::int64_t a, std::int64_t b) { return Decimal(a) / Decimal(b); }

/// "1 234 567": a following group of three digits after a space. After an ordinary space
/// the groups must look like nothing else.
bool continues_group(const Scene& scene, std::uint32_t at) {
  if (!scene.is_number(at) || !scene[at].space_before) return false;
  const Span gap{scene[at - 1].span.end, scene[at].span.begin};
  const std::string_view digits = scene.word(at);
  if (length(gap) > 3 || digits.size() < 3) return false;
  const std::size_t point = digits.find_first_of(".,");
  if (std::min(point, digits.size()) != 3) return false;
  if (slice(scene.text, gap) != " ") return true;  // NBSP, thin or narrow space
  const bool more = scene.is_number(at + 1) && scene.word(at + 1).size() == 3;
  const bool after_group =
      at >= scene.begin + 2 && scene.is_number(at - 2) && length(scene[at - 1].span) == 3;
  return (digits.substr(0, 3) == "000" || more || after_group) &&
         length(scene[at - 1].span) <= 3;
}

struct SpacedDigits {
  std::uint32_t end = 0;
  Digits digits;
};

std::optional<SpacedDigits> spaced_digits(const Scene& scene, std::uint32_t at) {
  const std::string_view first = scene.word(at);
  const auto digits = read_digits(first);
  if (!digits) return std::nullopt;
  SpacedDigits read{at + 1, *digits};
  if (digits->has_decimals || digits->grouped || first.size() > 3) return read;
  while (continues_group(scene, read.end)) {
    const auto next = read_digits(scene.word(read.end));
    if (!next || read.end - at > 6) return std::nullopt;
    read.digits.value = read.digits.value * Decimal(1000) + next->value;
    read.digits.last_place = next->last_place;
    read.digits.has_decimals = next->has_decimals;
    read.digits.grouped = true;
    ++read.end;
    if (next->has_decimals) break;
  }
  return read;
}

/// "/ 2" glued after an integer.
bool read_slash(const Scene& scene, std::uint32_t at, Number& number) {
  if (!scene.is(at, "/") || !scene.glued(at) || !scene.is_number(at + 1) ||
      !scene.glued(at + 1)) {
    return false;
  }
  const auto below = read_digits(scene.word(at + 1));
  if (!below || below->has_decimals || below->value <= number.value) return false;
  if (below->value > Decimal(100) || scene.is(at + 2, "/")) return false;
  number.value = number.value / below->value;
  number.is_fraction = true;
  number.end = at + 2;
  return true;
}

/// A vulgar fraction, or "1/2" after a space, adds to the whole number before it.
void read_mixed(const Scene& scene, Number& number) {
  if (!scene.has(number.end)) return;
  if (const auto [top, bottom] = vulgar(scene.word(number.end)); bottom != 0) {
    number.value = number.value + quotient(top, bottom);
    number.last_place = Decimal::of(1, -1);
    ++number.end;
    return;
  }
  std::uint32_t at = number.end;
  if (scene.is_joint(at)) ++at;
  if (!scene.is_number(at) || length(scene[at].span) > 2) return;
  const auto top = read_digits(scene.word(at));
  if (!top) return;
  Number part;
  part.value = top->value;
  if (!read_slash(scene, at + 1, part)) return;
  number.value = number.value + part.value;
  number.last_place = Decimal::of(1, -1);
  number.is_mixed = true;
  number.end = part.end;
}

/// How many numbers in digits may follow each other as one: "4 million 300 thousand".
constexpr int most_terms = 4;

std::optional<Number> in_digits(const Scene& scene, std::uint32_t at, bool is_money,
                                int terms);

/// Whether scale words ended the number: "3 hundred", "4 thousand".
bool is_open(const Number& number) {
  return !(number.scale == Decimal(1)) && !number.loose_scale && !number.has_decimals &&
         !number.is_fraction;
}

/// "3 hundred and 21", "4 thousand 3 hundred".
void read_terms(const Scene& scene, Number& number, int terms) {
  if (!is_open(number)) return;
  std::uint32_t at = number.end;
  if (number.scale == Decimal(100)) {
    if (scene.is_word(at, word_hash("and"))) ++at;
    const auto rest = small_number_at(scene, at);
    if (!rest || rest->value == 0) return;
    if (scene.use(rest->end).is(WordUse::scale | WordUse::hundred)) return;
    number.value = number.value + Decimal(rest->value);
    number.end = rest->end;
  } else {
    if (terms >= most_terms || !scene.is_number(at)) return;
    const auto rest = in_digits(scene, at, false, terms + 1);
    if (!rest || rest->value >= number.scale || rest->value.is_zero()) return;
    const bool scaled = is_open(*rest) || rest->end > at + 1;
    if (!scaled || !rest->value.is_whole() || rest->is_fraction) return;
    number.value = number.value + rest->value;
    number.end = rest->end;
  }
  number.scale = 1;
  number.last_place = 1;
}

std::optional<Number> in_digits(const Scene& scene, std::uint32_t at, bool is_money,
                                int terms) {
  auto read = spaced_digits(scene, at);
  if (!read) return std::nullopt;
  const bool point = at > scene.begin && scene.is(at - 1, ".") && scene.glued(at) &&
                     (at - 1 == scene.begin || scene[at - 1].space_before);
  if (point && !read->digits.has_decimals && !read->digits.grouped) {  // ".08"
    const int places = static_cast<int>(length(scene[at].span));
    read->digits.last_place = Decimal::power_of_ten(-places);
    read->digits.value = read->digits.value * read->digits.last_place;
    read->digits.has_decimals = true;
  }
  Number number;
  number.value = read->digits.value;
  number.last_place = read->digits.last_place;
  number.has_decimals = read->digits.has_decimals;
  number.grouped = read->digits.grouped;
  number.end = read->end;
  if (!number.has_decimals && !number.grouped && read_slash(scene, number.end, number)) {
    read_fraction_scale(scene, number);
    return number;
  }
  if (!read_power(scene, number)) return std::nullopt;
  if (!number.has_decimals) read_mixed(scene, number);
  read_scale(scene, number, is_money);
  if (is_money) return number;
  if (read_denominator(scene, at, number)) return number;
  read_and_fraction(scene, at, number);
  read_terms(scene, number, terms);
  return number;
}

}  // namespace

std::optional<Number> read_number_of(const Scene& scene, std::string_view digits,
                                     std::uint32_t end) {
  const auto read = read_digits(digits);
  if (!read) return std::nullopt;
  Number number;
  number.value = read->value;
  number.last_place = read->last_place;
  number.has_decimals = read->has_decimals;
  number.grouped = read->grouped;
  number.end = end;
  read_scale(scene, number, true);
  return number;
}

namespace {

std::optional<Number> read_plain(const Scene& scene, std::uint32_t at, bool is_money) {
  const Token& token = scene[at];
  if (token.kind == TokenKind::number) return in_digits(scene, at, is_money, 1);
  if (!token.is_word()) {
    const auto [top, bottom] = vulgar(scene.word(at));
    if (bottom == 0) return std::nullopt;
    Number number;
    number.value = quotient(top, bottom);
    number.last_place = Decimal::of(1, -1);
    number.is_fraction = true;
    number.end = at + 1;
    return number;
  }
  constexpr std::uint64_t starters =
      WordUse::small | WordUse::tens | WordUse::article | WordUse::fraction;
  if (!scene.use(at).is(starters)) return std::nullopt;
  return read_word_number(scene, at);
}

bool is_whole_part(const Number& number) {
  return !number.is_fraction && !number.has_decimals && number.value >= Decimal(1);
}

/// "one over three": a fraction where nothing is counted by it.
void read_over(const Scene& scene, Number& number) {
  if (!scene.is_word(number.end, word_hash("over")) || !is_whole_part(number)) return;
  const std::uint32_t at = number.end + 1;
  if (!scene.has(at) || scene.use(at).is(WordUse::article)) return;
  const auto below = read_plain(scene, at, false);
  if (!below || !is_whole_part(*below)) return;
  if (scene.has(below->end)) {
    const Token& next = scene[below->end];
    if (next.is_word() || next.kind == TokenKind::symbol || scene.glued(below->end + 1))
      return;
  }
  const Decimal least = 30;  // "120 over 80" is a blood pressure
  if (number.value >= least && below->value >= least && !number.in_words) return;
  number.value = number.value / below->value;
  number.last_place = Decimal::of(1, -1);
  number.is_fraction = true;
  number.end = below->end;
}

}  // namespace

std::optional<Number> read_number(const Scene& scene, std::uint32_t at, bool is_money) {
  if (!scene.has(at)) return std::nullopt;
  auto number = read_plain(scene, at, is_money);
  if (number && !is_money) read_over(scene, *number);
  return number;
}

}  // namespace crosscheck
