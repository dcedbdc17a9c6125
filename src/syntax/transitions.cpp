#include "syntax/transitions.h"

namespace crosscheck {
namespace {

bool is_marker(Relation relation) {
  return relation == Relation::case_ || relation == Relation::mark ||
         relation == Relation::cop;
}

std::uint8_t one_more(std::uint8_t count) {
  return static_cast<std::uint8_t>(count < 255 ? count + 1 : 255);
}

}  // namespace

Part with_child(const Part& head, const Part& child, Relation relation, bool to_left) {
  Part part = head;
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(relation);
  if (to_left) {
    // Children to the left come nearest first... the last one made is the outermost.
    part.left2 = head.left;
    part.left = child.token;
    part.left_relation = relation;
    part.left_count = one_more(head.left_count);
    part.left_set |= bit;
  } else {
    part.right2 = head.right;
    part.right = child.token;
    part.right_relation = relation;
    part.right_count = one_more(head.right_count);
    part.right_set |= bit;
  }
  if (is_marker(relation)) part.marker = child.token;
  return part;
}

}  // namespace crosscheck
