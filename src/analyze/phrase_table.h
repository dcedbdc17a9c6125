#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analyze/token.h"
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
  /// Longest phrase that begins at `tokens[at]` and ends before `end`. Cost: one hash
  /// look-up for most tokens.
  Match match(std::span<const Token> tokens, std::uint32_t at, std::uint32_t end) const;
  bool is_empty() const { return by_first_.is_empty(); }

 private:
  struct Entry {
    std::vector<std::uint64_t> rest;
    std::uint32_t value = 0;
  };
  HashTable<std::vector<Entry>> by_first_;  // longest first
};

}  // namespace crosscheck
