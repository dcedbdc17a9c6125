#include "graph/name_pairs.h"

#include <catch2/catch.hpp>

#include <string>

using namespace crosscheck;

TEST_CASE("two reports of a name are one name, a short form, a slip or two people",
          "[graph]") {
  const auto& [a, b, edit] = GENERATE(table<std::string, std::string, NameEdit>({
      {"eva tokai", "eva tokai", NameEdit::none},
      {"eva tokai", "tokai", NameEdit::brief},
      {"eva maria tokai", "eva tokai", NameEdit::brief},
      {"e tokai", "eva tokai", NameEdit::brief},
      {"ana kuintana", "ana kuintara", NameEdit::letter},
      {"ana kuintana", "ana kuintan", NameEdit::letter},
      {"ian berg", "ian borg", NameEdit::other},
      {"ana kuintana", "luis kuintana", NameEdit::other},
      {"ana kuintana", "eva kuintara", NameEdit::other},
      {"stefan mueller", "stefen muellar", NameEdit::other},
      {"eva tokai", "ian berg", NameEdit::other},
  }));
  CAPTURE(a, b);
  CHECK(compare_names(a, b) == edit);
  CHECK(compare_names(b, a) == edit);
}
