#pragma once
#include <functional>
#include <span>
#include <string>

#include "syntax/model.h"
#include "train/raw_text.h"
#include "train/sentence_network_trainer.h"

namespace crosscheck {

/// How the networks of sentences are learned.
struct SentenceNetworkPlan {
  std::uint64_t seed = 1;  ///< of the first network; the others take the next
  int networks = 2;
  int passes = 7;
  std::size_t tokens = 600;  ///< between two steps, at least
  float rate = 0.003F;       ///< of the first step; it falls to almost 0
  int news = 2;              ///< how often a pass reads a text of news
  SentenceDropout dropout{};
};

/// Learns where sentences begin from paragraphs of treebanks, which those of the web also
/// show as they might have been written carelessly, and from texts of news. `words`,
/// `lexicon`: of the model. `say` gets a line of progress a pass; the same input gives the
/// same numbers on every machine.
std::vector<SentenceWeights> learn_sentence_networks(
    std::span<const RawParagraph> paragraphs, std::span<const RawParagraph> news,
    const WordVectors& words, const LexiconTable& lexicon, const SentenceNetworkPlan& plan,
    const std::function<void(std::string)>& say);

}  // namespace crosscheck
