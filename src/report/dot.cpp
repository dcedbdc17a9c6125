#include "report/dot.h"

#include <algorithm>

#include "report/network.h"
#include "report/safe_text.h"

namespace crosscheck {
namespace {

struct Look {
  std::string_view kind;
  std::string_view attributes;
};

constexpr Look looks[] = {
    {"article", "shape=note"},     {"claim", "shape=box, style=rounded"},
    {"question", "shape=ellipse"}, {"origin", "shape=folder"},
    {"story", "shape=tab"},
};

std::string_view look_of(const NetworkNode& node) {
  if (node.kind != "finding") {
    return std::ranges::find(looks, node.kind, &Look::kind)->attributes;
  }
  if (node.severity == "error") return "shape=octagon, color=\"#b3261e\", penwidth=3";
  if (node.severity == "warning") return "shape=octagon, color=\"#8a5a00\", penwidth=2";
  return "shape=diamond, color=\"#1b5e9b\"";
}

/// What is drawn: findings, what they are about, and whatever these belong to.
std::vector<bool> drawn_nodes(const Network& network) {
  std::vector<bool> drawn(network.nodes.size(), false);
  for (const NetworkEdge& edge : network.edges) {
    if (edge.kind != "about" && edge.kind != "concerns") continue;
    drawn[edge.from] = drawn[edge.to] = true;
  }
  // Edges stand in the order of their kinds: a question follows its claims, an origin and a
  // story their articles.
  for (const NetworkEdge& edge : network.edges) {
    if (edge.kind == "states" && drawn[edge.to]) drawn[edge.from] = true;
    if (edge.kind == "answers" && drawn[edge.from]) drawn[edge.to] = true;
    if (edge.kind == "published_as" && drawn[edge.to]) drawn[edge.from] = true;
    if (edge.kind == "tells" && drawn[edge.from]) drawn[edge.to] = true;
  }
  return drawn;
}

std::string label_of(const NetworkNode& node) {
  constexpr std::size_t longest = 80;
  std::string label = shortened(node.label, longest);
  if (node.kind == "article" || node.kind == "claim") label += " (" + node.source + ")";
  return label;
}

}  // namespace

std::string dot_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
    if (c == '&') out += "amp;";
  }
  return out + '"';
}

void write_dot(const ReportView& view, const Layout& layout, std::ostream& out) {
  const Network network = network_of(view, layout);
  const std::vector<bool> drawn = drawn_nodes(network);
  out << "digraph report {\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n"
         "  edge [fontname=\"sans-serif\", fontsize=10];\n";
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    const NetworkNode& node = network.nodes[i];
    if (!drawn[i]) continue;
    out << "  n" << i << " [label=" << dot_string(label_of(node)) << ", " << look_of(node)
        << ", tooltip=" << dot_string(node.detail.empty() ? node.label : node.detail)
        << ", class=" << dot_string(node.kind) << "];\n";
  }
  for (const NetworkEdge& edge : network.edges) {
    if (!drawn[edge.from] || !drawn[edge.to]) continue;
    out << "  n" << edge.from << " -> n" << edge.to << " [label=" << dot_string(edge.kind)
        << "];\n";
  }
  out << "}\n";
}

}  // namespace crosscheck
