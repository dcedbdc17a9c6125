#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyze/language.h"

namespace crosscheck {

/// What the word lists say of words when whole sentences are compared: `sentence_words` and
/// `opposites`.
class SentenceTable {
 public:
  SentenceTable() = default;
  /// `lists` gives {"passed over"} WORD, {"denials"} WORD, {"opposites"} "WORD WORD" and
  /// {"pairs"} "WORD WORD".
  explicit SentenceTable(const WordLists& lists);

  /// Whether a sentence can change the word (`word_hash`) without saying anything else.
  bool is_passed_over(std::uint64_t word) const { return passed_over_.contains(word); }
  /// Whether the word (`word_hash`) turns a sentence into its opposite.
  bool is_denial(std::uint64_t word) const { return denials_.contains(word); }
  /// Words, in lower case, that say the opposite of one; sorted, often none.
  std::span<const std::string> opposites_of(const std::string& word) const;

 private:
  void add_pair(std::string_view pair);

  std::unordered_set<std::uint64_t> passed_over_;
  std::unordered_set<std::uint64_t> denials_;
  std::unordered_map<std::string, std::vector<std::string>> opposites_;
};

}  // namespace crosscheck
