#include "analyze/sentence_network.h"

#include <catch2/catch.hpp>

#include "analyze/language.h"
#include "analyze/tokenize.h"
#include "support/data_files.h"
#include "support/dice.h"
#include "syntax/embedded_model.h"

using namespace crosscheck;

namespace {

constexpr std::int32_t nat = SentenceNetwork::odds_per_nat;

/// A network that nobody taught.
SentenceWeights of_chance(std::uint64_t seed) {
  Dice dice(seed);
  SentenceWeights weights = SentenceWeights::zero();
  const auto fill = [&](auto& list, int most) {
    for (auto& number : list) {
      const auto size = 2 * static_cast<std::size_t>(most) + 1;
      number = static_cast<std::remove_reference_t<decltype(number)>>(
          static_cast<int>(dice.below(size)) - most);
    }
  };
  fill(weights.rows, 60);
  for (const std::size_t direction : {0U, 1U}) {
    fill(weights.input[direction], 2000);
    fill(weights.state[direction], 500);
    fill(weights.gate_bias[direction], 1 << 22);
  }
  fill(weights.hidden, 400);
  fill(weights.hidden_bias, 1 << 22);
  fill(weights.last, 9000);
  weights.last_bias = {-(1 << 23)};
  return weights;
}

std::vector<std::int32_t> odds(const SentenceNetwork& network, const std::string& text) {
  return network.odds(text, tokenize(text), {}, {});
}

Rows rows_of(const std::string& yaml) {
  Problems problems;
  return Rows::of_yaml(*read_strict_yaml(yaml, "list", problems));
}

std::string problem_of(const std::string& yaml) {
  Problems problems;
  const SentenceNetwork network(rows_of(yaml), problems);
  CHECK(network.is_empty());
  return problems.empty() ? "" : problems[0].message;
}

}  // namespace

TEST_CASE("networks tell odds of each token, and their mean counts", "[analyze]") {
  SentenceWeights three = SentenceWeights::zero();
  three.last_bias = {3 << Places::sum};
  SentenceWeights minus_one = SentenceWeights::zero();
  minus_one.last_bias = {-(1 << Places::sum)};
  const SentenceNetwork network({three, minus_one});
  CHECK(odds(network, "Mill burns") == std::vector<std::int32_t>{nat, nat});
  CHECK(odds(network, "").empty());
  CHECK(odds(SentenceNetwork{}, "Mill") == std::vector<std::int32_t>{0});
}

TEST_CASE("odds hang on the words on both sides", "[analyze]") {
  const SentenceNetwork network({of_chance(7)});
  const auto one = odds(network, "The mill burned on Monday");
  const auto other_end = odds(network, "The mill burned on 7");
  const auto other_begin = odds(network, "7 mill burned on Monday");
  CHECK(one.front() != other_end.front());
  CHECK(one.back() != other_begin.back());
}

TEST_CASE("a long text is read in pieces, and where they meet makes no odds", "[analyze]") {
  const SentenceNetwork network({of_chance(7)});
  const std::string line = "Ada left at 7 and the mill burned down. ";
  std::string text;
  for (int i = 0; i < 120; ++i) text += line;
  const std::vector<Token> tokens = tokenize(text);
  const auto all = odds(network, text);
  REQUIRE(all.size() == tokens.size());
  const std::size_t period = tokens.size() / 120;
  for (std::size_t at = 30 * period; at < 90 * period; ++at) {
    CAPTURE(at);
    CHECK(std::abs(all[at] - all[at + period]) <= nat / 16);
  }
}

TEST_CASE("a list of networks is read as it was written", "[analyze]") {
  const std::vector<SentenceWeights> weights = {of_chance(1), of_chance(2)};
  const std::string list = sentence_network_list(weights);
  Problems problems;
  const SentenceNetwork read(rows_of(list), problems);
  CHECK(problems.empty());
  const std::string text = "Fire at old mill Nobody was hurt, Ada Orlow said on 7 May.";
  CHECK(odds(read, text) == odds(SentenceNetwork(weights), text));
  CHECK(odds(read, text) != odds(SentenceNetwork({weights[0]}), text));
}

TEST_CASE("a damaged list of networks is refused", "[analyze]") {
  const std::string list = sentence_network_list(std::vector{of_chance(1)});
  std::string other = list;
  other.replace(other.find("version: 1"), 10, "version: 9");
  CHECK(problem_of(other) ==
        "the network is of another version; make it with crosscheck-train");
  other = list;
  char& digit = other[other.size() / 2];
  digit = digit == 'A' ? 'B' : 'A';
  CHECK(problem_of(other) == "the network is damaged");
  other[other.size() / 2] = '?';
  CHECK(problem_of(other) == "the network is damaged");
  other = list.substr(0, list.rfind("  - "));
  CHECK(problem_of(other) == "the network is damaged");
  CHECK(problem_of("crosscheck_words: 1\nversion: 1\nchecksum: x\n") ==
        "the network is damaged");
}

TEST_CASE("the networks that are built in are whole", "[analyze]") {
  Problems problems;
  const Language language = load_language(WordLists::of_embedded(embedded_files(), "en"),
                                          problems, embedded_model());
  CHECK(problems.empty());
  CHECK_FALSE(language.sentences.network.is_empty());
  CHECK_FALSE(language.sentences.words.is_empty());
}
