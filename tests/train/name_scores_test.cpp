#include "train/name_scores.h"

#include <catch2/catch.hpp>

#include "support/data_files.h"
#include "train/name_marks.h"

using namespace crosscheck;

namespace {

/// A word of CoNLL-U: form, tag, head, relation and what its last column says.
struct WordLine {
  const char* form = "";
  const char* upos = "NOUN";
  int head = 0;
  const char* relation = "root";
  const char* misc = "_";
};

Treebank treebank_of(const std::vector<WordLine>& words) {
  std::string text = "# newdoc id = hand-made\n";
  int id = 0;
  for (const WordLine& word : words) {
    text.append(std::to_string(++id)).append("\t").append(word.form).append("\t_\t");
    text.append(word.upos).append("\t_\t_\t").append(std::to_string(word.head));
    text.append("\t").append(word.relation).append("\t_\t").append(word.misc).append("\n");
  }
  Problems problems;
  Treebank made = read_conllu(text, "gold", problems);
  REQUIRE(problems.empty());
  return made;
}

NameCounts scored(const Treebank& gold, std::vector<std::string>* told = nullptr) {
  static const Language language = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems);
  }();
  if (told == nullptr) return score_names(gold, language);
  return score_names(gold, language,
                     [&](const std::string& what, const std::string& words, const auto&) {
                       told->push_back(what + ": " + words);
                     });
}

std::array<std::size_t, 3> counts(const NameCount& count) {
  return {count.gold, count.found, count.right};
}

constexpr auto person = static_cast<std::size_t>(NameClass::person);
constexpr auto place = static_cast<std::size_t>(NameClass::place);
constexpr auto organization = static_cast<std::size_t>(NameClass::organization);

}  // namespace

TEST_CASE("marks of entities open, close and nest", "[train]") {
  const Treebank gold = treebank_of(
      {{"The", "DET", 2, "det", "Entity=(1-person-new-sssss-cf1-2-sgl"},
       {"mayor", "NOUN", 0, "root", "_"},
       {"of", "ADP", 4, "case", "_"},
       {"Oslo", "PROPN", 2, "nmod", "Entity=(2-place-new-nnnnn-cf2-1-coref-Oslo)1)"}});
  const auto marks = entity_marks(gold.at(0));
  REQUIRE(marks.size() == 2);
  CHECK(marks[0].type == "place");
  CHECK(marks[0].begin == 3);
  CHECK(marks[0].heads == std::vector<std::uint32_t>{3});
  CHECK(marks[1].type == "person");
  CHECK(marks[1].begin == 0);
  CHECK(marks[1].end == 4);
  CHECK(marks[1].heads == std::vector<std::uint32_t>{1});
}

TEST_CASE("broken marks are left out", "[train]") {
  for (const char* misc :
       {"Entity=3)", "Entity=(", "Entity=)", "Entity=((", "Entity=(4-person", "Entity=x",
        "Entity=(1-place-new-nnnnn-cf1-9,x-sgl)"}) {
    CAPTURE(misc);
    const auto marks =
        entity_marks(treebank_of({{"Oslo", "PROPN", 0, "root", misc}}).at(0));
    for (const EntityMark& mark : marks) CHECK(mark.heads == std::vector<std::uint32_t>{0});
  }
}

TEST_CASE("a name is right where its head and class are those of the gold", "[train]") {
  const Treebank gold =
      treebank_of({{"Ann", "PROPN", 3, "nsubj", "Entity=(1-person-new-s-cf1-1,2-sgl"},
                   {"Brook", "PROPN", 1, "flat", "Entity=1)"},
                   {"visited", "VERB", 0, "root", "_"},
                   {"Norway", "PROPN", 3, "obj", "Entity=(2-place-new-n-cf2-1-sgl-Norway)"},
                   {".", "PUNCT", 3, "punct", "_"}});
  const NameCounts found = scored(gold);
  CHECK(counts(found[person]) == std::array<std::size_t, 3>{1, 1, 1});
  CHECK(counts(found[place]) == std::array<std::size_t, 3>{1, 1, 1});
  CHECK(counts(found[organization]) == std::array<std::size_t, 3>{0, 0, 0});
}

TEST_CASE("a common noun is no name, but may have one beside it", "[train]") {
  const Treebank gold =
      treebank_of({{"The", "DET", 2, "det", "Entity=(1-person-new-s-cf1-2,3-sgl"},
                   {"teacher", "NOUN", 5, "nsubj", "_"},
                   {"Ann", "PROPN", 2, "appos", "_"},
                   {"Brook", "PROPN", 3, "flat", "Entity=1)"},
                   {"met", "VERB", 0, "root", "_"},
                   {"the", "DET", 7, "det", "Entity=(2-person-new-s-cf1-2-sgl"},
                   {"mayor", "NOUN", 5, "obj", "Entity=2)"}});
  CHECK(counts(scored(gold)[person]) == std::array<std::size_t, 3>{1, 1, 1});
}

TEST_CASE("another class is a miss and a false name", "[train]") {
  const Treebank gold = treebank_of(
      {{"She", "PRON", 2, "nsubj", "_"},
       {"left", "VERB", 0, "root", "_"},
       {"Norway", "PROPN", 2, "obj", "Entity=(1-organization-new-n-cf1-1-sgl)"}});
  std::vector<std::string> told;
  const NameCounts found = scored(gold, &told);
  CHECK(counts(found[place]) == std::array<std::size_t, 3>{0, 1, 0});
  CHECK(counts(found[organization]) == std::array<std::size_t, 3>{1, 0, 0});
  CHECK(told ==
        std::vector<std::string>{"false place: Norway", "missed organization: Norway"});
}

TEST_CASE("words of nationality count on neither side", "[train]") {
  const Treebank gold =
      treebank_of({{"Norwegians", "PROPN", 2, "nsubj", "Entity=(1-person-new-n-cf1-1-sgl)"},
                   {"left", "VERB", 0, "root", "_"}});
  for (const NameCount& count : scored(gold)) {
    CHECK(counts(count) == std::array<std::size_t, 3>{0, 0, 0});
  }
}

TEST_CASE("counts are told as F1 by class and for all", "[train]") {
  NameCounts made;
  made[person] = {4, 4, 3};
  made[place] = {6, 4, 3};
  CHECK(to_string(made).starts_with("person F1 75.00 (precision 75.0, recall 75.0 of 4)"));
  CHECK(to_string(made).ends_with("all F1 66.67 (precision 75.0, recall 60.0 of 10)"));
}
