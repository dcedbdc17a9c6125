#include <catch2/catch.hpp>
#include <fstream>
#include <sstream>

#include "reason/parse_rule.h"

using namespace crosscheck;

TEST_CASE("the schema of rules names the fields that the reader knows", "[reason]") {
  std::ifstream file(CROSSCHECK_SOURCE_DIR "/rules/schema/rule.schema.json");
  std::ostringstream text;
  text << file.rdbuf();
  const std::string schema = text.str();
  REQUIRE_FALSE(schema.empty());
  const std::size_t begin = schema.find("\"properties\"");
  const std::size_t end = schema.find("\"allOf\"");
  const std::string properties = schema.substr(begin, end - begin);
  for (const std::string_view field : rule_fields()) {
    CAPTURE(field);
    CHECK(properties.find("\n    \"" + std::string(field) + "\":") != std::string::npos);
  }
  // Four spaces and a quotation mark open a field, and nothing else does.
  std::size_t fields = 0;
  for (std::size_t at = 0; (at = properties.find("\n    \"", at)) != std::string::npos;
       ++at)
    ++fields;
  CHECK(fields == rule_fields().size());
}
