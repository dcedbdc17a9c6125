#include "claim/hedge_widths.h"

#include <algorithm>

#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t hedge_count = 13;

bool read_term(std::string_view text, WidthEnd::Term& term) {
  text = trimmed(text);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789."), text.size());
  if (digits > 0) {
    const auto factor = Decimal::parse(text.substr(0, digits));
    if (!factor) return false;
    term.factor = term.factor * *factor;
  }
  const std::string_view name = text.substr(digits);
  if (name.empty()) return digits > 0;
  if (name != "n" && name != "u" && name != "low" && name != "high") return false;
  term.of = name.front();
  return true;
}

bool read_end(std::string_view text, WidthEnd& end) {
  text = trimmed(text);
  if (text == "inf") {
    end.unbounded = true;
    return true;
  }
  int sign = 1;
  while (!text.empty()) {
    if (text.starts_with("max(")) {
      const std::size_t close = text.find(')');
      if (close == std::string_view::npos) return false;
      for (const std::string_view part : split(text.substr(4, close - 4), ',')) {
        if (!read_term(part, end.largest.emplace_back())) return false;
      }
      text = trimmed(text.substr(close + 1));
    } else {
      const std::size_t next = text.find_first_of("+-");
      WidthEnd::Term term{.factor = sign, .of = '1'};
      if (!read_term(text.substr(0, next), term)) return false;
      end.terms.push_back(term);
      if (next == std::string_view::npos) return true;
      sign = text[next] == '-' ? -1 : 1;
      text = trimmed(text.substr(next + 1));
    }
  }
  return true;
}

/// "[n - u, n)"; the comma inside max(...) does not split.
bool read_interval(std::string_view text, std::array<WidthEnd, 2>& ends) {
  text = trimmed(text);
  if (text.size() < 5) return false;
  ends[0].open = text.front() == '(';
  ends[1].open = text.back() == ')';
  text = text.substr(1, text.size() - 2);
  const std::size_t comma = text.find(',');
  if (comma == std::string_view::npos) return false;
  return read_end(text.substr(0, comma), ends[0]) &&
         read_end(text.substr(comma + 1), ends[1]);
}

struct Written {
  Decimal low;
  Decimal high;
  Decimal u;
};

Decimal of_term(const WidthEnd::Term& term, const Written& written, bool is_high) {
  switch (term.of) {
    case 'u': return term.factor * written.u;
    case 'l': return term.factor * written.low;
    case 'h': return term.factor * written.high;
    case 'n': return term.factor * (is_high ? written.high : written.low);
    default: return term.factor;
  }
}

std::optional<Decimal> computed(const WidthEnd& end, const Written& written, bool is_high) {
  if (end.unbounded) return std::nullopt;
  Decimal sum;
  for (const WidthEnd::Term& term : end.terms) sum = sum + of_term(term, written, is_high);
  if (!end.largest.empty()) {
    Decimal largest = of_term(end.largest.front(), written, is_high);
    for (const WidthEnd::Term& term : end.largest) {
      largest = std::max(largest, of_term(term, written, is_high));
    }
    sum = sum + largest;
  }
  return sum;
}

Interval computed(const std::array<WidthEnd, 2>& ends, const Written& written) {
  Interval made{computed(ends[0], written, false), computed(ends[1], written, true),
                ends[0].open, ends[1].open};
  // No count is below zero unless it was written so.
  if (made.low && made.low->is_negative() && !written.low.is_negative())
    made.low = Decimal{};
  if (made.low && made.high && *made.low >= *made.high) {
    made.high = std::max(*made.low, *made.high);
    if (*made.low == *made.high) made.low_open = made.high_open = false;
  }
  return made;
}

}  // namespace

Decimal roundness(const Decimal& n, const Decimal& last_place, bool has_decimals) {
  if (has_decimals || n.is_zero()) return last_place;
  const Decimal last_digit = Decimal::power_of_ten(std::clamp(n.exponent(), -400, 400));
  const Decimal tenth = abs(n) * Decimal::of(1, -1);
  Decimal best = last_place;
  // Largest of 1, 2, 5, 10 ... at most n/10: at most three steps per power of ten.
  for (int exponent = 0; exponent <= 400; ++exponent) {
    if (Decimal::power_of_ten(exponent) > tenth) break;
    for (const int step : {1, 2, 5}) {
      const Decimal candidate = Decimal::of(step, exponent);
      if (candidate <= tenth) best = std::max(best, candidate);
    }
  }
  return std::max(last_place, std::min(last_digit, best));
}

HedgeWidths::HedgeWidths(const WordLists& lists, Problems& problems) {
  struct Texts {
    std::string_view core;
    std::string_view outer;
  };
  std::vector<std::pair<std::string_view, Texts>> found;
  for (const Row& row : lists.rows("widths")) {
    if (found.empty() || found.back().first != row.key(0))
      found.push_back({row.key(0), {}});
    (row.key(1) == "core" ? found.back().second.core : found.back().second.outer) =
        row.value;
  }
  for (const auto& [hedge, texts] : found) {
    Width width;
    if (!read_interval(texts.core, width.core) ||
        !read_interval(texts.outer, width.outer)) {
      problems.push_back({"lexicon/en/widths.yaml", 0, 0,
                          "cannot read the width of '" + std::string(hedge) + "'"});
      continue;
    }
    if (hedge == "about range") about_range_ = width;
    for (std::size_t i = 0; i < hedge_count; ++i) {
      if (name(static_cast<Hedge>(i)) == hedge) widths_[i] = width;
    }
  }
}

Value HedgeWidths::value_of(const QuantityMention& mention, std::string_view text) const {
  Value value;
  value.text = slice(text, mention.number);
  value.low = mention.low;
  value.high = mention.high;
  value.hedge = mention.hedge;
  value.estimate = mention.estimate;
  const bool percent = mention.dimension == Dimension::ratio;
  value.roundness = std::min(
      roundness(mention.low, mention.last_place, mention.has_decimals || percent),
      roundness(mention.high, mention.last_place, mention.has_decimals || percent));
  if (value.roundness.is_zero() || value.roundness.is_negative()) value.roundness = 1;
  const Written written{mention.low, mention.high, value.roundness};

  const bool small_count = mention.hedge == Hedge::none &&
                           mention.dimension == Dimension::count &&
                           abs(mention.high) < Decimal{100} && !mention.has_decimals;
  Hedge hedge = small_count ? Hedge::exact : mention.hedge;
  if (mention.low != mention.high && (hedge == Hedge::none || hedge == Hedge::exact)) {
    hedge = Hedge::range;
  }
  const auto& width = widths_[static_cast<std::size_t>(hedge)];
  const bool about_range =
      hedge == Hedge::about && mention.low != mention.high && about_range_;
  if (about_range) {
    value.core = computed(about_range_->core, written);
    value.outer = computed(about_range_->outer, written);
  } else if (width) {
    value.core = computed(width->core, written);
    value.outer = computed(width->outer, written);
  } else {
    value.core = value.outer = Interval::closed(mention.low, mention.high);
  }
  return value;
}

}  // namespace crosscheck
