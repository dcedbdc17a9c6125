#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/syntax.h"

namespace crosscheck {

/// Sentences read lately, by their words: papers reprint each other. A direct-mapped table
/// of bounded size.
class SentenceMemo {
 public:
  static constexpr std::size_t slots = 4096;
  /// Words of a sentence that is kept.
  static constexpr std::size_t longest = 64;

  /// The nodes of a sentence, heads counted from its first word; none where it is not
  /// known. Valid until the next `keep`.
  std::span<const SyntaxNode> find(std::uint64_t key) const;
  /// Keeps the nodes of a sentence; `first` is what its heads are counted from.
  void keep(std::uint64_t key, std::span<const SyntaxNode> nodes, std::uint32_t first);

 private:
  struct Kept {
    std::uint64_t key = 0;
    std::vector<SyntaxNode> nodes;
  };
  std::vector<Kept> kept_;
};

/// Memory that is reused from article to article. One a thread.
struct TreeWorkspace {
  SyntaxWorkspace syntax;
  SentenceMemo sentences;
};

/// What `read_syntax` reads; sentences that were read lately are not read again.
void read_known_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                       std::span<const std::uint32_t> ends, TreeWorkspace& workspace,
                       std::vector<SyntaxNode>& out);

}  // namespace crosscheck
