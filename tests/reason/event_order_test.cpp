#include "reason/event_order.h"

#include <catch2/catch.hpp>

#include "reason/reason.h"
#include "tests/support/claims.h"
#include "tests/support/rules.h"

using namespace crosscheck;

namespace {

ClaimBuilder event(const std::string& what, const std::string& source) {
  ClaimBuilder made = a_claim().about("event:" + what).as(Kind::none).in(source);
  made.claim_.form = Form::order;
  made.claim_.population.head = what;
  made.claim_.text = what;
  return made;
}
ClaimBuilder on(const std::string& what, const std::string& day,
                const std::string& source) {
  ClaimBuilder made = event(what, source);
  made.claim_.date = DayRange::on(*parse_day(day));
  made.claim_.date_text = day;
  return made;
}
ClaimBuilder after(const std::string& what, const std::string& low, const std::string& high,
                   const std::string& other, const std::string& source) {
  ClaimBuilder made = event(what, source).between(low, high);
  made.claim_.after = NamedEvent{"event:" + other, other, {}, "", other};
  return made;
}
ClaimBuilder detailed(ClaimBuilder made, const std::string& own, const std::string& other) {
  if (!own.empty()) made.claim_.population.modifiers = {own};
  if (!other.empty()) made.claim_.after->modifiers = {other};
  return made;
}

std::vector<Finding> found_in(const std::vector<ClaimBuilder>& claims) {
  const ClaimScene scene(claims);
  return reason(scene.view(), {circles_of("events", "conflict.arithmetic")});
}

}  // namespace

TEST_CASE("Days of two events and the days between them go together or not", "[reason]") {
  const auto [day, fits] = GENERATE(table<const char*, bool>({{"2024-05-07", false},
                                                              {"2024-05-08", true},
                                                              {"2024-05-10", true},
                                                              {"2024-05-11", false},
                                                              {"2024-05-14", false}}));
  CAPTURE(day);

  CHECK(
      found_in({on("strike", "2024-05-12", "Paper A"),
                after("strike", "2", "4", "talks", "Paper B"), on("talks", day, "Paper C")})
          .empty() == fits);
}

TEST_CASE("The message says when the event must have been", "[reason]") {
  auto strike = on("strike", "2024-05-12", "Paper A");
  auto order = after("strike", "2", "4", "talks", "Paper B");
  auto talks = on("talks", "2024-05-14", "Paper C");

  const auto found = found_in({strike, order, talks});

  REQUIRE(found.size() == 1);
  CHECK(found[0].relation == "conflict.arithmetic");
  CHECK(found[0].claims.size() == 3);
  CHECK(found[0].message.find("by these it was") != std::string::npos);
  REQUIRE(found[0].would_change);
  CHECK(found[0].would_change->slot == "date");
  CHECK(found[0].would_change->to == "2024-05-16");
}

TEST_CASE("A chain of orders is as wide as its parts together", "[reason]") {
  const auto chain = [](const char* last) {
    return found_in({on("talks", "2024-05-02", "Paper A"),
                     after("strike", "1", "3", "talks", "Paper B"),
                     after("resignation", "6", "8", "strike", "Paper C"),
                     after("vote", "2", "4", "resignation", "Paper D"),
                     on("vote", last, "Paper E")});
  };
  CHECK(chain("2024-05-11").empty());
  CHECK(chain("2024-05-17").empty());
  CHECK(chain("2024-05-10").size() == 1);
  const auto found = chain("2024-05-18");
  REQUIRE(found.size() == 1);
  CHECK(found[0].claims.size() == 5);
}

TEST_CASE("Orders alone exclude each other in a circle", "[reason]") {
  CHECK(found_in({after("strike", "1", "3", "talks", "Paper A"),
                  after("vote", "1", "3", "strike", "Paper B"),
                  after("talks", "1", "3", "vote", "Paper C")})
            .size() == 1);
  CHECK(found_in({after("strike", "0", "3", "talks", "Paper A"),
                  after("vote", "0", "3", "strike", "Paper B"),
                  after("talks", "0", "3", "vote", "Paper C")})
            .empty());
}

TEST_CASE("An event that is dated to two days is left out", "[reason]") {
  CHECK(
      found_in({on("strike", "2024-05-12", "Paper A"),
                after("strike", "2", "4", "talks", "Paper B"),
                on("talks", "2024-05-14", "Paper C"), on("talks", "2024-05-09", "Paper D")})
          .empty());
}

TEST_CASE("Events that words tell apart are not one", "[reason]") {
  const auto strike = on("strike", "2024-05-12", "Paper A");
  const auto order = after("strike", "2", "4", "talks", "Paper B");
  const auto talks = on("talks", "2024-05-14", "Paper C");

  CHECK(found_in({strike, detailed(order, "", "first"), talks}).size() == 1);
  CHECK(found_in({strike, detailed(order, "", "first"), detailed(talks, "second", "")})
            .empty());
  // A bare noun may be either.
  CHECK(found_in({detailed(strike, "port", ""), order, talks,
                  detailed(on("strike", "2024-05-12", "Paper D"), "rail", "")})
            .empty());
}

TEST_CASE("One article alone, copies and other places or times are no such conflict",
          "[reason]") {
  const auto order = after("strike", "2", "4", "talks", "Paper B");
  CHECK(found_in({on("strike", "2024-05-12", "Paper A"),
                  after("strike", "2", "4", "talks", "Paper A"),
                  on("talks", "2024-05-14", "Paper A")})
            .empty());
  CHECK(found_in({on("strike", "2024-05-12", "Paper A"),
                  ClaimBuilder(order).copied_from("Paper A"),
                  on("talks", "2024-05-14", "Paper A")})
            .empty());
  CHECK(found_in({on("strike", "2024-05-12", "Paper A"), order,
                  on("talks", "2024-11-14", "Paper C")})
            .empty());
  const auto at = [](ClaimBuilder made, const char* place) {
    made.claim_.place = {place, place, {place}};
    return made;
  };
  CHECK(found_in({at(on("strike", "2024-05-12", "Paper A"), "city:split"), order,
                  at(on("talks", "2024-05-14", "Paper C"), "city:osijek")})
            .empty());
  CHECK(found_in({on("strike", "2024-05-12", "Paper A").in("Paper A", "2024-05-13"), order,
                  on("talks", "2024-05-14", "Paper C").in("Paper C", "2025-05-13")})
            .empty());
}
