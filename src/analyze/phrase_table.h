#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analyze/token.h"
#include "analyze/vocabulary.h"
#include "support/hash_table.h"

namespace crosscheck {

/// A set of phrases, each with a number; finds the longest that begins at a token. Case and
/// white space do not count; hyphens do.
class PhraseTable {
 public:
  struct Match {
    std::uint32_t tokens = 0;  ///< length; 0 where nothing matches
    std::uint32_t value = 0;
    explicit operator bool() const { return tokens > 0; }
  };

  void add(std::string_view phrase, std::uint32_t value);
  /// Adds the words that begin phrases to a vocabulary. They open `gates`.
  void name_words(Vocabulary& vocabulary, std::uint8_t gates = 0) const;
  /// Orders them by their numbers, so that `match` looks nothing up for tokens that have
  /// numbers. Requires: all lists have named their words.
  void index(const Vocabulary& vocabulary);

  /// Longest phrase that begins at `tokens[at]` and ends before `end`. Cost: one hash
  /// look-up for most tokens, none after `index`.
  Match match(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) const {
    if (at >= end) return {};
    const std::vector<Entry>* entries = entries_of(tokens[at]);
    return entries == nullptr ? Match{} : longest(*entries, tokens, at, end);
  }
  bool is_empty() const { return by_first_.is_empty(); }

 private:
  struct Entry {
    std::vector<std::uint64_t> rest;
    std::uint32_t value = 0;
  };
  const std::vector<Entry>* entries_of(const Token& token) const {
    if (has_word_.empty()) return by_first_.find(token.hash);
    return has_word_[token.word] ? by_first_.find(token.hash) : nullptr;
  }
  static Match longest(const std::vector<Entry>& entries, std::span<const Token> tokens,
                       std::uint32_t at, std::uint32_t end);

  HashTable<std::vector<Entry>> by_first_;  // longest first
  std::vector<std::uint64_t> firsts_;       // hashes of first words
  std::vector<bool> has_word_;              // by number of the first word
};

}  // namespace crosscheck
