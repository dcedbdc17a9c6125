#pragma once
#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "analyze/token.h"
#include "support/data_files.h"
#include "support/hash_table.h"

namespace crosscheck {

/// What a single word can be in or around a name; bits of `NameWords::bits`.
enum NameBit : std::uint32_t {
  given_name = 1U << 0U,
  given_or_word = 1U << 1U,  ///< a given name only before a surname
  address_form = 1U << 2U,   ///< Mr, Sir
  office_head = 1U << 3U,    ///< minister, spokesman
  office_short = 1U << 4U,   ///< Gov, Lt
  office_word = 1U << 5U,    ///< interior, deputy
  organization_cue = 1U << 6U,
  place_last = 1U << 7U,
  place_first = 1U << 8U,
  place_kind = 1U << 9U,  ///< town, before "of"
  locative = 1U << 10U,   ///< in, near
  not_name = 1U << 11U,   ///< opens sentences
  never_name = 1U << 12U,
  joins_any = 1U << 13U,
  joins_organization = 1U << 14U,
  speaker_noun = 1U << 15U,   ///< official, witness
  speaking_body = 1U << 18U,  ///< ministry, police, newspaper
  place_noun = 1U << 17U,     ///< border, district: "the X district"
  say_verb = 1U << 16U,       ///< any form of a verb of saying
  part_of_place = 1U << 19U,  ///< upper, downtown: before the name of a place
  side_of_place = 1U << 20U,  ///< east, north: with a town's name the name of another place
  joined_by_and = 1U << 21U,  ///< "Grill" behind "Bar and"
  speaking_text = 1U << 22U   ///< report, statement: beside `speaking_body`
};

/// The single words that tell names and offices, as bits.
class NameWords {
 public:
  NameWords() = default;
  explicit NameWords(const WordLists& lists);

  /// Bits of a word whatever its case; 0 for most words.
  std::uint32_t bits(const Token& token) const {
    const std::uint32_t* found = bits_.find(token.hash);
    return found == nullptr ? 0U : *found;
  }
  bool has(const Token& token, std::uint32_t wanted) const {
    return (bits(token) & wanted) != 0;
  }
  /// One form for all ways to name an office: "interior minister" of "minister of internal
  /// affairs". In lower case.
  std::string office(std::string words) const;

 private:
  HashTable<std::uint32_t> bits_;
  std::unordered_map<std::string, std::string> same_office_;
  std::unordered_map<std::string, std::string> short_office_;
};

}  // namespace crosscheck
