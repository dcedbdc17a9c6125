#include "graph/text_pairs.h"

#include <catch2/catch.hpp>

#include "graph/decision.h"

using namespace crosscheck;

namespace {

Claim told(std::vector<std::string> members, const std::string& skeleton = "salt harbour") {
  Claim claim;
  claim.form = Form::text;
  claim.measure.node = {"text:be", "be", {"text:be"}};
  claim.skeleton = skeleton;
  claim.members = std::move(members);
  return claim;
}

Alignment alignment_of(const Claim& a, const Claim& b) {
  return align_texts(a, b, compare_slots(a, b));
}

}  // namespace

TEST_CASE("who tells less of one thing tells the same", "[graph]") {
  const Claim more = told({"2002", "PE", "film", "work:film"});
  CHECK(alignment_of(more, told({"film", "work:film"})) == Alignment::same);
  CHECK(alignment_of(more, told({"mill"})) == Alignment::different);
  CHECK(alignment_of(more, told({"film", "work:film"}, "stone harbour")) ==
        Alignment::different);
}

TEST_CASE("two kinds or two years of a work are a contrast, both are two works",
          "[graph]") {
  const Claim film = told({"2002", "film", "work:film"});
  CHECK(matter_contrast(film, told({"2012", "film", "work:film"})) == MatterContrast::year);
  CHECK(matter_contrast(film, told({"novel", "work:novel"})) == MatterContrast::kind);
  CHECK(matter_contrast(film, told({"2012", "novel", "work:novel"})) ==
        MatterContrast::none);
  CHECK(matter_contrast(film, told({"2012", "report"})) == MatterContrast::none);
  CHECK(matter_contrast(film, told({"1999", "2012", "film", "work:film"})) ==
        MatterContrast::none);
  CHECK(matter_contrast(film, told({"2012", "film", "work:film"}, "cold ferry")) ==
        MatterContrast::none);
}

TEST_CASE("works of two countries are two works", "[graph]") {
  Claim one = told({"2002", "film", "work:film"});
  Claim other = told({"2012", "film", "work:film"});
  one.population.citizenship = "PE";
  other.population.citizenship = "CL";
  CHECK(matter_contrast(one, other) == MatterContrast::none);
}
