#include "acquire/page_lines.h"

#include "acquire/stamps.h"
#include "support/sorted.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t longest_furniture =
    2000;                                   // bytes; a longer paragraph is never furniture
constexpr std::size_t longest_title = 220;  // bytes; a longer first line is text

/// Whether the last mark that is no bracket, quotation mark or picture ends a sentence.
bool is_sentence_end(std::string_view text) {
  for (std::size_t i = text.size(); i > 0; --i) {
    const char c = text[i - 1];
    if (c == '.' || c == '!' || c == '?' || c == ':') return true;
    const bool starts_point = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (!starts_point) continue;
    const char32_t point = code_point_at(text, i - 1).value;
    if (point == 0x2026) return true;
    if (is_letter(point) || (point >= '0' && point <= '9') || i + 24 < text.size())
      return false;
  }
  return false;
}

}  // namespace

PageLine line_of(std::string_view text, Span span, const PageWords& words) {
  PageLine line;
  line.is_examined = true;
  line.text = slice(text, span);
  line.is_sentence = line.text.size() > longest_title || is_sentence_end(line.text);
  line.is_question = line.text.size() <= longest_title && line.text.ends_with('?');
  if (line.text.size() > longest_furniture) return line;
  line.words = page_words_of(text, span);
  line.cues = words.matches(line.words);
  line.day = stamp_day(line.words, line.cues);
  return line;
}

bool same_words(const PageLine& a, const PageLine& b, std::size_t count) {
  if (a.words.size() < count || b.words.size() < count) return false;
  return std::equal(a.words.begin(), a.words.begin() + static_cast<std::ptrdiff_t>(count),
                    b.words.begin(), [](const PageWord& x, const PageWord& y) {
                      return x.lower == y.lower;
                    });
}

bool is_repeated(const PageLine& a, const PageLine& b) {
  const std::size_t shorter = std::min(a.words.size(), b.words.size());
  const std::size_t longer = std::max(a.words.size(), b.words.size());
  return shorter >= 3 && longer <= shorter + 4 && longer <= 60 && same_words(a, b, shorter);
}

namespace {

bool is_controls(const PageLine& line) {
  const std::size_t controls = line.count(Cue::control);
  if (controls == 0) return false;
  if (line.words.size() < 6) return controls == line.words.size();
  return controls * 10 >= line.words.size() * 7;
}

bool has_start_cue(const PageLine& line) {
  return std::ranges::any_of(line.cues, [&](const CueMatch& match) {
    if (match.cue != Cue::start || match.begin != 0 || line.words.size() > 25) return false;
    return match.end > 1 || (!line.is_sentence && line.words.size() <= 12);
  });
}

std::size_t distinct_hints(const PageLine& line) {
  std::vector<std::uint32_t> phrases;
  for (const CueMatch& match : line.cues) {
    if (match.cue == Cue::hint) phrases.push_back(match.phrase);
  }
  sort_and_drop_repeats(phrases);
  return phrases.size();
}

}  // namespace

bool is_whole_line(const PageLine& line) {
  return std::ranges::any_of(line.cues, [&](const CueMatch& match) {
    return match.cue == Cue::line && match.begin == 0 && match.end == line.words.size();
  });
}

bool is_furniture(const PageLine& line) {
  if (!line.is_examined || line.text.size() > longest_furniture) return false;
  return line.words.empty() || is_controls(line) || is_whole_line(line) ||
         has_start_cue(line) || line.has(Cue::phrase) || line.has(Cue::appeal) ||
         distinct_hints(line) >= 2;
}

bool is_end(const PageLine& line) {
  return line.words.size() <= 12 && line.begins_with(Cue::end);
}

bool is_credit(const PageLine& line) {
  const bool has_mark = line.text.starts_with("(c)") || line.text.starts_with("\xC2\xA9");
  return line.words.size() <= 14 && (has_mark || line.begins_with(Cue::credit));
}

bool ends_with_credit(const PageLine& line) {
  const std::size_t open = line.text.rfind('(');
  if (open == std::string_view::npos || line.words.size() > 60) return false;
  const std::size_t close = line.text.find(')', open);
  if (close == std::string_view::npos || close + 2 < line.text.size()) return false;
  return std::ranges::any_of(line.cues, [&](const CueMatch& match) {
    const auto at = line.words[match.begin].span.begin - line.words[0].span.begin;
    return match.cue == Cue::credit && at + 1 >= open;
  });
}

bool is_person_like(std::string_view text, const PageLine& line) {
  if (line.words.size() < 2 || line.words.size() > 4 || line.is_sentence) return false;
  return std::ranges::all_of(line.words, [&](const PageWord& word) {
    return is_upper(code_point_at(text, word.span.begin).value);
  });
}

}  // namespace crosscheck
