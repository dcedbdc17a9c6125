#include "train/tag_trainer.h"

#include "syntax/choice.h"
#include "syntax/tagger.h"

namespace crosscheck {
namespace {

void learn_sentence(const Example& example, std::size_t tags, Learner& learner) {
  TagHistory history;
  for (std::size_t at = 0; at < example.views.size(); ++at) {
    Features features;
    add_word_features(example.views, at, features);
    add_history_features(example.views, at, history, features);
    std::array<std::int32_t, most_tags> scores{};
    learner.weights().add_to(scores, features);
    const std::size_t best = choose(std::span<const std::int32_t>(scores).first(tags)).best;
    learner.step();
    if (best != example.gold_tags[at]) {
      learner.update(features, example.gold_tags[at], 1);
      learner.update(features, best, -1);
    }
    history = {static_cast<TagId>(best), history.last};
  }
}

}  // namespace

Learner learn_tags(std::span<const Example* const> examples, std::size_t tags,
                   const TagTraining& training) {
  Learner learner(training.cells);
  Dice dice(training.seed);
  for (int pass = 0; pass < training.passes; ++pass) {
    for (const std::uint32_t at : shuffled(examples.size(), dice)) {
      learn_sentence(*examples[at], tags, learner);
    }
  }
  return learner;
}

std::vector<std::int8_t> tag_weights(const Learner& learner) {
  constexpr std::int32_t limit = INT16_MAX / 44;  // features of a decision, or more
  return learner.averaged(32, limit);
}

void predict_tags(std::span<Example* const> examples, std::size_t tags,
                  const std::vector<std::int8_t>& weights) {
  const Weights<std::int8_t> view{weights};
  for (Example* example : examples) {
    example->tags.resize(example->views.size());
    tag<std::int16_t>(example->views, view, tags, example->tags);
  }
}

void predict_unseen_tags(std::vector<Example>& examples, std::size_t tags,
                         std::size_t parts, const TagTraining& training) {
  for (std::size_t part = 0; part < parts; ++part) {
    std::vector<const Example*> seen;
    std::vector<Example*> unseen;
    for (std::size_t at = 0; at < examples.size(); ++at) {
      // runs of ten, so that neighbours, which repeat each other's words, stay together
      if (at / 10 % parts == part) {
        unseen.push_back(&examples[at]);
      } else {
        seen.push_back(&examples[at]);
      }
    }
    predict_tags(unseen, tags, tag_weights(learn_tags(seen, tags, training)));
  }
}

}  // namespace crosscheck
