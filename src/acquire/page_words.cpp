#include "acquire/page_words.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::string_view cue_names[] = {"appeal",
                                          "byline",
                                          "caption",
                                          "control",
                                          "credit",
                                          "date_word",
                                          "end",
                                          "hint",
                                          "line",
                                          "month",
                                          "phrase",
                                          "publication",
                                          "publisher_follows",
                                          "publisher_original",
                                          "publisher_precedes",
                                          "publisher_product",
                                          "publisher_told",
                                          "start",
                                          "weekday"};

std::optional<Cue> cue_named(std::string_view name) {
  const auto* const found = std::ranges::find(cue_names, name);
  if (found == std::end(cue_names)) return std::nullopt;
  return static_cast<Cue>(found - std::begin(cue_names));
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Whether a full stop at `at` stands within a word ("a.m", "10.09").
bool joins_word(std::string_view text, std::size_t at, std::size_t end) {
  if (text[at] != '.' || at + 1 >= end) return false;
  const char32_t next = code_point_at(text, at + 1).value;
  return is_letter(next) || is_digit(next);
}

}  // namespace

std::vector<PageWord> page_words_of(std::string_view text, Span part) {
  std::vector<PageWord> words;
  bool is_open = false;
  for (std::size_t at = part.begin; at < part.end;) {
    if (is_open && text[at] >= 'a' && text[at] <= 'z') {  // most of every text
      words.back().lower += text[at++];
      words.back().span.end = static_cast<std::uint32_t>(at);
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    const auto begin = static_cast<std::uint32_t>(at);
    const bool in_word = is_letter(point.value) || is_digit(point.value);
    const bool continues =
        is_open && (is_apostrophe(point.value) || joins_word(text, at, part.end));
    at += point.bytes;
    if (!in_word && !continues) {
      is_open = false;
      continue;
    }
    if (!is_open) words.push_back({{}, {begin, begin}});
    is_open = true;
    append_utf8(words.back().lower,
                is_apostrophe(point.value) ? U'\'' : to_lower(point.value));
    words.back().span.end = static_cast<std::uint32_t>(at);
  }
  for (PageWord& word : words) {
    while (word.lower.ends_with('\'')) word.lower.pop_back();  // a closing quotation mark
  }
  return words;
}

PageWords::PageWords(const Rows& rows) {
  std::uint32_t number = 0;
  for (const Row& row : rows) {
    const auto cue = cue_named(row.key(0));
    if (!cue) continue;
    Phrase phrase{{}, *cue, ++number};
    const std::string_view text = *cue == Cue::month ? row.key(1) : row.value;
    for (PageWord& word :
         page_words_of(text, {0, static_cast<std::uint32_t>(text.size())})) {
      phrase.words.push_back(std::move(word.lower));
    }
    if (*cue == Cue::month) {
      phrase.number = 0;
      for (const char digit : row.value) {
        phrase.number = phrase.number * 10 + static_cast<std::uint32_t>(digit - '0');
      }
    }
    if (!phrase.words.empty()) by_first_word_[phrase.words[0]].push_back(std::move(phrase));
  }
}

std::vector<CueMatch> PageWords::matches(const std::vector<PageWord>& words) const {
  std::vector<CueMatch> found;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto phrases = by_first_word_.find(words[at].lower);
    if (phrases == by_first_word_.end()) continue;
    for (const Phrase& phrase : phrases->second) {
      const std::size_t size = phrase.words.size();
      if (at + size > words.size()) continue;
      const auto same = [](const std::string& expected, const PageWord& word) {
        return expected == word.lower;
      };
      if (std::equal(phrase.words.begin(), phrase.words.end(),
                     words.begin() + static_cast<std::ptrdiff_t>(at), same)) {
        found.push_back({phrase.cue, at, at + size, phrase.number});
      }
    }
  }
  return found;
}

PageWords load_page_words(const WordLists& lists) {
  return PageWords(lists.rows("boilerplate"));
}

}  // namespace crosscheck
