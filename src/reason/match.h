#pragma once
#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "reason/claim_columns.h"
#include "reason/evaluate.h"
#include "reason/finding.h"
#include "reason/groups.h"
#include "reason/relations.h"
#include "reason/rule.h"
#include "reason/rule_plans.h"
#include "support/hash_table.h"
#include "support/spread.h"

namespace crosscheck {

/// A rule that holds for some claims.
struct Matched {
  const Rule* rule = nullptr;
  std::string_view relation;
  Truth truth = Truth::yes;  ///< unknown where it hinges on an unknown slot
  bool hard = false;         ///< of conflicts: holds on the outer intervals of known slots
  std::array<ClaimIndex, max_subjects> claims{};  ///< bound to the subjects
  Truth broken = Truth::no;
  std::vector<ClaimIndex> members;              ///< of a group
  std::vector<std::vector<ClaimIndex>> groups;  ///< value groups of the finding
  std::optional<QuestionIndex> question;
  bool holds = false;            ///< an equation that adds up
  std::string steps;             ///< of a cycle: which figures exclude each other, in words
  std::vector<ProofLine> cycle;  ///< of a cycle: bound by bound
  Decimal excess;  ///< of a cycle: by how much its bounds exclude each other, in base units
};

/// Two value groups, the smaller index first.
using GroupPair = std::pair<std::uint32_t, std::uint32_t>;

/// Fit for a hash table; different pairs have different hashes.
constexpr std::uint64_t hash_of(GroupPair pair) {
  return spread(std::uint64_t{pair.first} << 32U | pair.second);
}

/// The relations found between two value groups, by the hash of the two.
using FoundRelations = HashTable<std::vector<std::string_view>>;

/// Claims that were left out to bound the output.
struct Truncated {
  const Rule* rule = nullptr;
  std::vector<ClaimIndex> left_out;
};

/// What matchers share: the graph, its value groups, and what was found so far.
struct MatchState {
  const GraphView& graph;
  ValueGroups groups;
  std::vector<Matched> found;
  std::vector<Truncated> truncated;
  FoundRelations relations;  ///< for `related`
  Related related;
  std::map<Over, std::vector<std::vector<ClaimIndex>>> blocks;  ///< made when asked for
  std::map<Over, std::vector<std::vector<ClaimIndex>>> pair_blocks;  ///< the same
  /// Claims, pairs and combinations that the rule at hand was tried on.
  std::size_t tried = 0;
  RulePlans& plans;
  ClaimTruths truths;
  SlotNumbers slots;
  ClaimMarks marks;
  PairKinds pair_kinds;
};

/// Value groups of one block that pair rules compare with each other.
constexpr std::size_t max_groups = 32;
/// Kinds of claims in those groups, by the slots that a rule reads, that it compares.
constexpr std::size_t max_alike = 512;
/// Combinations that an equation tries for one topic.
constexpr std::size_t max_combos = 1000;
/// Claims of one cycle: more than these nobody follows.
constexpr std::size_t max_cycle = 5;
/// Cycles that are looked for in one running count.
constexpr std::size_t max_cycles = 8;
/// Bounds of one running count that cycles are looked for in.
constexpr std::size_t max_bounds = 1024;

void match_claims(const Rule& rule, MatchState& state);
void match_pairs(const Rule& rule, MatchState& state);
void match_groups(const Rule& rule, MatchState& state);
void match_equations(const Rule& rule, MatchState& state);
void match_cycles(const Rule& rule, MatchState& state);

/// Whether a line of a group rule asks something of each member alone: it chooses the
/// members.
bool chooses_members(const Conditions& when, const Line& line);

/// Whether the rule holds for the bindings: all of `when` and not `unless`.
Truth rule_truth(const Rule& rule, const Bindings& bindings);

/// Whether a test holds of the claim that is bound.
Truth truth_of(const ClaimTest& test, const Conditions& conditions, ClaimIndex claim,
               const Bindings& bindings, MatchState& state);

/// Whether a truth counts as a match: yes, or unknown where the rule says so.
inline bool is_match(const Rule& rule, Truth truth) {
  return truth == Truth::yes || (truth == Truth::unknown && rule.possible_on_unknown);
}

/// Which of the rule's relations a pair has; the first where there is no choice.
std::string_view pick_relation(const Rule& rule, const Claim& a, const Claim& b);

/// Whether a conflict between these two claims may be hard as far as their slots go: all
/// are known, compare as the same, and it is not two undated figures of articles of one
/// day.
bool may_be_hard(const GraphView& graph, ClaimIndex a, ClaimIndex b);

/// Whether a conflict between two claims is worth a word: one article rarely contradicts
/// itself, unless it sets two speakers against each other and nothing else is unclear.
bool is_fair(const GraphView& graph, ClaimIndex a, ClaimIndex b);

/// Claims that are compared with each other under an index, by its key; in order of the
/// first claim. `same candidates` has none: its pairs are the candidates.
const std::vector<std::vector<ClaimIndex>>& blocks(Over over, MatchState& state);

/// Those of several claims, each sorted by publication.
const std::vector<std::vector<ClaimIndex>>& pair_blocks(Over over, MatchState& state);

}  // namespace crosscheck
