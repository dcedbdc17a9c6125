#include "graph/contradiction.h"

#include <algorithm>
#include <boost/graph/bellman_ford_shortest_paths.hpp>
#include <boost/graph/edge_list.hpp>
#include <optional>

namespace crosscheck {
namespace {

/// A sum of bounds: of two equal ones that with more strict parts is the larger.
struct Sum {
  Decimal least;
  int strict = 0;

  friend Sum operator+(const Sum& a, const Sum& b) {
    return {a.least + b.least, a.strict + b.strict};
  }
  friend auto operator<=>(const Sum&, const Sum&) = default;
};

Sum sum_of(const Difference& bound) { return {bound.least, bound.strict ? 1 : 0}; }

bool is_more_than_nothing(const Sum& sum) { return sum > Sum{}; }

/// Bellman-Ford over the bounds, for the longest paths: a path that never ends to grow runs
/// in a circle.
bool has_contradiction(std::uint32_t nodes, const std::vector<Difference>& bounds) {
  using Edge = std::pair<std::uint32_t, std::uint32_t>;
  std::vector<Edge> edges;
  std::vector<Sum> lengths;
  edges.reserve(bounds.size());
  lengths.reserve(bounds.size());
  for (const Difference& bound : bounds) {
    edges.emplace_back(bound.from, bound.to);
    lengths.push_back(sum_of(bound));
  }
  const boost::edge_list<std::vector<Edge>::const_iterator> graph(edges.begin(),
                                                                  edges.end());
  std::vector<Sum> reached(nodes);
  std::vector<std::uint32_t> before(nodes);
  for (std::uint32_t node = 0; node < nodes; ++node) before[node] = node;
  const auto add = [](const Sum& a, const Sum& b) { return a + b; };
  const auto is_longer = [](const Sum& a, const Sum& b) { return a > b; };
  const auto id = get(boost::edge_index, graph);
  return !boost::bellman_ford_shortest_paths(
      graph, nodes, boost::make_iterator_property_map(lengths.begin(), id), before.data(),
      reached.data(), add, is_longer, boost::bellman_visitor<>());
}

/// The highest sums from one node with exactly so many told bounds, and the last bound on
/// the way there.
struct Layer {
  std::vector<std::optional<Sum>> sums;
  std::vector<std::uint32_t> via;
};

class CircleSearch {
 public:
  CircleSearch(std::uint32_t nodes, const std::vector<Difference>& bounds)
      : nodes_(nodes), bounds_(bounds) {
    for (std::uint32_t i = 0; i < bounds.size(); ++i)
      (bounds[i].told ? told_ : orders_).push_back(i);
    std::ranges::stable_sort(orders_, {}, [&](std::uint32_t i) { return bounds[i].from; });
  }

  /// Nodes that a told bound leads back to: every circle holds one of them.
  std::vector<std::uint32_t> ends_of_upper_bounds() const {
    std::vector<bool> is_end(nodes_);
    for (const std::uint32_t i : told_) {
      if (bounds_[i].to <= bounds_[i].from) is_end[bounds_[i].to] = true;
    }
    std::vector<std::uint32_t> ends;
    for (std::uint32_t node = 0; node < nodes_; ++node) {
      if (is_end[node]) ends.push_back(node);
    }
    return ends;
  }

  /// The circle through `start` with the fewest told bounds, at most `most`.
  std::vector<std::uint32_t> through(std::uint32_t start, std::size_t most) const {
    std::vector<Layer> layers{empty_layer()};
    layers[0].sums[start] = Sum{};
    follow_orders(layers[0]);
    while (layers.size() <= most) {
      layers.push_back(empty_layer());
      Layer& layer = layers.back();
      const Layer& last = layers[layers.size() - 2];
      for (const std::uint32_t i : told_) reach(i, last, layer);
      follow_orders(layer);
      if (layer.sums[start] && is_more_than_nothing(*layer.sums[start]))
        return circle(layers, start);
    }
    return {};
  }

 private:
  Layer empty_layer() const {
    return {std::vector<std::optional<Sum>>(nodes_), std::vector<std::uint32_t>(nodes_)};
  }
  void reach(std::uint32_t i, const Layer& from, Layer& to) const {
    const Difference& bound = bounds_[i];
    const std::optional<Sum>& start = from.sums[bound.from];
    if (!start) return;
    const Sum sum = *start + sum_of(bound);
    std::optional<Sum>& known = to.sums[bound.to];
    if (known && *known >= sum) return;
    known = sum;
    to.via[bound.to] = i;
  }
  /// Orders lead from lower nodes to higher ones: one pass is enough.
  void follow_orders(Layer& layer) const {
    for (const std::uint32_t i : orders_) reach(i, layer, layer);
  }
  std::vector<std::uint32_t> circle(const std::vector<Layer>& layers,
                                    std::uint32_t start) const {
    std::vector<std::uint32_t> bounds;
    std::size_t layer = layers.size() - 1;
    std::uint32_t node = start;
    do {
      const std::uint32_t i = layers[layer].via[node];
      bounds.push_back(i);
      node = bounds_[i].from;
      if (bounds_[i].told) --layer;
    } while (layer > 0 || node != start);
    std::ranges::reverse(bounds);
    return bounds;
  }

  std::uint32_t nodes_;
  const std::vector<Difference>& bounds_;
  std::vector<std::uint32_t> told_;
  std::vector<std::uint32_t> orders_;
};

}  // namespace

std::vector<std::uint32_t> smallest_contradiction(std::uint32_t nodes,
                                                  const std::vector<Difference>& bounds,
                                                  std::size_t most_told) {
  if (bounds.empty() || !has_contradiction(nodes, bounds)) return {};
  const CircleSearch search(nodes, bounds);
  std::vector<std::uint32_t> smallest;
  std::size_t most = most_told;
  for (const std::uint32_t end : search.ends_of_upper_bounds()) {
    if (most == 0) break;
    const std::vector<std::uint32_t> found = search.through(end, most);
    if (found.empty()) continue;
    smallest = found;
    const auto is_told = [&](std::uint32_t i) { return bounds[i].told; };
    most = static_cast<std::size_t>(std::ranges::count_if(found, is_told)) - 1;
  }
  return smallest;
}

}  // namespace crosscheck
