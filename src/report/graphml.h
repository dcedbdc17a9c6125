#pragma once
#include <ostream>

#include "report/report_view.h"

namespace crosscheck {

/// Writes the graph of a report as GraphML, for Gephi, yEd, NetworkX and igraph. Nodes are
/// "n0", "n1" ...; their ids in the report are in the attribute `id`.
void write_graphml(const ReportView& view, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
