#include "train/network_trainer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

namespace crosscheck {
namespace {

/// The rows of a word table that a step has touched, each once.
class Touched {
 public:
  explicit Touched(std::size_t rows) : steps_(rows) {}

  void next_step() {
    ++step_;
    rows_.clear();
  }
  void add(std::uint32_t row) {
    if (steps_[row] == step_) return;
    steps_[row] = step_;
    rows_.push_back(row);
  }
  const std::vector<std::uint32_t>& rows() const { return rows_; }

 private:
  std::vector<std::size_t> steps_;
  std::vector<std::uint32_t> rows_;
  std::size_t step_ = 0;
};

/// The chance that a feature is left out.
float chance_of(const WordRows::Row& row, const Dropout& dropout) {
  if (!row.is_whole_word) return dropout.feature;
  const float rare = dropout.word / (dropout.word + static_cast<float>(row.count));
  return std::max(dropout.feature / 2, rare);
}

void thin_rows(const Example& example, const WordRows& rows, const Dropout& dropout,
               Dice& dice, std::vector<std::vector<std::uint32_t>>& out) {
  out.resize(example.rows.size());
  for (std::size_t word = 0; word < out.size(); ++word) {
    out[word].clear();
    for (const std::uint32_t row : example.rows[word]) {
      const float limit = chance_of(rows.rows()[row], dropout) * float{1 << 24};
      if (static_cast<float>(dice.roll() >> 40U) >= limit) out[word].push_back(row);
    }
  }
}

std::string loss_line(int pass, const Loss& loss) {
  std::array<char, 96> text{};
  const auto words = static_cast<double>(std::max<std::size_t>(loss.words, 1));
  std::snprintf(text.data(), text.size(),
                "pass %d: loss of tags %.3f, heads %.3f, relations %.3f", pass,
                loss.tags / words, loss.heads / words, loss.relations / words);
  return text.data();
}

}  // namespace

std::vector<std::uint32_t> shuffled(std::size_t size, Dice& dice) {
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  for (std::size_t at = size; at > 1; --at) std::swap(order[at - 1], order[dice.below(at)]);
  return order;
}

NetworkLearner learn_network(const std::vector<Example>& examples, const WordRows& rows,
                             const NetworkPlan& plan,
                             const std::function<void(std::string)>& say) {
  Dice dice(plan.seed);
  NetworkLearner learner(rows.rows().size(), dice);
  Touched touched(rows.rows().size());
  std::vector<std::vector<std::uint32_t>> kept;
  const std::size_t steps = (examples.size() + plan.sentences - 1) / plan.sentences;
  const auto all_steps = static_cast<float>(steps * static_cast<std::size_t>(plan.passes));
  float done = 0;
  for (int pass = 1; pass <= plan.passes; ++pass) {
    Loss loss;
    const std::vector<std::uint32_t> order = shuffled(examples.size(), dice);
    for (std::size_t first = 0; first < order.size(); first += plan.sentences) {
      touched.next_step();
      std::size_t words = 0;
      const std::size_t end = std::min(order.size(), first + plan.sentences);
      for (std::size_t at = first; at < end; ++at) {
        const Example& example = examples[order[at]];
        thin_rows(example, rows, plan.dropout, dice, kept);
        for (const auto& word : kept)
          std::ranges::for_each(word, [&](auto row) { touched.add(row); });
        learner.learn(example, kept, plan.dropout, dice, loss);
        words += example.rows.size();
      }
      learner.step(touched.rows(), plan.rate * (1 - done / all_steps), words);
      ++done;
    }
    say(loss_line(pass, loss));
  }
  return learner;
}

}  // namespace crosscheck
