#include "analyze/not_values.h"

#include "analyze/tokenize.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// "PS2.7": what stands in front is glued letters, maybe with a separator.
bool has_letter_before(const Scene& scene, std::uint32_t at) {
  if (at <= scene.begin || !scene.glued(at)) return false;
  if (scene[at - 1].is_word()) return true;
  const bool separator = scene.is(at - 1, ".") || scene.is(at - 1, ",");
  return separator && at > scene.begin + 1 && scene.glued(at - 1) &&
         scene[at - 2].is_word();
}

/// "F-16", "mid-20": a hyphen and a word glued in front. "minus-130" is a number.
bool is_hyphenated(const Scene& scene, std::uint32_t first) {
  if (first < scene.begin + 2 || !scene.is_dash(first - 1)) return false;
  if (!scene.glued(first) || !scene.glued(first - 1)) return false;
  return scene[first - 2].is_word() && !scene.is(first - 2, "to") &&
         !scene.use(first - 2).is(WordUse::negative);
}

bool is_ordinal(const Scene& scene, const Number& number) {
  if (!scene.glued(number.end) || !scene[number.end].is_word()) return false;
  const std::string_view ending = scene.word(number.end);
  for (const std::string_view known :
       {"st", "nd", "rd", "th", "ST", "ND", "RD", "TH", "s"}) {
    if (ending == known) return true;
  }
  return scene.is(number.end, "'s") || scene.is(number.end, "\xE2\x80\x99s");
}

bool is_ordinal_word(const Scene& scene, const Number& number) {
  if (!number.in_words || !scene.is_joint(number.end)) return false;
  return scene.is_any_word(number.end + 1, {"first", "second", "third", "fourth", "fifth",
                                            "sixth", "seventh", "eighth", "ninth"});
}

bool is_clock(const Scene& scene, std::uint32_t first, const Number& number) {
  const std::uint32_t after = number.end;
  if (scene.is(after, ":") && scene.glued(after) && scene.is_number(after + 1) &&
      scene.glued(after + 1)) {
    return true;
  }
  if (first >= scene.begin + 2 && scene.is(first - 1, ":") && scene.glued(first) &&
      scene.glued(first - 1) && scene.is_number(first - 2)) {
    return true;
  }
  return scene.is_any_word(after, {"am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock"});
}

bool is_address(const Scene& scene, const Number& number) {
  if (scene.is_word(number.end, word_hash("block")) &&
      scene.is_word(number.end + 1, word_hash("of"))) {
    return true;
  }
  for (std::uint32_t i = number.end; i < number.end + 4 && scene.has(i); ++i) {
    const Token& token = scene[i];
    if (!token.is_word()) {
      if (scene.is(i, ".") && i > number.end) continue;
      if (token.kind == TokenKind::number && i > number.end) continue;
      return false;
    }
    if (i > number.end && scene.use(i).is(WordUse::street) &&
        token.shape == Shape::capitalized) {
      return true;
    }
    const std::string_view word = scene.word(i);
    const bool ordinal = word == "th" || word == "st" || word == "nd" || word == "rd";
    if (token.shape == Shape::lower && !ordinal) return false;
  }
  return false;
}

bool is_list_marker(const Scene& scene, std::uint32_t first, const Number& number) {
  if (number.in_words || number.has_decimals) return false;
  const bool closed = scene.is(number.end, ")") || scene.is(number.end, "]");
  const bool bracket = first > scene.begin && scene.glued(first) &&
                       (scene.is(first - 1, "[") || scene.is(first - 1, "#"));
  if (bracket && (closed || scene.is(first - 1, "#"))) return true;
  const bool alone = first > scene.begin + 1 && scene.is(first - 1, "(") && closed;
  if (alone && length(scene[first].span) == 1) return true;
  if (first != scene.begin) return false;
  return (closed || (scene.is(number.end, ".") && scene.has(number.end + 1))) &&
         scene.glued(number.end);
}

bool is_after_name_word(const Scene& scene, std::uint32_t first) {
  std::uint32_t before = first;
  if (before > scene.begin && scene.is(before - 1, ".")) --before;  // "No. 5"
  if (before == scene.begin) return false;
  --before;
  const WordUse use = scene.use(before);
  if (!use.is(WordUse::names_number | WordUse::names_number_capital)) return false;
  const bool capital = scene[before].shape != Shape::lower;
  if (use.is(WordUse::names_number)) {
    // "no 5" and "art 5" are no names without their full stop or capital.
    return capital || before + 1 != first || length(scene[before].span) > 3;
  }
  return capital &&
         (!scene[before].sentence_start || scene[before].shape == Shape::capitalized);
}

}  // namespace

bool is_named_number(const Scene& scene, std::uint32_t first, const Number& number) {
  const bool power = (first > scene.begin && scene.is(first - 1, "^")) ||
                     (first > scene.begin + 1 && scene.is(first - 2, "^"));
  if (power || scene.is(number.end, "^")) return true;
  if (is_ordinal_word(scene, number) || is_clock(scene, first, number)) return true;
  if (number.in_words)
    return is_after_name_word(scene, first) && scene[first].shape != Shape::lower;
  if (has_letter_before(scene, first) || is_hyphenated(scene, first)) return true;
  if (is_ordinal(scene, number) || is_list_marker(scene, first, number)) return true;
  return is_after_name_word(scene, first) || is_address(scene, number);
}

bool looks_like_year(const Scene& scene, std::uint32_t first, const Number& number) {
  return !number.in_words && !number.grouped && !number.has_decimals &&
         number.end == first + 1 && length(scene[first].span) == 4 &&
         number.value >= Decimal(1400) && number.value < Decimal(2150);
}

bool is_bare_name(const Scene& scene, std::uint32_t first, const Number& number,
                  bool is_hedged) {
  if (number.in_words || is_hedged || number.grouped) return false;
  if (first == scene.begin) return looks_like_year(scene, first, number);
  if (looks_like_year(scene, first, number)) return true;
  if (length(scene[first].span) > 5 || number.end != first + 1) return false;
  const Token& before = scene[first - 1];
  if (!before.is_word() || scene.use(first - 1).is(WordUse::stop)) return false;
  if (scene.use(first - 1).is(WordUse::up | WordUse::down | WordUse::hedge)) return false;
  const bool name = before.shape == Shape::capitalized || before.shape == Shape::upper ||
                    before.shape == Shape::mixed;
  return name && !before.sentence_start;
}

std::uint32_t end_of_code(const Scene& scene, std::uint32_t first) {
  std::uint32_t at = first;
  std::uint32_t parts = 1;
  while (scene.has(at + 2) && scene.glued(at + 1) && scene.glued(at + 2) &&
         scene.is_number(at + 2) &&
         (scene.is_dash(at + 1) || scene.is(at + 1, "/") || scene.is(at + 1, "."))) {
    at += 2;
    ++parts;
  }
  return parts >= 3 ? at + 1 : first;
}

}  // namespace crosscheck
