#pragma once
#include <unordered_set>
#include <vector>

#include "acquire/article.h"
#include "analyze/sentence.h"
#include "support/rows.h"

namespace crosscheck {

/// Words before a full stop that do not end a sentence ("Mr", "Sept").
class Abbreviations {
 public:
  Abbreviations() = default;
  /// From the word list `abbreviations`: {"words"} rows.
  explicit Abbreviations(const Rows& rows);
  bool holds(const Token& token) const { return hashes_.contains(token.hash); }

 private:
  std::unordered_set<std::uint64_t> hashes_;
};

/// Splits the tokens of one paragraph into sentences and appends them; marks each first
/// token. Where no full stop comes for 512 tokens, a sentence ends all the same.
void split_sentences(const Article& article, std::uint32_t paragraph, TokenRange range,
                     const Abbreviations& abbreviations, std::vector<Token>& tokens,
                     std::vector<Sentence>& sentences);

}  // namespace crosscheck
