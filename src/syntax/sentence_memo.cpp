#include "syntax/sentence_memo.h"

#include <algorithm>

#include "support/hash.h"

namespace crosscheck {
namespace {

std::uint64_t key_of(const SyntaxModel& model, std::span<const SyntaxToken> sentence) {
  std::uint64_t key = model.checksum() + sentence.size();
  for (const SyntaxToken& token : sentence) {
    const std::string_view text =
        token.chunk == Chunk::none ? token.text : stand_in(token.chunk);
    key = hash64(text, key);
  }
  return key;
}

/// Nodes whose heads are counted from another word.
void move_to(std::span<const SyntaxNode> nodes, std::uint32_t from, std::uint32_t to,
             std::span<SyntaxNode> out) {
  std::ranges::transform(nodes, out.begin(), [&](SyntaxNode node) {
    if (node.head != SyntaxNode::no_head) node.head = node.head - from + to;
    return node;
  });
}

/// Sentences of a text that are still to be read.
struct Unread {
  std::vector<SyntaxToken> tokens;
  std::vector<std::uint32_t> ends;
  std::vector<Passage> passages;  ///< where they stand in the text
  std::vector<std::uint64_t> keys;

  void add(std::span<const SyntaxToken> sentence, std::uint32_t first, std::uint64_t key) {
    tokens.insert(tokens.end(), sentence.begin(), sentence.end());
    ends.push_back(static_cast<std::uint32_t>(tokens.size()));
    passages.push_back({first, static_cast<std::uint32_t>(sentence.size())});
    keys.push_back(key);
  }
};

}  // namespace

std::span<const SyntaxNode> SentenceMemo::find(std::uint64_t key) const {
  if (kept_.empty()) return {};
  const Kept& kept = kept_[key % slots];
  return kept.key == key ? std::span(kept.nodes) : std::span<const SyntaxNode>();
}

void SentenceMemo::keep(std::uint64_t key, std::span<const SyntaxNode> nodes,
                        std::uint32_t first) {
  if (nodes.size() > longest) return;
  if (kept_.empty()) kept_.resize(slots);
  Kept& kept = kept_[key % slots];
  kept.key = key;
  kept.nodes.resize(nodes.size());
  move_to(nodes, first, 0, kept.nodes);
}

void read_known_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                       std::span<const std::uint32_t> ends, TreeWorkspace& workspace,
                       std::vector<SyntaxNode>& out) {
  out.assign(tokens.size(), {});
  Unread unread;
  std::uint32_t first = 0;
  for (const std::uint32_t end : ends) {
    const auto sentence = tokens.subspan(first, end - first);
    const std::uint64_t key = key_of(model, sentence);
    const auto known = workspace.sentences.find(key);
    if (known.size() == sentence.size()) {
      move_to(known, 0, first, std::span(out).subspan(first));
    } else {
      unread.add(sentence, first, key);
    }
    first = end;
  }
  std::vector<SyntaxNode> read;
  read_syntax(model, unread.tokens, unread.ends, workspace.syntax, read);
  for (std::size_t i = 0, begin = 0; i < unread.ends.size(); begin = unread.ends[i++]) {
    const auto nodes = std::span(read).subspan(begin, unread.passages[i].count);
    const auto from = static_cast<std::uint32_t>(begin);
    move_to(nodes, from, unread.passages[i].first,
            std::span(out).subspan(unread.passages[i].first));
    workspace.sentences.keep(unread.keys[i], nodes, from);
  }
}

}  // namespace crosscheck
