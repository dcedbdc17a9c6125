#include "analyze/trees.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

/// The tree of a text of one sentence: "word<relation<head" a token.
std::string tree(const std::string& text) {
  const Analyzed read = analyzed(text);
  const Trees& trees = read.analysis.trees;
  const auto word = [&](std::uint32_t i) {
    return read.words(read.analysis.tokens[i].span);
  };
  std::string told;
  for (std::uint32_t i = 0; i < read.analysis.tokens.size(); ++i) {
    if (!trees.is_read(i)) continue;
    const SyntaxNode& node = trees[i];
    told.append(told.empty() ? "" : " ").append(word(i)).append("<");
    told.append(name(node.relation));
    if (node.head != SyntaxNode::no_head) told.append("<").append(word(node.head));
  }
  return told;
}

}  // namespace

TEST_CASE("a figure, a date, a name are one node each", "[analyze]") {
  CHECK(tree("At least 12 people died on May 3.") ==
        "At<nummod<people least<fixed<At 12<fixed<At people<nsubj<died died<root "
        "on<case<May May<obl<died 3<fixed<May .<punct<died");
  CHECK(tree("Marta Olm sold 3 boats.") ==
        "Marta<nsubj<sold Olm<fixed<Marta sold<root 3<nummod<boats boats<obj<sold "
        ".<punct<sold");
}

TEST_CASE("a word that is two to the parser has the node of its first part", "[analyze]") {
  CHECK(tree("12 people didn't die.") ==
        "12<nummod<people people<nsubj<die didn't<aux<die die<root .<punct<die");
  CHECK(tree("They\xE2\x80\x99ve sold 12 boats.") ==
        "They\xE2\x80\x99ve<nsubj<sold sold<root 12<nummod<boats boats<obj<sold "
        ".<punct<sold");
  CHECK(tree("12 people cannot leave.") ==
        "12<nummod<people people<nsubj<leave cannot<aux<leave leave<root .<punct<leave");
}

TEST_CASE("after the first ones, sentences that may tell no claim are not parsed",
          "[analyze]") {
  const std::string first = "It was late. It was cold. It was dark. It was quiet there. ";
  for (const std::string last : {"The rain was heavy on the harbour.", "She came 30th."}) {
    const Analyzed read = analyzed(first + last);
    const std::vector<Sentence>& sentences = read.analysis.sentences;
    REQUIRE(sentences.size() == 5);
    CHECK(read.analysis.trees.is_read(sentences[3].tokens.begin));
    CHECK_FALSE(read.analysis.trees.is_read(sentences[4].tokens.begin));
  }
}

TEST_CASE("each sentence has its own tree", "[analyze]") {
  const Analyzed read = analyzed("It rained. 12 men left. Nobody saw it. 15 men came.");
  const Trees& trees = read.analysis.trees;
  for (const Sentence& sentence : read.analysis.sentences) {
    int roots = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      if (!trees.is_read(i)) continue;
      const std::uint32_t head = trees[i].head;
      if (head == SyntaxNode::no_head) {
        ++roots;
      } else {
        CHECK(sentence.tokens.begin <= head);
        CHECK(head < sentence.tokens.end);
      }
    }
    CHECK(roots == 1);
  }
}

TEST_CASE("the children of a node are told in order", "[analyze]") {
  SyntaxNode root{.relation = Dependency::root};
  SyntaxNode leaf{.relation = Dependency::obj, .head = 1};
  SyntaxNode inner{.relation = Dependency::fixed, .head = 0};
  const Trees trees({leaf, root, inner, leaf});

  CHECK(std::vector(trees.children(1).begin(), trees.children(1).end()) ==
        std::vector<std::uint32_t>{0, 3});
  CHECK(trees.children(0).empty());
  CHECK(trees.children(9).empty());
  CHECK(trees.child(1, Dependency::obj) == 0U);
  CHECK_FALSE(trees.child(1, Dependency::nsubj));
}

TEST_CASE("of many children only the first are told", "[analyze]") {
  std::vector<SyntaxNode> nodes(1000, {.relation = Dependency::conj, .head = 0});
  nodes[0] = {.relation = Dependency::root};
  const Trees trees(std::move(nodes));

  CHECK(trees.children(0).size() == Trees::most_children);
}
