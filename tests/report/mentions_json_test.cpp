#include "report/mentions_json.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "acquire/acquire.h"

using namespace crosscheck;

namespace {

Span span_of(const Article& article, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(article.text.find(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

std::string written(const Article& article, const Analysis& analysis) {
  std::ostringstream out;
  write_mentions(article, analysis, out);
  return out.str();
}

}  // namespace

TEST_CASE("mentions are written in text order with exact numbers", "[report]") {
  const Article article = article_of_text(
      "Nearly 1.660 million Velland citizens crossed since last week.", "x", {});
  Analysis analysis;
  QuantityMention quantity;
  quantity.span = span_of(article, "Nearly 1.660 million");
  quantity.low = quantity.high = *Decimal::parse("1660000");
  quantity.bound = Bound::about;
  quantity.unit = "citizen";
  quantity.counted = span_of(article, "Velland citizens");
  analysis.quantities.push_back(quantity);
  TimeMention time;
  time.span = span_of(article, "since last week");
  time.value = "2022-W38";
  time.mod = "SINCE";
  analysis.times.push_back(time);
  NameMention place;
  place.span = span_of(article, "Velland");
  analysis.names.push_back(place);
  EventMention event;
  event.span = span_of(article, "crossed");
  event.negated = true;
  analysis.events.push_back(event);

  CHECK(written(article, analysis) ==
        R"({"article":")" + article.id +
            R"(","mentions":[)"
            R"({"type":"quantity","start":0,"end":20,"text":"Nearly 1.660 million",)"
            R"("low":1660000,"high":1660000,"bound":"~","change":null,"unit":"citizen",)"
            R"("dimension":"count","counted":"Velland citizens"},)"
            R"({"type":"name","start":21,"end":28,"text":"Velland","class":"place",)"
            R"("canonical":"Velland"},)"
            R"({"type":"event","start":38,"end":45,"text":"crossed","polarity":"-",)"
            R"("modality":"asserted","time":"past"},)"
            R"({"type":"time","start":46,"end":61,"text":"since last week","timex":"DATE",)"
            R"("value":"2022-W38","mod":"SINCE"}]})"
            "\n");
}

TEST_CASE("offsets of mentions are those of the file, not of the normalized text",
          "[report]") {
  Article article = article_of_text("5 men", "x", {});
  article.offsets.append(2, {10, 12}, true);
  article.offsets.append(3, {17, 20}, true);
  Analysis analysis;
  QuantityMention quantity;
  quantity.span = {0, 5};
  analysis.quantities.push_back(quantity);

  CHECK(written(article, analysis).find(R"("start":10,"end":20)") != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 never make invalid JSON", "[report]") {
  Article article = article_of_text("x", "x", {});
  article.id = "a\xff\"b";

  CHECK(written(article, {}) == "{\"article\":\"a\xEF\xBF\xBD\\\"b\",\"mentions\":[]}\n");
}
