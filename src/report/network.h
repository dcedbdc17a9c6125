#pragma once
#include <string>
#include <vector>

#include "report/report_view.h"

namespace crosscheck {

/// A node of the report as a graph.
struct NetworkNode {
  std::string id;        ///< "a1", "c-5f3a", "q3", "f-91c0", "o1", "s1"; unique
  std::string kind;      ///< article, claim, question, finding, origin, story
  std::string label;     ///< safe to show, at most 200 bytes
  std::string detail;    ///< of a claim its sentence, of a finding its message
  std::string relation;  ///< of a finding: "conflict.value"
  std::string severity;  ///< of a finding: error, warning, note, off
  std::string strength;  ///< of a conflict: hard, possible
  std::string source;    ///< of an article or claim: who published it
  std::string date;      ///< of an article the day it came out, of a claim its as-of day
  std::string path;      ///< of an article or claim
  std::size_t line = 0;  ///< of a claim; 0 elsewhere
};

/// An edge, by the places of its ends in the list of nodes.
struct NetworkEdge {
  std::size_t from = 0;
  std::size_t to = 0;
  /// "states" article to claim, "answers" claim to question, "about" finding to claim,
  /// "concerns" finding to question, "published_as" origin to article, "tells" article to
  /// story.
  std::string kind;
  std::size_t side = 0;  ///< of "about": the side of the finding on which the claim stands
};

/// A report as nodes and edges, for programs that draw or count graphs.
struct Network {
  std::vector<NetworkNode> nodes;
  std::vector<NetworkEdge> edges;
};

/// The graph of a report: its articles, claims, questions, findings, origins and stories,
/// in this order.
Network network_of(const ReportView& view, const Layout& layout);

}  // namespace crosscheck
