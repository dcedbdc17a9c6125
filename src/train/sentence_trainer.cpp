#include "train/sentence_trainer.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

#include "support/dice.h"
#include "train/network_trainer.h"
#include "train/sentence_lessons.h"

namespace crosscheck {
namespace {

/// Features that occur once are learned, so that the others need not explain what only they
/// do, but they tell little of other texts and have no place in the table.
constexpr std::uint32_t least_seen = 2;
/// Steps of a weight in the table to one of the sum.
constexpr float steps = 24;
/// The least weight that has a place, in steps.
constexpr std::int32_t least_value = 2;

/// A weight with its mean over the last passes, and how far it has moved (AdaGrad).
struct Learned {
  std::uint32_t seen = 0;
  float value = 0;
  float sum = 0;
  float squares = 0;

  void step(float rate, float slope) {
    squares += slope * slope;
    value -= rate * slope / std::sqrt(squares + 1e-6F);
  }
};

/// 1 / (1 + e^-x), of products and quotients alone: a library's function may differ from
/// one machine to the next.
float logistic(float x) {
  float power = 1 + std::min(std::abs(x), 40.0F) / 256;
  for (int i = 0; i < 8; ++i) power *= power;
  return x > 0 ? power / (power + 1) : 1 / (power + 1);
}

class Learner {
 public:
  Learner(const std::vector<SentenceLesson>& lessons, const Abbreviations& abbreviations,
          const LexiconTable& lexicon)
      : abbreviations_(abbreviations), lexicon_(lexicon) {
    for (const SentenceLesson& lesson : lessons) {
      visit(lesson, [&](const GapFeatures& features, bool) {
        for (const std::uint64_t feature : features) ++at(feature).seen;
      });
    }
  }

  /// Reads a paragraph once; how many gaps it took for the other kind.
  std::size_t learn(const SentenceLesson& lesson, float rate) {
    std::size_t wrong = 0;
    visit(lesson, [&](const GapFeatures& features, bool is_end) {
      wrong += step(features, is_end, rate) ? 0U : 1U;
    });
    return wrong;
  }

  /// Adds what is known now to the mean.
  void keep() {
    ++kept_;
    bias_.sum += bias_.value;
    for (Learned& weight : weights_) weight.sum += weight.value;
  }

  /// The table: heaviest first, and of like weights the one that came first.
  SentenceEnds table(float least_score) const {
    std::vector<SentenceEnds::Weight> weights;
    weights.reserve(weights_.size());
    const auto rounded = [&](float sum) {
      return static_cast<std::int32_t>(
          std::lround(sum / static_cast<float>(kept_) * steps));
    };
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      const std::int32_t value = std::clamp(rounded(weights_[i].sum), -127, 127);
      if (weights_[i].seen >= least_seen && std::abs(value) >= least_value)
        weights.push_back({features_[i], static_cast<std::int8_t>(value)});
    }
    std::ranges::stable_sort(weights, std::ranges::greater{},
                             [](const SentenceEnds::Weight& weight) {
                               return weight.value < 0 ? -weight.value : weight.value;
                             });
    return {weights, rounded(bias_.sum - least_score * static_cast<float>(kept_))};
  }

 private:
  template <typename Visitor>
  void visit(const SentenceLesson& lesson, const Visitor& visitor) const {
    const auto size = static_cast<std::uint32_t>(lesson.tokens.size());
    SentenceGaps gaps(lesson.text, lesson.tokens, {0, size}, abbreviations_, lexicon_);
    while (gaps.advance()) {
      const bool is_end = lesson.is_begin[gaps.place()];
      visitor(gaps.features(), is_end);
      if (is_end) gaps.close();
    }
  }

  Learned& at(std::uint64_t feature) {
    const auto [place, is_new] =
        places_.try_emplace(feature, static_cast<std::uint32_t>(weights_.size()));
    if (is_new) {
      weights_.emplace_back();
      features_.push_back(feature);
    }
    return weights_[place->second];
  }

  /// One step towards the right answer; whether it was right before. The curve is one that
  /// needs no function of a library, so that every machine learns the same.
  bool step(const GapFeatures& features, bool is_end, float rate) {
    float score = bias_.value;
    std::array<Learned*, gap_feature_count> used{};
    for (std::size_t i = 0; i < features.size(); ++i) {
      Learned& weight = at(features[i]);
      used[i] = &weight;
      score += weight.value;
    }
    const float slope = logistic(score) - (is_end ? 1.0F : 0.0F);
    bias_.step(rate, slope);
    for (Learned* weight : used) {
      weight->step(rate, slope);
    }
    return (score > 0) == is_end;
  }

  const Abbreviations& abbreviations_;
  const LexiconTable& lexicon_;
  std::unordered_map<std::uint64_t, std::uint32_t> places_;
  std::vector<std::uint64_t> features_;
  std::vector<Learned> weights_;
  Learned bias_;
  std::uint32_t kept_ = 0;
};

}  // namespace

SentenceEnds learn_sentence_ends(const Treebank& treebank,
                                 const Abbreviations& abbreviations,
                                 const LexiconTable& lexicon, const SentencePlan& plan,
                                 const std::function<void(std::string)>& say) {
  const std::vector<SentenceLesson> lessons = sentence_lessons(treebank);
  std::vector<std::uint32_t> readings;
  for (std::uint32_t i = 0; i < lessons.size(); ++i) {
    readings.insert(readings.end(),
                    lessons[i].is_news ? static_cast<std::size_t>(plan.news) : 1, i);
  }
  Learner learner(lessons, abbreviations, lexicon);
  Dice dice(plan.seed);
  for (int pass = 0; pass < plan.passes; ++pass) {
    const float share = static_cast<float>(pass) / static_cast<float>(plan.passes);
    std::size_t wrong = 0;
    for (const std::uint32_t at : shuffled(readings.size(), dice)) {
      wrong += learner.learn(lessons[readings[at]], plan.rate * (1.02F - share));
    }
    if (pass >= plan.passes - plan.averaged) learner.keep();
    say("pass " + std::to_string(pass + 1) + ": " + std::to_string(wrong) + " gaps wrong");
  }
  return learner.table(plan.least_score);
}

}  // namespace crosscheck
