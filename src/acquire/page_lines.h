#pragma once
#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "acquire/page_words.h"
#include "support/day.h"
#include "support/span.h"

namespace crosscheck {

/// What one paragraph looks like, and the cues in it.
struct PageLine {
  std::string_view text;
  std::vector<PageWord> words;
  std::vector<CueMatch> cues;
  bool is_examined = false;
  bool is_sentence = true;  ///< ends as a sentence does, or is too long for a title
  bool is_question = false;
  std::optional<Day> day;  ///< it is a date and nothing else

  bool begins_with(Cue cue) const {
    return std::ranges::any_of(cues, [cue](const CueMatch& match) {
      return match.cue == cue && match.begin == 0;
    });
  }
  std::size_t count(Cue cue) const {
    return static_cast<std::size_t>(std::ranges::count(cues, cue, &CueMatch::cue));
  }
  bool has(Cue cue) const { return count(cue) > 0; }
  bool is_title_like() const { return !is_sentence && !words.empty(); }
};

/// Looks at one paragraph. One of more than 2000 bytes has no words and no cues.
PageLine line_of(std::string_view text, Span span, const PageWords& words);

/// Whether both lines begin with the same `count` words, in any case.
bool same_words(const PageLine& a, const PageLine& b, std::size_t count);

/// Whether one of two lines is the other, with no more than a few words after it: a
/// picture's description and its caption.
bool is_repeated(const PageLine& a, const PageLine& b);

/// Whether a phrase that is furniture only as a whole line fills the line.
bool is_whole_line(const PageLine& line);

/// Controls, appeals, labels and other words of a page that are no news.
bool is_furniture(const PageLine& line);

/// Whether the line begins what follows an article: "Related stories".
bool is_end(const PageLine& line);

/// A line that says whose a picture or the text is.
bool is_credit(const PageLine& line);

/// "... at the gate (Wire Photo)": a parenthesis that names whose the picture is.
bool ends_with_credit(const PageLine& line);

/// Two to four capitalized words and nothing else.
bool is_person_like(std::string_view text, const PageLine& line);

}  // namespace crosscheck
