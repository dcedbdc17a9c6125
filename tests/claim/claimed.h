#pragma once
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "claim/extract.h"
#include "syntax/embedded_model.h"
#include "tests/analyze/analyzed.h"

namespace crosscheck {

/// The built-in word lists.
inline const std::pair<Language, ClaimWords>& built_in_words() {
  static const std::pair<Language, ClaimWords> words = [] {
    Problems problems;
    const WordLists lists = WordLists::of_embedded(embedded_files(), "en");
    Language language = load_language(lists, problems, embedded_model());
    ClaimWords claim_words = load_claim_words(lists, problems);
    return std::pair(std::move(language), std::move(claim_words));
  }();
  return words;
}

/// The claims of a text, read with the built-in word lists; each line is a paragraph.
inline std::vector<Claim> claimed(const std::string& text,
                                  const std::string& published = "2031-05-09") {
  const auto& words = built_in_words();
  const Analyzed read = analyzed(text, published);
  return extract_claims(read.article, 0, read.analysis, words.first, words.second);
}

/// The claims of one form, in text order.
inline std::vector<Claim> claimed(Form form, const std::string& text,
                                  const std::string& published = "2031-05-09") {
  std::vector<Claim> claims = claimed(text, published);
  std::erase_if(claims, [form](const Claim& claim) { return claim.form != form; });
  return claims;
}

/// The one claim of a form that a text makes.
inline Claim the_claim(Form form, const std::string& text) {
  const std::vector<Claim> claims = claimed(form, text);
  REQUIRE(claims.size() == 1);
  return claims.front();
}

/// Days as `FIRST/LAST`; an end that is not known is empty.
inline std::string days(const DayRange& range) {
  return (range.first ? to_string(*range.first) : "") + "/" +
         (range.last ? to_string(*range.last) : "");
}

}  // namespace crosscheck
