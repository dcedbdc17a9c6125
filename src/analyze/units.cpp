#include "analyze/units.h"

#include <algorithm>
#include <array>

#include "analyze/tokenize.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::array dimensions = {
    Dimension::count, Dimension::ratio,  Dimension::money,       Dimension::length,
    Dimension::area,  Dimension::volume, Dimension::mass,        Dimension::time,
    Dimension::age,   Dimension::speed,  Dimension::temperature, Dimension::energy,
    Dimension::power, Dimension::data,   Dimension::score,       Dimension::other};

std::optional<Dimension> dimension_named(std::string_view word) {
  for (const Dimension dimension : dimensions) {
    if (name(dimension) == word) return dimension;
  }
  return std::nullopt;
}

std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!is_space(point.value)) out += text.substr(at, point.bytes);
    at += point.bytes;
  }
  return out;
}

bool is_iso_code(std::string_view word) {
  return word.size() == 3 &&
         std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

Units::Units(const WordLists& lists, Problems& problems) {
  read_units(lists.rows("units"), problems);
  read_currencies(lists.rows("currencies"), problems);
}

std::uint32_t Units::unit_named(std::string_view name) {
  const auto [found, added] =
      by_name_.emplace(name, static_cast<std::uint32_t>(units_.size()));
  if (added) units_.push_back({std::string(name)});
  return found->second;
}

void Units::add_name(std::string_view name, std::uint32_t unit) {
  names_.add(name, unit);
  const std::vector<Token> tokens = tokenize(name);
  if (!tokens.empty()) first_words_.push_back(tokens.front().hash);
}

void Units::add_symbol(std::string_view symbol, std::uint32_t unit) {
  const std::string exact = without_space(symbol);
  const std::string folded = to_lower(exact);
  const auto [found, added] =
      group_of_.emplace(folded, static_cast<std::uint32_t>(symbol_groups_.size()));
  if (added) symbol_groups_.emplace_back();
  symbol_groups_[found->second].push_back({exact, unit});
  symbols_.add(symbol, found->second);
  const std::vector<Token> tokens = tokenize(symbol);
  if (!tokens.empty()) first_words_.push_back(tokens.front().hash);
}

void Units::read_units(const Rows& rows, Problems& problems) {
  for (const Row& row : rows) {
    const auto dimension = dimension_named(row.key(0));
    if (!dimension) {
      problems.push_back({"lexicon/en/units.yaml", 0, 0,
                          "unknown dimension '" + std::string(row.key(0)) + "'"});
      continue;
    }
    const std::uint32_t index = unit_named(row.key(1));
    MeasureUnit& unit = units_[index];
    unit.dimension = *dimension;
    if (row.key(2) == "names") {
      add_name(row.value, index);
    } else if (row.key(2) == "symbols") {
      add_symbol(row.value, index);
    } else if (const auto number = Decimal::parse(row.value)) {
      (row.key(2) == "offset" ? unit.offset : unit.factor) = *number;
    } else {
      problems.push_back({"lexicon/en/units.yaml", 0, 0,
                          "'" + std::string(row.value) + "' is no number; expected the " +
                              std::string(row.key(2)) + " of " + unit.name});
    }
  }
}

void Units::read_currencies(const Rows& rows, Problems& problems) {
  for (const Row& row : rows) {
    if (row.key(0) == "pounds") {
      if (const auto from = Decimal::parse(row.value); row.key(1) == "from" && from) {
        money_pounds_from_ = *from;
      }
      continue;
    }
    const bool is_new = !by_name_.contains(std::string(row.key(1)));
    const std::uint32_t index = unit_named(row.key(1));
    MeasureUnit& unit = units_[index];
    unit.dimension = Dimension::money;
    if (is_new && is_iso_code(unit.name)) add_symbol(unit.name, index);
    if (row.key(2) == "names") {
      add_name(row.value, index);
    } else if (row.key(2) == "symbols") {
      add_symbol(row.value, index);
    } else if (const auto number = Decimal::parse(row.value)) {
      unit.factor = *number;
    } else {
      problems.push_back({"lexicon/en/currencies.yaml", 0, 0,
                          "'" + std::string(row.value) + "' is no number"});
    }
  }
}

const MeasureUnit* Units::pick(std::uint32_t group, std::string_view written) const {
  const std::vector<Symbol>& symbols = symbol_groups_[group];
  const std::string plain = without_space(written);
  for (const Symbol& symbol : symbols) {
    if (symbol.exact == plain) return &units_[symbol.unit];
  }
  // "49 HZ", "5 KG": another case is a slip where nothing else is written so.
  const bool word_like = plain.size() >= 2 && symbols.size() == 1;
  const MeasureUnit& only = units_[symbols.front().unit];
  const auto is_ascii_letter = [](char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; };
  // "c$ 5" can be nothing else; "all 5" is no Albanian money.
  const bool is_word = std::ranges::all_of(plain, is_ascii_letter);
  if (!word_like || (only.dimension == Dimension::money && is_word)) return nullptr;
  return &only;
}

Units::Match Units::match(std::string_view text, std::span<const Token> tokens,
                          std::uint32_t at, std::uint32_t end) const {
  const PhraseTable::Match named = names_.match(tokens, at, end);
  const PhraseTable::Match symbol = symbols_.match(tokens, at, end);
  if (symbol.tokens > named.tokens) {
    const Span written{tokens[at].span.begin, tokens[at + symbol.tokens - 1].span.end};
    if (const MeasureUnit* unit = pick(symbol.value, slice(text, written))) {
      return {symbol.tokens, unit, true};
    }
  }
  if (!named) return {};
  return {named.tokens, &units_[named.value], false};
}

Units::Match Units::currency_before(std::string_view text, std::span<const Token> tokens,
                                    std::uint32_t at, std::uint32_t begin) const {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t length = std::min(longest, at - begin); length > 0; --length) {
    const std::uint32_t first = at - length;
    const PhraseTable::Match found = symbols_.match(tokens, first, at);
    if (found.tokens != length) continue;
    // "A $5 million grant": an article, no Australian dollar.
    if (length > 1 && tokens[first + 1].space_before &&
        tokens[first].hash == word_hash("a"))
      continue;
    const Span written{tokens[first].span.begin, tokens[at - 1].span.end};
    const MeasureUnit* unit = pick(found.value, slice(text, written));
    if (unit && unit->dimension == Dimension::money) return {length, unit, true};
  }
  return {};
}

const MeasureUnit* Units::money_of(std::string_view symbol) const {
  const auto group = group_of_.find(to_lower(symbol));
  if (group == group_of_.end()) return nullptr;
  for (const Symbol& known : symbol_groups_[group->second]) {
    const MeasureUnit& unit = units_[known.unit];
    if (known.exact == symbol && unit.dimension == Dimension::money) return &unit;
  }
  return nullptr;
}

const MeasureUnit* Units::find(std::string_view name) const {
  const auto found = by_name_.find(std::string(name));
  return found == by_name_.end() ? nullptr : &units_[found->second];
}

}  // namespace crosscheck
