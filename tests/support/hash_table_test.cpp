#include "support/hash_table.h"

#include <catch2/catch.hpp>
#include <string>

using namespace crosscheck;

TEST_CASE("a hash table keeps what it was given while it grows", "[support]") {
  HashTable<std::string> table;
  CHECK(table.is_empty());
  CHECK(table.find(7) == nullptr);

  for (std::uint64_t i = 0; i < 1000; ++i) table[i * 64] = std::to_string(i);

  CHECK(table.size() == 1000);
  for (std::uint64_t i = 0; i < 1000; ++i) {
    REQUIRE(table.find(i * 64) != nullptr);
    CHECK(*table.find(i * 64) == std::to_string(i));
    CHECK_FALSE(table.contains(i * 64 + 1));
  }
}

TEST_CASE("a hash table makes a value where there is none", "[support]") {
  HashTable<std::uint32_t> table;
  table[5] |= 2U;
  table[5] |= 4U;
  CHECK(*table.find(5) == 6U);
  CHECK(table.size() == 1);
}
