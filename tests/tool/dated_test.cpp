#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "acquire/acquire.h"
#include "tool/pipeline.h"

using namespace crosscheck;

namespace {

const Knowledge& knowledge() {
  static Problems problems;
  static const Knowledge known = load_knowledge({}, problems);
  return known;
}

/// "EVENT of OBJECT on DATE" for every date claim of a text of 5 May 2023.
std::vector<std::string> dated(const std::string& text) {
  const Article article = article_of_text(text, "Paper", parse_day("2023-05-05"));
  const Extracted all = extract_all({article}, knowledge(), 1);
  std::vector<std::string> found;
  for (const Claim& claim : all.claims) {
    if (claim.form != Form::date || !claim.date.first) continue;
    found.push_back(claim.measure.node.id.substr(6) + " of " + claim.population.head +
                    " on " + to_string(*claim.date.first));
  }
  return found;
}

/// How many findings say that one event has two dates.
std::size_t date_conflicts(const std::string& first, const std::string& second) {
  const Checked checked =
      check_articles({article_of_text(first, "Paper A", parse_day("2023-05-05")),
                      article_of_text(second, "Paper B", parse_day("2023-05-06"))},
                     knowledge(), 1);
  std::size_t found = 0;
  for (const Finding& finding : checked.findings) {
    if (finding.rule == "conflict.date") ++found;
  }
  return found;
}

using Dated = std::vector<std::string>;

}  // namespace

TEST_CASE("a date says when the event of its clause happened and to what", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, Dated>({
      {"The old stone bridge over the Wend was opened to traffic again on 3 May 2023.",
       {"opening of bridge on 2023-05-03"}},
      {"The tunnel reopened on 3 May 2023.", {"opening of tunnel on 2023-05-03"}},
      {"In Karsk the ferry sank on 3 May 2023.", {"accident of ferry on 2023-05-03"}},
      {"Lena Ortmark announced the curfew on 3 May 2023.",
       {"announcement of curfew on 2023-05-03"}},
      // another subject each time
      {"A bridge was opened on 3 May 2023.", {"opening of  on 2023-05-03"}},
      // such things happen to it every day
      {"The port was shelled on 3 May 2023.", {"attack of  on 2023-05-03"}},
  }));
  CAPTURE(text);
  CHECK(dated(text) == expected);
}

TEST_CASE("a date is not bound to an event of another clause", "[claim]") {
  const std::string text =
      GENERATE(as<std::string>{},
               "The bridge was opened, which pleased those who wrote on 3 May 2023.",
               "The treaty was signed and the delegates flew home on 3 May 2023.",
               "The bridge has been closed since 3 May 2023.");
  CAPTURE(text);
  CHECK(dated(text).empty());
}

TEST_CASE("one thing opened on two days is a conflict of dates", "[claim]") {
  const std::string first = "The stone bridge in Karsk was opened on 3 May 2023.";
  CHECK(date_conflicts(first, "The bridge in Karsk was opened to traffic on 4 May 2023.") ==
        1);
  CHECK(date_conflicts(first, "The bridge in Karsk was opened to traffic on 3 May 2023.") ==
        0);
  CHECK(date_conflicts(first, "The bridge in Karsk was closed on 4 May 2023.") == 0);
  CHECK(date_conflicts(first, "The museum in Karsk was opened on 4 May 2023.") == 0);
}
