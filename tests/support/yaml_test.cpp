#include "support/strict_yaml.h"

#include <catch2/catch.hpp>

#include "support/rows.h"

using namespace crosscheck;

TEST_CASE("strict YAML keeps every scalar as text and knows where it stands", "[support]") {
  Problems problems;
  const auto root = read_strict_yaml(
      "country: NO\ndate: 2022-09-27\nwhen: |\n  a is b\n  c is d\n", "x.yaml", problems);
  REQUIRE(root);
  CHECK(root->find("country")->scalar == "NO");
  CHECK(root->find("date")->scalar == "2022-09-27");
  CHECK(root->find("when")->block_line == 4);
  CHECK(root->find("when")->block_column == 3);
}

TEST_CASE("what strict YAML refuses it refuses with a place", "[support]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"a: &x 1\nb: *x\n",
       "x.yaml:1:4: anchors (&name) are not allowed here; write the value again"},
      {"a: 1\na: 2\n", "x.yaml:2:1: the key 'a' stands twice, first in line 1"},
      {"a: !!int 1\n",
       "x.yaml:1:4: tags (tag:yaml.org,2002:int) are not allowed here; every value is "
       "text"},
      {"a:\n\t- b\n", "x.yaml:2:1: a tab in the indentation; use spaces"},
      {"a: [1, 2\n", "x.yaml:2:1: end of sequence flow not found"},
      {"a: \xff\n", "x.yaml:1:4: invalid UTF-8; save the file as UTF-8"},
  }));
  Problems problems;
  CHECK_FALSE(read_strict_yaml(text, "x.yaml", problems));
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front()) == expected);
}

TEST_CASE("word lists survive compilation", "[support]") {
  Problems problems;
  const auto root = read_strict_yaml(
      "crosscheck_words: 1\nentry:\n  verbs: [enter, cross into]\n  opposite: exit\n", "w",
      problems);
  REQUIRE(root);
  const Rows rows = Rows::of_yaml(*root);
  const std::string compiled = rows.compiled();
  const Rows again = Rows::of_compiled(compiled);
  REQUIRE(again.size() == 3);
  CHECK(again.begin()->key(1) == "verbs");
  CHECK((again.begin() + 1)->value == "cross into");
}
