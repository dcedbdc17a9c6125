#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "support/hash_table.h"
#include "support/rows.h"

namespace crosscheck {

/// What a sign of a name is about. Each has its section in `name_weights.yaml`.
enum class SignKind : std::uint8_t {
  first,         ///< the name's first word
  last,          ///< its last
  inner,         ///< any other
  alone,         ///< its only word
  ending,        ///< last three letters
  before,        ///< the word before it
  two_before,    ///< the one before that
  after,         ///< the word after it
  two_after,     ///< the next
  after_ending,  ///< last two letters of the word after it
  rule,          ///< what cues and gazetteer make of it: "place certain city"
  rule_before,   ///< that and the word before it
  rule_after,    ///< that and the word after it
  form           ///< a property: "2 words", "opens sentence", "office"
};
constexpr std::size_t sign_kinds = 14;
/// "first", "two_before" ...
std::string_view name(SignKind kind);

/// Whether a sign of this kind has two words, or a property and a word.
bool has_two_words(SignKind kind);

/// Something that speaks for or against a class of a name.
struct NameSign {
  SignKind kind = SignKind::form;
  std::uint64_t hash = 0;  ///< of kind and words
  std::string_view word;   ///< in the article or a literal; of any case
  std::string_view rule;   ///< the other word of kinds with two (`has_two_words`), else ""
};

/// Hash of a sign from its section and its words in any case.
std::uint64_t sign_hash(SignKind kind, std::uint64_t word, std::uint64_t rule = 0);

/// Points for the classes of a name: person, place, organization, none of them.
using NamePoints = std::array<std::int32_t, 4>;
constexpr std::size_t no_name_class = 3;

/// What each sign says of a name's class: the list `name_weights`, made by
/// crosscheck-train.
class NameWeights {
 public:
  NameWeights() = default;
  explicit NameWeights(const Rows& rows);

  bool is_empty() const { return weights_.is_empty(); }
  NamePoints points(std::span<const NameSign> signs) const;

 private:
  HashTable<std::array<std::int16_t, 4>> weights_;
};

}  // namespace crosscheck
