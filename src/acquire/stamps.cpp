#include "acquire/stamps.h"

#include <algorithm>
#include <map>

#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t longest_paragraph = 2000;  // bytes; longer ones are no page furniture
constexpr std::size_t searched_at_ends = 1000;   // paragraphs
constexpr std::size_t dateline_bytes = 100;

/// A number of at most four digits, with an ordinal ending; else nothing.
std::optional<int> small_number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) {
      word.remove_suffix(2);
      break;
    }
  }
  int value = 0;
  if (word.empty() || word.size() > 4) return std::nullopt;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

/// "21", "21.45", "9am", "10.09am", "21h30": what can be part of a time of day.
bool is_clock(std::string_view word) {
  if (word.empty() || word[0] < '0' || word[0] > '9' || word.size() > 9) return false;
  return std::ranges::all_of(word, [](char c) {
    return (c >= '0' && c <= '9') || c == '.' || c == 'a' || c == 'p' || c == 'm' ||
           c == 'h';
  });
}

/// The parts of a date among some words, each the first one found.
struct DateParts {
  std::optional<int> day, month, year;

  std::optional<Day> whole() const {
    if (!day || !month || !year) return std::nullopt;
    return day_of({*year, *month, *day});
  }
};

/// Takes a number as a day next to a month, or as a year; false where it is neither.
bool take_number(DateParts& parts, int number, bool beside_month) {
  if (number >= 1900 && number <= 2200 && !parts.year) {
    parts.year = number;
    return true;
  }
  if (number >= 1 && number <= 31 && beside_month && !parts.day) {
    parts.day = number;
    return true;
  }
  return false;
}

/// Year, month and day from three numbers in a row: 2022 09 27, or 27 09 2022 where the
/// first cannot be a month.
std::optional<Day> numeric_day(int first, int second, int third) {
  if (first >= 1900) return day_of({first, second, third});
  if (third < 1900) return std::nullopt;
  if (first > 12 || first == second) return day_of({third, second, first});
  if (second > 12) return day_of({third, first, second});
  return std::nullopt;
}

/// "27.9.2032" or "27.09.2032".
std::optional<Day> dotted_day(std::string_view word) {
  std::optional<int> numbers[3];
  for (std::size_t i = 0; i < 3; ++i) {
    const std::size_t dot = word.find('.');
    if ((dot == std::string_view::npos) != (i == 2)) return std::nullopt;
    numbers[i] = small_number(word.substr(0, dot));
    if (!numbers[i]) return std::nullopt;
    word.remove_prefix(i == 2 ? word.size() : dot + 1);
  }
  return *numbers[0] >= 1900 ? numeric_day(*numbers[0], *numbers[1], *numbers[2])
                             : day_of({*numbers[2], *numbers[1], *numbers[0]});
}

std::optional<Day> numeric_stamp(const std::vector<PageWord>& words, std::size_t at) {
  if (at + 2 >= words.size()) return std::nullopt;
  std::optional<int> numbers[3];
  for (std::size_t i = 0; i < 3; ++i) {
    std::string_view word = words[at + i].lower;
    const bool is_iso_end = i == 2 && word.size() > 2 && word[2] == 't';
    numbers[i] = small_number(is_iso_end ? word.substr(0, 2) : word);
    if (!numbers[i]) return std::nullopt;
  }
  return numeric_day(*numbers[0], *numbers[1], *numbers[2]);
}

std::string_view bare(std::string_view name) {
  for (const std::string_view ending : {"'s", "\xE2\x80\x99s"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  return name;
}

}  // namespace

std::optional<Day> stamp_day(const std::vector<PageWord>& words,
                             const std::vector<CueMatch>& cues) {
  if (words.empty() || words.size() > 16) return std::nullopt;
  std::vector<std::optional<std::uint32_t>> months(words.size());
  std::vector<bool> is_allowed(words.size());
  for (const CueMatch& cue : cues) {
    if (cue.cue == Cue::month) months[cue.begin] = cue.phrase;
    if (cue.cue == Cue::weekday || cue.cue == Cue::date_word) is_allowed[cue.begin] = true;
  }
  DateParts parts;
  std::optional<Day> numeric;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (months[i] && !parts.month) {
      parts.month = static_cast<int>(*months[i]);
      continue;
    }
    if (!numeric && !parts.month) {
      numeric = dotted_day(words[i].lower);
      if (numeric) continue;
    }
    if (!numeric && !parts.month) {
      numeric = numeric_stamp(words, i);
      if (numeric) {
        i += 2;
        continue;
      }
    }
    const bool beside_month =
        (i > 0 && months[i - 1]) || (i + 1 < words.size() && months[i + 1]);
    const auto number = small_number(words[i].lower);
    if (number && take_number(parts, *number, beside_month)) continue;
    if (!is_allowed[i] && !is_clock(words[i].lower)) return std::nullopt;
  }
  return numeric ? numeric : parts.whole();
}

