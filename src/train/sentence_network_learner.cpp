#include "train/sentence_network_learner.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "train/network_trainer.h"
#include "train/sentence_lessons.h"

namespace crosscheck {
namespace {

/// Makes examples of lessons.
class ExampleReader {
 public:
  ExampleReader(const WordVectors& words, const LexiconTable& lexicon)
      : words_(words), lexicon_(lexicon) {}

  SentenceExample of(const SentenceLesson& lesson) const {
    SentenceWords seen = sentence_words(lesson.text, lesson.tokens, words_, lexicon_);
    SentenceExample out;
    out.rows = std::move(seen.rows);
    out.vectors.reserve(seen.vectors.size());
    for (const std::int16_t cell : seen.vectors) {
      out.vectors.push_back(static_cast<float>(cell) / float{1 << Places::word});
    }
    for (std::size_t at = 0; at < lesson.tokens.size(); ++at) {
      const bool can =
          at > 0 && can_begin_sentence(lesson.tokens[at - 1], lesson.tokens[at]);
      out.can_begin.push_back(can);
    }
    out.is_begin = lesson.is_begin;
    return out;
  }

 private:
  const WordVectors& words_;
  const LexiconTable& lexicon_;
};

/// The paragraphs that are read in a pass, some of them more than once.
std::vector<SentenceExample> examples_of(std::span<const RawParagraph> paragraphs,
                                         std::span<const RawParagraph> news,
                                         const ExampleReader& reader,
                                         const SentenceNetworkPlan& plan, Dice& dice) {
  const auto often = static_cast<std::size_t>(plan.news);
  std::vector<SentenceExample> out;
  for (const RawParagraph& paragraph : news) {
    out.insert(out.end(), often, reader.of(sentence_lesson(paragraph)));
  }
  for (const RawParagraph& paragraph : paragraphs) {
    const SentenceLesson lesson = sentence_lesson(paragraph);
    out.insert(out.end(), lesson.is_news ? often : 1, reader.of(lesson));
    const bool is_of_web = !paragraph.document.starts_with("GUM_");
    if (is_of_web) {
      out.push_back(reader.of(sentence_lesson(written_carelessly(paragraph, dice))));
    }
  }
  return out;
}

SentenceWeights learn_one(const std::vector<SentenceExample>& examples,
                          const SentenceNetworkPlan& plan, std::uint64_t seed,
                          const std::function<void(std::string)>& say) {
  SentenceNetworkTrainer network(plan.dropout, seed);
  std::size_t all = 0;
  for (const SentenceExample& example : examples) all += example.size();
  const auto total = static_cast<float>(all * static_cast<std::size_t>(plan.passes));
  std::size_t done = 0;
  for (int pass = 1; pass <= plan.passes; ++pass) {
    double loss = 0;
    std::size_t waiting = 0;
    for (const std::uint32_t at : shuffled(examples.size(), network.dice())) {
      loss += network.learn(examples[at]);
      waiting += examples[at].size();
      done += examples[at].size();
      if (waiting < plan.tokens) continue;
      const float left = 1 - static_cast<float>(done) / total;
      network.step(plan.rate * std::max(0.02F, left), waiting);
      waiting = 0;
    }
    std::array<char, 96> line{};
    std::snprintf(line.data(), line.size(), "network %llu, pass %d: loss %.4f",
                  static_cast<unsigned long long>(seed), pass,
                  loss / static_cast<double>(std::max<std::size_t>(all, 1)));
    say(line.data());
  }
  return network.weights();
}

}  // namespace

std::vector<SentenceWeights> learn_sentence_networks(
    std::span<const RawParagraph> paragraphs, std::span<const RawParagraph> news,
    const WordVectors& words, const LexiconTable& lexicon, const SentenceNetworkPlan& plan,
    const std::function<void(std::string)>& say) {
  const ExampleReader reader(words, lexicon);
  std::vector<SentenceWeights> out;
  for (int i = 0; i < plan.networks; ++i) {
    const std::uint64_t seed = plan.seed + static_cast<std::uint64_t>(i);
    Dice dice(seed);
    const std::vector<SentenceExample> examples =
        examples_of(paragraphs, news, reader, plan, dice);
    out.push_back(learn_one(examples, plan, seed, say));
  }
  return out;
}

}  // namespace crosscheck
