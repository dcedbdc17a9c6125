#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/lexicon.h"
#include "syntax/network_shape.h"
#include "syntax/packed_table.h"

namespace crosscheck {

/// How a lemma comes from a word: bytes off its end, text in their place.
struct LemmaRule {
  bool keeps_case = false;  ///< else the word is taken in lower case
  std::uint8_t strip = 0;
  std::string append;

  friend auto operator<=>(const LemmaRule&, const LemmaRule&) = default;
};

/// The rule that makes `lemma` of `word`.
LemmaRule lemma_rule(std::string_view word, std::string_view lemma);
/// Applies a rule; a word too short for it stays as it is.
std::string applied(const LemmaRule& rule, std::string_view word);

/// Keys of the table: a whole word, or an ending of 0 to `longest_ending` bytes, with a
/// tag.
constexpr std::size_t longest_ending = 6;
std::uint64_t word_key(std::string_view lower, TagId tag);
std::uint64_t ending_key(std::string_view ending, TagId tag);

/// Lemmas by word and tag: exceptions, then the longest ending that has a rule, with
/// WordNet's base forms deciding between "making" -> "make" and "walking" -> "walk".
class LemmaTable {
 public:
  LemmaTable() = default;
  /// `table`: indices of `rules` by key.
  LemmaTable(PackedTable table, std::vector<LemmaRule> rules, LexiconTable lexicon)
      : table_(table), rules_(std::move(rules)), lexicon_(lexicon) {}

  /// `use` is what the tag makes of a base form (`lex_plural` ...), 0 for other tags. A
  /// name (`is_name`) gets a capital.
  std::string lemma(std::string_view word, TagId tag, std::uint16_t use,
                    bool is_name = false) const;

 private:
  const LemmaRule* rule(std::uint64_t key) const;

  PackedTable table_;
  std::vector<LemmaRule> rules_;
  LexiconTable lexicon_;
};

}  // namespace crosscheck
