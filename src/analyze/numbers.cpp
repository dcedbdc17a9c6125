#include "analyze/numbers.h"

#include "analyze/digits.h"
#include "analyze/tokenize.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Highest power of ten of scale words in a row: beyond is no number of the news.
constexpr int most_scale = 36;

constexpr std::uint64_t number_words = WordUse::small | WordUse::tens;

std::uint64_t hash_of(std::string_view word) { return word_hash(word); }

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

void multiply(Number& number, int power) {
  const Decimal scale = Decimal::power_of_ten(power);
  number.value = number.value * scale;
  number.last_place = number.last_place * scale;
  number.scale = number.scale * scale;
}

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
  number.end = part.end;
}

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

std::optional<Number> in_digits(const Scene& scene, std::uint32_t at, bool is_money) {
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
    return number;
  }
  if (!number.has_decimals) read_mixed(scene, number);
  read_scale(scene, number, is_money);
  return number;
}

/// Reads numbers in words, one word at a time.
class WordNumber {
 public:
  WordNumber(const Scene& scene, std::uint32_t at) : scene_(scene), at_(at) {}

  std::optional<Number> read() {
    const WordUse first = scene_.use(at_);
    if (first.is(WordUse::fraction) && first.number == 2) return half();
    if (first.is(WordUse::article)) {
      if (!scene_.use(after_joint(at_ + 1))
               .is(WordUse::hundred | WordUse::scale | WordUse::dozen |
                   WordUse::fraction)) {
        return std::nullopt;
      }
      group_ = 1;
      has_group_ = true;
      ++at_;
      if (scene_.use(at_).is(WordUse::fraction)) {
        const Number part = finished();
        return part.is_fraction ? std::optional(part) : std::nullopt;
      }
    }
    while (step()) {
    }
    if (!any_) return std::nullopt;
    return finished();
  }

 private:
  std::uint32_t after_joint(std::uint32_t at) const {
    return scene_.is_joint(at) ? at + 1 : at;
  }

  bool step() {
    std::uint32_t at = at_;
    if (any_) at = after_joint(at);
    if (any_ && may_and_ && scene_.is_word(at, hash_of("and")) &&
        scene_.use(at + 1).is(number_words) && !scene_.use(at + 1).is(WordUse::article)) {
      ++at;
    }
    if (!scene_.has(at) || !scene_[at].is_word()) return false;
    const WordUse use = scene_.use(at);
    const bool taken = take(use);
    if (taken) at_ = at + 1;
    return taken;
  }

  bool take(WordUse use) {
    if (use.is(WordUse::small)) return add(use.number, false);
    if (use.is(WordUse::tens)) return add(use.number, true);
    if (use.is(WordUse::hundred)) {
      if (!has_group_ || group_ > 99 || hundred_) return false;
      group_ *= 100;
      hundred_ = may_and_ = any_ = true;
      tens_ = small_ = full_ = false;
      scale_ = 0;
      return true;
    }
    if (use.is(WordUse::dozen)) {
      if (!has_group_ || scale_ != 0) return false;
      group_ *= 12;
      hundred_ = any_ = true;
      tens_ = full_ = true;
      return true;
    }
    if (use.is(WordUse::scale)) return take_scale(use.number);
    return false;
  }

  bool add(int value, bool is_tens) {
    if (has_group_) {
      const bool after_tens = tens_ && !is_tens && value > 0 && value < 10;
      const bool after_hundred = hundred_ && !tens_ && !small_;
      if (full_ || !(after_tens || after_hundred)) return false;
    }
    if (is_tens && scene_.is_joint(at_ + 1)) {
      const WordUse next = scene_.use(at_ + 2);
      if (!next.is(WordUse::small) && next.is(WordUse::fraction) && is_singular(at_ + 2)) {
        return false;  // "twenty-third"
      }
    }
    group_ += value;
    has_group_ = any_ = true;
    (is_tens ? tens_ : small_) = true;
    if (!is_tens && tens_) full_ = true;
    may_and_ = false;
    scale_ = 0;
    return true;
  }

  bool take_scale(int power) {
    if (!has_group_) {
      if (scale_ == 0 || !any_ || scale_ + power > most_scale) return false;
      total_ = total_ * Decimal::power_of_ten(power);  // "a thousand million"
      scale_ += power;
      return true;
    }
    if (last_scale_ != 0 && power >= last_scale_) return false;
    total_ = total_ + Decimal(group_) * Decimal::power_of_ten(power);
    scale_ = last_scale_ = power;
    group_ = 0;
    has_group_ = hundred_ = tens_ = small_ = full_ = false;
    any_ = may_and_ = true;
    return true;
  }

  bool is_singular(std::uint32_t at) const {
    const std::string_view word = scene_.word(at);
    return !word.ends_with('s') && !word.ends_with('S');
  }

