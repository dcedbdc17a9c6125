#include "analyze/likely_sentences.h"

#include <catch2/catch.hpp>

#include "analyze/sentence_network.h"

using namespace crosscheck;

namespace {

constexpr std::int32_t nat = SentenceNetwork::odds_per_nat;
constexpr std::int32_t no = never_begins;

using Begins = std::vector<std::uint32_t>;

Begins cut(const std::vector<std::int32_t>& odds) { return likely_sentences(odds); }

}  // namespace

TEST_CASE("a text is cut where sentences are likely to begin", "[analyze]") {
  CHECK(cut({}).empty());
  CHECK(cut({no}).empty());
  CHECK(cut({9 * nat, 9 * nat, no, 9 * nat}) == Begins{1, 3});
  CHECK(cut({no, -9 * nat, -9 * nat}).empty());
  // the first token begins one, whatever is said of it
  CHECK(cut({-9 * nat, 9 * nat}) == Begins{1});
}

TEST_CASE("what never begins a sentence is no place for one, however it is priced",
          "[analyze]") {
  CHECK(cut(std::vector<std::int32_t>(300, no)).empty());
  CHECK(cut(std::vector<std::int32_t>(300, 30 * nat)).size() == 299);
}

TEST_CASE("a sentence that is hardly one does not pay", "[analyze]") {
  // Two halves of a sentence are fewer right ones than may be hoped for.
  CHECK(cut({no, -nat, no}).empty());
  CHECK(cut({no, 3 * nat, -nat, 3 * nat, no}) == Begins{1, 3});
}

TEST_CASE("of two places of which one must be it, the likelier one is taken", "[analyze]") {
  CHECK(cut({no, -nat, nat / 2}) == Begins{2});
  CHECK(cut({no, nat / 2, -nat}) == Begins{1});
}

TEST_CASE("a long text of doubtful places is cut in linear time", "[analyze]") {
  const std::vector<std::int32_t> odds(200'000, -3 * nat);
  CHECK(cut(odds).size() < odds.size() / 4);
}
