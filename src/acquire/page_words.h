#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "support/data_files.h"
#include "support/span.h"

namespace crosscheck {

/// What a cue phrase says of the paragraph it is in; the word list explains each.
enum class Cue : std::uint8_t {
  appeal,
  byline,
  caption,
  control,
  credit,
  date_word,
  end,
  hint,
  line,
  month,
  phrase,
  publication,
  publisher_follows,
  publisher_original,
  publisher_precedes,
  publisher_product,
  publisher_told,
  start,
  weekday
};

/// A word in lower case, with straight apostrophes; `span` is of the text it was read from.
struct PageWord {
  std::string lower;
  Span span;
};

/// The words of a part of a text: runs of letters, digits, apostrophes and inner full
/// stops.
std::vector<PageWord> page_words_of(std::string_view text, Span part);

/// A cue phrase found: words [begin, end) of the words that were searched.
struct CueMatch {
  Cue cue = Cue::hint;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint32_t phrase = 0;  ///< tells phrases apart; of a month its number, 1-12
};

/// Phrases that tell a page's boilerplate, bylines and publisher from its news. Without
/// any, only the shape of lines is looked at.
class PageWords {
 public:
  PageWords() = default;
  /// Rows {cue name} phrase, and {"month", name} number. Others are ignored.
  explicit PageWords(const Rows& rows);

  /// Every cue phrase among the words, by where it begins. Cost: linear in the words, times
  /// the phrases that share a first word.
  std::vector<CueMatch> matches(const std::vector<PageWord>& words) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    Cue cue = Cue::hint;
    std::uint32_t number = 0;
  };
  std::unordered_map<std::string, std::vector<Phrase>> by_first_word_;
};

/// The word list `boilerplate`.
PageWords load_page_words(const WordLists& lists);

}  // namespace crosscheck