std::optional<Day> dateline_day(std::string_view paragraph, const PageWords& words) {
  const std::string_view start = paragraph.substr(0, dateline_bytes);
  std::size_t dash = std::string_view::npos;
  for (const std::string_view mark : {"--", " - ", "\xE2\x80\x94", "\xE2\x80\x93"}) {
    dash = std::min(dash, start.find(mark));
  }
  if (dash == std::string_view::npos || !is_upper(code_point_at(start, 0).value)) {
    return std::nullopt;
  }
  const auto before = page_words_of(start, {0, static_cast<std::uint32_t>(dash)});
  DateParts parts;
  std::size_t month_at = 0;
  for (const CueMatch& cue : words.matches(before)) {
    if (cue.cue != Cue::month || parts.month) continue;
    parts.month = static_cast<int>(cue.phrase);
    month_at = cue.begin;
  }
  if (!parts.month) return std::nullopt;
  for (std::size_t i = month_at > 0 ? month_at - 1 : 0; i < before.size(); ++i) {
    const auto number = small_number(before[i].lower);
    if (number) take_number(parts, *number, i + 1 == month_at || i == month_at + 1);
  }
  return parts.whole();
}

namespace {

/// Runs of words with a capital letter in them, as names of papers are written.
class Names {
 public:
  Names(std::string_view text, const std::vector<PageWord>& words)
      : text_(text), words_(words) {}

  std::string after(std::size_t begin) const {
    std::size_t end = begin;
    while (end < words_.size() && end < begin + 6 && is_name(end) && joins(begin, end))
      ++end;
    return spelled(begin, end);
  }
  std::string before(std::size_t end) const {
    std::size_t begin = end;
    while (begin > 0 && end - begin < 6 && is_name(begin - 1) && joins(begin - 1, begin))
      --begin;
    return spelled(begin, end);
  }

 private:
  bool is_name(std::size_t i) const {
    const std::string_view word = slice(text_, words_[i].span);
    return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
  }
  /// Whether only a space, '/' or '&' parts the word before `i` from `i`.
  bool joins(std::size_t first, std::size_t i) const {
    if (i == first || i == words_.size()) return true;
    const Span gap{words_[i - 1].span.end, words_[i].span.begin};
    const std::string_view between = slice(text_, gap);
    return between == " " || between == "/" || between == " & " || between == "\xC2\xA0" ||
           between == "-" || between == ". ";
  }
  std::string spelled(std::size_t begin, std::size_t end) const {
    if (begin == end) return {};
    const std::string_view raw =
        slice(text_, {words_[begin].span.begin, words_[end - 1].span.end});
    std::string name;
    for (std::size_t at = 0; at < raw.size();) {
      const CodePoint point = code_point_at(raw, at);
      name += is_space(point.value) ? " " : raw.substr(at, point.bytes);
      at += point.bytes;
    }
    return std::string(bare(name));
  }

  std::string_view text_;
  const std::vector<PageWord>& words_;
};

/// Signs that a name is the publisher's. Sources are "told" things too, and anyone may have
/// a newsletter: only both together, or a sure sign, make a publisher.
struct Votes {
  std::size_t first = 0;  ///< order of appearance
  int sure = 0;
  int product = 0;
  int told = 0;

  bool is_enough() const { return sure > 0 || (product > 0 && told > 0); }
  int total() const { return 3 * sure + product + told; }
};

class Publisher {
 public:
  void look(std::string_view text, Span part, const PageWords& cue_words) {
    const auto words = page_words_of(text, part);
    const Names names(text, words);
    const auto is_original = [](const PageWord& word) {
      return word.lower == "original" || word.lower == "originally";
    };
    const bool speaks_of_original = std::ranges::any_of(words, is_original);
    for (const CueMatch& cue : cue_words.matches(words)) {
      const bool follows = cue.cue == Cue::publisher_follows ||
                           (cue.cue == Cue::publisher_original && speaks_of_original);
      const bool owns = cue.cue == Cue::publisher_precedes && cue.begin > 0 &&
                        words[cue.begin - 1].lower.ends_with("'s");
      if (follows) ++votes(names.after(cue.end)).sure;
      if (owns) ++votes(names.before(cue.begin)).sure;
      if (cue.cue == Cue::publisher_product) ++votes(names.before(cue.begin)).product;
      if (cue.cue == Cue::publisher_told) ++votes(names.after(cue.end)).told;
    }
  }

  std::optional<std::string> winner() const {
    std::optional<std::string> best;
    Votes most;
    for (const auto& [name, votes] : names_) {
      if (name.size() < 2 || !votes.is_enough()) continue;
      const bool is_earlier = votes.total() == most.total() && votes.first < most.first;
      if (best && votes.total() <= most.total() && !is_earlier) continue;
      best = name;
      most = votes;
    }
    return best;
  }

 private:
  Votes& votes(std::string name) {
    const auto [found, is_new] = names_.try_emplace(std::move(name));
    if (is_new) found->second.first = names_.size();
    return found->second;
  }

  std::map<std::string, Votes> names_;
};

}  // namespace

std::optional<std::string> named_publisher(std::string_view text,
                                           const std::vector<Paragraph>& paragraphs,
                                           const PageWords& words) {
  Publisher publisher;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const bool is_near_end =
        i < searched_at_ends || i + searched_at_ends >= paragraphs.size();
    if (!is_near_end || length(paragraphs[i].span) > longest_paragraph) continue;
    publisher.look(text, paragraphs[i].span, words);
  }
  return publisher.winner();
}

}  // namespace crosscheck
