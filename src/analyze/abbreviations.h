#pragma once
#include "analyze/token.h"
#include "support/hash_table.h"
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
  HashTable<char> hashes_;
};

}  // namespace crosscheck
