#include "claim/clause.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// Arcs to follow upwards for a subject.
constexpr int most_steps = 6;

/// Reads the clause of one predicate.
class ClauseReader {
 public:
  explicit ClauseReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  Clause run(std::uint32_t predicate) const {
    Clause clause;
    clause.predicate = predicate;
    clause.is_passive = is_passive(predicate);
    clause.subject = subject_of(predicate);
    clause.object = trees_.child(predicate, Dependency::obj);
    clause.tokens = range_of(predicate, clause.subject);
    return clause;
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  bool is_passive(std::uint32_t verb) const {
    if (is_passive_itself(verb)) return true;
    // "a film written and directed by": the second is what the first is.
    return relation(verb) == Dependency::conj && may_be_passive(verb) &&
           !own_subject(verb) && !trees_.child(verb, Dependency::aux) &&
           trees_.is_read(trees_[verb].head) && is_passive_itself(trees_[verb].head);
  }

  /// By its own words, or as "written" in "a film written by".
  bool is_passive_itself(std::uint32_t verb) const {
    return trees_.child(verb, Dependency::aux_pass) ||
           trees_.child(verb, Dependency::nsubj_pass) ||
           (relation(verb) == Dependency::acl && may_be_passive(verb));
  }

  bool may_be_passive(std::uint32_t verb) const {
    return trees_[verb].upos == Upos::verb && !reading_.lower(verb).ends_with("ing") &&
           !trees_.child(verb, Dependency::mark);
  }

  std::optional<std::uint32_t> own_subject(std::uint32_t verb) const {
    for (const Dependency kind :
         {Dependency::nsubj, Dependency::nsubj_pass, Dependency::nsubj_outer}) {
      if (const auto found = trees_.child(verb, kind)) return found;
    }
    return std::nullopt;
  }

  bool is_relative(std::uint32_t i) const { return reading_.is_any(i, "who|that|which"); }

  std::optional<std::uint32_t> subject_of(std::uint32_t verb) const {
    std::uint32_t at = verb;
    for (int steps = 0; steps < most_steps; ++steps) {
      const auto own = own_subject(at);
      const bool relative = relation(at) == Dependency::acl_relcl;
      if (own && !(relative && is_relative(*own))) return own;
      const std::uint32_t head = trees_[at].head;
      if (head == SyntaxNode::no_head) return std::nullopt;
      switch (relation(at)) {
        case Dependency::acl_relcl: return head;
        case Dependency::acl:
          if (trees_.child(at, Dependency::mark)) return std::nullopt;  // "plan to close"
          return head;
        case Dependency::xcomp:
          if (const auto object = trees_.child(head, Dependency::obj)) return object;
          break;
        case Dependency::conj:
        case Dependency::advcl: break;
        default: return std::nullopt;
      }
      at = head;
    }
    return std::nullopt;
  }

  /// What belongs to the words of the clause; not clauses beside it.
  static bool is_argument(Dependency kind) {
    switch (kind) {
      case Dependency::acl_relcl:
      case Dependency::advcl:
      case Dependency::advcl_relcl:
      case Dependency::cc:
      case Dependency::conj:
      case Dependency::discourse:
      case Dependency::dislocated:
      case Dependency::list:
      case Dependency::mark:
      case Dependency::parataxis:
      case Dependency::punct:
      case Dependency::vocative: return false;
      default: return true;
    }
  }

  TokenRange range_of(std::uint32_t predicate, std::optional<std::uint32_t> subject) const {
    TokenRange range{predicate, predicate + 1};
    // "the number of guests has started falling": a subject before the verb above.
    const bool is_inherited = relation(predicate) == Dependency::xcomp ||
                              relation(predicate) == Dependency::acl_relcl;
    if (is_inherited && subject && *subject < predicate)
      range.begin = words_below(trees_, *subject).front();
    for (const std::uint32_t child : trees_.children(predicate)) {
      if (!is_argument(relation(child))) continue;
      const std::vector<std::uint32_t> below = words_below(trees_, child);
      range.begin = std::min(range.begin, below.front());
      range.end = std::max(range.end, below.back() + 1);
    }
    const auto size = static_cast<std::uint32_t>(reading_.analysis.tokens.size());
    while (range.end < size && trees_.is_read(range.end) &&
           relation(range.end) == Dependency::fixed) {
      ++range.end;
    }
    return range;
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

}  // namespace

Clause read_clause(const ArticleReading& reading, std::uint32_t predicate) {
  return ClauseReader(reading).run(predicate);
}

namespace {

/// Verbs whose infinitive or participle tells what is so: "started falling", "remains
/// shut".
constexpr std::string_view factual_lemmas =
    "start|begin|continue|remain|stay|keep|stop|cease|become|be|get|leave|find|declare|"
    "deem|"
    "make|prove|appear|go|come|need|have|refuse|fail|decline|manage|use|tend|pronounce|"
    "rule|"
    "say|report|believe|know|see|hear";
constexpr std::string_view waiting_marks =
    "until|till|before|if|unless|whether|to|once|lest";
constexpr std::string_view gerund_marks =
    "for|of|about|on|from|in|against|without|than|at|by|with";

/// Judges the clauses of one article from the predicate up.
class FactJudge {
 public:
  explicit FactJudge(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  bool run(std::uint32_t at) const {
    for (int steps = 0; steps < most_steps; ++steps) {
      const std::uint32_t head = trees_[at].head;
      switch (trees_[at].relation) {
        case Dependency::root: return !is_order(at);
        case Dependency::parataxis:
          if (is_order(at)) return false;
          break;
        case Dependency::xcomp:
          if (!is_one_of(reading_.verb(head), factual_lemmas)) return false;
          break;
        case Dependency::advcl:
        case Dependency::acl:
          if (is_to_come(at) || is_marked(at, waiting_marks) || is_marked(at, gerund_marks))
            return false;
          break;
        case Dependency::ccomp:
          if (is_marked(at, "whether|if|to")) return false;
          break;
        case Dependency::csubj: return false;
        case Dependency::acl_relcl:
          if (is_wanted(at, head)) return false;
          break;
        case Dependency::conj: break;
        default: return trees_[at].upos != Upos::verb || trees_[head].upos != Upos::noun;
      }
      if (head == SyntaxNode::no_head) return true;
      at = head;
    }
    return true;
  }

 private:
  bool is_marked(std::uint32_t verb, std::string_view marks) const {
    return std::ranges::any_of(trees_.children(verb), [&](std::uint32_t i) {
      const bool opens = trees_[i].relation == Dependency::mark ||
                         trees_[i].relation == Dependency::case_ ||
                         trees_[i].relation == Dependency::advmod;
      return opens && i < verb && reading_.is_any(i, marks);
    });
  }

  /// "a deal that opens the bridge": one that there may be.
  bool is_wanted(std::uint32_t verb, std::uint32_t noun) const {
    const auto det = trees_.child(noun, Dependency::det);
    const std::string word = reading_.lower(verb);
    const bool is_present = word == reading_.verb(verb) || word.ends_with('s');
    // "is an actress who lives in Lima": no one who is yet to be found.
    return is_present && det && reading_.is_any(*det, "a|an|any|some") &&
           !trees_.child(verb, Dependency::aux) && trees_[verb].upos == Upos::verb &&
           !trees_.child(noun, Dependency::cop);
  }

  /// "after the bridge opens"
  bool is_to_come(std::uint32_t verb) const {
    const std::string word = reading_.lower(verb);
    const auto be = trees_.child(verb, Dependency::aux_pass);
    const bool is_present = be ? reading_.is_any(*be, "is|are")
                               : word == reading_.verb(verb) || word.ends_with('s');
    return is_present && !trees_.child(verb, Dependency::aux) &&
           is_marked(verb, "after|when|before|as");
  }

  /// "Open the gates": a bare verb without a subject.
  bool is_order(std::uint32_t verb) const {
    const bool is_bare =
        trees_[verb].upos == Upos::verb && reading_.lower(verb) == reading_.verb(verb);
    return is_bare && !trees_.child(verb, Dependency::nsubj) &&
           !trees_.child(verb, Dependency::aux) && !trees_.child(verb, Dependency::csubj) &&
           !trees_.child(verb, Dependency::nsubj_pass);
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

}  // namespace

bool is_told_as_fact(const ArticleReading& reading, std::uint32_t predicate) {
  return FactJudge(reading).run(predicate);
}

std::vector<std::uint32_t> words_below(const Trees& trees, std::uint32_t top,
                                       bool (*is_left_out)(Dependency)) {
  std::vector<std::uint32_t> found{top};
  for (std::size_t at = 0; at < found.size(); ++at) {
    for (const std::uint32_t child : trees.children(found[at])) {
      if (is_left_out != nullptr && is_left_out(trees[child].relation)) continue;
      if (found.size() < most_below) found.push_back(child);
    }
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace crosscheck
