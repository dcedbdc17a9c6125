#pragma once
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "claim/reading.h"
#include "support/rows.h"

namespace crosscheck {

/// What a word tells of somebody's death or injury: the keys of the list `harm`.
enum class HarmWord : std::uint8_t {
  attack,
  dead,
  death,
  dies,
  fatal,
  fire,
  hits,
  hurts,
  kills,
  suffers,
  wound
};

/// The words of the list `harm`, each with all it may tell.
class HarmWords {
 public:
  HarmWords() = default;
  explicit HarmWords(const Rows& rows);
  /// Whether a word, by its hash, is of a kind.
  bool is(std::uint64_t word, HarmWord kind) const;
  /// Whether it is of any kind.
  bool knows(std::uint64_t word) const { return kinds_.contains(word); }

 private:
  std::unordered_map<std::uint64_t, std::uint16_t> kinds_;  ///< bits by `HarmWord`
};

/// Somebody is said to be killed or hurt.
struct Harmed {
  std::uint32_t who = 0;   ///< token of the name, noun or pronoun for them
  std::uint32_t word = 0;  ///< token of the word that tells it
  bool dies = false;
  bool is_joined = false;  ///< one of several: "two guards and a cook"
};

/// Who is said to be killed or hurt in one sentence, as its tree says. Cost: linear in the
/// sentence.
std::vector<Harmed> people_harmed(const ArticleReading& reading, const Sentence& sentence);

}  // namespace crosscheck
