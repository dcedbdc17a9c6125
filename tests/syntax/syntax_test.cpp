#include "syntax/syntax.h"
#include "syntax/sentence_memo.h"

#include <catch2/catch.hpp>

#include "support/text.h"
#include "syntax/embedded_model.h"
#include "tests/syntax/small_model.h"

using namespace crosscheck;

namespace {

const SyntaxModel& english() {
  static const SyntaxModel model = *SyntaxModel::of_file(embedded_model(), "built in");
  return model;
}

std::vector<SyntaxToken> tokens_of(std::string_view words) {
  std::vector<SyntaxToken> tokens;
  for (const std::string_view word : split(words, ' ')) tokens.push_back({word});
  return tokens;
}

std::vector<SyntaxNode> read(const SyntaxModel& model,
                             std::span<const SyntaxToken> tokens) {
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(model, tokens, workspace, nodes);
  return nodes;
}

/// "head relation" of each word, by the words themselves.
std::string arc_of(const std::string& sentence, std::size_t word) {
  const auto tokens = tokens_of(sentence);
  const auto nodes = read(english(), tokens);
  const SyntaxNode& node = nodes.at(word);
  const std::string head =
      node.head == SyntaxNode::no_head ? "-" : std::string(tokens[node.head].text);
  return head + ' ' + std::string(name(node.relation));
}

/// Whether the heads make one tree.
bool is_tree(std::span<const SyntaxNode> nodes) {
  std::size_t roots = 0;
  for (std::size_t at = 0; at < nodes.size(); ++at) {
    roots += nodes[at].head == SyntaxNode::no_head ? 1U : 0U;
    std::size_t up = at;
    for (std::size_t steps = 0; nodes[up].head != SyntaxNode::no_head; ++steps) {
      if (nodes[up].head >= nodes.size() || steps > nodes.size()) return false;
      up = nodes[up].head;
    }
  }
  return nodes.empty() || roots == 1;
}

}  // namespace

TEST_CASE("plain clauses are read", "[syntax]") {
  const auto [sentence, word, arc] = GENERATE(table<std::string, std::size_t, std::string>({
      {"The council met on Monday .", 2, "- root"},
      {"The council met on Monday .", 1, "met nsubj"},
      {"Officials closed the old bridge .", 4, "closed obj"},
      {"Twelve people died in the fire .", 0, "people nummod"},
      {"Twelve people died in the fire .", 1, "died nsubj"},
      {"Twelve people died in the fire .", 5, "died obl"},
      {"The bridge was closed .", 1, "closed nsubj:pass"},
      {"She said that the mill had burned .", 6, "said ccomp"},
      {"She said that the mill had burned .", 0, "said nsubj"},
      {"The mayor of the town resigned .", 4, "mayor nmod"},
  }));
  CAPTURE(sentence, word);
  CHECK(arc_of(sentence, word) == arc);
}

TEST_CASE("lemmas are those of the part of speech", "[syntax]") {
  const std::string sentence = "The workers left the burning mills and were making plans .";
  const auto tokens = tokens_of(sentence);
  const auto nodes = read(english(), tokens);
  std::string lemmas;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    lemmas += lemma_of(english(), tokens[at], nodes[at]) + ' ';
  }
  CHECK(lemmas == "the worker leave the burning mill and be make plan . ");
}

TEST_CASE("a value or name counts as one token and keeps its text", "[syntax]") {
  std::vector<SyntaxToken> tokens = tokens_of("About 1.6_million people left .");
  tokens[1].chunk = Chunk::number;
  const auto nodes = read(english(), tokens);
  CHECK(is_tree(nodes));
  CHECK(lemma_of(english(), tokens[1], nodes[1]) == "1.6_million");
}

TEST_CASE("a value is read as a word of its kind would be", "[syntax]") {
  std::vector<SyntaxToken> tokens = tokens_of("The mill burned on 3_May .");
  tokens[4].chunk = Chunk::date;
  CHECK(read(english(), tokens) ==
        read(english(), tokens_of("The mill burned on Monday .")));
}

TEST_CASE("a memory of words does not mix up models", "[syntax]") {
  const std::string file = model_file(small_model());
  const auto noise = SyntaxModel::of_file(file, "small");
  REQUIRE(noise);
  const auto tokens = tokens_of("Officials closed the old bridge .");
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(*noise, tokens, workspace, nodes);
  read_syntax(english(), tokens, workspace, nodes);
  CHECK(nodes == read(english(), tokens));
}

