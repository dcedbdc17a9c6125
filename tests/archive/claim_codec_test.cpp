#include "archive/claim_codec.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "archive/packing.h"
#include "claim/extract.h"
#include "report/claims_json.h"
#include "tests/support/claims.h"
#include "tool/pipeline.h"

using namespace crosscheck;

namespace {

/// The claims of an article that has some of every form.
std::vector<Claim> claims_of_text() {
  Problems problems;
  const Knowledge knowledge = load_knowledge({}, problems);
  const Article article = article_of_text(
      "Mill fire in Halden\n\nThe mill fire in Halden killed at least 12 people since 1 "
      "May, "
      "police said on 3 May 2023. About 40 percent of the 300 workers were in the mill. "
      "\"It was the largest fire in Norway since 1987,\" said Fire Chief Anna Velmonen. "
      "The "
      "mill was opened on 4 March 1951. Repairs will cost $1.66 million. Between 5 and 7 "
      "people are missing as of Tuesday. A man was killed by the roof. "
      "The strike began on 1 May, three days after the first talks collapsed.\n",
      "Paper A", parse_day("2023-05-03"));
  return extract_all({article}, knowledge, 1).claims;
}

std::string as_json(const std::vector<Claim>& claims) {
  std::ostringstream out;
  JsonWriter json(out);
  json.begin_array();
  for (const Claim& claim : claims) write_claim(claim, "a", claims, json);
  json.end_array();
  return out.str();
}

}  // namespace

TEST_CASE("claims come back without loss", "[archive]") {
  std::vector<Claim> claims = claims_of_text();
  REQUIRE(claims.size() > 6);
  claims[1].of = 2;
  claims[3].said_month = 5;
  claims[3].as_of_day = 9;
  claims[3].value = Value{};
  claims[3].value->low = *Decimal::parse("123456789012345678901234567890.125");

  const std::string bytes = encode_claims(claims);
  const auto read = decode_claims(bytes);

  REQUIRE(read);
  CHECK(encode_claims(*read) == bytes);
  CHECK(as_json(*read) == as_json(claims));
  for (std::size_t i = 0; i < claims.size(); ++i) {
    CHECK((*read)[i].span == claims[i].span);
    CHECK((*read)[i].speech_near == claims[i].speech_near);
    CHECK((*read)[i].implied == claims[i].implied);
    CHECK((*read)[i].states == claims[i].states);
    CHECK((*read)[i].topic == claims[i].topic);
    CHECK((*read)[i].said_month == claims[i].said_month);
    CHECK((*read)[i].as_of_day == claims[i].as_of_day);
    CHECK((*read)[i].period == claims[i].period);
    CHECK((*read)[i].after == claims[i].after);
  }
  CHECK(std::ranges::any_of(claims, [](const Claim& claim) {
    return claim.after && claim.after->head == "talk";
  }));
}

TEST_CASE("a share names its whole by its place among the claims of its article",
          "[archive]") {
  std::vector<Claim> claims{a_claim().claim_, a_claim().claim_};
  claims[1].of = 70;

  const auto read = decode_claims(encode_claims(claims, 70));

  REQUIRE(read);
  CHECK(read->at(1).of == 0);
}

TEST_CASE("bytes that are no claims are refused, whatever they are", "[archive]") {
  const std::string good = *unpacked(encode_claims(claims_of_text()));
  std::size_t accepted = 0;
  for (std::size_t i = 0; i < good.size(); i += 5) {
    for (const char c : {'\0', '\xFF', '\x80'}) {
      std::string bytes = good;
      bytes[i] = c;
      if (const auto claims = decode_claims(packed(bytes))) {
        ++accepted;
        CHECK(claims->size() <= most_claims);
      }
    }
    CHECK_FALSE(decode_claims(packed(good.substr(0, i))));
  }
  CHECK(accepted > 0);  // a letter of a text is any byte
  CHECK_FALSE(decode_claims(packed(good + "x")));
  CHECK_FALSE(decode_claims(good));
  CHECK_FALSE(decode_claims(""));
}

TEST_CASE("a frame that claims to hold much takes no memory", "[archive]") {
  const std::string zeros(std::size_t{70} << 20U, '\0');

  CHECK_FALSE(unpacked(packed(zeros)));
  CHECK_FALSE(unpacked(packed(std::string_view(zeros).substr(0, 60U << 20U))));
  CHECK(unpacked(packed(std::string_view(zeros).substr(0, 4000)))->size() == 4000);
}

TEST_CASE("the words of an article come back, and only if they are in order", "[archive]") {
  ArticleInfo article;
  article.topic = {1, 5, ~0ULL};
  article.names = {5};
  article.shingles = {7, 8};

  const auto read = decode_words(encode_words(article));

  REQUIRE(read);
  CHECK(read->topic == article.topic);
  CHECK(read->names == article.names);
  CHECK(read->shingles == article.shingles);
  article.topic = {5, 1};
  CHECK_FALSE(decode_words(encode_words(article)));
  CHECK_FALSE(decode_words("x"));
  CHECK_FALSE(decode_words(""));
}
