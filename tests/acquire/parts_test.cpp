#include <catch2/catch.hpp>

#include "tests/acquire/scratch.h"

using namespace crosscheck;

namespace {

const char* const story =
    "Skip to content\n\n"
    "Stay up to date with notifications from The Lantern\n\n"
    "Harbour to close for 12 days after crane fall\n\n"
    "'Nobody was hurt,' the harbour master tells the town council\n\n"
    "Ada Lindqvist\n"
    "Tuesday 3 May 2031 21:45 BST\n"
    "Comments\n"
    "Cranes in the port of Vell (Lantern Photo/AP)\n\n"
    "The harbour of Vell will close for 12 days, the port office said.\n\n"
    "Support the work we do\n\n"
    "Your support helps 40 reporters every day.\n\n"
    "From fish to ferries, we were there for 90 years.\n\n"
    "Donate now.\n\n"
    "Some 300 ships have to wait.\n\n"
    "What comes next\n\n"
    "The council meets on Friday.\n\n"
    "Two cranes at the old quay\n"
    "Two cranes at the old quay (AP)\n\n"
    "A second crane will be taken down.\n\n"
    "Read more: 7 cranes that fell\n\n"
    "Engineers from two countries looked at it for 3 days and found rust.\n\n"
    "It was built in 1971.\n\n"
    "Related stories\n\n"
    "Ferry fares rise by 8 percent.\n\n"
    "XS\nSM\nMD\n";

}  // namespace

TEST_CASE("the lines of a page pasted as text are told apart", "[acquire]") {
  const FilesRead found = reading_of("vell.txt", story);
  const Article& article = found.article();
  CHECK(paragraphs(article, Part::headline) ==
        "Harbour to close for 12 days after crane fall|What comes next|");
  CHECK(paragraphs(article, Part::lede) ==
        "'Nobody was hurt,' the harbour master tells the town council|"
        "The harbour of Vell will close for 12 days, the port office said.|");
  CHECK(paragraphs(article, Part::body) ==
        "Support the work we do|Some 300 ships have to wait.|The council meets on Friday.|"
        "A second crane will be taken down.|"
        "Engineers from two countries looked at it for 3 days and found rust.|"
        "It was built in 1971.|");
  CHECK(paragraphs(article, Part::caption) ==
        "Tuesday 3 May 2031 21:45 BST|Cranes in the port of Vell (Lantern Photo/AP)|"
        "Two cranes at the old quay|Two cranes at the old quay (AP)|");
}

TEST_CASE("a page pasted as text names its title, author, day and publisher", "[acquire]") {
  const FilesRead found = reading_of("vell.txt", story);
  const Article& article = found.article();
  CHECK(article.title == "Harbour to close for 12 days after crane fall");
  CHECK(article.author == "Ada Lindqvist");
  CHECK(article.source == "The Lantern");
  CHECK(to_string(article.published.value()) == "2031-05-03");
  CHECK(article.published_state == SlotState::carried);
}

TEST_CASE("a line that is a date gives the day of publication", "[acquire]") {
  const auto [line, day] = GENERATE(table<std::string, std::string>({
      {"27 September 2032, 10.09am", "2032-09-27"},
      {"September 27, 2032", "2032-09-27"},
      {"Published: Sept 27th 2032 at 9 p.m. ET", "2032-09-27"},
      {"2032-09-27", "2032-09-27"},
      {"27.9.2032", "2032-09-27"},
      {"9/27/2032", "2032-09-27"},
      {"Evening Lamp, 27 September 2032", "2032-09-27"},
      {"By Jo Vance | September 27, 2032", "2032-09-27"},
      {"3/4/2032", ""},
      {"27 September", ""},
      {"Rain on 27 September 2032 fell", ""},
      {"31 February 2032", ""},
  }));
  CAPTURE(line);
  const FilesRead found = reading_of(
      "a.txt", "Bridge over the Orn closes\n\n" + line + "\n\nThe bridge closed.\n");
  const auto& published = found.article().published;
  CHECK((published ? to_string(*published) : "") == day);
}

TEST_CASE("a dateline with a year gives the day of publication", "[acquire]") {
  const FilesRead found = reading_of(
      "a.txt",
      "Bridge closes\n\nVELL, Sept. 27, 2032 (Wire) -- The bridge closed for a day.\n");
  CHECK(to_string(found.article().published.value()) == "2032-09-27");
}

TEST_CASE("the publisher is named by the page or else by the file", "[acquire]") {
  const auto [text, source] = GENERATE(table<std::string, std::string>({
      {"A b c d\n\nTwo fell.\n\nThe original of this text comes from Vell Radio.",
       "Vell Radio"},
      {"A b c d\n\nTwo fell, the VR/NL's correspondents say.", "VR/NL"},
      {"A b c d\n\nShe told vellDaily that two fell.\n\nGet the free vellDaily newsletter",
       "vellDaily"},
      {"A b c d\n\nShe told Orbis that two fell, she told Orbis.", "a"},
      {"Vell Courier\n\nTwo fell from the old bridge\n\nTwo men fell.", "Vell Courier"},
      {"Two fell from the bridge\n\nVell Courier, 2 May 2031\n\nTwo men fell.",
       "Vell Courier"},
      {"Two fell from the bridge\n\nTwo men fell. Orn newsletter.", "a"},
  }));
  CAPTURE(text);
  CHECK(reading_of("a.txt", text).article().source == source);
}

TEST_CASE("news that sounds like boilerplate stays", "[acquire]") {
  const std::string line = GENERATE(
      as<std::string>(), "The platform lost 2 million subscribers and readers.",
      "Comment on the 12 arrests was not available.",
      "Subscribe to this view or not, 40 people died.",
      "Related to the fire, 3 men were held on Friday.", "Share prices fell 3 percent.",
      "Ukraine wants to become a member of the club by 2030.");
  CAPTURE(line);
  const FilesRead found = reading_of(
      "a.txt", "Bridge over the Orn closes\n\nIt closed.\n\n" + line + "\n\nEnd.\n");
  CHECK(paragraphs(found.article(), Part::body).find(line) != std::string::npos);
}

TEST_CASE("text wrapped to a width is joined and other lines are not", "[acquire]") {
  const FilesRead wrapped = reading_of(
      "a.txt",
      "Bridge closes\n\nThe bridge over the Orn was closed on Monday after\n12 cracks were "
      "found.\n\nNobody was hurt.\n");
  CHECK(wrapped.article().paragraphs.size() == 3);
  const FilesRead lines =
      reading_of("a.txt", "Bridge closes\nThe bridge over the Orn closed.\nIt is.");
  CHECK(lines.article().paragraphs.size() == 3);
}
