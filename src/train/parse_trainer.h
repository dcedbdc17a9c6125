#pragma once
#include <vector>

#include "syntax/beam.h"
#include "train/learner.h"
#include "train/oracle.h"

namespace crosscheck {

/// A sentence to learn from or to be scored on.
struct ParseExample {
  ParseInput input;
  GoldTree gold;                          ///< as annotated
  std::vector<Move> moves;                ///< of its projective form
  std::vector<std::uint32_t> projective;  ///< heads of that form
};

ParseExample parse_example(ParseInput input, GoldTree gold);

/// Learns moves with a beam, updating where the gold path is furthest behind (Huang, Fayong
/// and Guo 2012), and relations with a plain perceptron along the gold path.
class ParseTrainer {
 public:
  ParseTrainer(std::size_t move_cells, std::size_t relation_cells, BeamBounds bounds)
      : moves_(move_cells), relations_(relation_cells), bounds_(bounds) {}

  struct Tally {
    std::size_t sentences = 0;
    std::size_t updates = 0;
    std::size_t relations = 0;
    std::size_t wrong_relations = 0;
  };
  /// One pass over the examples in a random order.
  Tally pass(const std::vector<ParseExample>& examples, Dice& dice);

  const Learner& moves() const { return moves_; }
  const Learner& relations() const { return relations_; }

 private:
  void learn(const ParseExample& example, Tally& tally);
  void learn_moves(const ParseExample& example, Tally& tally);
  Labelled learn_relation(const ParseInput& input, const Part& head, const Part& child,
                          Relation gold, Tally& tally);

  Learner moves_;
  Learner relations_;
  BeamBounds bounds_;
  BeamMemory beam_;
  BeamMemory gold_;
  std::vector<Candidate> candidates_;
};

}  // namespace crosscheck
