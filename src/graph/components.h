#pragma once
#include <cstdint>
#include <utility>
#include <vector>

namespace crosscheck {

/// Connected components of an undirected graph on `nodes` nodes: the component number of
/// each node, numbered in order of first nodes. Boost.Graph inside.
std::vector<std::uint32_t> components(
    std::uint32_t nodes, const std::vector<std::pair<std::uint32_t, std::uint32_t>>& edges);

}  // namespace crosscheck
