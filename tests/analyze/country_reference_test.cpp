#include "analyze/country_reference.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

/// The country that the last "country" or "nation" of a text means; "" if none.
std::string meant(const std::string& text, std::string_view excluded = {}) {
  static const Language language = [] {
    Problems problems;
    return load_language(WordLists::of_embedded(embedded_files(), "en"), problems);
  }();
  const Analysis found = analyzed(text).analysis;
  for (std::size_t i = found.sentences.size(); i-- > 0;) {
    const TokenRange tokens = found.sentences[i].tokens;
    for (std::uint32_t at = tokens.end; at-- > tokens.begin;) {
      const std::uint64_t hash = found.tokens[at].hash;
      if (hash != word_hash("country") && hash != word_hash("nation")) continue;
      const NameMention* name =
          country_meant(found.names, found.sentences, language.gazetteer, at,
                        static_cast<std::uint32_t>(i), excluded);
      return name == nullptr ? "" : name->concept_id;
    }
  }
  return "no such word";
}

}  // namespace

TEST_CASE("the country is the one that was named most, the later of equals", "[analyze]") {
  CHECK(meant("Bolivia closed its mines. Nobody may leave the country.") == "BO");
  CHECK(meant("Bolivia lies beside Peru. The country has many mines.") == "PE");
  CHECK(meant("Bolivia has mines. Bolivia sells tin to Peru. This nation is rich.") ==
        "BO");
  CHECK(meant("Bolivian mines closed. Trade with Peru and the Bolivian market fell in the "
              "country.") == "BO");
}

TEST_CASE("a country that is near comes before one that is named more", "[analyze]") {
  const std::string far = "Bolivia has mines. Bolivia has tin. Bolivia has gold. ";
  const std::string between = "It rained. It snowed. It froze. ";
  CHECK(meant(far + between + "Peru has fish. The country is poor.") == "PE");
  CHECK(meant(far + between + "It thawed. The country is poor.") == "BO");
}

TEST_CASE("without a country before, or with none but one it cannot be, nothing is meant",
          "[analyze]") {
  CHECK(meant("The country has many mines. Bolivia is one.").empty());
  CHECK(meant("Bolivians left the country.", "BO").empty());
  CHECK(meant("Peru was quiet. Bolivians left the country.", "BO") == "PE");
}
