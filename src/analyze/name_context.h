#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "analyze/name_runs.h"
#include "syntax/syntax.h"

namespace crosscheck {

/// The model that reads words in their sentences, and its memory. Borrowed.
struct NameSyntax {
  const SyntaxModel* model = nullptr;
  SyntaxWorkspace* workspace = nullptr;
};

/// What the network of names is told of a word and its neighbours: what the syntax network
/// makes of them, what lists say of them, and of which drafts of names they are.
class NameContext {
 public:
  /// Reads sentences. Requires: in the order of text, none twice. Borrowed: they
  /// outlive it.
  NameContext(const NameView& view, const NameDrafts& drafts,
              std::span<const TokenRange> sentences, const NameSyntax& syntax);

  /// Adds the input for a word (`NameNetworkShape::input` numbers). Requires: the word
  /// stands in one of the sentences.
  void add_input(std::uint32_t token, std::vector<std::int16_t>& out) const;

 private:
  std::span<const TokenRange> sentences_;
  std::vector<std::uint32_t> rows_;   ///< of the first word of each sentence
  std::vector<std::uint64_t> marks_;  ///< a bit each, a row a word
  TokenStates states_;
};

/// Whether a number of the input tells of the word itself, by its spelling and the lists,
/// not of where it stands.
bool tells_of_word(std::size_t number);

/// Sentences from `first` on that are read together, for speed and bounded memory.
std::span<const TokenRange> next_group(std::span<const TokenRange> sentences,
                                       std::size_t first);

/// Points for the class of each token of a draft, 0 for the others; empty where there is no
/// network or no model. Cost: linear; memory that of a group of sentences.
std::vector<NamePoints> token_points(const NameView& view, const NameDrafts& drafts,
                                     const NameSyntax& syntax);

}  // namespace crosscheck
