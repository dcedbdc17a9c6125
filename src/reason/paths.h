#pragma once
#include <optional>
#include <span>
#include <string_view>

#include "reason/condition.h"
#include "reason/operand.h"

namespace crosscheck {

/// Which reading of a figure counts: what a reader takes it to mean, or what stays
/// literally defensible.
enum class Reading : std::uint8_t { core, outer };

/// What a path reads. The order is that of `all_paths()`.
enum class PathId : std::uint8_t {
  form,
  part,
  kind,
  modality,
  polarity,
  standing,
  language,
  measure,
  place,
  goal,
  origin,
  population,
  unit,
  value,
  value_text,
  value_hedge,
  value_outer,
  value_written,
  value_estimate,
  steady_for,
  of,
  period,
  period_start,
  period_end,
  as_of,
  said_at,
  published,
  date,
  as_of_state,
  measure_state,
  speaker,
  speaker_role,
  speaker_organization,
  speaker_verb_class,
  source,
  article,
  origin_of_text,
  origin_of_fact,
  role,
  name,
  name_skeleton,
  status,
  condition,
  rank,
  members,
  closed,
  quote_text,
  revision,
  alignment,
  quote_altered,
  name_altered,
  speaker_altered,
  text,
  story_size,
  measure_vocabulary,
  revision_before,
  speaker_near,
  sentence,
  article_measures,
  speaker_beside,
  unit_name,
  group_size,
  sentence_altered,
  altered,
  quote_speakers,
  matter_contrast,
  count
};

/// One row of the table that drives the parser, `rules lint` and `rules show`.
struct PathInfo {
  std::string_view name;  ///< "value.text"
  Type type = Type::word;
  std::string_view json;   ///< where the JSON report has it
  std::string_view words;  ///< closed list of words, separated by spaces; "" if open
};

std::span<const PathInfo> all_paths();
std::optional<PathId> find_path(std::string_view name);
inline const PathInfo& info(PathId path) {
  return all_paths()[static_cast<std::size_t>(path)];
}

/// Whether a path speaks of the pair, whoever it is written of.
constexpr bool is_of_pair(PathId path) {
  return path == PathId::alignment || path == PathId::quote_altered ||
         path == PathId::name_altered || path == PathId::speaker_altered ||
         path == PathId::sentence_altered || path == PathId::quote_speakers ||
         path == PathId::matter_contrast;
}

/// The value of a claim's slot. `period.start` and the like of a slot that has no state in
/// `Claim::states` are unknown where they are empty.
Operand read_path(const GraphView& graph, ClaimIndex claim, PathId path, Reading reading);

}  // namespace crosscheck
