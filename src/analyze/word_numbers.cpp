#include "analyze/word_numbers.h"

#include "analyze/number_scales.h"
#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

/// Highest power of ten of scale words in a row: beyond is no number of the news.
constexpr int most_scale = 36;

constexpr std::uint64_t number_words = WordUse::small | WordUse::tens;

std::uint64_t hash_of(std::string_view word) { return word_hash(word); }

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
    number.value = number.value + Decimal(top) / Decimal(use.number) * number.scale;
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

std::optional<Number> read_word_number(const Scene& scene, std::uint32_t at) {
  return WordNumber(scene, at).read();
}

}  // namespace crosscheck
