#include "analyze/digits.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

constexpr std::size_t most_digits = 30;

/// Whether the groups between `separator` have three digits, or two but for the last
/// (Indian).
bool is_grouped(std::string_view text, char separator) {
  const std::size_t first = text.find(separator);
  const std::size_t last = text.rfind(separator);
  if (first == 0 || first > 3 || text.size() - last != 4) return false;
  bool threes = true;
  bool twos = first <= 2;
  for (std::size_t at = first; at != last;) {
    const std::size_t next = text.find(separator, at + 1);
    threes = threes && next - at == 4;
    twos = twos && next - at == 3;
    at = next;
  }
  return threes || twos;
}

std::optional<Digits> made(std::string_view whole, std::string_view decimals,
                           bool grouped) {
  std::array<char, 2 * most_digits + 2> plain{};
  std::size_t size = 0;
  for (const char c : whole) {
    if (c < '0' || c > '9') continue;
    if (size >= most_digits) return std::nullopt;
    plain[size++] = c;
  }
  if (size + decimals.size() > most_digits) return std::nullopt;
  if (!decimals.empty()) {
    plain[size++] = '.';
    size = static_cast<std::size_t>(
        std::copy(decimals.begin(), decimals.end(), plain.begin() + size) - plain.begin());
  }
  const auto value = Decimal::parse({plain.data(), size});
  if (!value) return std::nullopt;
  return Digits{*value, Decimal::power_of_ten(-static_cast<int>(decimals.size())),
                !decimals.empty(), grouped};
}

}  // namespace

std::optional<Digits> read_digits(std::string_view text) {
  const auto commas = std::ranges::count(text, ',');
  const auto stops = std::ranges::count(text, '.');
  if (commas == 0 && stops == 0) return made(text, {}, false);
  if (commas > 0 && stops > 0) {
    const char decimal = text.rfind('.') > text.rfind(',') ? '.' : ',';
    const char group = decimal == '.' ? ',' : '.';
    if ((decimal == '.' ? stops : commas) != 1) return std::nullopt;
    const std::size_t at = text.find(decimal);
    if (text.find(group, at) != std::string_view::npos) return std::nullopt;
    if (!is_grouped(text.substr(0, at), group)) return std::nullopt;
    return made(text.substr(0, at), text.substr(at + 1), true);
  }
  const char separator = commas > 0 ? ',' : '.';
  const bool one = commas + stops == 1;
  if ((separator == ',' || !one) && is_grouped(text, separator))
    return made(text, {}, true);
  if (!one) return std::nullopt;
  const std::size_t at = text.find(separator);
  if (separator == ',' && text.size() - at > 3) return std::nullopt;  // "2019,2020"
  return made(text.substr(0, at), text.substr(at + 1), false);
}

}  // namespace crosscheck
