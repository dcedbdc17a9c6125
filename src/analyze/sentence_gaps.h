#pragma once
#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

#include "analyze/abbreviations.h"
#include "syntax/lexicon.h"

namespace crosscheck {

constexpr std::size_t gap_feature_count = 30;

/// What stands around a gap, each feature as a hash.
using GapFeatures = std::array<std::uint64_t, gap_feature_count>;

/// Walks over the gaps between the tokens of a paragraph where a sentence can end, and says
/// what stands around each: words, how they are written, and what the sentence and those
/// before it hold so far. Part of the format of the table of `SentenceEnds`.
/// Cost: linear in the tokens.
class SentenceGaps {
 public:
  /// Borrowed: all but the range must outlive the walk. `lexicon` may be empty.
  SentenceGaps(std::string_view text, std::span<const Token> tokens, TokenRange range,
               const Abbreviations& abbreviations, const LexiconTable& lexicon);

  /// Moves on to the next gap; false behind the last. Between two words of which the second
  /// is in lower case, as most are, no sentence ends.
  bool advance();
  /// The token behind the gap.
  std::uint32_t place() const { return at_; }
  /// Tells that a sentence ends at the gap.
  void close();
  /// The first token of the sentence that runs.
  std::uint32_t begin() const { return begin_; }
  GapFeatures features() const;

 private:
  /// A token as features see it; edges of the paragraph have numbers of their own.
  struct Sight {
    std::uint64_t word = 0;
    std::uint64_t form = 0;
    friend bool operator==(const Sight&, const Sight&) = default;
  };
  /// What begins a sentence.
  using Opening = std::array<Sight, 3>;
  static constexpr std::size_t seen_bits = 4096;
  using Seen = std::bitset<seen_bits>;

  std::uint64_t form_of(std::uint32_t at) const;
  Sight look(std::uint32_t at) const;
  const Sight& sight(std::uint32_t place) const { return sights_[place % sights_.size()]; }
  Opening opening_here() const;
  std::uint64_t ending(std::uint32_t at) const;
  std::uint64_t uses_of(std::uint32_t at) const;
  void take(const Token& token);
  bool is_said_aloud(const Token& before) const;
  bool is_gap() const;
  std::uint64_t style() const;
  std::uint64_t letters_so_far() const;
  std::uint64_t repeats(const Opening& here) const;
  std::uint64_t known(const Opening& here) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  TokenRange range_;
  const Abbreviations& abbreviations_;
  const LexiconTable& lexicon_;
  std::uint32_t at_ = 0;
  std::uint32_t begin_ = 0;
  std::array<Sight, 8> sights_{};  // of the tokens from `at_ - 3` to `at_ + 3`
  Opening opening_{};              // of the sentence that runs
  Opening before_{};               // of the one before
  std::uint32_t lower_ = 0;        // words in lower case in the sentence so far
  std::uint32_t capitals_ = 0;     // other words
  std::uint32_t brackets_ = 0;
  bool is_quoted_ = false;
  std::uint64_t style_ = 0;
  Seen begun_words_;  // what sentences of the paragraph have begun with
  Seen begun_forms_;
  Seen ended_words_;
};

}  // namespace crosscheck
