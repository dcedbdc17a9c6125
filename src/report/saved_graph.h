#pragma once
#include <vector>

#include "reason/graph_view.h"
#include "report/saved_report.h"

namespace crosscheck {

/// The graph of a saved report made anew from the slots of its claims: what rules run on
/// where the articles are not at hand. Stories and origins are those of the report;
/// candidates and questions are found again.
class SavedGraph {
 public:
  /// Requires: the report outlives the graph.
  explicit SavedGraph(const SavedReport& report);

  const std::vector<Question>& questions() const { return questions_; }
  /// Borrows this graph and its report.
  GraphView view() const;

 private:
  const SavedReport& report_;
  std::vector<std::uint32_t> origin_of_;
  std::vector<std::uint32_t> story_of_;
  std::vector<Candidate> candidates_;
  std::vector<Question> questions_;
};

}  // namespace crosscheck
