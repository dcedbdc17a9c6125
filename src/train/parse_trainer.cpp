#include "train/parse_trainer.h"

#include "syntax/choice.h"

namespace crosscheck {
namespace {

using Wide = Weights<std::int32_t>;

constexpr std::int32_t relation_margin = 6;

void score_moves(const Wide& weights, const ParseInput& input, const ParseContext& context,
                 MoveScores& scores) {
  Features features;
  add_move_features(input, context, features);
  weights.add_to(scores, features);
}

Choice score_relation(const Wide& weights, const ParseInput& input, const Part& head,
                      const Part& child, Features& features) {
  add_relation_features(input, head, child, features);
  RelationScores<std::int32_t> scores{};
  weights.add_to(scores, features);
  scores[0] = INT32_MIN / 2;  // root is no choice
  return choose(std::span<const std::int32_t>(scores).first(relation_count));
}

}  // namespace

ParseExample parse_example(ParseInput input, GoldTree gold) {
  ParseExample example{std::move(input), std::move(gold), {}, {}};
  example.projective = example.gold.heads;
  make_projective(example.projective);
  example.moves = moves_of(example.projective);
  return example;
}

ParseTrainer::Tally ParseTrainer::pass(const std::vector<ParseExample>& examples,
                                       Dice& dice) {
  Tally tally;
  for (const std::uint32_t at : shuffled(examples.size(), dice)) {
    learn(examples[at], tally);
  }
  return tally;
}

Labelled ParseTrainer::learn_relation(const ParseInput& input, const Part& head,
                                      const Part& child, Relation gold, Tally& tally) {
  Features features;
  const Choice choice = score_relation(relations_.weights(), input, head, child, features);
  relations_.step();
  ++tally.relations;
  const auto right = static_cast<std::size_t>(gold);
  tally.wrong_relations += choice.best != right ? 1U : 0U;
  if (choice.best != right || choice.margin < relation_margin) {
    relations_.update(features, right, 1);
    relations_.update(features, choice.best != right ? choice.best : choice.second, -1);
  }
  return {static_cast<Relation>(choice.best), choice.margin};
}

void ParseTrainer::learn(const ParseExample& example, Tally& tally) {
  ++tally.sentences;
  const ParseInput& input = example.input;
  start(input, gold_);
  for (const Move move : example.moves) {
    const auto from = static_cast<std::uint32_t>(gold_.states.size() - 1);
    gold_.steps.push_back(static_cast<std::uint32_t>(gold_.states.size()));
    gold_.states.push_back(
        moved(input, gold_, from, move, [&](const Part& head, const Part& child) {
          return learn_relation(input, head, child, example.gold.relations[child.token],
                                tally);
        }));
  }
  learn_moves(example, tally);
}

void ParseTrainer::learn_moves(const ParseExample& example, Tally& tally) {
  const ParseInput& input = example.input;
  const Wide weights = moves_.weights();
  const auto scores_of = [&](const ParseContext& context, MoveScores& out) {
    score_moves(weights, input, context, out);
  };
  const auto relation_of = [&](const Part& head, const Part& child) {
    Features features;
    const Choice choice =
        score_relation(relations_.weights(), input, head, child, features);
    return Labelled{static_cast<Relation>(choice.best), choice.margin};
  };
  start(input, beam_);
  std::int32_t gold_score = 0;
  std::int32_t worst = 0;
  std::uint32_t worst_step = 0;
  std::uint32_t worst_state = 0;
  for (std::uint32_t step = 0; step < example.moves.size(); ++step) {
    // the gold move
    const ParseState& before = gold_.states[step];
    const ParseContext context = context_of(before, gold_.parts);
    MoveScores scores{};
    std::size_t legal = 0;
    for (const Move move : {Move::shift, Move::left, Move::right}) {
      legal += is_legal(move, before.next == input.size, context.depth) ? 1U : 0U;
    }
    if (legal > 1) {
      score_moves(weights, input, context, scores);
      gold_score += scores[static_cast<std::size_t>(example.moves[step])];
    }
    // the beam
    best_moves(input, beam_, bounds_, scores_of, candidates_);
    advance(input, beam_, candidates_, relation_of);
    const std::uint32_t first = beam_.steps.back();
    // does the best state lead, and by how much?
    const std::int32_t lead = beam_.states[first].score - gold_score;
    bool same = true;
    for (std::uint32_t at = first, back = step + 1; back > 0 && same; --back) {
      same = beam_.states[at].move == example.moves[back - 1];
      at = beam_.states[at].previous;
    }
    if (!same && lead >= worst) {
      worst = lead;
      worst_step = step + 1;
      worst_state = first;
    }
  }
  moves_.step();
  if (worst_step == 0) return;
  ++tally.updates;
  // Where do the paths part? Before that, the changes would cancel out.
  std::vector<std::uint32_t> path(worst_step + 1);
  for (std::uint32_t at = worst_state, back = worst_step;; --back) {
    path[back] = at;
    if (back == 0) break;
    at = beam_.states[at].previous;
  }
  std::uint32_t parting = 0;
  while (beam_.states[path[parting + 1]].move == example.moves[parting]) ++parting;
  for (std::uint32_t step = parting; step < worst_step; ++step) {
    const auto change_one = [&](const BeamMemory& memory, std::uint32_t state, Move move,
                                std::int32_t by) {
      Features features;
      add_move_features(input, context_of(memory.states[state], memory.parts), features);
      moves_.update(features, static_cast<std::size_t>(move), by);
    };
    change_one(gold_, step, example.moves[step], 1);
    change_one(beam_, path[step], beam_.states[path[step + 1]].move, -1);
  }
}

}  // namespace crosscheck
