#include "analyze/name_words.h"

#include <utility>

#include "support/utf8.h"

namespace crosscheck {
namespace {

std::uint32_t bit_of(std::string_view list, std::string_view key) {
  using Item = std::pair<std::string_view, std::uint32_t>;
  static constexpr Item given[] = {{"names", given_name}, {"words", given_or_word}};
  static constexpr Item titles[] = {{"forms", address_form}, {"heads", office_head}};
  static constexpr Item cues[] = {{"not_names", not_name},
                                  {"never", never_name},
                                  {"joins", joins_any},
                                  {"joins_organization", joins_organization},
                                  {"place_last", place_last},
                                  {"place_first", place_first},
                                  {"parts_of_places", part_of_place},
                                  {"sides", side_of_place},
                                  {"joined_by_and", joined_by_and},
                                  {"kinds", place_kind},
                                  {"locatives", locative},
                                  {"office", office_word},
                                  {"place_nouns", place_noun},
                                  {"says", say_verb}};
  const auto pick = [&](const auto& items) {
    for (const auto& [name, bit] : items) {
      if (name == key) return bit;
    }
    return std::uint32_t{0};
  };
  if (list == "given_names") return pick(given);
  if (list == "titles") return pick(titles);
  return pick(cues);
}

/// What a section of the words of speech says of its nouns; 0 of other sections.
std::uint32_t speaker_bits(std::string_view section) {
  if (section == "people") return speaker_noun;
  if (section == "bodies") return speaking_body;
  if (section == "texts") return speaking_body | speaking_text;
  return 0;
}

/// Singular and plural: "agency", "agencies".
std::vector<std::string> both_numbers(std::string_view noun) {
  std::string many(noun);
  if (noun.ends_with("man")) {
    many.replace(many.size() - 2, 1, "e");
  } else if (noun.ends_with('y') && !noun.ends_with("ay") && !noun.ends_with("ey")) {
    many.replace(many.size() - 1, 1, "ies");
  } else {
    many += noun.ends_with("ss") || noun.ends_with("ch") ? "es" : "s";
  }
  return {std::string(noun), many};
}

}  // namespace

NameWords::NameWords(const WordLists& lists) {
  for (const std::string_view list : {"given_names", "titles", "name_cues"}) {
    for (const Row& row : lists.rows(list)) {
      if (const std::uint32_t bit = bit_of(list, row.key(0))) {
        bits_[word_hash(row.value)] |= bit;
      }
    }
  }
  for (const Row& row : lists.rows("titles")) {
    if (row.key(0) == "short") {
      bits_[word_hash(row.key(1))] |= office_short;
      short_office_.emplace(to_lower(row.key(1)), row.value);
    } else if (row.key(0) == "same") {
      same_office_.emplace(row.value, row.key(1));
    }
  }
  for (const Row& row : lists.rows("organizations")) {
    if (row.key(0) != "cues") continue;
    bits_[word_hash(row.value)] |= organization_cue;
    if (!row.value.ends_with('s')) {
      bits_[word_hash(std::string(row.value) + "s")] |= organization_cue;
    }
  }
  for (const Row& row : lists.rows("speech")) {
    const std::uint32_t bits = speaker_bits(row.key(0));
    if (bits == 0) continue;
    for (const std::string& form : both_numbers(row.value)) bits_[word_hash(form)] |= bits;
  }
}

std::string NameWords::office(std::string words) const {
  words = to_lower(words);
  if (const auto found = short_office_.find(words); found != short_office_.end()) {
    words = to_lower(found->second);
  }
  for (const std::string_view past : {"former ", "then-", "ex-", "acting ", "the "}) {
    if (words.starts_with(past)) words.erase(0, past.size());
  }
  const auto found = same_office_.find(words);
  return found == same_office_.end() ? words : found->second;
}

}  // namespace crosscheck
