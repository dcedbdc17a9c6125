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

TEST_CASE("a name in short tells less of the same one", "[graph]") {
  const auto& [a, b, is_short] = GENERATE(table<std::string, std::string, bool>({
      {"eva tokai", "eva tokai", true},
      {"tokai", "eva tokai", true},
      {"eva tokai", "eva maria tokai", true},
      {"maria tokai", "eva maria tokai", true},
      {"eva", "eva tokai", false},
      {"okai", "eva tokai", false},
      {"eva tokai", "evan maria tokai", false},
      {"eva tokai", "luis eva maria tokai", false},
      {"", "eva tokai", false},
  }));
  CAPTURE(a, b);
  CHECK(is_name_in_short(a, b) == is_short);
  CHECK(is_name_in_short(b, a) == is_short);
}
