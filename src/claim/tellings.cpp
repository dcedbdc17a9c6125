#include "claim/tellings.h"

#include <algorithm>
#include <unordered_set>

#include "support/sorted.h"

namespace crosscheck {
namespace {

/// Arcs to follow upwards to who or what a noun is said of.
constexpr int most_steps = 4;

/// Reads the predicates of one article.
class TellingReader {
 public:
  explicit TellingReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  std::optional<Telling> run(std::uint32_t i) const {
    if (!trees_.is_read(i) || trees_[i].margin < sure_margin) return std::nullopt;
    const bool is_copular = trees_.child(i, Dependency::cop).has_value();
    const bool is_verb = trees_[i].upos == Upos::verb && !is_copular;
    const std::optional<std::uint32_t> told_beside =
        is_verb || is_copular ? std::nullopt : bearer_beside(i);
    if (told_beside)
      return Telling{clause_beside(i, *told_beside), *told_beside, {}, false, {}};
    if (!(is_verb || is_copular) || !tells_by_itself(i, is_verb)) return std::nullopt;
    Telling telling{read_clause(reading_, i), 0, {}, is_verb, {}};
    if (!telling.clause.subject) return std::nullopt;
    TokenRange& words = telling.clause.tokens;
    words.begin = std::min(words.begin, start_of(*telling.clause.subject));
    telling.subject = who_is(top_of(i, *telling.clause.subject));
    if (const auto agent =
            is_verb && telling.clause.is_passive ? agent_of(i) : std::nullopt) {
      telling.patient = telling.subject;
      telling.subject = *agent;
    }
    telling.beside = names_beside(telling.subject);
    return telling;
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  bool tells_by_itself(std::uint32_t i, bool is_verb) const {
    switch (relation(i)) {
      case Dependency::root:
      case Dependency::conj:
      case Dependency::ccomp:
      case Dependency::parataxis:
      case Dependency::acl_relcl: return true;
      case Dependency::acl: return is_verb && !trees_.child(i, Dependency::mark);
      default: return false;
    }
  }

  bool is_naming(Upos upos) const {
    return upos == Upos::noun || upos == Upos::adj || upos == Upos::propn;
  }

  /// "is an actress and *model*", "Ada Lind, a *painter*": who that is.
  std::optional<std::uint32_t> bearer_beside(std::uint32_t i) const {
    if (!is_naming(trees_[i].upos) || reading_.name_at(i) != nullptr ||
        reading_.time_at(i) != nullptr || reading_.quantity_at(i) >= 0) {
      return std::nullopt;
    }
    const std::uint32_t head = trees_[i].head;
    if (head == SyntaxNode::no_head) return std::nullopt;
    if (relation(i) == Dependency::appos && reading_.name_at(head) != nullptr && head < i)
      return head;
    if (relation(i) == Dependency::conj && trees_.child(head, Dependency::cop) &&
        !trees_.child(i, Dependency::nsubj)) {
      if (const auto subject = read_clause(reading_, head).subject) return who_is(*subject);
    }
    return std::nullopt;
  }

  Clause clause_beside(std::uint32_t i, std::uint32_t bearer) const {
    Clause clause;
    clause.predicate = i;
    const std::vector<std::uint32_t> below = words_below(trees_, i);
    clause.tokens = {std::min(below.front(), start_of(bearer)), below.back() + 1};
    return clause;
  }

  /// The first token of a noun with its name.
  std::uint32_t start_of(std::uint32_t noun) const {
    const NameMention* name = reading_.name_at(noun);
    return name == nullptr ? noun : name->tokens.begin;
  }

  /// Of "an actress" in "Ada Lind is an actress who ..." Ada Lind.
  std::uint32_t who_is(std::uint32_t noun) const {
    std::uint32_t at = noun;
    for (int steps = 0; steps < most_steps; ++steps) {
      if (reading_.name_at(at) != nullptr) return at;
      if (trees_.child(at, Dependency::cop)) {
        if (const auto subject = trees_.child(at, Dependency::nsubj)) return *subject;
      }
      const std::uint32_t head = trees_[at].head;
      if (head == SyntaxNode::no_head || !is_naming(trees_[head].upos)) return noun;
      const bool is_beside = relation(at) == Dependency::conj ||
                             (relation(at) == Dependency::appos && head < at) ||
                             (relation(at) == Dependency::nmod && is_sort(head));
      if (!is_beside) return noun;
      at = head;
    }
    return noun;
  }

  /// "a band from Lima, Peru, formed in 2004": what follows a comma is told of the band.
  std::uint32_t top_of(std::uint32_t verb, std::uint32_t noun) const {
    const bool is_after_comma =
        relation(verb) == Dependency::acl && verb > 0 && reading_.is_comma(verb - 1);
    for (int steps = 0; is_after_comma && steps < most_steps; ++steps) {
      const bool is_below =
          relation(noun) == Dependency::nmod || relation(noun) == Dependency::nmod_unmarked;
      if (!is_below || !is_naming(trees_[trees_[noun].head].upos)) break;
      noun = trees_[noun].head;
    }
    return noun;
  }

  std::vector<std::uint32_t> names_beside(std::uint32_t subject) const {
    std::vector<std::uint32_t> found;
    if (reading_.name_at(subject) == nullptr) return found;
    for (const std::uint32_t i : trees_.children(subject)) {
      if (relation(i) == Dependency::conj && reading_.name_at(i) != nullptr)
        found.push_back(i);
    }
    return found;
  }

  /// "a form of dance" is a dance.
  bool is_sort(std::uint32_t noun) const {
    return reading_.is_any(noun, "form|kind|type|sort|genre|species|variety");
  }

  /// "built *by Ada Lind*", also where another verb beside it has the agent.
  std::optional<std::uint32_t> agent_of(std::uint32_t verb) const {
    if (const auto own = own_agent(verb)) return own;
    for (const std::uint32_t i : trees_.children(verb)) {
      if (relation(i) != Dependency::conj) continue;
      if (const auto shared = own_agent(i)) return shared;
    }
    if (relation(verb) != Dependency::conj) return std::nullopt;
    const auto above = own_agent(trees_[verb].head);
    return above && *above > verb ? above : std::nullopt;
  }

  std::optional<std::uint32_t> own_agent(std::uint32_t verb) const {
    for (const std::uint32_t i : trees_.children(verb)) {
      const auto mark = trees_.child(i, Dependency::case_);
      if (i > verb && mark && reading_.is(*mark, "by") && reading_.name_at(i) != nullptr &&
          reading_.time_at(i) == nullptr) {
        return i;
      }
    }
    return std::nullopt;
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

/// Whether the words below an arc make a telling of their own.
bool tells_apart(Dependency relation) {
  return relation == Dependency::acl || relation == Dependency::acl_relcl ||
         relation == Dependency::appos || relation == Dependency::parataxis;
}

void add_below(const Trees& trees, std::uint32_t top, std::vector<std::uint32_t>& found) {
  const std::vector<std::uint32_t> words = words_below(trees, top, tells_apart);
  found.insert(found.end(), words.begin(), words.end());
}

}  // namespace

std::optional<Telling> read_telling(const ArticleReading& reading,
                                    std::uint32_t predicate) {
  return TellingReader(reading).run(predicate);
}

std::vector<std::uint32_t> told_words(const ArticleReading& reading,
                                      const Telling& telling) {
  const Trees& trees = reading.analysis.trees;
  std::vector<std::uint32_t> found;
  if (telling.clause.subject) add_below(trees, *telling.clause.subject, found);
  add_below(trees, telling.subject, found);
  const std::unordered_set<std::uint32_t> untold(found.begin(), found.end());
  found.clear();
  const std::uint32_t predicate = telling.clause.predicate;
  if (!telling.is_verb) found.push_back(predicate);
  for (const std::uint32_t i : trees.children(predicate)) {
    switch (trees[i].relation) {
      case Dependency::conj:
      case Dependency::advcl:
      case Dependency::punct:
      case Dependency::cc: break;
      default:
        if (!tells_apart(trees[i].relation)) add_below(trees, i, found);
    }
  }
  std::erase_if(found, [&](std::uint32_t i) { return untold.contains(i); });
  if (telling.patient) add_below(trees, *telling.patient, found);
  sort_and_drop_repeats(found);
  return found;
}

}  // namespace crosscheck
