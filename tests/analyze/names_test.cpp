#include "analyze/names.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "analyze/sentences.h"
#include "analyze/tokenize.h"

using namespace crosscheck;

namespace {

struct Read {
  Article article;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<NameMention> names;
};

const Gazetteer& gazetteer() {
  static const Gazetteer made = [] {
    Problems problems;
    return Gazetteer(WordLists::of_embedded(embedded_files(), "en"), problems);
  }();
  return made;
}

/// Paragraphs are lines; the first is a headline where `headline` is set.
Read read(const std::string& text, bool headline = false) {
  Read made;
  made.article.text = text;
  const SentenceRules rules{
      Abbreviations{Rows::of_compiled("words\x1fGov\nwords\x1fIll\nwords\x1fMr\n")}, {}};
  std::uint32_t begin = 0;
  while (begin < text.size()) {
    auto end = static_cast<std::uint32_t>(std::min(text.find('\n', begin), text.size()));
    const bool first = made.article.paragraphs.empty();
    made.article.paragraphs.push_back(
        {{begin, end}, first && headline ? Part::headline : Part::body});
    const auto from = static_cast<std::uint32_t>(made.tokens.size());
    tokenize(text, {begin, end}, made.tokens);
    split_sentences(made.article,
                    static_cast<std::uint32_t>(made.article.paragraphs.size() - 1),
                    {from, static_cast<std::uint32_t>(made.tokens.size())}, rules,
                    made.tokens, made.sentences);
    begin = end + 1;
  }
  made.names = read_names(made.article, made.tokens, made.sentences, {}, gazetteer());
  return made;
}

/// "Ann Brook/person/mayor; Texas/place": text, class and role of each name.
std::string told(const Read& read) {
  std::string all;
  for (const NameMention& mention : read.names) {
    if (!all.empty()) all += "; ";
    all += slice(read.article.text, mention.span);
    all += '/';
    all += name(mention.name_class);
    if (!mention.role.empty()) all += "/" + mention.role;
  }
  return all;
}

}  // namespace

TEST_CASE("names are read with their class and office", "[names]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The Kazakh Interior Minister Daniyar Orynbek said so.",
       "Kazakh/place; Daniyar Orynbek/person/interior minister"},
      {"It was told to Minister of Internal Affairs Daniyar Orynbek.",
       "Daniyar Orynbek/person/interior minister"},
      {"He met interior minister Daniyar Orynbek and left.",
       "Daniyar Orynbek/person/interior minister"},
      {"Daniyar Orynbek, the minister of internal affairs, left.",
       "Daniyar Orynbek/person/minister"},
      {"Anna Lindqvist, 51, the mayor, left.", "Anna Lindqvist/person/mayor"},
      {"A statement by Gov. Ann Brook came later.", "Ann Brook/person/governor"},
      {"He met Mr. Tarvo in May.", "Tarvo/person"},
      {"It is run by the University of Harlow in Norway.",
       "University of Harlow/organization; Norway/place"},
      {"Kazakhstan's Water Resources Ministry said so.",
       "Kazakhstan/place; Water Resources Ministry/organization"},
      {"They asked Harlow Police Chief Ann Brook.",
       "Harlow Police/organization; Ann Brook/person/police chief"},
      {"The mill in Harlow Creek, Ill., burned.", "Harlow Creek/place; Ill./place"},
      {"They live in the town of Varsk near the sea.", "Varsk/place"},
      {"The Kremlin was silent.", "Kremlin/place"},
      {"Texas Governor Ann Brook left for London.",
       "Texas/place; Ann Brook/person/governor; London/place"},
      {"Trucks stood at the Zhalan border crossing.", "Zhalan/place"},
      {"They live in Upper Manhattan and in Downtown Houston.",
       "Manhattan/place; Houston/place"},
      {"They live in Southwest Houston and in North Carolina.",
       "Houston/place; North Carolina/place"},
      {"A bus stopped in East Hartford.", "East Hartford/place"},
      {"A house on South Pennsylvania burned.", "South Pennsylvania/place"},
      {"It rained in South Florida.", "Florida/place"},
      {"The fire began at NW 16th Street.", ""},
      {"He works for the European Union and the U.N. in Geneva.",
       "European Union/organization; U.N./organization; Geneva/place"},
  }));
  CAPTURE(text);
  CHECK(told(read(text)) == expected);
}

