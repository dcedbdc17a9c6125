#include "report/saved_report.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "report/claims_json.h"
#include "report/claims_reader.h"
#include "tests/report/sample.h"

using namespace crosscheck;

namespace {

std::string written(const ReportView& view, Format format) {
  std::ostringstream out;
  write(view, format, {}, out);
  return out.str();
}

/// A claim with every member set to something of its own.
Claim full_claim(const test::Sample& sample) {
  Claim claim = sample.claims[0];
  claim.id = "c-0123456789ab";
  claim.part = Part::lede;
  claim.measure.open = true;
  claim.measure.steady_for = steady_always;
  claim.value->core = {*Decimal::parse("0.1"), std::nullopt, true, false};
  claim.value->outer = {std::nullopt, *Decimal::parse("123456789012345678901234567890"),
                        false, true};
  claim.value->hedge = Hedge::multiple;
  claim.value->estimate = true;
  claim.unit.factor = *Decimal::parse("0.45359237");
  claim.unit.offset = *Decimal::parse("-273.15");
  claim.population = {"citizen", "VE", "female", "nurse", "most", {"young", "local"}};
  claim.origin = {"VE", "Velland", {"VE"}};
  claim.state(Slot::origin) = SlotState::inferred;
  claim.period = {
      {parse_day("2023-05-01"), {}}, {{}, parse_day("2023-05-02")}, "fire@2023-05-01"};
  claim.skeleton = "skeleton";
  claim.role = "role";
  claim.status = "status";
  claim.condition = "condition";
  claim.quote = "quote";
  claim.attribution[0].at = DayRange::on(*parse_day("2023-05-02"));
  claim.modality = Modality::expected;
  claim.positive = false;
  claim.standing = Standing::deprecated;
  claim.revision = "correction";
  claim.read_by = "pattern";
  claim.of = 1;
  return claim;
}

}  // namespace

TEST_CASE("a report reads back from its JSON without loss", "[report]") {
  test::Sample sample = test::mill_fire();
  sample.articles[1].record = 7;
  sample.articles[1].url = "https://courier.example/1";
  sample.claims[0] = full_claim(sample);
  Claim date = sample.claim_of(2, "Monday", "The fire broke out on Monday.");
  date.form = Form::date;
  date.date = {parse_day("2023-05-01"), {}};
  date.date_text = "Monday";
  date.yearless_month = 5;
  date.yearless_day = 1;
  sample.add(date);
  Claim set = sample.claim_of(2, "A and B", "A and B burned.");
  set.form = Form::set;
  set.members = {"A", "B"};
  set.closed_list = true;
  sample.add(set);
  Claim rank = sample.claim_of(2, "third", "The third fire.");
  rank.form = Form::rank;
  rank.rank = 3;
  sample.add(rank);
  Claim order = sample.claim_of(2, "three days after", "It began three days after it.");
  order.form = Form::order;
  order.after = NamedEvent{
      "event:take_place", "vote", {"dam", "second"}, "ana kuintana", "the second vote"};
  const std::size_t order_at = sample.claims.size();
  sample.add(order);
  order.id = "c-0123456789ac";
  order.after.reset();
  order.value.reset();
  order.date = DayRange::on(*parse_day("2023-05-01"));
  order.date_text = "1 May";
  sample.add(order);
  const std::string json = written(sample.view(), Format::json);

  const Result<SavedReport> saved = read_saved_report(json, "saved.json");

  if (!saved) FAIL(saved.problem().message);
  CHECK(written(saved->view(), Format::json) == json);
  CHECK(written(saved->view(), Format::terminal) ==
        written(sample.view(), Format::terminal));
  CHECK(written(saved->view(), Format::markdown) ==
        written(sample.view(), Format::markdown));
  const Claim& claim = saved->claims[0];
  CHECK(claim.value == sample.claims[0].value);
  CHECK(claim.unit == sample.claims[0].unit);
  CHECK(claim.population == sample.claims[0].population);
  CHECK(claim.measure == sample.claims[0].measure);
  CHECK(claim.origin == sample.claims[0].origin);
  CHECK(claim.place == sample.claims[0].place);
  CHECK(claim.period == sample.claims[0].period);
  CHECK(claim.attribution == sample.claims[0].attribution);
  CHECK(claim.topic == sample.claims[0].topic);
  CHECK(claim.states == sample.claims[0].states);
  CHECK(claim.of == sample.claims[0].of);
  CHECK(saved->claims[order_at].after == sample.claims[order_at].after);
  CHECK(saved->claims[order_at + 1].date == sample.claims[order_at + 1].date);
}

TEST_CASE("the claims of one article read back from a line of JSON", "[report]") {
  test::Sample sample = test::mill_fire();
  sample.articles[0].topic = {1, 0xffffffffffffffff};
  sample.articles[0].shingles = {7};
  sample.articles[0].published_state = SlotState::carried;
  std::ostringstream line;
  write_claims_line(sample.articles[0], std::span(sample.claims).first(1), line);
  const std::string text = line.str();
  const std::size_t list = text.rfind("\"claims\":") + 9;

  const auto claims = read_claims(text.substr(list, text.size() - list - 2), "x.jsonl", 4);

  ArticleInfo article;
  const std::size_t reading = text.find("\"reading\":") + 10;
  const std::string_view beside =
      std::string_view(text).substr(reading, list - 10 - reading);
  CHECK_FALSE(take_reading(beside, "x.jsonl", article));
  CHECK(article.published_state == sample.articles[0].published_state);
  CHECK(article.topic == sample.articles[0].topic);
  CHECK(article.shingles == sample.articles[0].shingles);
  REQUIRE(claims);
  REQUIRE(claims->size() == 1);
  CHECK(claims->front().id == sample.claims[0].id);
  CHECK(claims->front().article == 4);
  CHECK(claims->front().value == sample.claims[0].value);
}

TEST_CASE("broken JSON says where it is broken", "[report]") {
  const auto [json, message] = GENERATE(table<std::string, std::string>({
      {"{", "is no JSON"},
      {"", "is no JSON"},
      {"nonsense", "is no JSON"},
      {"{\"schema\": \"other/1\"}", "schema: expected 'crosscheck.findings/1'"},
      {R"({"schema": "crosscheck.findings/1"} x)", "more after the end"},
      {R"({"schema": "crosscheck.findings/1"})", "articles: expected a list"},
      {R"({"schema": "crosscheck.findings/1", "tool": {"version": "1", "rules_digest": "d"},
           "articles": [{"id": 3}]})",
       "articles[0].id: expected a string"},
      {std::string(100'000, '['), "deeper than 64"},
  }));
  CAPTURE(json.substr(0, 40));

  const Result<SavedReport> saved = read_saved_report(json, "saved.json");

  REQUIRE_FALSE(saved);
  CAPTURE(saved.problem().message);
  CHECK(saved.problem().message.find(message) != std::string::npos);
}

TEST_CASE("a finding that names an unknown claim is a problem", "[report]") {
  std::string json = written(test::mill_fire().view(), Format::json);
  const std::size_t findings = json.find("\"findings\"");
  const std::size_t claim = json.find("\"c-", findings);
  json.replace(claim + 3, 4, "zzzz");

  const Result<SavedReport> saved = read_saved_report(json, "saved.json");

  REQUIRE_FALSE(saved);
  CHECK(saved.problem().message.find("findings[0]: there is no claim 'c-zzzz") == 0);
}
