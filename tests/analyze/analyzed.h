#pragma once
#include <algorithm>
#include <string>

#include "analyze/analyze.h"
#include "support/data_files.h"
#include "syntax/embedded_model.h"

namespace crosscheck {

/// An article and all that was recognized in it.
struct Analyzed {
  Article article;
  Analysis analysis;

  std::string words(Span span) const { return std::string(slice(article.text, span)); }
  std::string words(TokenRange range) const {
    if (range.is_empty()) return {};
    return words(Span{analysis.tokens[range.begin].span.begin,
                      analysis.tokens[range.end - 1].span.end});
  }
  /// The first event that a word tells, or null.
  const EventMention* event(const std::string& word) const {
    const auto found = std::ranges::find_if(
        analysis.events,
        [&](const EventMention& event) { return words(event.span) == word; });
    return found == analysis.events.end() ? nullptr : &*found;
  }
};

/// Analyzes a text with the built-in word lists; each line is a paragraph.
inline Analyzed analyzed(const std::string& text,
                         const std::string& published = "2022-10-04") {
  static const Language language = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems,
                         embedded_model());
  }();
  Analyzed made;
  made.article.text = text;
  made.article.published = parse_day(published);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    made.article.paragraphs.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}, Part::body});
    begin = end + 1;
  }
  made.analysis = analyze(made.article, language);
  return made;
}

}  // namespace crosscheck
