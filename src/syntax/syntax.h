#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/model.h"

namespace crosscheck {

/// A token to be read: its text, or a value or name that counts as one token whatever its
/// text is.
struct SyntaxToken {
  std::string_view text;
  Chunk chunk = Chunk::none;
};

/// What was read of a token.
struct SyntaxNode {
  static constexpr std::uint32_t no_head = std::numeric_limits<std::uint32_t>::max();

  Upos upos = Upos::x;
  TagId tag = 0;  ///< index in `SyntaxModel::tags`
  Dependency relation = Dependency::dep;
  std::uint32_t head = no_head;  ///< index of the head; none for the root
  /// By how much the head was preferred to the next best one, and the relation to the next
  /// best one: 0 is a guess; with 64 more the odds are e^4 to 1.
  std::int32_t margin = 0;
  std::int32_t relation_margin = 0;

  friend bool operator==(const SyntaxNode&, const SyntaxNode&) = default;
};

/// What stood for the words read last, by their text. A direct-mapped table: a word is
/// looked at once, most of the time.
class WordMemo {
 public:
  static constexpr std::size_t slots = 4096;

  /// The place of a word; `is_known` tells whether it holds the word. Valid until the next
  /// call.
  std::span<std::int16_t, NetworkShape::word> at(std::uint64_t key, bool& is_known);

 private:
  std::vector<std::uint64_t> keys_;
  std::vector<std::int16_t> cells_;
};

/// Memory that is reused from sentence to sentence. One a thread.
struct SyntaxWorkspace {
  WordMemo words;
  NetworkMemory network;
  HeadScores head_scores;
  std::vector<std::int32_t> scores;
  std::vector<std::uint32_t> heads;  ///< in the passage at hand
  std::vector<std::uint32_t> all_heads;
  std::vector<Passage> pieces;    ///< of tokens: sentences and parts of long ones
  std::vector<Passage> passages;  ///< of the words that are read together
};

/// Words that are parsed together: longer sentences are parsed in pieces of this size, each
/// later piece a `parataxis` of the first.
constexpr std::size_t most_parsed = 384;
/// Sentences that are read in step with each other, and words of all of them (or one).
constexpr std::size_t most_in_step = 16;
constexpr std::size_t most_words_in_step = 768;

/// Tags and parses sentences: one node a token, one tree a sentence. `ends`: for each, the
/// index behind its last token. What a sentence is read as does not rest on the others;
/// many in one call are read faster. Deterministic: integers only. Cost: linear in the
/// tokens, whatever they are; memory that of `most_words_in_step` words.
void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 std::span<const std::uint32_t> ends, SyntaxWorkspace& workspace,
                 std::vector<SyntaxNode>& out);
/// The same for one sentence.
void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out);

/// What the network makes of tokens before it names their tags: a row a token of what
/// stands for the word (`NetworkShape::word`) and of what the first layer says of it there
/// (`NetworkShape::both`). `Places` tells their binary places.
struct TokenStates {
  std::vector<std::int16_t> words;
  std::vector<std::int16_t> states;
};
/// Reads them; the rest as `read_syntax`, at a third of its cost.
void read_states(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 std::span<const std::uint32_t> ends, SyntaxWorkspace& workspace,
                 TokenStates& out);

/// The lemma of a token: its text for values and names.
std::string lemma_of(const SyntaxModel& model, const SyntaxToken& token,
                     const SyntaxNode& node);

}  // namespace crosscheck
