#include "syntax/split_words.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "support/ascii.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// Bytes of the code point at `at`, as far as they are there.
std::size_t width(std::string_view text, std::size_t at) {
  std::size_t end = at + 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    ++end;
  return end - at;
}

/// General punctuation (U+2000 to U+206F), and the marks of Latin 1 that are no letters.
bool is_wide_mark(std::string_view text, std::size_t at) {
  const std::string_view rest = text.substr(at);
  if (rest.starts_with("\xE2\x80") || rest.starts_with("\xE2\x81")) return true;
  return rest.size() > 1 && rest[0] == '\xC2' &&
         static_cast<unsigned char>(rest[1]) < 0xC0U;
}

/// Whether part of a word stands here.
bool is_word_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char c = text[at];
  if (is_ascii_digit(c) || is_ascii_letter(c) || c == '_') return true;
  return static_cast<unsigned char>(c) >= 0x80U && !is_wide_mark(text, at);
}

/// Bytes of an apostrophe, typewritten or typographic; 0 where there is none.
std::size_t apostrophe_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text[at] == '\'' || text[at] == '`') return 1;
  return text.substr(at).starts_with("\xE2\x80\x99") ? 3 : 0;
}

// Words that keep their full stop. Longer lists bring nothing here: a sentence's last full
// stop has been found before.
constexpr std::array<std::string_view, 51> stopped = {
    "apr", "aug",  "ave",  "blvd", "capt", "co",  "col", "corp", "dec",  "dept", "dr",
    "etc", "feb",  "fig",  "fri",  "ft",   "gen", "gov", "inc",  "jan",  "jr",   "jul",
    "jun", "lt",   "ltd",  "maj",  "mon",  "mr",  "mrs", "ms",   "mt",   "nov",  "oct",
    "pp",  "pres", "prof", "rd",   "rep",  "rev", "sen", "sep",  "sept", "sgt",  "sr",
    "st",  "thu",  "tue",  "univ", "vol",  "vs",  "wed"};

static_assert(std::ranges::is_sorted(stopped));

bool keeps_stop(std::string_view word) {
  if (word.size() == 1) return word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'I';
  if (word.find('.') != std::string_view::npos) {  // "U.S", "p.m"
    return word.size() > 2 && word[word.size() - 2] == '.' && is_ascii_letter(word.back());
  }
  return std::ranges::binary_search(stopped, std::string_view(lower_ascii(word)));
}

/// Words that are two: where the second begins.
struct Pair {
  std::string_view word;
  std::size_t second = 0;
};
constexpr std::array<Pair, 21> pairs = {
    {{"arent", 3},  {"cannot", 3}, {"cant", 2},   {"couldnt", 5}, {"didnt", 3},
     {"doesnt", 4}, {"dont", 2},   {"gonna", 3},  {"gotta", 3},   {"havent", 4},
     {"hes", 2},    {"im", 1},     {"isnt", 2},   {"ive", 1},     {"thats", 4},
     {"wanna", 3},  {"wasnt", 3},  {"werent", 4}, {"wont", 2},    {"wouldnt", 5},
     {"youre", 3}}};

/// Beginnings that are one word with what follows their hyphen: "non-member".
bool is_prefix(std::string_view word) {
  const std::string lower = lower_ascii(word);
  return lower == "co" || lower == "e" || lower == "non" || lower == "post" ||
         lower == "pre";
}

/// Letters after digits that are a word of their own: "5pm".
bool is_unit(std::string_view letters) {
  const std::string lower = lower_ascii(letters);
  return lower == "am" || lower == "pm" || lower == "k" || lower == "m" || lower == "mm";
}

constexpr std::array<std::string_view, 10> faces = {":)",  ":(",  ":D",  ";)",  "=)",
                                                    ":-)", ":-(", ";-)", "^_^", ":P"};

