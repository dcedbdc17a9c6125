#include "analyze/name_kinds.h"

#include "support/ascii.h"

namespace crosscheck {
namespace {

std::uint64_t joined(std::uint64_t words, std::uint64_t next) {
  return (words * 0x9E3779B97F4A7C15ULL + next) ^ (words >> 32U);
}

/// Letters beyond ASCII are of more than one byte.
bool is_letter(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::uint16_t kind_of(std::string_view section) {
  if (section == "persons") return known_person;
  if (section == "places") return known_place;
  if (section == "bodies") return known_body;
  if (section == "things") return known_thing;
  if (section == "person nouns") return person_noun;
  if (section == "place nouns") return place_noun_kind;
  if (section == "body nouns") return body_noun;
  return section == "given" ? known_given : known_none;
}

}  // namespace

NameKinds::NameKinds(const Rows& known, const Rows& listed) {
  for (const Row& row : known) add(row, kind_of(row.key(0)));
  for (const Row& row : listed) {
    add(row, row.key(0) == "given" ? listed_given : listed_body);
  }
}

void NameKinds::add(const Row& row, std::uint16_t kind) {
  std::uint64_t hash = 0;
  for (std::size_t at = 0; at < row.value.size();) {
    std::size_t end = at;
    while (end < row.value.size() && is_letter(row.value[end])) ++end;
    if (end > at) hash = joined(hash, word_hash(row.value.substr(at, end - at)));
    at = end + 1;
  }
  kinds_[hash] |= kind;
}

std::uint16_t NameKinds::of(std::span<const Token> name) const {
  std::uint64_t hash = 0;
  for (const Token& token : name) {
    if (token.is_word()) hash = joined(hash, token.hash);
  }
  const std::uint16_t* found = kinds_.find(hash);
  return found == nullptr ? std::uint16_t{0} : *found;
}

}  // namespace crosscheck
