#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "syntax/parse_features.h"
#include "syntax/transitions.h"

namespace crosscheck {

/// Scores of the moves; the fourth is room for whole machine words.
using MoveScores = std::array<std::int32_t, 4>;
/// Scores of the relations, with room likewise.
template <typename Sum>
using RelationScores = std::array<Sum, 56>;

/// The relation of an arc, and its lead over the next best one.
struct Labelled {
  Relation relation = Relation::dep;
  std::int32_t margin = 0;
};

/// Bounds of the search.
struct BeamBounds {
  std::size_t width = 8;
  std::int32_t spread = 0;  ///< states that are so far behind the best are dropped; 0: none
};

/// The states of a search, step by step. Memory is reused from sentence to sentence.
struct BeamMemory {
  std::vector<Part> parts;
  std::vector<ParseState> states;
  std::vector<std::uint32_t> steps;  ///< index of the first state of each step
};

/// A move of a state, before it is made.
struct Candidate {
  std::int32_t score = 0;
  std::uint32_t state = 0;
  Move move = Move::shift;
  std::int32_t margin = 0;
};

/// Lays out the words and the first state.
void start(const ParseInput& input, BeamMemory& memory);

/// Makes a move of the state at `from`; `relation_of(head, child)` names the arc.
template <typename RelationOf>
ParseState moved(const ParseInput& input, BeamMemory& memory, std::uint32_t from, Move move,
                 const RelationOf& relation_of) {
  ParseState state = memory.states[from];
  state.previous = from;
  state.move = move;
  if (move == Move::shift) {
    Part part = memory.parts[state.front];
    part.below = state.top;
    memory.parts.push_back(part);
    state.top = static_cast<std::uint32_t>(memory.parts.size() - 1);
    state.front = ++state.next;  // parts [0, size] are the words as they come
    return state;
  }
  const Part child = memory.parts[state.top];
  const bool to_left = move == Move::left;
  const Part& head = memory.parts[to_left ? state.front : child.below];
  const Labelled label = head.token == input.size ? Labelled{Relation::root, INT32_MAX}
                                                  : relation_of(head, child);
  state.relation = label.relation;
  state.relation_margin = label.margin;
  const Part grown = with_child(head, child, state.relation, to_left);
  memory.parts.push_back(grown);
  const auto made = static_cast<std::uint32_t>(memory.parts.size() - 1);
  state.top = to_left ? child.below : made;
  if (to_left) state.front = made;
  return state;
}

/// Makes the chosen moves: one more step of states, the best first.
template <typename RelationOf>
void advance(const ParseInput& input, BeamMemory& memory,
             std::span<const Candidate> candidates, const RelationOf& relation_of) {
  const auto first = static_cast<std::uint32_t>(memory.states.size());
  for (const Candidate& candidate : candidates) {
    ParseState state = moved(input, memory, candidate.state, candidate.move, relation_of);
    state.score = candidate.score;
    state.margin = candidate.margin;
    memory.states.push_back(state);
  }
  memory.steps.push_back(first);
}

/// Fills `out` with the legal moves of the states of the last step, best first, at most
/// `bounds.width`. `scores_of(context, scores)` scores the moves.
template <typename ScoresOf>
void best_moves(const ParseInput& input, const BeamMemory& memory, const BeamBounds& bounds,
                const ScoresOf& scores_of, std::vector<Candidate>& out) {
  out.clear();
  for (std::uint32_t at = memory.steps.back(); at < memory.states.size(); ++at) {
    const ParseState& state = memory.states[at];
    const ParseContext context = context_of(state, memory.parts);
    const bool at_root = state.next == input.size;
    std::array<Move, move_count> legal{};
    std::size_t count = 0;
    for (const Move move : {Move::shift, Move::left, Move::right}) {
      if (is_legal(move, at_root, context.depth)) legal[count++] = move;
    }
    if (count == 1) {
      out.push_back({state.score, at, legal[0], INT32_MAX});
      continue;
    }
    MoveScores scores{};
    scores_of(context, scores);
    std::int32_t best = INT32_MIN;
    std::int32_t second = INT32_MIN;
    for (std::size_t i = 0; i < count; ++i) {
      const std::int32_t score = scores[static_cast<std::size_t>(legal[i])];
      if (score > best) {
        second = best;
        best = score;
      } else if (score > second) {
        second = score;
      }
    }
    for (std::size_t i = 0; i < count; ++i) {
      const std::int32_t score = scores[static_cast<std::size_t>(legal[i])];
      out.push_back({state.score + score, at, legal[i], score == best ? best - second : 0});
    }
  }
  const auto better = [](const Candidate& a, const Candidate& b) {
    if (a.score != b.score) return a.score > b.score;
    if (a.state != b.state) return a.state < b.state;
    return a.move < b.move;
  };
  std::sort(out.begin(), out.end(), better);
  if (out.size() > bounds.width) out.resize(bounds.width);
  if (bounds.spread > 0) {
    while (out.back().score < out.front().score - bounds.spread) out.pop_back();
  }
}

}  // namespace crosscheck
