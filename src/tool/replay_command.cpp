#include "tool/replay_command.h"

#include <algorithm>
#include <ostream>

#include "report/replay.h"
#include "report/safe_text.h"
#include "report/words.h"
#include "tool/output_files.h"
#include "tool/policy_files.h"
#include "tool/saved_commands.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_told = 50;

void tell(const std::vector<ReplayDifference>& found, const Options& options,
          std::ostream& err) {
  for (std::size_t i = 0; i < std::min(most_told, found.size()); ++i) {
    err << safe_text(options.replay) << ": " << shortened(safe_text(to_string(found[i])))
        << '\n';
  }
  if (found.size() > most_told)
    err << "and " << found.size() - most_told << " more differences\n";
}

}  // namespace

ExitStatus replay_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err) {
  Problems problems;
  std::optional<Preparation> prepared = prepare(options, problems, err);
  list(problems, err);
  if (!prepared || prepared->broken_rules) return ExitStatus::usage;
  const std::optional<SavedReport> saved = load_saved(options.replay, &in, err);
  if (!saved) return ExitStatus::usage;
  if (std::ranges::any_of(saved->articles, &ArticleInfo::is_draft)) {
    err << "crosscheck verify: " << safe_text(options.replay)
        << " has findings about drafts, of which check saves a part only; expected "
           "findings that verify saved\n";
    return ExitStatus::usage;
  }
  const Knowledge& knowledge = prepared->knowledge;
  if (saved->rules_digest != knowledge.rules_digest) {
    err << "crosscheck verify: " << safe_text(options.replay)
        << " was saved with other built-in rules or word lists\n";
  }
  const std::vector<ReplayDifference> found =
      replay(*saved, without_tag(knowledge.rules, "only_drafts"));
  tell(found, options, err);
  out << counted(saved->findings.size(), "finding") << " over "
      << counted(saved->claims.size(), "claim") << " derived anew: "
      << (found.empty() ? "no difference" : counted(found.size(), "difference")) << '\n';
  flush(out);
  return found.empty() ? ExitStatus::ok : ExitStatus::differs;
}

}  // namespace crosscheck
