#include "analyze/quantity_words.h"

#include <array>
#include <unordered_set>
#include <utility>

#include "analyze/tokenize.h"
#include "support/text.h"

namespace crosscheck {
namespace {

using Bits = std::pair<std::string_view, std::uint64_t>;

std::uint64_t bit_of(std::string_view key, std::span<const Bits> bits) {
  for (const auto& [name, bit] : bits) {
    if (name == key) return bit;
  }
  return 0;
}

std::int32_t small_int(std::string_view text) {
  const auto value = Decimal::parse(text);
  return value ? static_cast<std::int32_t>(value->to_int().value_or(0)) : 0;
}

std::optional<Hedge> hedge_named(std::string_view key) {
  constexpr std::array<std::pair<std::string_view, Hedge>, 8> hedges = {{
      {"exact", Hedge::exact},
      {"about", Hedge::about},
      {"nearly", Hedge::nearly},
      {"more_than", Hedge::more_than},
      {"at_least", Hedge::at_least},
      {"fewer_than", Hedge::fewer_than},
      {"at_most", Hedge::at_most},
      {"up_to", Hedge::up_to},
  }};
  for (const auto& [name, hedge] : hedges) {
    if (name == key) return hedge;
  }
  return std::nullopt;
}

/// Marks the first word of a phrase of several words, and the second behind an article,
/// which opens a number only where the next word does.
void mark_first(WordTable& uses, std::string_view phrase, std::uint64_t bits) {
  const std::vector<Token> tokens = tokenize(phrase);
  if (tokens.empty()) return;
  uses.add(tokens.front().hash, bits);
  const std::string_view first = slice(phrase, tokens.front().span);
  if (tokens.size() > 1 && (first == "a" || first == "an")) uses.add(tokens[1].hash, bits);
}

void add_numbers(QuantityWords& words, const Rows& rows, Problems& problems) {
  constexpr std::array<Bits, 9> kinds = {{{"small", WordUse::small},
                                          {"tens", WordUse::tens},
                                          {"scales", WordUse::scale},
                                          {"short_scales", WordUse::short_scale},
                                          {"fractions", WordUse::fraction},
                                          {"power_fractions", WordUse::power_fraction},
                                          {"unit_ordinals", WordUse::unit_ordinal},
                                          {"dozens", WordUse::dozen},
                                          {"factors", WordUse::factor}}};
  for (const Row& row : rows) {
    const std::string_view word = row.key(1);
    if (const std::uint64_t bit = bit_of(row.key(0), kinds)) {
      words.uses.add(word_hash(word), bit, small_int(row.value));
      continue;
    }
    const bool multiplies = row.key(0) == "multiplies";
    const std::vector<std::string_view> ends = split(row.value, ' ');
    const auto low = Decimal::parse(ends.front());
    const auto high = Decimal::parse(ends.back());
    if (!low || !high) {
      problems.push_back(
          {"lexicon/en/numbers.yaml", 0, 0,
           "'" + std::string(row.value) + "' is no number; expected one or two"});
      continue;
    }
    const Hedge hedge = multiplies                    ? Hedge::multiple
                        : row.key(0) == "proportions" ? Hedge::proportion
                                                      : Hedge::multitude;
    words.vague.add(word, static_cast<std::uint32_t>(words.vague_numbers.size()));
    words.vague_numbers.push_back({*low, *high, hedge});
    mark_first(
        words.uses, word,
        multiplies ? WordUse::opens | WordUse::multiplies : std::uint64_t{WordUse::opens});
  }
  words.uses.add(word_hash("hundred"), WordUse::hundred);
  for (const std::string_view word : {"a", "an"}) {
    words.uses.add(word_hash(word), WordUse::article);
  }
  for (const std::string_view word : {"minus", "negative"}) {
    words.uses.add(word_hash(word), WordUse::negative);
  }
  words.uses.add(word_hash("no"), WordUse::no);
}

void add_hedges(QuantityWords& words, const Rows& rows, Problems& problems) {
  std::unordered_set<std::string_view> after;
  std::unordered_set<std::string_view> only_after;
  std::unordered_set<std::string_view> estimates;
  for (const Row& row : rows) {
    if (row.key(0) == "after") after.insert(row.value);
    if (row.key(0) == "only_after") only_after.insert(row.value);
    if (row.key(0) == "estimates") estimates.insert(row.value);
  }
  for (const Row& row : rows) {
    if (row.key(0) != "phrases") continue;
    const auto hedge = hedge_named(row.key(1));
    if (!hedge) {
      problems.push_back({"lexicon/en/hedges.yaml", 0, 0,
                          "unknown hedge class '" + std::string(row.key(1)) + "'"});
      continue;
    }
    const auto index = static_cast<std::uint32_t>(words.hedges.size());
    words.hedges.push_back({*hedge, estimates.contains(row.value)});
    if (after.contains(row.value)) words.hedges_after.add(row.value, index);
    if (only_after.contains(row.value)) continue;
    words.hedges_before.add(row.value, index);
    const std::vector<Token> tokens = tokenize(row.value);
    if (!tokens.empty()) words.uses.add(tokens.back().hash, WordUse::hedge);
  }
}

void add_changes(QuantityWords& words, const Rows& rows) {
  constexpr std::array<Bits, 6> kinds = {{{"up", WordUse::up},
                                          {"down", WordUse::down},
                                          {"up_after", WordUse::up_after},
                                          {"down_after", WordUse::down_after},
                                          {"with_object", WordUse::with_object},
                                          {"between", WordUse::between}}};
  for (const Row& row : rows) {
    words.uses.add(word_hash(row.value), bit_of(row.key(0), kinds));
  }
}

void add_counted(QuantityWords& words, const Rows& rows) {
  constexpr std::array<Bits, 13> kinds = {
      {{"stop", WordUse::stop},
       {"skip", WordUse::skip},
       {"collectives", WordUse::collective},
       {"as_nouns", WordUse::as_noun},
       {"not_plural", WordUse::not_plural},
       {"named_before", WordUse::names_number},
       {"named_before_capital", WordUse::names_number_capital},
       {"streets", WordUse::street},
       {"scores", WordUse::score},
       {"verbs", WordUse::verb},
       {"attributive", WordUse::attributive},
       {"per", WordUse::per_noun},
       {"takes_one", WordUse::takes_one}}};
  for (const Row& row : rows) {
    words.uses.add(word_hash(row.value), bit_of(row.key(0), kinds));
  }
}

}  // namespace

QuantityWords::QuantityWords(const WordLists& lists, Problems& problems)
    : units(lists, problems) {
  add_numbers(*this, lists.rows("numbers"), problems);
  add_hedges(*this, lists.rows("hedges"), problems);
  add_changes(*this, lists.rows("changes"));
  add_counted(*this, lists.rows("counted"));
  for (const std::uint64_t hash : units.first_words()) uses.add(hash, WordUse::unit);
}

void QuantityWords::name_words(Vocabulary& vocabulary) const {
  uses.name_words(vocabulary);
  units.name_words(vocabulary);
  vague.name_words(vocabulary);
  hedges_before.name_words(vocabulary);
  hedges_after.name_words(vocabulary);
}

void QuantityWords::index(const Vocabulary& vocabulary) {
  uses.index(vocabulary);
  units.index(vocabulary);
  vague.index(vocabulary);
  hedges_before.index(vocabulary);
  hedges_after.index(vocabulary);
}

}  // namespace crosscheck
