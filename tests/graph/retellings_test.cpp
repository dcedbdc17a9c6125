#include "graph/retellings.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

ToldText told(const std::string& text) {
  const Analyzed read = analyzed(text, "2031-05-09");
  const auto& words = built_in_words();
  return ToldText(
      told_sentences(read.article, 0, read.analysis, words.first, words.second));
}

const std::string article =
    "The new bridge over the Narva will be narrower than the old one, so that ships have "
    "more room, the engineer Jan Berg said on Monday.\n"
    "Profit at Tobol Wagon Works rose 20.9 percent to $2.55 a share in the third quarter.\n"
    "The library will open its cellar to readers in spring.\n"
    "Rosa Kask led the choir of the town in its first concert since the fire.\n"
    "Between 90 and 100 boats are moored in the harbor of Tartu.";

/// What the first sentence of a short text makes of the article, and the words that differ.
struct Told {
  std::string altered;
  std::string here;
  std::string there;
  friend bool operator==(const Told&, const Told&) = default;
};

std::ostream& operator<<(std::ostream& out, const Told& one) {
  return out << one.altered << " '" << one.here << "' '" << one.there << "'";
}

Told retold(const std::string& text) {
  const ToldText longer = told(article);
  const ToldText brief = told(text);
  const auto found = find_retelling(brief.sentences.front(), longer);
  if (!found) return {"nothing", "", ""};
  Told made{std::string(name(found->altered)), "", ""};
  if (found->here != nullptr) made.here = found->here->form;
  if (found->there != nullptr) made.there = found->there->form;
  return made;
}

}  // namespace

TEST_CASE("a sentence that says what one of the article says alters nothing", "[graph]") {
  CHECK(retold("The library will open its cellar.") == Told{"none", "", ""});
  CHECK(retold("Readers: the library opens its cellar in spring.") == Told{"none", "", ""});
  CHECK(retold("Tobol Wagon Works: profit rose 21 percent.").altered == "nothing");
}

TEST_CASE("a figure that the article has nowhere is an altered one", "[graph]") {
  CHECK(retold("Profit at Tobol Wagon Works rose 22.9 percent to $2.55 a share.") ==
        Told{"figure", "22.9 percent", "20.9 percent"});
  CHECK(retold("The harbor of Tartu has between 80 and 100 boats moored.") ==
        Told{"figure", "80-100 boat", "90-100 boat"});
  CHECK(retold("In the harbor of Tartu 100 boats are moored.").altered == "nothing");
  CHECK(retold("Profit at Tobol Wagon Works rose in the second quarter.") ==
        Told{"day", "Q2", "Q3"});
}

TEST_CASE("a word for the opposite, another name, a denial", "[graph]") {
  CHECK(retold("The new bridge over the Narva will be wider than the old one.") ==
        Told{"opposite", "wider", "narrower"});
  CHECK(retold("Ada Lind led the choir of the town in its first concert.").altered ==
        "name");
  CHECK(retold("The library will not open its cellar to readers in spring.") ==
        Told{"denial", "", ""});
  CHECK(retold("The library failed to open its cellar to readers.") ==
        Told{"denial", "", ""});
}

TEST_CASE("what is told beside the article is no contrast", "[graph]") {
  CHECK(retold("The old bridge was painted green and red by pupils.").altered == "nothing");
  CHECK(retold("The library has 40 rooms and a garden with a pond.").altered == "nothing");
  CHECK(retold("Jan Berg was not born when the old bridge was built.").altered ==
        "nothing");
}

TEST_CASE("statements that a summary joins are compared each", "[graph]") {
  CHECK(retold("The library opens its cellar to readers in spring, and profit at Tobol "
               "Wagon Works fell 20.9 percent to $2.55 a share.") ==
        Told{"opposite", "fall", "rise"});
}

TEST_CASE("the share of a text's words that another has", "[graph]") {
  CHECK(share_told(told("The library opens its cellar."), told(article)) == 1);
  CHECK(share_told(told("Frogs sing loudly."), told(article)) == 0);
  CHECK(share_told(ToldText({}), told(article)) == 0);
}
