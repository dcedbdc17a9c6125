#include "analyze/word_numbers.h"

#include "analyze/number_fractions.h"
#include "analyze/number_scales.h"
#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

/// Highest power of ten of scale words in a row: beyond is no number of the news.
constexpr int most_scale = 36;

constexpr std::uint64_t number_words = WordUse::small | WordUse::tens;
constexpr std::uint64_t denominators = WordUse::fraction | WordUse::power_fraction;

/// Reads numbers in words, one word at a time.
class WordNumber {
 public:
  WordNumber(const Scene& scene, std::uint32_t at) : scene_(scene), begin_(at), at_(at) {}

  std::optional<Number> read() {
    const WordUse first = scene_.use(at_);
    if (first.is(WordUse::fraction)) return part_alone(first.number);
    if (first.is(WordUse::article)) {
      const WordUse next = scene_.use(after_joint(at_ + 1));
      if (!next.is(WordUse::hundred | WordUse::scale | WordUse::dozen | denominators |
                   WordUse::tens)) {
        return std::nullopt;
      }
      group_ = 1;
      has_group_ = true;
      ++at_;
      if (scene_.use(at_).is(denominators | WordUse::tens)) {
        Number part = finished();
        read_denominator(scene_, begin_, part);
        const bool is_part = part.is_fraction || !(part.scale == Decimal(1));
        return is_part ? std::optional(part) : std::nullopt;
      }
    } else if (is_idle_zero()) {
      return std::nullopt;
    }
    while (step()) {
    }
    if (!any_ || ordinal_) return std::nullopt;
    Number number = finished();
    read_point(number);
    if (!read_denominator(scene_, begin_, number)) {
      if (is_ordinal_after(number.end)) return std::nullopt;
      read_and_fraction(scene_, begin_, number);
    }
    return number;
  }

 private:
  std::uint32_t after_joint(std::uint32_t at) const {
    return scene_.is_joint(at) ? at + 1 : at;
  }

  /// "fifty - two": a hyphen with spaces between tens and a unit.
  bool is_loose_hyphen(std::uint32_t at) const {
    if (!tens_ || small_ || full_ || !scene_.is(at, "-")) return false;
    const WordUse next = scene_.use(at + 1);
    return next.is(WordUse::small) && next.number > 0 && next.number < 10 &&
           !scene_.is_word(at + 2, word_hash("of"));
  }

  bool step() {
    std::uint32_t at = at_;
    if (any_) at = is_loose_hyphen(at) ? at + 1 : after_joint(at);
    if (any_ && may_and_ && scene_.is_word(at, word_hash("and")) &&
        scene_.use(at + 1).is(number_words)) {
      if (fraction_at(scene_, at + 1)) return false;
      with_and_ = true;
      ++at;
    }
    if (!scene_.has(at) || !scene_[at].is_word()) return false;
    here_ = at;
    const bool taken = take(scene_.use(at));
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
      // "three hundred and two dozen": the hundreds are counted apart.
      const std::int64_t apart = with_and_ ? group_ / 100 * 100 : 0;
      group_ = apart + (group_ - apart) * 12;
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
    if (is_tens && ends_in_ordinal()) return false;
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

  /// Whether the tens here begin an ordinal or a denominator: "twenty-third", "one hundred
  /// thirty-fifths".
  bool ends_in_ordinal() {
    const Denominator order = denominator_at(scene_, here_);
    if (!order) return false;
    const bool joined = scene_.is_joint(here_ + 1);
    if (order.plural) return any_ || joined;
    const bool one = total_.is_zero() && group_ == 1;
    if (!joined && !any_) {  // "twenty fifth graders", not "one hundred twenty fifth"
      return here_ > scene_.begin &&
             scene_.use(here_ - 1).is(WordUse::hundred | WordUse::scale);
    }
    ordinal_ = any_ && !one;
    return true;
  }

  /// "two hundredth", "one hundred and first": no cardinal number.
  bool is_ordinal_after(std::uint32_t at) const {
    const std::uint32_t next = after_joint(at);
    if (scene_.use(next).is(WordUse::power_fraction)) {
      const std::string_view word = scene_.word(next);
      return !word.ends_with('s') && !word.ends_with('S');
    }
    return may_and_ && scene_.is_word(at, word_hash("and")) &&
           scene_.use(at + 1).is(WordUse::fraction | WordUse::unit_ordinal) &&
           !scene_.is_word(at + 1, word_hash("half"));
  }

  /// "come to naught".
  bool is_idle_zero() const {
    const std::string_view word = scene_.word(at_);
    if (!scene_.is_word(at_, word_hash("naught")) &&
        !scene_.is_word(at_, word_hash("nought")))
      return false;
    return word.size() == 6 && at_ > scene_.begin &&
           (scene_.is(at_ - 1, "to") || scene_.is(at_ - 1, "for"));
  }

  /// A part without its numerator: "half a million", "quarter million".
  std::optional<Number> part_alone(std::int32_t below) {
    if (below == 2) return half();
    if (!scene_.is_word(at_, word_hash("quarter")) ||
        !scene_.use(after_joint(at_ + 1)).is(WordUse::scale)) {
      return std::nullopt;
    }
    Number number;
    number.value = Decimal::of(25, -2);
    number.last_place = Decimal::of(1, -1);
    number.in_words = true;
    number.end = at_ + 1;
    read_fraction_scale(scene_, number);
    return number;
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
    if (scene_.use(scaled).is(WordUse::article)) scaled = after_joint(scaled + 1);
    const WordUse use = scene_.use(scaled);
    if (use.is(WordUse::scale)) {
      multiply(number, use.number);
    } else if (use.is(WordUse::dozen)) {
      number.value = 6;
      number.last_place = 1;
    } else {
      if (!plain_half(number, next)) return std::nullopt;
      read_fraction_scale(scene_, number);
      return number;
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
    if (scene_.is_any_word(next,
                           {"of", "the", "its", "their", "his", "her", "our", "that"}))
      return true;
    return is_amount_after(scene_, begin_) &&
           (ends_number_phrase(scene_, next) ||
            scene_.use(next).is(WordUse::collective));  // "fell by half"
  }

  Number finished() {
    Number number;
    number.value = total_ + Decimal(has_group_ ? group_ : 0);
    number.scale = has_group_ ? Decimal(1) : Decimal::power_of_ten(scale_);
    number.last_place = number.scale;
    number.in_words = true;
    number.end = at_;
    return number;
  }

  /// "three point five", "two hundred point seventy-one".
  void read_point(Number& number) {
    if (!scene_.is_word(number.end, word_hash("point"))) return;
    std::uint32_t at = number.end + 1;
    const std::uint32_t begin = at;
    Decimal place = 1;
    Decimal sum = number.value;
    while (at < begin + 20) {
      const auto digits = small_number_at(scene_, at);
      if (!digits || !scene_[at].is_word()) break;
      const int places = digits->value < 10 ? 1 : 2;
      place = place * Decimal::power_of_ten(-places);
      sum = sum + place * Decimal(digits->value);
      at = digits->end;
    }
    if (at == begin) return;
    number.value = sum;
    number.last_place = place;
    number.has_decimals = true;
    number.end = at;
    read_scale(scene_, number, false);
  }

  const Scene& scene_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t here_ = 0;  ///< the word that is being taken
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
  bool with_and_ = false;
  bool ordinal_ = false;
};

}  // namespace

std::optional<Number> read_word_number(const Scene& scene, std::uint32_t at) {
  return WordNumber(scene, at).read();
}

}  // namespace crosscheck
