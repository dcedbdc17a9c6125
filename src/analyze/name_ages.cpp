// An age beside capitalized words says that they are a person's name.
#include "analyze/name_ages.h"

#include <algorithm>
#include <charconv>

namespace crosscheck {
namespace {

constexpr unsigned fewest_words = 2;
constexpr unsigned most_words = 4;
constexpr unsigned oldest = 115;

/// Reads around one run of capitals.
class AgedName {
 public:
  AgedName(const NameView& view, TokenRange sentence) : view_(view), sentence_(sentence) {}

  std::uint32_t end(std::uint32_t begin) const {
    const std::uint32_t end = name_end(begin);
    const bool aged = end > begin && (age_behind(end) || age_before(begin));
    return aged && !is_known(begin, end) ? end : begin;
  }

 private:
  bool is_word(std::uint32_t i, std::string_view word) const {
    return i < sentence_.end && view_.word(i) == word;
  }
  bool is_part(std::uint32_t i) const {
    constexpr std::uint32_t others =
        never_name | office_word | office_head | office_short | address_form | place_last;
    return i < sentence_.end && view_.is_capital(i) && !view_.has(i, others);
  }
  /// An initial's stop, a hyphen or particles between two words of the name; tokens of it.
  std::uint32_t joint(std::uint32_t i) const {
    if (i + 1 >= sentence_.end) return 0;
    const bool particle = view_.has(i, joins_any);
    if (particle && view_.has(i + 1, joins_any)) return is_part(i + 2) ? 2 : 0;
    if (!is_part(i + 1)) return 0;
    const bool tight = !view_.at(i).space_before;
    const bool initial = view_.is(i, '.') && tight && length(view_.at(i - 1).span) == 1;
    const bool hyphen = view_.is(i, '-') && tight && !view_.at(i + 1).space_before;
    return initial || hyphen || particle ? 1 : 0;
  }
  std::uint32_t name_end(std::uint32_t begin) const {
    unsigned words = 0;
    std::uint32_t at = begin;
    while (words <= most_words && is_part(at)) {
      ++words;
      ++at;
      at += joint(at);
    }
    const bool body = at > begin && view_.has(at - 1, organization_cue) &&
                      !view_.has(begin, given_name | given_or_word);
    return words < fewest_words || words > most_words || body ? begin : at;
  }
  /// A place or body that the gazetteer knows, or one of them before other words.
  bool is_known(std::uint32_t begin, std::uint32_t end) const {
    const auto found = view_.gazetteer->match(*view_.tokens, begin, sentence_.end);
    if (!found || !fits(view_, begin, found)) return false;
    if (view_.gazetteer->entry(found.value).form == NameForm::weak) return false;
    return begin + found.tokens >= end || !view_.has(begin, given_name | given_or_word);
  }
  bool is_age(std::uint32_t i) const {
    if (i >= sentence_.end || view_.at(i).kind != TokenKind::number) return false;
    const std::string_view digits = view_.word(i);
    unsigned value = 0;
    const auto [rest, error] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc{} && rest == digits.data() + digits.size() && value > 0 &&
           value <= oldest;
  }
  /// "22-year-old" from `i` on.
  bool is_years_old(std::uint32_t i) const {
    return is_age(i) && is_word(i + 1, "-") && is_word(i + 2, "year") &&
           is_word(i + 3, "-") && is_word(i + 4, "old");
  }
  bool age_behind(std::uint32_t end) const {
    std::uint32_t at = end;
    if (is_word(at, ",") && (is_word(at + 1, "Jr") || is_word(at + 1, "Sr"))) at += 2;
    if (is_word(at, ".")) ++at;
    if (is_word(at, "(")) return is_age(at + 1) && is_word(at + 2, ")");
    if (!is_word(at, ",")) return false;
    ++at;
    if (is_word(at, "a") || is_word(at, "an")) return is_years_old(at + 1);
    if (!is_age(at)) return false;
    if (at + 1 >= sentence_.end) return true;
    constexpr std::string_view closing[] = {",", ".", ";", ")", "(", "of", "and"};
    return std::ranges::find(closing, view_.word(at + 1)) != std::end(closing) &&
           (at + 2 >= sentence_.end || view_.at(at + 2).kind != TokenKind::number);
  }
  bool age_before(std::uint32_t begin) const {
    constexpr std::uint32_t tokens = 5;
    return begin >= sentence_.begin + tokens && is_years_old(begin - tokens);
  }

  const NameView& view_;
  TokenRange sentence_;
};

}  // namespace

std::uint32_t aged_name_end(const NameView& view, std::uint32_t at, TokenRange sentence) {
  return AgedName(view, sentence).end(at);
}

}  // namespace crosscheck
