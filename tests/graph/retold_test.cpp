#include "graph/retold.h"

#include <catch2/catch.hpp>

#include "claim/topic_word.h"
#include "support/sorted.h"
#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

/// A figure in a sentence of some words; those above 100 stand for names.
Claim told(const std::string& figure, const std::vector<std::uint64_t>& words,
           const std::string& sentence) {
  Claim claim = a_claim().of(figure).claim_;
  claim.sentence = sentence;
  for (const std::uint64_t word : words) {
    const std::uint64_t hash = word << 8U;
    claim.topic.push_back(word > 100 ? topic_name(hash) : topic_word(hash));
  }
  sort_and_drop_repeats(claim.topic);
  return claim;
}

const Claim first = told("340", {1, 2, 3, 4, 5, 101}, "cancelled 340 flights");

}  // namespace

TEST_CASE("most words and all names make a sentence retold", "[graph]") {
  CHECK(compare_sentences(first, told("430", {1, 2, 3, 4, 5, 101},
                                      "cancelled 430 flights")) == SentenceEdit::figure);
  CHECK(compare_sentences(first, told("430", {1, 2, 3, 4, 9, 101, 102, 10, 11, 12},
                                      "430")) == SentenceEdit::figure);
  CHECK(compare_sentences(first, told("340", {1, 2, 3, 4, 5, 101},
                                      "cancelled 340 flights")) == SentenceEdit::none);
}

TEST_CASE("of a short sentence all words have to be the same", "[graph]") {
  const Claim brief = told("340", {1, 2, 3, 101}, "340");
  CHECK(compare_sentences(brief, told("430", {1, 2, 3, 8, 9, 101}, "430")) ==
        SentenceEdit::figure);
  CHECK(compare_sentences(brief, told("430", {1, 2, 8, 9, 101}, "430")) ==
        SentenceEdit::other);
  CHECK(compare_sentences(told("340", {1, 2, 3, 4, 101}, "340"),
                          told("430", {1, 2, 3, 8, 9, 101}, "430")) == SentenceEdit::other);
}

TEST_CASE("few words, or another name, make another sentence", "[graph]") {
  CHECK(compare_sentences(first, told("430", {1, 2, 101}, "430")) == SentenceEdit::other);
  CHECK(compare_sentences(first, told("430", {1, 2, 7, 8, 9, 101}, "430")) ==
        SentenceEdit::other);
  CHECK(compare_sentences(first, told("430", {1, 2, 3, 4, 5, 102}, "430")) ==
        SentenceEdit::other);
}

TEST_CASE("a sentence with both figures alters none", "[graph]") {
  CHECK(compare_sentences(first, told("430", {1, 2, 3, 4, 5, 101},
                                      "430 late, 340 cancelled")) == SentenceEdit::other);
  CHECK(compare_sentences(first, told("430", {1, 2, 3, 4, 5, 101},
                                      "430 late, 1340 cancelled")) == SentenceEdit::figure);
}

TEST_CASE("a figure of another group is no altered one", "[graph]") {
  Claim silver = told("430", {1, 2, 3, 4, 5, 101}, "430");
  silver.population.modifiers = {"silver"};
  CHECK(compare_sentences(first, silver) == SentenceEdit::other);
  Claim some = told("430", {1, 2, 3, 4, 5, 101}, "430");
  some.population.quantifier = "some";
  CHECK(compare_sentences(first, some) == SentenceEdit::figure);
}
