#include "train/evaluate.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

TreebankWord word(const std::string& form, std::uint32_t head,
                  Dependency relation = Dependency::dep, Upos upos = Upos::noun) {
  return {form, form, upos, "NN", head, relation, true};
}

TreebankSentence sentence(std::vector<TreebankWord> words) {
  TreebankSentence made;
  made.words = std::move(words);
  return made;
}

SyntaxScores scores(const Treebank& gold, const Treebank& system) {
  const auto result = compare(gold, system);
  REQUIRE(result);
  return *result;
}

const Treebank three = {
    sentence({word("a", 2, Dependency::det), word("mill", 3, Dependency::nsubj),
              word("burned", 0, Dependency::root)})};

}  // namespace

TEST_CASE("what is equal is right", "[train]") {
  const SyntaxScores same = scores(three, three);
  CHECK(same.aligned == 3);
  CHECK(same.upos == 3);
  CHECK(same.lemmas == 3);
  CHECK(same.heads == 3);
  CHECK(same.labelled == 3);
  CHECK(same.right_sentences == 1);
  CHECK(to_string(same) ==
        "sentences 100.00  words 100.00  UPOS 100.00  lemmas 100.00  UAS 100.00  "
        "LAS 100.00  with subtypes 100.00");
}

TEST_CASE("heads, relations, subtypes, tags and lemmas count apart", "[train]") {
  Treebank system = three;
  system[0].words[0].head = 3;                           // head wrong
  system[0].words[1].relation = Dependency::nsubj_pass;  // subtype wrong
  system[0].words[2].upos = Upos::verb;                  // tag wrong
  system[0].words[2].lemma = "burn";                     // lemma wrong
  const SyntaxScores result = scores(three, system);
  CHECK(result.heads == 2);
  CHECK(result.labelled == 2);
  CHECK(result.exact == 1);
  CHECK(result.upos == 2);
  CHECK(result.lemmas == 2);
}

TEST_CASE("a relation under a wrong head does not count", "[train]") {
  Treebank system = three;
  system[0].words[0].head = 3;
  CHECK(scores(three, system).labelled == 2);
}

TEST_CASE("words are aligned by their characters when tokens differ", "[train]") {
  const Treebank gold = {sentence({word("north-west", 2), word("winds", 0)})};
  const Treebank system = {
      sentence({word("north", 3), word("-", 1), word("west", 4), word("winds", 0)})};
  const SyntaxScores result = scores(gold, system);
  CHECK(result.gold_words == 2);
  CHECK(result.system_words == 4);
  CHECK(result.aligned == 1);  // "winds"
  CHECK(result.heads == 1);
  CHECK(f1(result.aligned, 2, 4) == Approx(100.0 / 3));
}

TEST_CASE("a head that is not aligned is wrong", "[train]") {
  const Treebank gold = {sentence({word("up", 2), word("to-day", 0)})};
  const Treebank system = {sentence({word("up", 2), word("to", 0), word("-day", 2)})};
  const SyntaxScores result = scores(gold, system);
  CHECK(result.aligned == 1);
  CHECK(result.heads == 0);
}

TEST_CASE("sentences are right where both ends are", "[train]") {
  const Treebank one = {sentence({word("a", 0), word("b", 1), word("c", 1)})};
  const Treebank two = {sentence({word("a", 0)}), sentence({word("b", 0), word("c", 1)})};
  const SyntaxScores result = scores(one, two);
  CHECK(result.right_sentences == 0);
  CHECK(result.system_sentences == 2);
  CHECK(result.aligned == 3);
  CHECK(result.heads == 1);  // the root of the first
  CHECK(scores(two, two).right_sentences == 2);
}

TEST_CASE("different texts are not compared", "[train]") {
  const auto result = compare(three, {sentence({word("a", 0), word("mull", 1)})});
  REQUIRE_FALSE(result);
  CHECK(result.problem().message == "the texts differ from character 2 on");
}

TEST_CASE("CoNLL-U that is written is read again", "[train]") {
  Problems problems;
  const Treebank again = read_conllu(conllu(three), "again", problems);
  CHECK(problems.empty());
  CHECK(conllu(again) == conllu(three));
}
