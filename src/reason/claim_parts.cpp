#include "reason/claim_parts.h"

#include <algorithm>

#include "support/hash.h"

namespace crosscheck {
namespace {

/// Parts that say the same have one hash.
std::uint64_t hash_of(const Conditions& conditions, std::uint32_t root) {
  std::uint64_t hash = 0;
  std::vector<std::uint32_t> open{root};
  while (!open.empty()) {
    const Expr& expr = conditions.nodes[open.back()];
    open.pop_back();
    const auto kind = static_cast<std::uint64_t>(expr.kind);
    const auto op = static_cast<std::uint64_t>(expr.op);
    // The text of a path names its subject, too.
    const std::string_view words =
        expr.kind == ExprKind::path ? std::string_view{} : std::string_view{expr.text};
    hash = hash64(words, hash * 31 + (kind << 16U | op << 8U | expr.path));
    open.insert(open.end(), expr.parts.begin(), expr.parts.end());
  }
  return hash;
}

/// Whether what is asked changes while rules are tried: what is related.
bool changes(const Conditions& conditions, std::uint32_t root) {
  const Expr& expr = conditions.nodes[root];
  bool any = expr.kind == ExprKind::call && expr.function == Function::related;
  for (const std::uint32_t part : expr.parts) any = any || changes(conditions, part);
  return any;
}

bool calls_anything(const Conditions& conditions, std::uint32_t root) {
  const Expr& expr = conditions.nodes[root];
  return expr.kind == ExprKind::call ||
         std::ranges::any_of(expr.parts, [&](std::uint32_t part) {
           return calls_anything(conditions, part);
         });
}

/// The one slot that a part reads, if that is a word of a closed list.
std::optional<PathId> word_read_by(const Conditions& conditions, std::uint32_t root) {
  std::optional<PathId> word;
  std::vector<std::uint32_t> open{root};
  while (!open.empty()) {
    const Expr& expr = conditions.nodes[open.back()];
    open.pop_back();
    if (expr.kind == ExprKind::call) return std::nullopt;
    open.insert(open.end(), expr.parts.begin(), expr.parts.end());
    if (expr.kind != ExprKind::path) continue;
    // An open list of words may be as long as there are claims.
    if (expr.path == whole_claim || all_paths()[expr.path].words.empty())
      return std::nullopt;
    const auto path = static_cast<PathId>(expr.path);
    if (word && *word != path) return std::nullopt;
    word = path;
  }
  return word;
}

bool say_the_same(const ClaimPart& one, const ClaimPart& other) {
  const Expr& x = one.conditions->nodes[one.root];
  const Expr& y = other.conditions->nodes[other.root];
  if (!is_same_node(x, y)) return false;
  bool same = true;
  for (std::size_t i = 0; i < x.parts.size() && same; ++i) {
    same = say_the_same({one.conditions, x.parts[i]}, {other.conditions, y.parts[i]});
  }
  return same;
}

}  // namespace

std::uint32_t ClaimParts::number_of(const Conditions& conditions, std::uint32_t root,
                                    Subject subject) {
  const ClaimPart part{&conditions, root, subject, word_read_by(conditions, root), false};
  const std::uint64_t hash = hash_of(conditions, root);
  if (!changes(conditions, root)) {
    const auto alike = known_.equal_range(hash);
    for (auto it = alike.first; it != alike.second; ++it) {
      if (say_the_same(parts_[it->second], part)) return it->second;
    }
  }
  const auto number = static_cast<std::uint32_t>(parts_.size());
  parts_.push_back(part);
  known_.emplace(hash, number);
  return number;
}

void ClaimParts::ask_first(std::uint32_t number) {
  ClaimPart& part = parts_[number];
  part.is_first = part.is_first || !calls_anything(*part.conditions, part.root);
}

}  // namespace crosscheck
