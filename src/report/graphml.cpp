#include "report/graphml.h"

#include "report/network.h"
#include "report/xml_writer.h"

namespace crosscheck {
namespace {

struct Attribute {
  std::string_view name;
  std::string NetworkNode::*text;
};

constexpr Attribute attributes[] = {{"id", &NetworkNode::id},
                                    {"kind", &NetworkNode::kind},
                                    {"label", &NetworkNode::label},
                                    {"detail", &NetworkNode::detail},
                                    {"relation", &NetworkNode::relation},
                                    {"severity", &NetworkNode::severity},
                                    {"strength", &NetworkNode::strength},
                                    {"source", &NetworkNode::source},
                                    {"date", &NetworkNode::date},
                                    {"path", &NetworkNode::path}};

void write_key(std::string_view id, std::string_view of, std::string_view name,
               std::string_view type, XmlWriter& xml) {
  xml.begin("key");
  xml.attribute("id", id);
  xml.attribute("for", of);
  xml.attribute("attr.name", name);
  xml.attribute("attr.type", type);
  xml.end();
}

void write_data(std::string_view key, std::string_view value, XmlWriter& xml) {
  if (value.empty()) return;
  xml.begin("data");
  xml.attribute("key", key);
  xml.text(value);
  xml.end();
}

void write_node(std::size_t number, const NetworkNode& node, XmlWriter& xml) {
  xml.begin("node");
  xml.attribute("id", "n" + std::to_string(number));
  for (const Attribute& attribute : attributes) {
    write_data("node_" + std::string(attribute.name), node.*attribute.text, xml);
  }
  if (node.line > 0) write_data("node_line", std::to_string(node.line), xml);
  xml.end();
}

void write_edge(std::size_t number, const NetworkEdge& edge, XmlWriter& xml) {
  xml.begin("edge");
  xml.attribute("id", "e" + std::to_string(number));
  xml.attribute("source", "n" + std::to_string(edge.from));
  xml.attribute("target", "n" + std::to_string(edge.to));
  write_data("edge_kind", edge.kind, xml);
  if (edge.side > 0) write_data("edge_side", std::to_string(edge.side), xml);
  xml.end();
}

}  // namespace

void write_graphml(const ReportView& view, const Layout& layout, std::ostream& out) {
  const Network network = network_of(view, layout);
  XmlWriter xml(out);
  xml.begin("graphml");
  xml.attribute("xmlns", "http://graphml.graphdrawing.org/xmlns");
  for (const Attribute& attribute : attributes) {
    write_key("node_" + std::string(attribute.name), "node", attribute.name, "string", xml);
  }
  write_key("node_line", "node", "line", "int", xml);
  write_key("edge_kind", "edge", "kind", "string", xml);
  write_key("edge_side", "edge", "side", "int", xml);
  xml.begin("graph");
  xml.attribute("id", "report");
  xml.attribute("edgedefault", "directed");
  for (std::size_t i = 0; i < network.nodes.size(); ++i) {
    write_node(i, network.nodes[i], xml);
  }
  for (std::size_t i = 0; i < network.edges.size(); ++i) {
    write_edge(i, network.edges[i], xml);
  }
  xml.end();
  xml.end();
}

}  // namespace crosscheck
