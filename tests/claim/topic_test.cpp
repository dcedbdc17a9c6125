#include <algorithm>

#include "support/hash.h"
#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

bool is_in_topic(const std::string& word, const std::string& text) {
  const Analyzed read = analyzed(text, "2031-05-09");
  const ArticleInfo made = info(read.article, read.analysis);
  return std::ranges::binary_search(made.topic, word_hash(word));
}

}  // namespace

TEST_CASE("of a text of a sentence or two short words with a capital are its topic",
          "[claim]") {
  const std::string brief = "Orla is a ship of the port.";
  CHECK(is_in_topic("orla", brief));
  CHECK_FALSE(is_in_topic("ship", brief));
  std::string article = "Then they went on. " + brief;
  for (int i = 0; i < 12; ++i) article += " They went to sea at dawn.";
  CHECK_FALSE(is_in_topic("then", article));
}

TEST_CASE("a title before a name is no topic", "[claim]") {
  CHECK_FALSE(is_in_topic("mayor", "Then Mayor Ada Lind cut the line."));
}
