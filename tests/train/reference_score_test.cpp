#include "train/reference_score.h"

#include <catch2/catch.hpp>

#include "support/data_files.h"

using namespace crosscheck;

namespace {

/// One word a line: form, space, marks.
std::string sentence_of(const std::vector<std::pair<std::string, std::string>>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.append(std::to_string(i + 1)).append("\t").append(words[i].first);
    out.append("\t_\tX\tX\t_\t0\troot\t_\t");
    out.append(words[i].second.empty() ? "_" : "Entity=" + words[i].second).append("\n");
  }
  return out.append("\n");
}

ReferenceScore score(const std::string& text) {
  Problems problems;
  const Language language =
      load_language(WordLists::of_embedded(embedded_files(), "en"), problems);
  const Treebank treebank = read_conllu(text, "gold", problems);
  REQUIRE(problems.empty());
  return score_country_reference(treebank, language);
}

const std::string bolivia = "(1-place-new-sssss-cf1-1-coref-Bolivia)";
const std::string peru = "(2-place-new-sssss-cf1-1-coref-Peru)";

}  // namespace

TEST_CASE("the country is scored where its entity was named before", "[train]") {
  const std::string named = sentence_of({{"Bolivia", bolivia}, {"sells", ""}, {"tin", ""}});
  const std::string open = "(1-place-giv:act-sssss-cf1-2-coref-Bolivia";
  const std::string referred =
      sentence_of({{"The", "(3-event-new-s-cf1-2-sgl" + open}, {"country", "1)3)"}});
  const ReferenceScore right = score("# newdoc id = mill-1\n" + named + referred);
  CHECK(right.named == 1);
  CHECK(right.right == 1);
  CHECK(to_string(right) == "\"the country\": 1 of 1 right (100.0 %), 1 answered");

  CHECK(score("# newdoc id = mill-1\n" + referred).named == 0);
  const ReferenceScore apart =
      score("# newdoc id = mill-1\n" + named + "# newdoc id = mill-2\n" + referred);
  CHECK(apart.named == 0);
  CHECK(to_string(apart) == "\"the country\": 0 of 0 right (0.0 %), 0 answered");
}

TEST_CASE("a country that is taken for another is told", "[train]") {
  const std::string text =
      "# newdoc id = mill-1\n" +
      sentence_of({{"Bolivia", bolivia}, {"likes", ""}, {"Peru", peru}}) +
      sentence_of(
          {{"This", "(1-place-giv:act-sssss-cf1-2-coref-Bolivia"}, {"nation", "1)"}});
  const ReferenceScore wrong = score(text);
  CHECK(wrong.named == 1);
  CHECK(wrong.right == 0);
  REQUIRE(wrong.misses.size() == 1);
  CHECK(wrong.misses[0] == "mill-1: meant BO, read PE");
}

TEST_CASE("marks that are not closed, or closed twice, do no harm", "[train]") {
  CHECK(score("# newdoc id = mill-1\n" +
              sentence_of({{"The", "(1-place-a"}, {"country", "2)1)1)(("}}))
            .named == 0);
}
