#include "tool/given_figure.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "support/text.h"

namespace crosscheck {
namespace {

/// A number with its commas taken out.
struct Written {
  Decimal value;
  Decimal last_place = 1;
  bool decimals = false;
};

/// The zeros of "thousand", "million" or "billion"; 0 for any other word.
int zeros_of(std::string_view word) {
  return word == "thousand" ? 3 : word == "million" ? 6 : word == "billion" ? 9 : 0;
}

std::optional<Written> number(std::string_view text, int power) {
  std::string digits(text);
  std::erase(digits, ',');
  const auto value = Decimal::parse(digits);
  if (!value) return std::nullopt;
  const std::size_t point = digits.find('.');
  const int places =
      point == std::string::npos ? 0 : static_cast<int>(digits.size() - point - 1);
  return Written{*value * Decimal::power_of_ten(power),
                 Decimal::power_of_ten(power - places), places > 0};
}

/// The hedge that the text begins with, which is cut off.
Hedge hedge_of(std::string_view& text) {
  constexpr std::array<std::pair<std::string_view, Hedge>, 20> hedges{
      {{"at least ", Hedge::at_least},   {"no fewer than ", Hedge::at_least},
       {"at most ", Hedge::at_most},     {"no more than ", Hedge::at_most},
       {"more than ", Hedge::more_than}, {"over ", Hedge::more_than},
       {"nearly ", Hedge::nearly},       {"almost ", Hedge::nearly},
       {"close to ", Hedge::nearly},     {"about ", Hedge::about},
       {"some ", Hedge::about},          {"around ", Hedge::about},
       {"roughly ", Hedge::about},       {"up to ", Hedge::up_to},
       {"as many as ", Hedge::up_to},    {"fewer than ", Hedge::fewer_than},
       {"under ", Hedge::fewer_than},    {"below ", Hedge::fewer_than},
       {"exactly ", Hedge::exact},       {"between ", Hedge::range}}};
  for (const auto& [words, hedge] : hedges) {
    if (!text.starts_with(words)) continue;
    text.remove_prefix(words.size());
    return hedge;
  }
  return Hedge::none;
}

/// The unit whose name the words from `at` on are.
const MeasureUnit* unit_from(const std::vector<std::string_view>& words, std::size_t at,
                             const Units& units) {
  std::string name;
  for (; at < words.size(); ++at) {
    if (!name.empty()) name += ' ';
    name += words[at];
  }
  const MeasureUnit* unit = units.find(name);
  if (unit != nullptr || !name.ends_with('s')) return unit;
  name.pop_back();
  return units.find(name);
}

}  // namespace

std::optional<QuantityMention> read_figure(std::string_view text, const Units& units) {
  QuantityMention mention;
  mention.hedge = hedge_of(text);
  const std::vector<std::string_view> words = split(text, ' ');
  const std::string_view first = words.front();
  const bool joined_by_and = words.size() > 2 && words[1] == "and";
  std::size_t at = joined_by_and ? 3 : 1;
  const int zeros = at < words.size() ? zeros_of(words[at]) : 0;
  if (zeros > 0) ++at;
  const std::size_t dash = first.find('-');
  const auto from = number(first.substr(0, dash), zeros);
  const auto to = joined_by_and                    ? number(words[2], zeros)
                  : dash != std::string_view::npos ? number(first.substr(dash + 1), zeros)
                                                   : from;
  if (!from || !to) return std::nullopt;
  mention.low = from->value;
  mention.high = to->value;
  mention.last_place = std::min(from->last_place, to->last_place);
  mention.has_decimals = from->decimals || to->decimals;
  if (at == words.size()) return mention;
  const MeasureUnit* unit = unit_from(words, at, units);
  if (unit == nullptr) return std::nullopt;
  mention.dimension = unit->dimension;
  mention.unit = unit->name;
  mention.factor = unit->factor;
  mention.offset = unit->offset;
  return mention;
}

}  // namespace crosscheck
