#include "analyze/name_network.h"

#include <catch2/catch.hpp>

#include "analyze/name_context.h"

using namespace crosscheck;

namespace {

using N = NameNetworkShape;

std::string numbers(const std::vector<int>& values) {
  std::string text;
  for (const int value : values)
    text.append(text.empty() ? "" : " ").append(std::to_string(value));
  return text;
}

/// A network in which the first input speaks for places, by two nats where it is 1.
std::string list() {
  std::vector<int> hidden(N::hidden);
  std::vector<int> classes(N::columns);
  std::string text = "hidden_bias\x1f" + numbers(hidden) + "\n";
  text += "class_bias\x1f" + numbers(classes) + "\n";
  for (std::size_t row = 0; row < N::hidden; ++row) {
    classes[1] = row == 0 ? 2 << NamePlaces::hidden_weight : 0;
    text.append("classes\x1f").append(numbers(classes)).append("\n");
  }
  for (std::size_t row = 0; row < N::input; ++row) {
    hidden[0] = row == 0 ? 1 << NamePlaces::input_weight : 0;
    text.append("hidden\x1f").append(numbers(hidden)).append("\n");
  }
  return text;
}

}  // namespace

TEST_CASE("a network tells by how much each class is less likely than the best",
          "[names]") {
  const std::string text = list();
  const NameNetwork network(Rows::of_compiled(text));
  REQUIRE_FALSE(network.is_empty());
  std::vector<std::int16_t> input(2 * N::input);
  input[N::input] = 1 << NamePlaces::input;  // of the second word

  const auto points = network.points(input, 2);

  REQUIRE(points.size() == 2);
  CHECK(points[0] == NamePoints{0, 0, 0, 0});
  constexpr std::int32_t less = -2 * NameNetwork::points_per_nat;
  CHECK(points[1] == NamePoints{less, 0, less, less});
}

TEST_CASE("what is very unlikely costs a bounded number of points", "[names]") {
  const std::string text = list();
  const NameNetwork network(Rows::of_compiled(text));
  std::vector<std::int16_t> input(N::input);
  input[0] = INT16_MAX;
  std::vector<std::int16_t> opposite(N::input);
  opposite[0] = -INT16_MAX;

  CHECK(network.points(input, 1)[0][0] >= -NameNetwork::most_points);
  CHECK(network.points(opposite, 1)[0][1] < 0);  // less of what is below zero is kept
  CHECK(network.points(opposite, 1)[0][1] > network.points(input, 1)[0][0]);
}

TEST_CASE("a list that is cut gives no network", "[names]") {
  std::string text = list();
  text.resize(text.rfind("hidden\x1f"));
  CHECK(NameNetwork(Rows::of_compiled(text)).is_empty());
  CHECK(NameNetwork(Rows{}).is_empty());
}

TEST_CASE("sentences are read in groups of bounded size", "[names]") {
  std::vector<TokenRange> sentences;
  for (std::uint32_t i = 0; i < 40; ++i) sentences.push_back({i * 10, i * 10 + 10});
  CHECK(next_group(sentences, 0).size() == most_in_step);
  CHECK(next_group(sentences, 39).size() == 1);
  const auto long_ones = std::vector<TokenRange>{{0, 512}, {512, 1024}, {1024, 1030}};
  CHECK(next_group(long_ones, 0).size() == 1);
  CHECK(next_group(long_ones, 1).size() == 2);
}
