#include <algorithm>

#include "policy/suppressions.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::string_view opening = "<!--";
constexpr std::string_view closing = "-->";

/// The next word, taken off the front of `text`.
std::string_view next_word(std::string_view& text) {
  text = trimmed(text);
  const std::size_t end = std::min(text.find_first_of(" \t\r\n"), text.size());
  const std::string_view word = text.substr(0, end);
  text = trimmed(text.substr(end));
  return word;
}

/// Counts lines and columns on the way through a text.
class Place {
 public:
  explicit Place(std::string_view text) : text_(text) {}

  /// Line and column of a byte; asked for in growing order.
  std::pair<std::size_t, std::size_t> at(std::size_t byte) {
    for (; byte_ < byte; ++byte_) {
      const auto c = static_cast<unsigned char>(text_[byte_]);
      if (c == '\n') {
        ++line_;
        column_ = 1;
      } else if ((text_[byte_ + 1] & 0xC0) != 0x80) {
        ++column_;
      }
    }
    return {line_, column_};
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

class CommentReader {
 public:
  CommentReader(const Article& article, ArticleIndex index,
                const std::vector<std::string>& names, Problems& problems)
      : article_(article),
        index_(index),
        names_(names.begin(), names.end()),
        problems_(problems),
        file_(article.decoded.empty() ? article.text : article.decoded),
        place_(file_) {}

  std::vector<Suppression> read() {
    for (std::size_t at = file_.find(opening); at != std::string_view::npos;
         at = file_.find(opening, at)) {
      const std::size_t end = file_.find(closing, at + opening.size());
      if (end == std::string_view::npos) break;
      const std::size_t from = at + opening.size();
      read_comment(trimmed(file_.substr(from, end - from)), at, end + closing.size());
      at = end + closing.size();
    }
    return std::move(found_);
  }

 private:
  void read_comment(std::string_view words, std::size_t begin, std::size_t end) {
    constexpr std::string_view cue = "crosscheck:";
    if (!words.starts_with(cue)) return;
    words.remove_prefix(cue.size());
    const auto [line, column] = place_.at(begin);
    Suppression one;
    one.at = {article_.path, line, column, ""};
    one.article = index_;
    if (std::string wrong = take(words, one); !wrong.empty()) {
      one.at.message = std::move(wrong);
      problems_.push_back(std::move(one.at));
      return;
    }
    one.paragraph = paragraph_of(begin, end);
    found_.push_back(std::move(one));
  }

  /// Reads `ignore RULE [expires=DATE] [by=NAME] reason`; returns what is wrong with it.
  std::string take(std::string_view words, Suppression& one) const {
    const std::string_view verb = next_word(words);
    if (verb != "ignore") {
      return "expected 'crosscheck: ignore RULE reason', not '" + std::string(verb) + "'";
    }
    one.rule = std::string(next_word(words));
    if (std::ranges::find(names_, one.rule) == names_.end())
      return "unknown rule '" + one.rule + "'" + did_you_mean(one.rule, names_);
    for (bool more = true; more;) {
      std::string_view rest = words;
      const std::string_view word = next_word(rest);
      more = word.starts_with("expires=") || word.starts_with("by=");
      if (!more) break;
      const std::string value(word.substr(word.find('=') + 1));
      if (word.starts_with("by=")) {
        one.by = value;
      } else {
        one.expires = value.size() == 10 ? parse_day(value) : std::nullopt;
        if (!one.expires) return "'" + value + "' is no date; expected one like 2026-01-31";
      }
      words = rest;
    }
    one.reason = std::string(words);
    return one.reason.empty() ? "a reason is missing after the rule" : "";
  }

  /// The paragraph that the comment stands in, else the next one; empty where there is
  /// none.
  FileRange paragraph_of(std::size_t begin, std::size_t end) {
    if (ranges_.empty()) {
      for (const Paragraph& paragraph : article_.paragraphs)
        ranges_.push_back(article_.locate(paragraph.span).range);
    }
    for (; next_ < ranges_.size(); ++next_) {
      const FileRange& range = ranges_[next_];
      const bool stands_inside = range.start < begin && range.end > begin;
      if (stands_inside || range.end > end) return range;
    }
    return {};
  }

  const Article& article_;
  ArticleIndex index_;
  std::vector<std::string_view> names_;
  Problems& problems_;
  std::string_view file_;
  Place place_;
  std::vector<FileRange> ranges_;
  std::size_t next_ = 0;
  std::vector<Suppression> found_;
};

}  // namespace

std::vector<Suppression> suppressions_in(const Article& article, ArticleIndex index,
                                         const std::vector<std::string>& names,
                                         Problems& problems) {
  return CommentReader(article, index, names, problems).read();
}

}  // namespace crosscheck