/// Whether an end of a word after an apostrophe is a word of its own.
bool is_clitic(std::string_view end) {
  const std::string lower = lower_ascii(end);
  return lower == "s" || lower == "m" || lower == "d" || lower == "re" || lower == "ve" ||
         lower == "ll";
}

constexpr std::size_t longest_mail = 254;  // RFC 5321; and each word begins a search

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Span>& words) : text_(text), words_(words) {}

  void split() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (is_ascii_space(text_[at])) {
        ++at;
      } else if (const std::size_t end = address_end(at); end > at) {
        add(at, end);
        at = end;
      } else if (is_word_at(text_, at) || number_begins(at)) {
        at = word(at);
      } else {
        at = mark(at);
      }
    }
  }

 private:
  char at(std::size_t place) const { return place < text_.size() ? text_[place] : '\0'; }

  /// The end of an address of the web or of mail that begins here; `first` where none does.
  std::size_t address_end(std::size_t first) const {
    if (first > 0 && !is_ascii_space(text_[first - 1]) && is_word_at(text_, first - 1))
      return first;
    const std::string_view rest = text_.substr(first);
    const bool is_web =
        rest.starts_with("http:") || rest.starts_with("https:") || rest.starts_with("www.");
    if (!is_web && !is_ascii_letter(rest[0])) return first;
    std::size_t end = first;
    std::size_t sign = 0;
    while (end < text_.size() && !is_ascii_space(text_[end]) && text_[end] != '<' &&
           text_[end] != '>') {
      const char c = text_[end];
      if (!is_web && end > first + longest_mail) return first;
      if (!is_web && !is_word_at(text_, end) && c != '@' && c != '.' && c != '-') break;
      if (c == '@' && sign == 0) sign = end;
      ++end;
    }
    constexpr std::string_view closing = ".,;:!?)]}\"'";
    while (end > first && closing.find(text_[end - 1]) != std::string_view::npos) --end;
    if (is_web) return end;
    const bool is_mail = sign > first && sign < end &&
                         text_.substr(sign, end - sign).find('.') != std::string_view::npos;
    return is_mail ? end : first;
  }

  /// ".5": a number without its zero.
  bool number_begins(std::size_t place) const {
    return text_[place] == '.' && is_ascii_digit(at(place + 1)) &&
           (place == 0 || is_ascii_space(text_[place - 1]));
  }

  std::size_t digits_from(std::size_t place) const {
    std::size_t end = place;
    while (is_ascii_digit(at(end)) && end < place + 5) ++end;
    return end - place;
  }

  /// Whether the hyphen at `place` is one of a telephone number ("555-0100").
  bool is_telephone(std::size_t first, std::size_t place) const {
    const std::size_t before = place - first;
    const std::size_t after = digits_from(place + 1);
    if (before < 3 || digits_from(place - 3) < 3) return false;
    if (after == 4) return !is_word_at(text_, place + 5);
    return after == 3 && at(place + 4) == '-' && digits_from(place + 5) == 4;
  }

  /// Whether the letters from `place` on are few and end there: "report.doc".
  bool is_ending(std::size_t place) const {
    std::size_t end = place;
    while (end < place + 5 && is_ascii_letter(at(end))) ++end;
    return end > place + 1 && end < place + 5 && !is_word_at(text_, end);
  }

  /// Whether the mark at `place`, between two parts of a word, belongs to it.
  bool joins(std::size_t first, std::size_t place) const {
    const char mark = text_[place];
    if (!is_word_at(text_, place + 1)) return false;
    if (is_ascii_digit(at(place - 1)) && is_ascii_digit(at(place + 1))) {
      return mark == '.' || mark == ',' || mark == ':' || mark == '/' ||
             (mark == '-' && is_telephone(first, place));
    }
    if (mark == '&') return place - first <= 2;  // "PG&E", "R&D"
    if (mark == '-') {
      return is_prefix(text_.substr(first, place - first)) || is_telephone(first, place);
    }
    const bool is_initial = place == first + 1 || at(place - 2) == '.';
    return mark == '.' && (is_initial || is_ending(place + 1));
  }

  std::size_t word(std::size_t first) {
    std::size_t end = first;
    if (number_begins(first)) ++end;
    while (end < text_.size()) {
      if (is_word_at(text_, end)) {
        end += width(text_, end);
      } else if (end > first && joins(first, end)) {
        ++end;
      } else {
        break;
      }
    }
    const std::string_view own = text_.substr(first, end - first);
    const bool is_last = end + 1 >= text_.size();
    const bool is_number = own == "No" && at(end + 1) == ' ' && is_ascii_digit(at(end + 2));
    const bool is_short = keeps_stop(own) && !(is_last && own == "etc");
    if (at(end) == '.' && at(end + 1) != '.' && (is_number || is_short)) {
      add(first, end + 1);
      return end + 1;
    }
    if (const std::size_t quote = apostrophe_at(text_, end); quote > 0) {
      if (const std::size_t after = clitic(first, end, quote); after > end) return after;
    }
    push(first, end);
    return end;
  }

  /// "n't", "'s" ... after the word from `first` to `end`: their end, or `end`.
  std::size_t clitic(std::size_t first, std::size_t end, std::size_t quote) {
    std::size_t after = end + quote;
    while (is_word_at(text_, after)) after += width(text_, after);
    const std::string_view tail = text_.substr(end + quote, after - end - quote);
    const char last = end > first ? text_[end - 1] : '\0';
    if ((tail == "t" || tail == "T") && (last == 'n' || last == 'N') && end - first > 1) {
      add(first, end - 1);
      add(end - 1, after);
      return after;
    }
    const bool is_year = is_ascii_digit(last) && tail == "s";  // "1990's"
    if (is_year || (tail.size() > 1 && !is_clitic(tail) && is_ascii_letter(last))) {
      add(first, after);  // "Qa'ida"
      return after;
    }
    if (is_clitic(tail)) {
      push(first, end);
      add(end, after);
      return after;
    }
    return end;
  }

  void add(std::size_t first, std::size_t end) {
    words_.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(end)});
  }

  /// Adds a word, or two that are written as one.
  void push(std::size_t first, std::size_t end) {
    if (end - first < 2 || end - first > 7) return add(first, end);
    const std::string lower = lower_ascii(text_.substr(first, end - first));
    std::size_t second = first;
    for (const Pair& pair : pairs) {
      if (pair.word == lower) second = first + pair.second;
    }
    std::size_t letters = end;
    while (letters > first && is_ascii_letter(text_[letters - 1])) --letters;
    if (letters > first && is_ascii_digit(text_[letters - 1]) &&
        is_ascii_digit(text_[first]) && is_unit(text_.substr(letters, end - letters))) {
      second = letters;
    }
    if (second > first) add(first, second);
    add(second, end);
  }

  /// A mark, with those like it that follow: "...", "--", "!!".
  std::size_t mark(std::size_t first) {
    const std::size_t size = width(text_, first);
    const std::string_view own = text_.substr(first, size);
    std::size_t end = first + size;
    for (const std::string_view face : faces) {
      if (text_.substr(first).starts_with(face) &&
          !is_word_at(text_, first + face.size())) {
        add(first, first + face.size());
        return first + face.size();
      }
    }
    constexpr std::string_view stops = ".!?";
    constexpr std::string_view runs = "-*=~<>'`_#+";
    const auto is_one_of = [](std::string_view marks, char c) {
      return marks.find(c) != std::string_view::npos;
    };
    if (is_one_of(stops, own[0])) {
      while (end < text_.size() && is_one_of(stops, text_[end])) ++end;
    } else if (size > 1 || is_one_of(runs, own[0])) {
      while (text_.substr(end, size) == own) end += size;
    }
    add(first, end);
    return end;
  }

  std::string_view text_;
  std::vector<Span>& words_;
};

}  // namespace

void split_words(std::string_view text, std::vector<Span>& words) {
  Splitter(text, words).split();
}

}  // namespace crosscheck
