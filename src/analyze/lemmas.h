#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "analyze/token.h"
#include "support/rows.h"

namespace crosscheck {

/// Base forms of English words: irregular forms from the word list `lemmas`, suffix rules
/// for the rest.
class Lemmas {
 public:
  Lemmas() = default;
  /// Rows {"verbs", BASE} FORM..., {"nouns", SINGULAR} PLURAL..., {"verb_bases"} BASE...
  explicit Lemmas(const Rows& rows);

  /// Singular of a noun: "citizens" -> "citizen", "men" -> "man". Lower case.
  std::string noun(std::string_view word) const;
  /// Base of a verb form: "crossed" -> "cross", "left" -> "leave". Lower case.
  std::string verb(std::string_view word) const;
  /// Whether the form ends like a plural noun or is an irregular plural.
  bool is_plural(std::string_view word) const;

 private:
  std::unordered_map<std::string, std::string> irregular_verbs_;
  std::unordered_map<std::string, std::string> irregular_nouns_;
  std::unordered_set<std::string> verb_bases_;
};

}  // namespace crosscheck
