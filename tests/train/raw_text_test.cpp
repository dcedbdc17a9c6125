#include "train/raw_text.h"

#include <catch2/catch.hpp>

#include "train/evaluate.h"

using namespace crosscheck;

namespace {

constexpr std::string_view two_documents =
    "# newdoc id = mill-1\n"
    "1\tIt\tit\tPRON\tPRP\t_\t4\tnsubj\t_\t_\n"
    "2-3\twasn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\twas\tbe\tAUX\tVBD\t_\t4\tcop\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\topen\topen\tADJ\tJJ\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n"
    "1\tWe\twe\tPRON\tPRP\t_\t2\tnsubj\t_\t_\n"
    "2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_\n"
    "\n"
    "# newpar\n"
    "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n"
    "\n"
    "# newdoc id = road-1\n"
    "1\tStay\tstay\tVERB\tVB\t_\t0\troot\t_\t_\n";

Treebank gold() {
  Problems problems;
  return read_conllu(two_documents, "gold", problems);
}

}  // namespace

TEST_CASE("raw text is split again into sentences and words", "[train]") {
  const Treebank anew = split_anew(gold(), SentenceRules{});
  REQUIRE(anew.size() == 4);
  REQUIRE(anew[0].words.size() == 5);
  CHECK(anew[0].words[2].form == "n't");
  const auto scores = compare(gold(), anew);
  REQUIRE(scores);
  CHECK(scores->right_sentences == 4);
  CHECK(scores->aligned == scores->gold_words);
}

TEST_CASE("documents are chosen by how their ids begin", "[train]") {
  CHECK(documents(gold(), "").size() == 4);
  CHECK(documents(gold(), "mill").size() == 3);
  CHECK(documents(gold(), "road-1").size() == 1);
  CHECK(documents(gold(), "quarry").empty());
}

TEST_CASE("text has a break where the treebank tells of one, and nowhere else", "[train]") {
  const std::vector<RawParagraph> paragraphs = raw_paragraphs(gold());
  REQUIRE(paragraphs.size() == 3);
  CHECK(paragraphs[0].text == "It wasn't open. We left");
  CHECK(paragraphs[0].begins == std::vector<std::uint32_t>{0, 16});
  CHECK(paragraphs[1].text == "Go");
  CHECK(paragraphs[1].document == "mill-1");
  CHECK(paragraphs[2].document == "road-1");
}

TEST_CASE("lines become a run of text that knows where they began", "[train]") {
  const RawParagraph run =
      raw_paragraph_of_lines("mill", "Mill burns\n\n  ``It is gone,'' he said. \nEnd");
  CHECK(run.document == "mill");
  CHECK(run.text == "Mill burns \"It is gone,\" he said. End");
  CHECK(run.begins == std::vector<std::uint32_t>{0, 11, 34});
  CHECK(raw_paragraph_of_lines("mill", "").begins.empty());
}
