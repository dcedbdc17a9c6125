#pragma once
#include <string>
#include <vector>

#include "acquire/acquire.h"
#include "analyze/analyze.h"
#include "support/data_files.h"

namespace crosscheck {

/// The built-in English, compiled once for all tests of this program.
inline const Language& english() {
  static const Language language = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems);
  }();
  return language;
}

/// What is recognized in one paragraph published on 4 October 2022. `text` must outlive it.
inline Analysis analysis_of(const Article& article) { return analyze(article, english()); }

/// An article of one body paragraph (no headline).
inline Article one_paragraph(std::string text) {
  Article article = article_of_text(std::move(text), "test", parse_day("2022-10-04"));
  for (Paragraph& paragraph : article.paragraphs) paragraph.part = Part::body;
  return article;
}

/// The quantities of a sentence.
inline std::vector<QuantityMention> quantities_in(const std::string& text) {
  return analysis_of(one_paragraph(text)).quantities;
}

}  // namespace crosscheck
