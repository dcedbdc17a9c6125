#include "acquire/parts.h"

#include <algorithm>

#include "acquire/page_lines.h"
#include "acquire/stamps.h"

namespace crosscheck {
namespace {

constexpr std::size_t examined_at_ends = 10000;  // paragraphs; what is between them is body

/// The labels of one text, one phenomenon a function, in the order of `run`.
class Labels {
 public:
  Labels(std::string_view text, std::string_view title, const PageWords& words,
         std::vector<Paragraph>& paragraphs)
      : text_(text), title_(title), words_(words), paragraphs_(paragraphs) {
    lines_.resize(paragraphs.size());
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
      const bool is_examined =
          i < examined_at_ends || i + examined_at_ends >= paragraphs.size();
      if (is_examined) lines_[i] = line_of(text, paragraphs[i].span, words);
    }
  }

  PartsFound run() {
    mark_furniture();
    mark_signatures();
    mark_captions();
    mark_navigation();
    mark_appeals();
    mark_end();
    find_headline();
    find_lede();
    mark_front();
    mark_subheadings();
    find_day();
    return std::move(found_);
  }

 private:
  Part& part(std::size_t i) { return paragraphs_[i].part; }
  bool is_body(std::size_t i) { return part(i) == Part::body; }

  void mark_furniture() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_body(i)) continue;
      if (lines_[i].day) {
        part(i) = Part::caption;  // no news, but its date is one
      } else if (is_furniture(lines_[i])) {
        part(i) = Part::boilerplate;
      }
    }
  }

  void mark_captions() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const PageLine& line = lines_[i];
      if (is_credit(line)) {
        part(i) = Part::boilerplate;
        if (i > 0 && is_body(i - 1) && lines_[i - 1].is_title_like())
          part(i - 1) = Part::caption;
      } else if (is_body(i) && line.words.size() <= 60 &&
                 (line.begins_with(Cue::caption) || ends_with_credit(line))) {
        part(i) = Part::caption;
      }
      if (i > 0 && is_repeated(lines_[i - 1], line) && part(i) != Part::boilerplate) {
        part(i - 1) = part(i) = Part::caption;
      }
    }
  }

  /// Three or more lines of at most three words in a row, without a sentence or a number.
  void mark_navigation() {
    const auto is_short = [&](std::size_t i) {
      const PageLine& line = lines_[i];
      const bool is_free = is_body(i) || part(i) == Part::boilerplate;
      return is_free && line.is_title_like() && line.words.size() <= 3 &&
             line.text.find_first_of("0123456789") == std::string_view::npos;
    };
    for (std::size_t i = 0; i < lines_.size();) {
      std::size_t end = i;
      while (end < lines_.size() && is_short(end)) ++end;
      if (end - i >= 3) {
        for (std::size_t j = i; j < end; ++j) {
          if (is_body(j)) part(j) = Part::boilerplate;
        }
      }
      i = std::max(end, i + 1);
    }
  }

  void mark_appeals() {
    constexpr std::size_t most_between = 3;
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!lines_[i].has(Cue::appeal)) continue;
      if (last && i - *last <= most_between + 1) {
        for (std::size_t j = *last; j < i; ++j) part(j) = Part::boilerplate;
      }
      last = i;
    }
  }

  /// A label followed by a paragraph that begins with its words: a box about an author.
  bool is_box(std::size_t i) {
    const PageLine& label = lines_[i];
    return i + 1 < lines_.size() && label.is_title_like() && label.words.size() >= 2 &&
           label.words.size() <= 6 && lines_[i + 1].is_sentence &&
           same_words(label, lines_[i + 1], label.words.size());
  }

  /// After an end mark in the second half everything is boilerplate, unless much follows.
  void mark_end() {
    for (std::size_t i = lines_.size() / 2; i < lines_.size(); ++i) {
      if (i == 0 || !(is_end(lines_[i]) || is_box(i))) continue;
      const std::size_t rest = text_.size() - paragraphs_[i].span.begin;
      if (rest * 5 > text_.size() * 2) continue;
      for (std::size_t j = i; j < lines_.size(); ++j) part(j) = Part::boilerplate;
      return;
    }
  }

  bool is_known_title(const PageLine& line) const {
    if (title_.empty() || line.text.size() > 2 * title_.size() + 8) return false;
    const auto words =
        page_words_of(title_, {0, static_cast<std::uint32_t>(title_.size())});
    return !words.empty() &&
           std::ranges::equal(words, line.words, {}, &PageWord::lower, &PageWord::lower);
  }

  void find_headline() {
    found_.title = title_;
    if (!title_.empty()) {
      for (std::size_t i = 0; i < std::min<std::size_t>(lines_.size(), 20); ++i) {
        if (is_known_title(lines_[i])) part(i) = Part::headline;
      }
      return;
    }
    const auto is_headline = [](const Paragraph& paragraph) {
      return paragraph.part == Part::headline;
    };
    const auto known = std::ranges::find_if(paragraphs_, is_headline);
    if (known != paragraphs_.end()) {
      headline_ = static_cast<std::size_t>(known - paragraphs_.begin());
      found_.title = std::string(lines_[*headline_].text);
      return;
    }
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_body(i)) continue;
      const bool can_be = lines_[i].is_title_like() || lines_[i].is_question;
      if (!can_be) break;
      if (!best || lines_[*best].words.size() < 4) best = i;
      if (lines_[*best].words.size() >= 4) break;
    }
    if (!best) return;
    if (lines_.size() == 1 && lines_[0].is_question) return;
    part(*best) = Part::headline;
    headline_ = *best;
    found_.title = std::string(lines_[*best].text);
    for (std::size_t i = 0; i < *best; ++i) {
      if (!is_body(i)) continue;  // the section's or the paper's name above the headline
      part(i) = Part::boilerplate;
      const std::size_t size = lines_[i].words.size();
      if (is_name(lines_[i]) && is_publication(lines_[i], 0, size)) {
        take_name(lines_[i], 0, size);
      }
    }
  }

  void find_lede() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_body(i) || !lines_[i].is_sentence) continue;
      if (lines_.size() > 1) part(i) = Part::lede;
      lede_ = i;
      return;
    }
  }

  /// Between headline and lede: byline, standfirst, captions.
  void mark_front() {
    bool has_standfirst = false;
    for (std::size_t i = headline_.value_or(0); i < lede_.value_or(0); ++i) {
      if (!is_body(i) && part(i) != Part::boilerplate) continue;
      const PageLine& line = lines_[i];
      const bool by_date =
          (i > 0 && lines_[i - 1].day) || (i + 1 < lines_.size() && lines_[i + 1].day);
      const bool has_by = line.begins_with(Cue::byline) && line.words.size() <= 12;
      if (part(i) == Part::boilerplate || has_by || (by_date && is_name(line))) {
        part(i) = Part::boilerplate;
        if (has_by || by_date) take_name(line, author_start(line), line.words.size());
      } else if (line.words.size() >= 8 && !has_standfirst) {
        part(i) = Part::lede;
        has_standfirst = true;
      } else {
        part(i) = Part::caption;
      }
    }
  }

  /// "Morning Lamp, 3 May 2031" before the first sentence: a name and a date.
  void mark_signatures() {
    for (std::size_t i = 0; i < lines_.size() && i < 40; ++i) {
      PageLine& line = lines_[i];
      if (line.day || !is_body(i) || line.words.size() > 14) continue;
      if (line.is_sentence && line.words.size() > 10) return;
      for (std::size_t word = 1; word < line.words.size() && word <= 6 && !line.day;
           ++word) {
        const Span gap{line.words[word - 1].span.end, line.words[word].span.begin};
        if (slice(text_, gap).find_first_of(",|\xC2\xE2") == std::string_view::npos)
          continue;
        const std::vector<PageWord> rest(
            line.words.begin() + static_cast<std::ptrdiff_t>(word), line.words.end());
        line.day = stamp_day(rest, words_.matches(rest));
        if (!line.day) continue;
        part(i) = Part::caption;
        take_name(line, author_start(line), word);
      }
    }
  }

  bool is_name(const PageLine& line) const {
    return is_person_like(text_, line) && !is_whole_line(line);
  }

  /// Takes words [begin, end) of a line as the name of the publisher or of the author.
  void take_name(const PageLine& line, std::size_t begin, std::size_t end) {
    if (begin >= end || end > line.words.size()) return;
    const std::string name(
        slice(text_, {line.words[begin].span.begin, line.words[end - 1].span.end}));
    if (is_publication(line, begin, end)) {
      if (!found_.publisher) found_.publisher = name;
    } else if (!found_.author && end - begin >= 2 && end - begin <= 8) {
      found_.author = name;
    }
  }

  /// Whether the words are such as papers are called by.
  bool is_publication(const PageLine& line, std::size_t begin, std::size_t end) const {
    return end - begin >= 2 && end - begin <= 5 &&
           std::ranges::any_of(line.cues, [&](const CueMatch& match) {
             if (match.cue != Cue::publication || match.begin < begin || match.end > end) {
               return false;
             }
             return line.words[match.begin].lower != "news" || end - begin >= 3;
           });
  }

  /// The first word behind "by" or the like.
  static std::size_t author_start(const PageLine& line) {
    std::size_t start = 0;
    for (const CueMatch& match : line.cues) {
      if (match.cue == Cue::byline && match.begin == 0) start = std::max(start, match.end);
    }
    return start;
  }

  void mark_subheadings() {
    for (std::size_t i = lede_.value_or(lines_.size()) + 1; i + 1 < lines_.size(); ++i) {
      if (!is_body(i) || !lines_[i].is_title_like()) continue;
      const bool is_quote =
          lines_[i].text.starts_with('"') || lines_[i].text.starts_with("\xE2\x80\x9C");
      if (lines_[i].words.size() <= 12 && !is_quote && is_body(i + 1) &&
          lines_[i + 1].is_sentence)
        part(i) = Part::headline;
    }
  }

  void find_day() {
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < lines_.size() && bodies < 3 && !found_.published; ++i) {
      found_.published = lines_[i].day;
      if (part(i) != Part::lede && part(i) != Part::body) continue;
      if (!found_.published) found_.published = dateline_day(lines_[i].text, words_);
      ++bodies;
    }
  }

  std::string_view text_;
  std::string_view title_;
  const PageWords& words_;
  std::vector<Paragraph>& paragraphs_;
  std::vector<PageLine> lines_;
  std::optional<std::size_t> headline_;
  std::optional<std::size_t> lede_;
  PartsFound found_;
};

}  // namespace

PartsFound label_parts(std::string_view text, std::string_view title,
                       const PageWords& words, std::vector<Paragraph>& paragraphs) {
  return Labels(text, title, words, paragraphs).run();
}

}  // namespace crosscheck
