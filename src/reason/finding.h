#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_graph.h"
#include "support/day.h"
#include "support/truth.h"

namespace crosscheck {

enum class Severity : std::uint8_t { off, note, warning, error };
std::string_view name(Severity severity);

enum class Strength : std::uint8_t { possible, hard };
std::string_view name(Strength strength);

/// One line of a proof: the condition, where it stands, the values bound and what came out.
struct ProofLine {
  std::string line;  ///< "a.as_of before b.as_of"
  std::string at;    ///< "rules/update/cumulative.yaml:14"
  std::string left;
  std::string right;
  Truth truth = Truth::unknown;
};

/// The smallest change of one slot of one claim that would change the verdict.
struct WouldChange {
  ClaimIndex claim = 0;
  std::string slot;   ///< "as_of"
  std::string to;     ///< "2022-10-03 or later", "17", "none" of a hedge
  std::string gives;  ///< the relation that the pair then has; "" for none
};

/// How a finding stands to the baseline of known findings; none where none was given.
enum class BaselineState : std::uint8_t { none, fresh, unchanged, updated };
/// "", "new", "unchanged", "updated".
std::string_view name(BaselineState state);

/// Why a finding counts no more: somebody accepted it.
struct Suppressed {
  std::string reason;
  std::string by;              ///< "" if nobody said
  std::optional<Day> expires;  ///< last day on which it holds
  std::string where;           ///< "article.md:12", "suppressions.yaml:3"
};

/// How far findings are proved: much work, for who shows it. `brief` tells of conflicts
/// what would change them, `all` that of updates too, and the proofs.
enum class Proofs : std::uint8_t { none, brief, all };

/// A verdict with its proof. Cannot be made without claims, and every claim has a span.
struct Finding {
  std::string id;    ///< "f-" and the fingerprint of design rules.md section 5
  std::string rule;  ///< "update.cumulative"
  std::string relation;
  std::string family;  ///< agree, update, conflict, not_comparable, note
  Severity severity = Severity::note;
  std::optional<Strength> strength;  ///< of conflicts
  std::optional<QuestionIndex> question;
  /// Members; representatives (earliest of each origin) first within each group.
  std::vector<ClaimIndex> claims;
  /// Where each value group of `claims` begins: one group in an agreement, two in a
  /// conflict or update ({0, 3}: claims 0-2 against the rest).
  std::vector<std::uint32_t> groups;
  std::string message;
  std::string ask;  ///< "" if none
  std::vector<ProofLine> proof;
  std::optional<WouldChange> would_change;
  /// "s-" and the fingerprint without the values: the same where only a figure changed.
  std::string subject;
  BaselineState baseline = BaselineState::none;
  std::optional<Suppressed> suppressed;
};

/// A finding that a baseline remembers.
struct KnownFinding {
  std::string id;
  std::string subject;
  std::string rule;
  std::string message;

  friend bool operator==(const KnownFinding&, const KnownFinding&) = default;
};

}  // namespace crosscheck
