#include "reason/lives.h"

#include <catch2/catch.hpp>

#include "reason/reason.h"
#include "tests/support/claims.h"
#include "tests/support/rules.h"

using namespace crosscheck;

namespace {

ClaimBuilder born(const std::string& first, const std::string& last,
                  const std::string& source) {
  return a_claim().dated("event:birth", first, last).named("luis ferrer").in(source);
}
ClaimBuilder died(const std::string& day, const std::string& source) {
  return a_claim().dated("event:death", day, day).named("luis ferrer").in(source);
}
ClaimBuilder aged(const std::string& years, const std::string& day,
                  const std::string& source) {
  return a_claim()
      .about("age")
      .as(Kind::none)
      .of(years)
      .by(day)
      .named("luis ferrer")
      .in(source);
}
ClaimBuilder died_aged(const std::string& years, const std::string& source) {
  ClaimBuilder made = aged(years, "2023-05-09", source).about("final_age");
  made.claim_.unit = {"age", "year", 1, 0};
  return made;
}

std::vector<Finding> found_in(const std::vector<ClaimBuilder>& claims) {
  const ClaimScene scene(claims);
  return reason(scene.view(),
                {circles_of("life", "[conflict.arithmetic, conflict.impossible]")});
}

}  // namespace

TEST_CASE("Birth, death and the age at death of three papers go together or not",
          "[reason]") {
  const auto found = found_in({born("1950-05-03", "1950-05-03", "Paper A"),
                               died("2023-05-08", "Paper B"), died_aged("81", "Paper C")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].relation == "conflict.arithmetic");
  CHECK(found[0].claims == std::vector<ClaimIndex>{0, 2, 1});
  CHECK(found[0].message ==
        "born on 3 May 1950 (Paper A), died aged 81 (Paper C) and died on 8 May 2023 "
        "(Paper B): 73 by these dates.");
  REQUIRE(found[0].would_change);
  CHECK(found[0].would_change->claim == 2);
  CHECK(found[0].would_change->to == "73");

  CHECK(found_in({born("1950-05-03", "1950-05-03", "Paper A"),
                  died("2023-05-08", "Paper B"), died_aged("73", "Paper C")})
            .empty());
}

TEST_CASE("An age is right from one birthday to the day before the next", "[reason]") {
  const auto [day, years, fits] = GENERATE(table<const char*, const char*, bool>({
      {"2023-05-02", "72", true},
      {"2023-05-02", "73", false},
      {"2023-05-03", "73", true},
      {"2023-05-03", "72", false},
      {"2024-05-02", "73", true},
      {"2024-05-03", "73", false},
  }));
  CAPTURE(day, years);

  CHECK(found_in({born("1950-05-03", "1950-05-03", "Paper A"), aged(years, day, "Paper B")})
            .empty() == fits);
}

TEST_CASE("Who was born on 29 February is a year older from 1 March", "[reason]") {
  const auto [day, fits] = GENERATE(table<const char*, bool>(
      {{"2023-02-28", false}, {"2023-03-01", true}, {"2024-02-29", false}}));
  CAPTURE(day);

  CHECK(found_in({born("1952-02-29", "1952-02-29", "Paper A"), aged("71", day, "Paper B")})
            .empty() == fits);
}

TEST_CASE("A year of birth leaves room for the birthday", "[reason]") {
  const auto [years, by_dates] = GENERATE(table<const char*, const char*>(
      {{"71", "72 or 73"}, {"72", ""}, {"73", ""}, {"74", "72 or 73"}}));
  CAPTURE(years);

  const auto found = found_in(
      {born("1950-01-01", "1950-12-31", "Paper A"), aged(years, "2023-05-09", "Paper B")});

  REQUIRE(found.size() == (std::string(by_dates).empty() ? 0U : 1U));
  if (!found.empty()) CHECK(found[0].message.find(by_dates) != std::string::npos);
}

TEST_CASE("In one article an age against its dates is impossible", "[reason]") {
  const auto found = found_in(
      {born("1950-05-03", "1950-05-03", "Paper A"), aged("42", "2023-05-09", "Paper A")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].relation == "conflict.impossible");
}

TEST_CASE("Two ages exclude each other where no birthday lies right", "[reason]") {
  const auto found =
      found_in({aged("52", "2021-05-09", "Paper A"), aged("61", "2023-05-09", "Paper B")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].message ==
        "52 on 9 May 2021 (Paper A) and 61 on 9 May 2023 (Paper B) do not go together.");
  CHECK(found_in({aged("52", "2021-05-09", "Paper A"), aged("53", "2023-05-08", "Paper B")})
            .empty());
}

TEST_CASE(
    "Ages of the week before two articles are held against each other as if of one day",
    "[reason]") {
  const auto inferred = [](const char* years, const char* day, const char* source) {
    return aged(years, day, source).with(Slot::as_of, SlotState::inferred);
  };
  CHECK(found_in({inferred("68", "2013-05-09", "Paper A"),
                  inferred("68", "2016-05-09", "Paper B")})
            .empty());
  CHECK(found_in({inferred("68", "2013-05-09", "Paper A"),
                  inferred("61", "2016-05-09", "Paper B")})
            .size() == 1);
}

TEST_CASE("Dates without an age are left to the rules about dates", "[reason]") {
  CHECK(
      found_in({born("1950-05-03", "1950-05-03", "Paper A"),
                born("1951-05-03", "1951-05-03", "Paper B"), died("1949-05-08", "Paper C")})
          .empty());
}

TEST_CASE("Lives are told apart by full names", "[reason]") {
  CHECK(found_in({born("1950-05-03", "1950-05-03", "Paper A").named("luis ferrer"),
                  aged("42", "2023-05-09", "Paper B").named("tom ferrer")})
            .empty());
  CHECK(found_in({born("1950-05-03", "1950-05-03", "Paper A").named("ferrer"),
                  aged("42", "2023-05-09", "Paper B").named("ferrer")})
            .empty());
}

TEST_CASE("Two of one name in two places are two people", "[reason]") {
  const auto at = [](const char* years, const char* source, const char* place) {
    ClaimBuilder made = aged(years, "2023-05-09", source);
    made.claim_.place = {place, place, {place}};
    return made;
  };
  CHECK(found_in({at("34", "Paper A", "city:split"), at("52", "Paper B", "city:osijek")})
            .empty());
  CHECK(found_in({at("34", "Paper A", "city:split"), at("52", "Paper B", "city:split")})
            .size() == 1);
}

TEST_CASE("An age that nobody reaches says nothing", "[reason]") {
  CHECK(found_in({born("1950-05-03", "1950-05-03", "Paper A"),
                  aged("1000", "2023-05-09", "Paper B")})
            .empty());
}
