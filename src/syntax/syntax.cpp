#include "syntax/syntax.h"

#include <algorithm>

#include "syntax/choice.h"
#include "syntax/tagger.h"

namespace crosscheck {
namespace {

constexpr std::size_t beam_width = 8;

using Bytes = Weights<std::int8_t>;

Choice choose_relation(const Bytes& weights, const ParseInput& input, const Part& head,
                       const Part& child) {
  Features features;
  add_relation_features(input, head, child, features);
  RelationScores<std::int16_t> scores{};
  weights.add_to(scores, features);
  scores[0] = INT16_MIN;  // only the root's child is root
  return choose(std::span<const std::int16_t>(scores).first(relation_count));
}

/// Searches for the best moves; the states are left in the workspace.
void search(const SyntaxModel& model, SyntaxWorkspace& workspace) {
  const ParseInput& input = workspace.input;
  BeamMemory& memory = workspace.beam;
  const auto scores_of = [&](const ParseContext& context, MoveScores& scores) {
    Features features;
    add_move_features(input, context, features);
    model.move_weights().add_to(scores, features);
  };
  const auto relation_of = [&](const Part& head, const Part& child) {
    const Choice choice = choose_relation(model.relation_weights(), input, head, child);
    return Labelled{static_cast<Relation>(choice.best), choice.margin};
  };
  const BeamBounds bounds{beam_width, model.beam_spread()};
  start(input, memory);
  for (std::uint32_t move = 0; move < 2 * input.size; ++move) {
    best_moves(input, memory, bounds, scores_of, workspace.candidates);
    advance(input, memory, workspace.candidates, relation_of);
  }
}

/// The arcs of the best state, from its last move back to the first.
void read_arcs(const SyntaxWorkspace& workspace, std::span<SyntaxNode> out,
               std::uint32_t first) {
  const BeamMemory& memory = workspace.beam;
  for (std::uint32_t at = memory.steps.back(); memory.states[at].previous != nothing;
       at = memory.states[at].previous) {
    const ParseState& state = memory.states[at];
    if (state.move == Move::shift) continue;
    const ParseState& before = memory.states[state.previous];
    const Part& child = memory.parts[before.top];
    const std::uint32_t head =
        state.move == Move::left ? before.next : memory.parts[child.below].token;
    SyntaxNode& node = out[child.token];
    node.relation = state.relation;
    node.head = head == workspace.input.size ? SyntaxNode::no_head : first + head;
    node.margin = state.margin;
    node.relation_margin = state.relation_margin;
  }
}

}  // namespace

void read_syntax(const SyntaxModel& model, std::span<const SyntaxToken> tokens,
                 SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out) {
  out.clear();
  out.resize(tokens.size());
  std::uint32_t root = SyntaxNode::no_head;
  for (std::size_t first = 0; first < tokens.size(); first += most_parsed) {
    const auto piece = tokens.subspan(first, std::min(most_parsed, tokens.size() - first));
    workspace.views.clear();
    for (const SyntaxToken& token : piece) {
      workspace.views.push_back(view_of(token.text, token.chunk, model));
    }
    workspace.tags.resize(piece.size());
    tag<std::int16_t>(workspace.views, model.tag_weights(), model.tags().size(),
                      workspace.tags);
    make_parse_input(workspace.views, workspace.tags, model.uposes(), workspace.input);
    search(model, workspace);
    const auto nodes = std::span(out).subspan(first, piece.size());
    read_arcs(workspace, nodes, static_cast<std::uint32_t>(first));
    for (std::size_t at = 0; at < nodes.size(); ++at) {
      nodes[at].tag = workspace.tags[at];
      nodes[at].upos = model.uposes()[workspace.tags[at]];
      if (nodes[at].head != SyntaxNode::no_head) continue;
      if (root == SyntaxNode::no_head) {
        root = static_cast<std::uint32_t>(first + at);
        nodes[at].relation = Relation::root;
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
