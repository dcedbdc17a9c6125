#include "graph/components.h"

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>

namespace crosscheck {

std::vector<std::uint32_t> components(
    std::uint32_t nodes,
    const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges) {
  using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
  Graph graph(nodes);
  for (const auto& [a, b] : edges) boost::add_edge(a, b, graph);
  std::vector<std::uint32_t> numbers(nodes);
  if (nodes > 0) boost::connected_components(graph, numbers.data());
  return numbers;
}

}  // namespace crosscheck
