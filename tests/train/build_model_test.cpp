#include "train/build_model.h"

#include <catch2/catch.hpp>

#include "train/evaluate.h"

using namespace crosscheck;

namespace {

/// Sentences by one pattern: "The N1 V1 the N2 ."
Treebank invented() {
  const std::vector<std::string> nouns = {"mill", "bridge", "court", "road", "harbour"};
  const std::vector<std::string> verbs = {"closed", "opened", "blocked", "touched"};
  Treebank treebank;
  for (const std::string& subject : nouns) {
    for (const std::string& verb : verbs) {
      for (const std::string& object : nouns) {
        treebank.emplace_back();
        treebank.back().words = {
            {"The", "the", Upos::det, "DT", 2, Dependency::det, true},
            {subject, subject, Upos::noun, "NN", 3, Dependency::nsubj, true},
            {verb, verb.substr(0, verb.size() - 2), Upos::verb, "VBD", 0, Dependency::root,
             true},
            {"the", "the", Upos::det, "DT", 5, Dependency::det, true},
            {object, object, Upos::noun, "NN", 3, Dependency::obj, false},
            {".", ".", Upos::punct, ".", 3, Dependency::punct, true},
        };
      }
    }
  }
  return treebank;
}

std::string small_file(std::uint64_t seed, int passes, Problems& problems) {
  NetworkPlan plan;
  plan.seed = seed;
  plan.passes = passes;
  plan.sentences = 4;
  plan.rate = 0.004F;
  const auto quiet = [](const std::string&) {};
  return model_file(build_model(invented(), "no-such-folder", plan, quiet, problems));
}

}  // namespace

TEST_CASE("a pattern is learned, and the same seed gives the same bytes", "[train]") {
  Problems problems;
  const std::string file = small_file(1, 4, problems);
  CHECK(small_file(1, 1, problems) == small_file(1, 1, problems));
  CHECK(small_file(1, 1, problems) != small_file(2, 1, problems));
  const auto model = SyntaxModel::of_file(file, "small");
  REQUIRE(model);
  const auto scores = compare(invented(), parsed(*model, invented()));
  REQUIRE(scores);
  CHECK(scores->exact == scores->gold_words);
  CHECK(scores->upos == scores->gold_words);
  CHECK(scores->lemmas == scores->gold_words);
}

TEST_CASE("missing files of WordNet are problems, and a model is made without", "[train]") {
  Problems problems;
  const std::string file = small_file(1, 1, problems);
  CHECK_FALSE(problems.empty());
  CHECK(SyntaxModel::of_file(file, "small"));
}
