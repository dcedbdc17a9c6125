#pragma once
#include <cstdint>
#include <limits>

#include "syntax/tags.h"

namespace crosscheck {

/// Moves of the arc-hybrid system (Kuhlmann, Gomez-Rodriguez and Satta 2011). A sentence of
/// n words is read in 2n moves; the root stands after the last word and takes the last one.
enum class Move : std::uint8_t {
  shift,  ///< the first word of the buffer goes on the stack
  left,   ///< the top of the stack becomes a child of the first word of the buffer
  right   ///< the top of the stack becomes a child of the word below it
};
constexpr std::size_t move_count = 3;

constexpr std::uint32_t nothing = std::numeric_limits<std::uint32_t>::max();

/// A word with the children it has so far. Parts are not changed once made: states share
/// them, so that a beam copies no stack.
struct Part {
  std::uint32_t token = nothing;  ///< the root is the number of words
  std::uint32_t below = nothing;  ///< index of the part below it on the stack
  std::uint32_t left = nothing;   ///< its outermost children, and the next ones
  std::uint32_t left2 = nothing;
  std::uint32_t right = nothing;
  std::uint32_t right2 = nothing;
  std::uint32_t marker = nothing;  ///< its last child that is a case, mark or cop
  std::uint8_t left_count = 0;
  std::uint8_t right_count = 0;
  Relation left_relation = Relation::root;
  Relation right_relation = Relation::root;
  std::uint64_t left_set = 0;  ///< bits of the relations on that side
  std::uint64_t right_set = 0;
};

/// A point in the reading of a sentence.
struct ParseState {
  std::int32_t score = 0;
  std::uint32_t previous = nothing;  ///< the state before the move
  std::uint32_t top = nothing;       ///< index of the part on top of the stack
  std::uint32_t front = 0;           ///< index of the part of the buffer's first word
  std::uint32_t next = 0;            ///< token of that word
  Move move = Move::shift;
  Relation relation = Relation::root;  ///< of the arc that the move made
  std::int32_t margin = 0;  ///< lead of the move over the next best one of its state
  std::int32_t relation_margin = 0;
};

/// Whether a move may be made. `depth`: 0, 1 or 2 for more words on the stack. At the root
/// the stack folds up to one word, which is its only child.
constexpr bool is_legal(Move move, bool at_root, std::uint32_t depth) {
  switch (move) {
    case Move::shift: return !at_root;
    case Move::left: return depth >= 1 && (!at_root || depth == 1);
    case Move::right: return depth >= 2;
  }
  return false;
}

/// The head with one more child to its left or right, made by `Move::left` or `right`.
Part with_child(const Part& head, const Part& child, Relation relation, bool to_left);

}  // namespace crosscheck