TEST_CASE("the same sentence reads the same after any other", "[syntax]") {
  const auto tokens =
      tokens_of("The committee of nine said on Tuesday that it had voted .");
  const auto alone = read(english(), tokens);
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(english(), tokens_of(") ( \" a b c 1 2 3 $ % ..."), workspace, nodes);
  read_syntax(english(), tokens, workspace, nodes);
  CHECK(nodes == alone);
}

TEST_CASE("sentences read together are read as each one alone", "[syntax]") {
  const std::vector<std::string> sentences = {
      "The council met on Monday .", "No .",
      "She said that the mill had burned , but officials closed the old bridge .", "", "a"};
  std::vector<SyntaxToken> tokens;
  std::vector<std::uint32_t> ends;
  std::vector<SyntaxNode> expected;
  for (int times = 0; times < 20; ++times) {
    for (const std::string& sentence : sentences) {
      const auto first = static_cast<std::uint32_t>(tokens.size());
      if (!sentence.empty()) {
        for (const SyntaxToken& token : tokens_of(sentence)) tokens.push_back(token);
        for (SyntaxNode node : read(english(), tokens_of(sentence))) {
          if (node.head != SyntaxNode::no_head) node.head += first;
          expected.push_back(node);
        }
      }
      ends.push_back(static_cast<std::uint32_t>(tokens.size()));
    }
  }
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(english(), tokens, ends, workspace, nodes);
  CHECK(nodes == expected);

  // Remembered: first of some of the sentences, then of all.
  TreeWorkspace lately;
  const std::span<const std::uint32_t> two(ends.data(), 2);
  read_known_syntax(english(), std::span(tokens).first(ends[1]), two, lately, nodes);
  CHECK(std::ranges::equal(nodes, std::span(expected).first(ends[1])));
  read_known_syntax(english(), tokens, ends, lately, nodes);
  CHECK(nodes == expected);
  read_known_syntax(english(), tokens, ends, lately, nodes);
  CHECK(nodes == expected);
}

TEST_CASE("a remembered sentence is that of its own words, and short", "[syntax]") {
  SentenceMemo memo;
  std::vector<SyntaxNode> nodes(3);
  nodes[1].head = 12;
  memo.keep(7, nodes, 10);
  REQUIRE(memo.find(7).size() == 3);
  CHECK(memo.find(7)[1].head == 2);
  CHECK(memo.find(7 + SentenceMemo::slots).empty());
  memo.keep(7 + SentenceMemo::slots, std::vector<SyntaxNode>(2), 0);
  CHECK(memo.find(7).empty());
  memo.keep(9, std::vector<SyntaxNode>(SentenceMemo::longest + 1), 0);
  CHECK(memo.find(9).empty());
}

TEST_CASE("any tokens make one tree", "[syntax]") {
  const auto words = GENERATE(values<std::string>(
      {"a", ".", "( ( ( ( ( (", "\" \" \" \" \"", ", , , , , and and and", "\xFF \xC3 \x80",
       "1 2 3 4 5 6 7 8 9 10 11 12"}));
  CAPTURE(words);
  CHECK(is_tree(read(english(), tokens_of(words))));
  const ModelParts parts = small_model();
  const std::string file = model_file(parts);
  const auto noise = SyntaxModel::of_file(file, "small");
  REQUIRE(noise);
  CHECK(is_tree(read(*noise, tokens_of(words))));
  CHECK(read(english(), {}).empty());
}

TEST_CASE("a sentence of ten thousand tokens is read in pieces, as one tree", "[syntax]") {
  const auto word = GENERATE(values<std::string_view>({"mill", "(", "\"", "and", "the"}));
  const std::vector<SyntaxToken> tokens(10'000, SyntaxToken{word});
  SyntaxWorkspace workspace;
  std::vector<SyntaxNode> nodes;
  read_syntax(english(), tokens, workspace, nodes);
  CHECK(is_tree(nodes));
  // Memory is that of one piece.
  CHECK(workspace.network.first.capacity() <= 2 * most_words_in_step * NetworkShape::both);
  CHECK(workspace.head_scores.cells.capacity() <= 2 * most_parsed * (most_parsed + 32));
}
