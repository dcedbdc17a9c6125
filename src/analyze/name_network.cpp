#include "analyze/name_network.h"

#include <algorithm>
#include <charconv>

#include "syntax/layer_rows.h"
#include "syntax/multiply.h"
#include "syntax/network_shape.h"

namespace crosscheck {
namespace {

using N = NameNetworkShape;

/// Adds the numbers of a line, with spaces between, to a list.
template <typename Number>
void add_numbers(std::string_view text, std::vector<Number>& out) {
  while (!text.empty()) {
    Number number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) return;
    out.push_back(number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty()) text.remove_prefix(1);
  }
}

/// Less of what is below zero, as in the network of syntax.
std::int16_t narrowed(std::int32_t sum) {
  return within_16(leaky(sum >> (Places::sum - NamePlaces::hidden)));
}

NamePoints points_of(std::span<const std::int32_t> sums) {
  const std::int64_t best = *std::ranges::max_element(sums);
  NamePoints points{};
  for (std::size_t at = 0; at < points.size(); ++at) {
    const std::int64_t less =
        ((sums[at] - best) * NameNetwork::points_per_nat) >> Places::sum;
    points[at] =
        static_cast<std::int32_t>(std::max<std::int64_t>(less, -NameNetwork::most_points));
  }
  return points;
}

}  // namespace

NameNetwork::NameNetwork(const Rows& rows) {
  std::vector<std::int16_t> hidden;
  std::vector<std::int16_t> classes;
  for (const Row& row : rows) {
    if (row.key(0) == "hidden") add_numbers(row.value, hidden);
    if (row.key(0) == "classes") add_numbers(row.value, classes);
    if (row.key(0) == "hidden_bias") add_numbers(row.value, hidden_bias_);
    if (row.key(0) == "class_bias") add_numbers(row.value, class_bias_);
  }
  if (hidden.size() != N::input * N::hidden || classes.size() != N::hidden * N::columns ||
      hidden_bias_.size() != N::hidden || class_bias_.size() != N::columns) {
    return;
  }
  hidden_ = packed_cells(hidden, N::input, N::hidden);
  classes_ = packed_cells(classes, N::hidden, N::columns);
}

std::vector<NamePoints> NameNetwork::points(std::span<const std::int16_t> input,
                                            std::size_t count) const {
  std::vector<std::int32_t> sums;
  fill_rows(hidden_bias_, count, sums);
  multiply(input.data(), count, N::input, {hidden_.data(), N::input, N::hidden},
           sums.data());
  std::vector<std::int16_t> hidden(sums.size());
  std::ranges::transform(sums, hidden.begin(), narrowed);
  fill_rows(class_bias_, count, sums);
  multiply(hidden.data(), count, N::hidden, {classes_.data(), N::hidden, N::columns},
           sums.data());
  std::vector<NamePoints> points;
  points.reserve(count);
  for (std::size_t word = 0; word < count; ++word) {
    points.push_back(points_of(std::span(sums).subspan(word * N::columns, N::classes)));
  }
  return points;
}

}  // namespace crosscheck
