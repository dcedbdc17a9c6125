#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// "Ada Lind event:birth 1920-05-03/1920-05-03", one a line.
std::string dates(const std::string& text) {
  std::string lines;
  for (const Claim& claim : claimed(Form::date, text)) {
    if (!lines.empty()) lines += '\n';
    lines += claim.name + ' ' + claim.measure.node.id + ' ' + days(claim.date);
  }
  return lines;
}

}  // namespace

TEST_CASE("brackets after a person's name tell when they lived", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Ada Lind (3 May 1920 - 4 June 1999) was a painter.",
       "Ada Lind event:birth 1920-05-03/1920-05-03\n"
       "Ada Lind event:death 1999-06-04/1999-06-04"},
      {"Ada Lind (May 3, 1920 \xE2\x80\x93 June 4, 1999) was a painter.",
       "Ada Lind event:birth 1920-05-03/1920-05-03\n"
       "Ada Lind event:death 1999-06-04/1999-06-04"},
      {"Ada Lind (1920-1999) was a painter.",
       "Ada Lind event:birth 1920-01-01/1920-12-31\n"
       "Ada Lind event:death 1999-01-01/1999-12-31"},
  }));
  CAPTURE(text);
  CHECK(dates(text) == expected);
}

TEST_CASE("brackets with other spans of time tell of no life", "[claim]") {
  const auto text =
      GENERATE(as<std::string>{}, "Ada Lind (1990-1999) was the mayor.",
               "The Harbour Prize (1920-1999) was given to painters.",
               "Ada Lind (1920-1999, then again) was a painter.",
               "Ada Lind (1750-1999) painted.", "Lind (1920-1999) was a painter.");
  CAPTURE(text);
  CHECK(dates(text).empty());
}
