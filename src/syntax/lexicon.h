#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck {

/// Bits of `LexiconEntry::uses`.
enum LexiconUse : std::uint16_t {
  lex_noun = 1U << 0U,
  lex_verb = 1U << 1U,
  lex_adjective = 1U << 2U,
  lex_adverb = 1U << 3U,
  lex_name = 1U << 4U,         ///< written with a capital
  lex_plural = 1U << 5U,       ///< "houses": from a noun
  lex_verb_s = 1U << 6U,       ///< "goes"
  lex_verb_past = 1U << 7U,    ///< "walked"
  lex_verb_ing = 1U << 8U,     ///< "walking"
  lex_comparative = 1U << 9U,  ///< "larger", "largest"
};

/// What WordNet says of a word: parts of speech, its own and through its base forms, and
/// the semantic field of the first sense.
struct LexiconEntry {
  std::uint16_t uses = 0;
  std::uint8_t noun_field = 0;  ///< WordNet's lexicographer file 3-28, 0 for none
  std::uint8_t verb_field = 0;  ///< 29-43
  std::uint8_t frames = 0;      ///< bits: what the verb may take (see `train/wordnet.h`)
};

/// Base forms by hash: open addressing over packed slots, read in place from the model.
class LexiconTable {
 public:
  LexiconTable() = default;
  /// Borrowed. Requires: a power of two slots, or none.
  explicit LexiconTable(std::span<const std::uint64_t> slots) : slots_(slots) {}

  /// The entry of a base form by `lower_hash`; nothing said where it is not listed.
  LexiconEntry find(std::uint64_t hash) const;
  /// The entry of any form, with what its base forms add. `word` is in lower case.
  LexiconEntry look_up(std::string_view word) const;

  /// The base form of which `word` is that use (`lex_plural`, `lex_verb_ing` ...): `likely`
  /// if it is one, else the first that is listed; "" where none is.
  std::string base_form(std::string_view word, std::uint16_t use,
                        std::string_view likely) const;

  /// Slots for entries: what the model file holds.
  static std::vector<std::uint64_t> packed(
      std::span<const std::pair<std::uint64_t, LexiconEntry>> entries);

 private:
  std::span<const std::uint64_t> slots_;
};

}  // namespace crosscheck