TEST_CASE("an age beside capitals tells a person", "[names]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Kenneth Mills, a 22-year-old baker, left.", "Kenneth Mills/person"},
      {"Will Brook, 18, is in hospital.", "Will Brook/person"},
      {"Tarisa Washington, 42, a mother of two, left.", "Tarisa Washington/person"},
      {"They found 18-year-old Aluna Miravel Hawkbury in the street.",
       "Aluna Miravel Hawkbury/person"},
      {"It killed Tanika Mallon, 21, and hurt three others.", "Tanika Mallon/person"},
      {"\xE2\x80\x94 Nira Ward, 24, of Lilac Street in Harlow",
       "Nira Ward/person; Lilac Street/place; Harlow/place"},
      {"The car of Jan de la Cruz-Berg (34) stood there.", "Jan de la Cruz-Berg/person"},
      {"He lives on Lilac Street, 12, and works in Oslo.",
       "Lilac Street/place; Oslo/place"},
      {"They went to New York, 24, and to Oslo.", "New York/place; Oslo/place"},
  }));
  CAPTURE(text);
  CHECK(told(read(text)) == expected);
}

TEST_CASE("a title begins with the name of somebody whose age it tells", "[names]") {
  const Read found = read("Tanika Mallon, 21, Killed In Harlow Shooting On Main Street");
  REQUIRE_FALSE(found.names.empty());
  CHECK(found.names[0].canonical == "Tanika Mallon");
  CHECK(found.names[0].name_class == NameClass::person);
}

TEST_CASE("a bar and grill is one place's name", "[names]") {
  const Read found = read("Police came to the Highwood Bar and Grill on Friday.");
  REQUIRE(found.names.size() == 1);
  CHECK(found.names[0].canonical == "Highwood Bar and Grill");
}

TEST_CASE("common words, days and pronouns are no names", "[names]") {
  const auto text = GENERATE("However, nobody came on Monday.", "I went there in January.",
                             "Officials said so. Workers left.", "He told us who did it.",
                             "Some turkey and china was sold.");
  CAPTURE(text);
  CHECK(told(read(text)).empty());
}

TEST_CASE("a surname takes the full name that stands before it", "[names]") {
  const Read found = read("Daniyar Orynbek spoke on Monday. Orynbek said nothing new.");
  REQUIRE(found.names.size() == 2);
  CHECK(found.names[1].canonical == "Daniyar Orynbek");
  CHECK(found.names[1].name_class == NameClass::person);
}

TEST_CASE("a headline in title case gives only what is known", "[names]") {
  const Read found = read(
      "Orynbek Says Many Roads Into Kazakhstan Are Closed\n"
      "Daniyar Orynbek spoke on roads.",
      true);
  REQUIRE(found.names.size() == 3);
  CHECK(told(found) == "Orynbek/person; Kazakhstan/place; Daniyar Orynbek/person");
  CHECK(found.names[0].canonical == "Daniyar Orynbek");
}

TEST_CASE("adjectives and possessives are marked", "[names]") {
  const Read found = read("The Kazakh border and Russia's border are long.");
  REQUIRE(found.names.size() == 2);
  CHECK(found.names[0].demonym);
  CHECK(found.names[0].canonical == "Kazakhstan");
  CHECK(found.names[0].concept_id == "KZ");
  CHECK_FALSE(found.names[0].possessive);
  CHECK(found.names[1].possessive);
  CHECK_FALSE(found.names[1].demonym);
}

TEST_CASE("a state after a city decides which city it is", "[names]") {
  const Read found = read("A fire in Paris, Texas, was put out. Firemen in Paris left.");
  REQUIRE(found.names.size() == 3);
  CHECK(found.names[0].concept_id == "city:paris@US-TX");
  CHECK(found.names[2].concept_id == "city:paris@US-TX");
  CHECK(read("A fire in Paris was put out.").names.at(0).concept_id == "city:paris");
}

TEST_CASE("a name opens a sentence with a word that is seldom in lower case", "[names]") {
  const Read found = read(
      "We saw Fort Harlow. The road to Fort Harlow leads past a fort. Fort Harlow is old.");
  REQUIRE(found.names.size() == 3);
  CHECK(found.names[2].canonical == "Fort Harlow");
  const Read plain = read("The bank of a bank is a bank. Bank Harlow was seen there.");
  for (const NameMention& name : plain.names) CHECK(name.canonical != "Bank Harlow");
}

TEST_CASE("one word names what a full name elsewhere names", "[names]") {
  const std::string full = "The Varda Motor Company cut jobs. ";
  CHECK(told(read(full + "Later Varda sold a plant.")) ==
        "Varda Motor Company/organization; Varda/organization");
}

TEST_CASE("a seat stands for its government", "[names]") {
  const Read found = read("The Kremlin said so.");
  REQUIRE(found.names.size() == 1);
  CHECK(found.names[0].seat);
  CHECK(found.names[0].concept_id == "RU");
}

TEST_CASE("any bytes can be read for names", "[names]") {
  for (const std::string text :
       {"", "\n\n", "A", "Mr.", "X, ", "of Of OF", "\xC3\x89. \xFF", "Minister of",
        "Bank of the", "A-B-C-", "Gov. . ."}) {
    CAPTURE(text);
    CHECK_NOTHROW(read(text));
  }
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "Bank of ";
  CHECK_NOTHROW(read(many));
}
