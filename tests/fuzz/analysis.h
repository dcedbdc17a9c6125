#pragma once
#include <string>

#include "acquire/acquire.h"
#include "analyze/analyze.h"
#include "support/data_files.h"
#include "syntax/embedded_model.h"
#include "tests/fuzz/fuzz.h"

namespace crosscheck::fuzz {

inline const Language& english() {
  static const Language language = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems,
                         embedded_model());
  }();
  return language;
}

/// The bytes as the text of an article published on 12 May 2023.
inline Article article_of(const std::uint8_t* data, std::size_t size) {
  return article_of_text(std::string(text_of(data, size)), "fuzz", parse_day("2023-05-12"));
}

/// Every mention's span lies in the text, and they are in order.
template <typename Mentions>
void expect_in_order(const Mentions& mentions, const Article& article) {
  std::size_t begin = 0;
  for (const auto& mention : mentions) {
    expect(mention.span.begin <= mention.span.end);
    expect(mention.span.end <= article.text.size());
    expect(begin <= mention.span.begin);
    begin = mention.span.begin;
  }
}

}  // namespace crosscheck::fuzz
