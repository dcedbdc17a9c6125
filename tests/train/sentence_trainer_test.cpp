#include "train/sentence_trainer.h"

#include <catch2/catch.hpp>

#include "train/evaluate.h"
#include "train/raw_text.h"

using namespace crosscheck;

namespace {

/// Notes of a mill's day, each a sentence without a full stop that begins with an hour.
Treebank notes(int count) {
  const std::vector<std::string> whats = {"doors open", "wheels turn", "grain comes",
                                          "sacks leave", "doors close"};
  Treebank out;
  for (int i = 0; i < count; ++i) {
    TreebankSentence sentence;
    sentence.document_start = i % 5 == 0;
    sentence.document = "mill-" + std::to_string(i / 5);
    const std::string& what = whats[static_cast<std::size_t>(i) % whats.size()];
    const std::size_t space = what.find(' ');
    for (const std::string& form : {std::string("Hour"), std::to_string(7 + i % 5),
                                    what.substr(0, space), what.substr(space + 1)}) {
      TreebankWord word;
      word.form = form;
      sentence.words.push_back(std::move(word));
    }
    out.push_back(std::move(sentence));
  }
  return out;
}

}  // namespace

TEST_CASE("sentence ends are learned from a treebank", "[train]") {
  const auto quiet = [](const std::string&) {};
  const SentenceRules rules{{}, learn_sentence_ends(notes(60), {}, {}, {}, quiet)};
  const Treebank gold = notes(20);
  const auto scores = compare(gold, split_anew(gold, rules));
  REQUIRE(scores);
  CHECK(scores->right_sentences == 20);
  const auto plain = compare(gold, split_anew(gold, {}));
  REQUIRE(plain);
  CHECK(plain->right_sentences == 0);
}

TEST_CASE("the same treebank gives the same table", "[train]") {
  std::vector<std::string> lines;
  const auto say = [&](const std::string& line) { lines.push_back(line); };
  const SentenceEnds one = learn_sentence_ends(notes(40), {}, {}, {}, say);
  CHECK(lines.size() == 8);
  CHECK(one.word_list() == learn_sentence_ends(notes(40), {}, {}, {}, say).word_list());
}
