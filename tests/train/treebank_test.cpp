#include "train/treebank.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

constexpr std::string_view two_sentences =
    "# newdoc id = a\n"
    "# newpar\n"
    "# text = It wasn't open.\n"
    "1\tIt\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\twasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\twas\tbe\tAUX\tVBD\t_\t4\tcop\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\topen\topen\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No\n"
    "4.1\tnow\tnow\tADV\tRB\t_\t_\t_\t4:advmod\t_\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n";

Treebank read(std::string_view text, Problems& problems) {
  return read_conllu(text, "small.conllu", problems);
}

}  // namespace

TEST_CASE("sentences are read with spaces as the surface has them", "[train]") {
  Problems problems;
  const Treebank treebank = read(two_sentences, problems);
  CHECK(problems.empty());
  REQUIRE(treebank.size() == 2);
  const auto& words = treebank[0].words;
  REQUIRE(words.size() == 5);
  CHECK(treebank[0].document_start);
  CHECK(treebank[0].paragraph_start);
  CHECK_FALSE(treebank[1].document_start);
  CHECK(words[2].form == "n't");
  CHECK(words[2].lemma == "not");
  CHECK(words[2].upos == Upos::part);
  CHECK(words[2].head == 4);
  CHECK(words[2].relation == Dependency::advmod);
  CHECK(words[0].space_after);
  CHECK_FALSE(words[1].space_after);  // inside "wasn't"
  CHECK(words[2].space_after);
  CHECK_FALSE(words[3].space_after);
}

TEST_CASE("a broken sentence is told and left out, the others stay", "[train]") {
  const auto [line, message] = GENERATE(table<std::string, std::string>({
      {"1\tGo\tgo", "expected ten columns"},
      {"2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_", "word ids do not count up"},
      {"1\tGo\tgo\tDOING\tVB\t_\t0\troot\t_\t_", "unknown head, tag or relation"},
      {"1\tGo\tgo\tVERB\tVB\t_\t0\tgoing\t_\t_", "unknown head, tag or relation"},
      {"1\tGo\tgo\tVERB\tVB\t_\t9\troot\t_\t_", "a head beyond the sentence"},
  }));
  Problems problems;
  const Treebank treebank = read(line + "\n\n" + std::string(two_sentences), problems);
  CHECK(treebank.size() == 2);
  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message == message);
}