  /// "half of", "half a million", "half a mile", "half the".
  std::optional<Number> half() {
    const std::uint32_t next = at_ + 1;
    Number number;
    number.value = Decimal::of(5, -1);
    number.last_place = Decimal::of(1, -1);
    number.in_words = number.is_fraction = true;
    number.end = next;
    std::uint32_t scaled = after_joint(next);
    if (scene_.use(scaled).is(WordUse::article)) ++scaled;
    const WordUse use = scene_.use(scaled);
    if (use.is(WordUse::scale)) {
      multiply(number, use.number);
    } else if (use.is(WordUse::dozen)) {
      number.value = 6;
      number.last_place = 1;
    } else {
      return plain_half(number, next) ? std::optional(number) : std::nullopt;
    }
    number.is_fraction = false;
    number.end = scaled + 1;
    return number;
  }

  bool plain_half(Number& number, std::uint32_t next) const {
    if (scene_.use(next).is(WordUse::article)) {
      number.end = next + 1;
      return scene_.use(next + 1).is(WordUse::unit);
    }
    for (const std::string_view word :
         {"of", "the", "its", "their", "his", "her", "our", "that"}) {
      if (scene_.is_word(next, hash_of(word))) return true;
    }
    return false;
  }

  Number finished() {
    Number number;
    number.value = total_ + Decimal(has_group_ ? group_ : 0);
    number.scale = has_group_ ? Decimal(1) : Decimal::power_of_ten(scale_);
    number.last_place = number.scale;
    number.in_words = true;
    number.end = at_;
    read_point(number);
    read_fraction(number);
    read_half(number);
    return number;
  }

  /// "three point five".
  void read_point(Number& number) {
    if (!scene_.is_word(number.end, hash_of("point"))) return;
    std::uint32_t at = number.end + 1;
    Decimal place = 1;
    Decimal sum = number.value;
    while (scene_.use(at).is(WordUse::small) && scene_.use(at).number < 10 &&
           at < at_ + 20) {
      place = place * Decimal::of(1, -1);
      sum = sum + place * Decimal(scene_.use(at).number);
      ++at;
    }
    if (at == number.end + 1) return;
    number.value = sum;
    number.last_place = place;
    number.has_decimals = true;
    number.end = at;
    read_scale(scene_, number, false);
  }

  /// "two thirds", "a third of", "one-quarter".
  void read_fraction(Number& number) {
    const bool joined = scene_.is_joint(number.end);
    const std::uint32_t at = after_joint(number.end);
    const WordUse use = scene_.use(at);
    if (!use.is(WordUse::fraction) || !(number.scale == Decimal(1)) ||
        number.value.is_zero()) {
      return;
    }
    const bool plural = !is_singular(at);
    const bool of = scene_.is_word(at + 1, hash_of("of"));
    const bool one = number.value == Decimal(1);
    const bool half = use.number == 2 && joined;
    if (one ? plural || !(of || half || joined) : !plural) return;
    if (Decimal(use.number) < number.value) return;
    number.value = number.value / Decimal(use.number);
    number.last_place = Decimal::of(1, -1);
    number.is_fraction = true;
    number.end = at + 1;
  }

  /// "two and a half million", "a million and a half".
  void read_half(Number& number) {
    if (number.is_fraction || !scene_.is_word(number.end, hash_of("and"))) return;
    std::uint32_t at = number.end + 1;
    const bool article = scene_.use(at).is(WordUse::article);
    const bool one = scene_.is_word(at, hash_of("one"));
    int top = 1;
    if (article || one) {
      ++at;
    } else if (scene_.use(at).is(WordUse::small) &&
               scene_.use(at + 1).is(WordUse::fraction)) {
      top = scene_.use(at).number;
      ++at;
    } else {
      return;
    }
    at = after_joint(at);
    const WordUse use = scene_.use(at);
    if (!use.is(WordUse::fraction) || use.number > 4) return;
    number.value = number.value + quotient(top, use.number) * number.scale;
    number.last_place = number.scale * Decimal::of(1, -1);
    number.end = at + 1;
    if (number.scale == Decimal(1)) read_scale(scene_, number, false);
  }

  const Scene& scene_;
  std::uint32_t at_;
  Decimal total_;
  std::int64_t group_ = 0;
  int scale_ = 0;
  int last_scale_ = 0;
  bool any_ = false;
  bool has_group_ = false;
  bool hundred_ = false;
  bool tens_ = false;
  bool small_ = false;
  bool full_ = false;
  bool may_and_ = false;
};

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

std::optional<Number> read_number(const Scene& scene, std::uint32_t at, bool is_money) {
  if (!scene.has(at)) return std::nullopt;
  const Token& token = scene[at];
  if (token.kind == TokenKind::number) return in_digits(scene, at, is_money);
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
  constexpr std::uint64_t starters = number_words | WordUse::article | WordUse::fraction;
  if (!scene.use(at).is(starters)) return std::nullopt;
  return WordNumber(scene, at).read();
}

}  // namespace crosscheck
