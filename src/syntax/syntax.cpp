#include "syntax/syntax.h"

#include <algorithm>

#include "support/hash.h"

namespace crosscheck {
namespace {

/// The class with the highest score, the first of equals, and its lead over the next best.
struct Choice {
  std::size_t best = 0;
  std::int32_t margin = 0;
};

constexpr int margin_places = 4;

/// `places`: binary places of the scores.
Choice choose(std::span<const std::int32_t> scores, int places) {
  Choice choice;
  std::int64_t first = scores[0];
  std::int64_t next = INT32_MIN;
  for (std::size_t at = 1; at < scores.size(); ++at) {
    const std::int64_t score = scores[at];
    if (score > first) {
      next = first;
      first = score;
      choice.best = at;
    } else if (score > next) {
      next = score;
    }
  }
  choice.margin = static_cast<std::int32_t>((first - next) >> (places - margin_places));
  return choice;
}

/// By how much a head leads the best other one; 0 where it does not.
std::int32_t head_margin(const HeadScores& scores, std::size_t word, std::uint32_t head) {
  const auto row = scores.row(word);
  std::int64_t next = INT32_MIN;
  for (std::size_t other = 0; other < row.size(); ++other) {
    if (other != head && other != word) next = std::max<std::int64_t>(next, row[other]);
  }
  const std::int64_t lead = std::max<std::int64_t>(row[head] - next, 0);
  return static_cast<std::int32_t>(lead >> (Places::score - margin_places));
}

void look_up(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
             SyntaxWorkspace& workspace) {
  constexpr std::size_t size = NetworkShape::word;
  std::vector<std::int16_t>& words = workspace.network.words;
  words.resize(tokens.size() * size);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const SyntaxToken& token = tokens[at];
    const std::string_view text =
        token.chunk == Chunk::none ? token.text : stand_in(token.chunk);
    bool is_known = false;
    const auto cells = workspace.words.at(hash64(text, model.checksum()), is_known);
    if (!is_known) model.words().add_up(view_of(text, model.lexicon()), cells);
    std::ranges::copy(cells, words.begin() + static_cast<std::ptrdiff_t>(at * size));
  }
}

void choose_tags(const SyntaxModel& model, SyntaxWorkspace& workspace,
                 std::span<SyntaxNode> nodes) {
  score_tags(model.network(), nodes.size(), workspace.network, workspace.scores);
  for (std::size_t at = 0; at < nodes.size(); ++at) {
    const auto scores = std::span(workspace.scores).subspan(at * most_tags);
    nodes[at].tag =
        static_cast<TagId>(choose(scores.first(model.tags().size()), Places::sum).best);
    nodes[at].upos = model.uposes()[nodes[at].tag];
  }
}

void choose_arcs(const SyntaxModel& model, SyntaxWorkspace& workspace, std::uint32_t first,
                 std::span<SyntaxNode> nodes) {
  const SyntaxNetwork& network = model.network();
  score_heads(network, nodes.size(), workspace.network);
  best_tree(workspace.network.scores, workspace.heads);
  score_relations(network, workspace.heads, workspace.network, workspace.scores);
  for (std::size_t at = 0; at < nodes.size(); ++at) {
    const std::uint32_t head = workspace.heads[at];
    SyntaxNode& node = nodes[at];
    node.margin = head_margin(workspace.network.scores, at, head);
    if (head == nodes.size()) {
      node.relation = Relation::root;
      node.relation_margin = INT32_MAX;
      continue;
    }
    node.head = first + head;
    const auto scores = std::span(workspace.scores)
                            .subspan(at * NetworkShape::relations + 1, relation_count - 1);
    const Choice choice = choose(scores, Places::sum);  // root, the first, is no choice
    node.relation = static_cast<Relation>(choice.best + 1);
    node.relation_margin = choice.margin;
  }
}

}  // namespace

std::span<std::int16_t, NetworkShape::word> WordMemo::at(std::uint64_t key,
                                                         bool& is_known) {
  if (keys_.empty()) {
    keys_.resize(slots);
    cells_.resize(slots * NetworkShape::word);
  }
  const std::uint64_t own = key | 1U;  // 0 is an empty slot
  const std::size_t slot = key >> 52U;
  is_known = keys_[slot] == own;
  keys_[slot] = own;
  return std::span<std::int16_t, NetworkShape::word>(
      cells_.data() + slot * NetworkShape::word, NetworkShape::word);
}

void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  out.clear();
  out.resize(tokens.size());
  std::uint32_t root = SyntaxNode::no_head;
  for (std::size_t first = 0; first < tokens.size(); first += most_parsed) {
    const auto piece = tokens.subspan(first, std::min(most_parsed, tokens.size() - first));
    const auto nodes = std::span(out).subspan(first, piece.size());
    look_up(model, piece, workspace);
    read_words(model.network(), piece.size(), workspace.network);
    choose_tags(model, workspace, nodes);
    choose_arcs(model, workspace, static_cast<std::uint32_t>(first), nodes);
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      if (nodes[at].head != SyntaxNode::no_head) continue;
      if (root == SyntaxNode::no_head) {
        root = static_cast<std::uint32_t>(first + at);
      } else {
        nodes[at].head = root;
        nodes[at].relation = Relation::parataxis;
      }
    }
  }
}

std::string lemma_of(const SyntaxModel& model, const SyntaxToken& token,
                     const SyntaxNode& node) {
  if (token.chunk != Chunk::none) return std::string(token.text);
  const FineTag& tag = model.tags()[node.tag];
  return model.lemmas().lemma(token.text, node.tag, tag.use, tag.upos == Upos::propn);
}

}  // namespace crosscheck
