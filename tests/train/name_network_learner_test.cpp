#include "train/name_network_learner.h"

#include <catch2/catch.hpp>

#include "analyze/name_network.h"
#include "support/data_files.h"
#include "syntax/embedded_model.h"

using namespace crosscheck;

namespace {

const Language& language() {
  static const Language made = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems,
                         embedded_model());
  }();
  return made;
}

Treebank treebank() {
  const std::string text =
      "# newdoc id = hand-made\n"
      "1\tOld\t_\tADJ\t_\t_\t2\tamod\t_\t_\n"
      "2\tVarda\t_\tPROPN\t_\t_\t3\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl)\n"
      "3\tleft\t_\tVERB\t_\t_\t0\troot\t_\t_\n"
      "4\tHarlow\t_\tPROPN\t_\t_\t3\tobj\t_\tEntity=(2-place-new-cf1-1-sgl)\n";
  Problems problems;
  Treebank made = read_conllu(text, "gold", problems);
  REQUIRE(problems.empty());
  return made;
}

}  // namespace

TEST_CASE("the network of names is learned alike from the same words", "[train]") {
  NameNetworkPlan plan;
  plan.passes = 3;
  std::vector<std::string> said;
  const auto say = [&](const std::string& line) { said.push_back(line); };

  const std::string list = learned_name_network(treebank(), language(), plan, say);

  CHECK(said.size() == 3);
  CHECK(list == learned_name_network(treebank(), language(), plan, say));
  plan.seed = 2;
  CHECK(list != learned_name_network(treebank(), language(), plan, say));
  CHECK(list.find("crosscheck_words: 1\nhidden_bias:\n") != std::string::npos);
}

TEST_CASE("the network of names that is built in is whole", "[train]") {
  CHECK_FALSE(language().gazetteer.network().is_empty());
}
