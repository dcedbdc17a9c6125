#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/beam.h"
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
  static constexpr std::uint32_t no_head = nothing;

  Upos upos = Upos::x;
  TagId tag = 0;  ///< index in `SyntaxModel::tags`
  Relation relation = Relation::dep;
  std::uint32_t head = no_head;  ///< index of the head; none for the root
  /// By how much the arc was preferred to the next best move, and the relation to the next
  /// best one, in the model's units: 0 is a guess, above some 60 few are wrong.
  std::int32_t margin = 0;
  std::int32_t relation_margin = 0;

  friend bool operator==(const SyntaxNode&, const SyntaxNode&) = default;
};

/// Memory that is reused from sentence to sentence. One a thread.
struct SyntaxWorkspace {
  std::vector<WordView> views;
  std::vector<TagId> tags;
  ParseInput input;
  BeamMemory beam;
  std::vector<Candidate> candidates;
};

/// Words that are parsed together: longer sentences are parsed in pieces of this size, each
/// later piece a `parataxis` of the first.
constexpr std::size_t most_parsed = 384;

/// Tags and parses a sentence: one node a token, one tree. Deterministic: integers only.
/// Cost: linear in the tokens, whatever they are; memory that of `most_parsed` tokens.
void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out);

/// The lemma of a token: its text for values and names.
std::string lemma_of(const SyntaxModel& model, const SyntaxToken& token,
                     const SyntaxNode& node);

}  // namespace crosscheck
