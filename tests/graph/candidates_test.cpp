#include "graph/candidates.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Claim figure(const char* measure, const char* root, const char* number) {
  Claim claim;
  claim.measure.node = {measure, measure, {measure, root}};
  claim.kind = Kind::cumulative;
  claim.unit.dimension = "person";
  const Decimal value = *Decimal::parse(number);
  claim.value = Value{};
  claim.value->low = claim.value->high = value;
  return claim;
}

Claim at(Claim claim, const std::string& place) {
  claim.place = {place, place, {place}};
  return claim;
}

Claim event(const char* event_class, const char* object) {
  Claim claim;
  claim.form = Form::date;
  claim.measure.node = {event_class, event_class, {event_class}};
  claim.population.head = object;
  return claim;
}

bool are_paired(const std::vector<Claim>& claims, ClaimIndex a, ClaimIndex b) {
  const auto pairs = find_candidates(claims, {0});
  return std::ranges::any_of(
      pairs, [&](const Candidate& pair) { return pair.a == a && pair.b == b; });
}

}  // namespace

TEST_CASE("figures of one kind of measure are worth comparing, whatever they say",
          "[graph]") {
  CHECK(are_paired({figure("death", "casualty", "12"), figure("death", "casualty", "90")},
                   0, 1));
  CHECK(are_paired({figure("death", "casualty", "12"), figure("injury", "casualty", "90")},
                   0, 1));
  CHECK_FALSE(are_paired(
      {figure("death", "casualty", "12"), figure("entry", "movement", "90")}, 0, 1));
}

TEST_CASE("those present are weighed against those who came", "[graph]") {
  Claim present = figure("presence", "presence", "700");
  present.measure.node.within = {"presence"};
  CHECK(are_paired({figure("entry", "movement", "900"), present}, 0, 1));
}

TEST_CASE("an equal figure of another measure is looked at only where it is rare",
          "[graph]") {
  CHECK(are_paired(
      {figure("death", "casualty", "4711"), figure("entry", "movement", "4711")}, 0, 1));
  CHECK_FALSE(are_paired(
      {figure("death", "casualty", "12"), figure("entry", "movement", "12")}, 0, 1));
}

TEST_CASE("dates meet by their event or by what it happened to", "[graph]") {
  CHECK(are_paired({event("event:announcement", "levy"), event("event:announcement", "")},
                   0, 1));
  CHECK(are_paired({event("event:announcement", "levy"), event("event:approval", "levy")},
                   0, 1));
  CHECK_FALSE(are_paired(
      {event("event:announcement", "levy"), event("event:approval", "bridge")}, 0, 1));
}

TEST_CASE("claims of two stories are never compared", "[graph]") {
  std::vector<Claim> claims{figure("death", "casualty", "12"),
                            figure("death", "casualty", "14")};
  claims[1].article = 1;

  CHECK(find_candidates(claims, {0, 0}).size() == 1);
  CHECK(find_candidates(claims, {0, 1}).empty());
}

TEST_CASE("candidates are sorted and none comes twice", "[graph]") {
  const std::vector<Claim> claims(4, figure("death", "casualty", "4711"));

  const auto pairs = find_candidates(claims, {0});

  REQUIRE(pairs.size() == 6);
  for (std::size_t i = 1; i < pairs.size(); ++i) {
    CHECK(std::pair(pairs[i - 1].a, pairs[i - 1].b) < std::pair(pairs[i].a, pairs[i].b));
  }
}

TEST_CASE("a key with too many claims is split by place, and nothing of one place is lost",
          "[graph]") {
  std::vector<Claim> claims;
  for (int i = 0; i < 60; ++i) {
    claims.push_back(at(figure("death", "casualty", "12"), "place" + std::to_string(i)));
  }
  claims.push_back(at(figure("death", "casualty", "14"), "place7"));

  CHECK(are_paired(claims, 7, 60));
  CHECK_FALSE(are_paired(claims, 8, 60));
}

TEST_CASE("claims of no known place meet each other and every place", "[graph]") {
  std::vector<Claim> claims;
  for (int i = 0; i < 60; ++i) {
    claims.push_back(at(figure("death", "casualty", "12"), "place" + std::to_string(i)));
  }
  claims.push_back(figure("death", "casualty", "14"));
  claims.push_back(figure("death", "casualty", "15"));

  CHECK(are_paired(claims, 7, 60));
  CHECK(are_paired(claims, 60, 61));
}

TEST_CASE("many claims of no known place beside a few placed ones still meet each other",
          "[graph]") {
  std::vector<Claim> claims(60, figure("death", "casualty", "12"));
  claims.push_back(at(figure("death", "casualty", "14"), "place"));

  CHECK(are_paired(claims, 0, 1));
  CHECK(are_paired(claims, 0, 59));
}

TEST_CASE("claims of one article that are too many to compare are counted", "[graph]") {
  std::vector<Claim> claims(300, figure("death", "casualty", "12"));
  claims.push_back(figure("death", "casualty", "14"));
  claims.back().article = 1;
  std::vector<std::size_t> left_out;

  const auto pairs = find_candidates(claims, {0, 0}, left_out);

  CHECK(left_out[0] == 300 * 299 / 2 + 300 - pairs.size());
  CHECK(left_out[1] == 0);
  const auto meets = [&](ClaimIndex a, ClaimIndex b) {
    return std::ranges::any_of(pairs,
                               [&](const Candidate& c) { return c.a == a && c.b == b; });
  };
  CHECK(meets(0, 64));
  CHECK_FALSE(meets(0, 65));
  CHECK(meets(0, 300));
}

TEST_CASE("claims of another article are met, however many like ones stand between",
          "[graph]") {
  std::vector<Claim> claims(300, figure("death", "casualty", "12"));
  claims.push_back(figure("death", "casualty", "14"));
  claims.back().article = 1;

  const auto pairs = find_candidates(claims, {0, 0});

  for (ClaimIndex i = 0; i < 300; ++i) {
    CHECK(std::ranges::count_if(
              pairs, [&](const Candidate& c) { return c.a == i && c.b == 300; }) == 1);
  }
}

TEST_CASE("few claims are all compared and none is counted as left out", "[graph]") {
  std::vector<std::size_t> left_out;
  find_candidates(std::vector<Claim>(40, figure("death", "casualty", "12")), {0}, left_out);
  CHECK(left_out == std::vector<std::size_t>{0});
}

TEST_CASE("the number of pairs grows with the claims, not with their square", "[graph]") {
  const auto pairs_of = [](std::size_t count) {
    const std::vector<Claim> claims(count, figure("death", "casualty", "12"));
    return find_candidates(claims, {0}).size();
  };

  CHECK(pairs_of(2000) < 3 * pairs_of(1000));
}
