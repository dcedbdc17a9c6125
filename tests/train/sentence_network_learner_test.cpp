#include "train/sentence_network_learner.h"

#include <catch2/catch.hpp>

#include "analyze/tokenize.h"

using namespace crosscheck;

namespace {

/// Notes of a mill's day, each a sentence without a full stop that begins with an hour.
RawParagraph notes(int day) {
  const std::vector<std::string> whats = {"doors open wide", "wheels turn",
                                          "grain comes in", "sacks leave", "doors close"};
  std::string lines;
  for (int i = 0; i < 8; ++i) {
    lines += "Hour " + std::to_string(6 + i) + ' ' +
             whats[static_cast<std::size_t>(day + i) % whats.size()] + '\n';
  }
  return raw_paragraph_of_lines("note-" + std::to_string(day), lines);
}

SentenceNetworkPlan short_plan() {
  SentenceNetworkPlan plan;
  plan.networks = 1;
  plan.passes = 3;
  plan.tokens = 30;
  plan.rate = 0.01F;
  return plan;
}

std::vector<SentenceWeights> learned(const SentenceNetworkPlan& plan,
                                     std::vector<std::string>& said) {
  std::vector<RawParagraph> paragraphs;
  for (int day = 0; day < 12; ++day) paragraphs.push_back(notes(day));
  const auto say = [&](const std::string& line) { said.push_back(line); };
  return learn_sentence_networks(std::span(paragraphs).subspan(2),
                                 std::span(paragraphs).first(2), {}, {}, plan, say);
}

}  // namespace

TEST_CASE("networks learn where sentences begin", "[train]") {
  std::vector<std::string> said;
  const SentenceNetwork network(learned(short_plan(), said));
  CHECK(said.size() == 3);
  const RawParagraph fresh = notes(13);
  const std::vector<Token> tokens = tokenize(fresh.text);
  const auto odds = network.odds(fresh.text, tokens, {}, {});
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const bool is_hour = slice(fresh.text, tokens[at].span) == "Hour";
    CAPTURE(at);
    CHECK((odds[at] > 0) == is_hour);
  }
}

TEST_CASE("the same texts and seed give the same networks, other seeds others", "[train]") {
  std::vector<std::string> said;
  SentenceNetworkPlan plan = short_plan();
  plan.passes = 1;
  plan.networks = 2;
  const auto one = learned(plan, said);
  REQUIRE(one.size() == 2);
  CHECK(one[0] != one[1]);
  CHECK(one == learned(plan, said));
  plan.seed = 2;
  CHECK(learned(plan, said)[0] == one[1]);
}
