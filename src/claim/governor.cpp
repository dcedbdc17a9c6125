#include "claim/governor.h"

#include <algorithm>
#include <optional>

namespace crosscheck {
namespace {

/// Arcs to follow: more make no phrase that somebody wrote to be read.
constexpr int most_steps = 12;

/// Nouns that stand for those counted "of" them.
constexpr std::string_view group_nouns =
    "thirds|quarters|fifths|number|total|group|crowd|most|majority|dozens|hundreds|"
    "thousands|millions|tens|half|"
    "third|quarter|list|team|convoy|fleet|rest|remainder|pair|dozen|hundred|thousand|some|"
    "minimum|maximum|average|estimate|figure|count";
/// Verbs that pass their subject or object on to what follows: "believed to have died".
constexpr std::string_view raising_lemmas =
    "believe|report|say|confirm|know|think|continue|appear|seem|presume|list|fear|"
    "estimate|start|begin|find|leave|declare|pronounce|manage|tend|have|use|go|be|"
    "come|help|get|turn";
constexpr std::string_view wish_lemmas =
    "try|want|plan|hope|intend|expect|attempt|aim|wait|wish|seek|threaten|ask|need|allow|"
    "force|urge|tell|order|invite|require|encourage";

/// Walks the tree of one sentence.
class Walk {
 public:
  Walk(const ArticleReading& reading, const Sentence& sentence,
       const QuantityMention& quantity)
      : reading_(reading), trees_(reading.analysis.trees), sentence_(sentence) {
    const bool counted = length(quantity.counted) > 0 && !quantity.elided;
    is_bare_ = !counted && quantity.dimension == Dimension::count;
    noun_ = counted ? quantity.head : quantity.tokens.begin;
    const std::uint32_t begin = quantity.tokens.begin;
    number_ = begin;
    is_after_comma_ = begin > sentence.tokens.begin && reading.is_comma(begin - 1);
  }

  std::vector<Governor> run() {
    std::vector<Governor> found;
    if (!trees_.is_read(noun_)) return found;
    if (node(noun_).relation == Dependency::fixed) noun_ = node(noun_).head;
    // "12 of the permits"
    if (node(noun_).relation == Dependency::nmod && node(noun_).head == number_)
      noun_ = number_;
    auto main = climb();
    if (main && main->token != noun_) {
      main->has_object = has_object(main->token);
      found.push_back(*main);
      add_joined(*main, found);
    }
    for (const std::uint32_t noun : {noun_, top_}) {
      clauses_of(noun, found);
      if (noun_ == top_) break;
    }
    const bool is_part = is_part_ || is_told_beside();
    const bool joined = is_joined();
    for (Governor& governor : found) {
      governor.is_part = is_part || says_also(governor.token);
      governor.is_joined = joined;
    }
    return found;
  }

 private:
  const SyntaxNode& node(std::uint32_t i) const { return trees_[i]; }
  bool is_nominal(std::uint32_t i) const {
    const Upos upos = node(i).upos;
    return upos == Upos::noun || upos == Upos::propn || upos == Upos::num ||
           upos == Upos::pron || upos == Upos::sym;
  }
  bool is_verbal(std::uint32_t i) const {
    return node(i).upos == Upos::verb || node(i).upos == Upos::aux;
  }

  std::optional<std::uint32_t> child(std::uint32_t head, Dependency relation) const {
    return trees_.child(head, relation);
  }

  bool follow(std::uint32_t& at) {
    sure_ = sure_ && node(at).margin >= sure_margin;
    at = node(at).head;
    return at != SyntaxNode::no_head;
  }

  /// From the noun to the word of its clause.
  std::optional<Governor> climb() {
    std::uint32_t at = noun_;
    top_ = at;
    for (int steps = 0; steps < most_steps; ++steps) {
      const std::uint32_t from = at;
      switch (node(at).relation) {
        case Dependency::appos:
        case Dependency::nummod:
        case Dependency::compound:
        case Dependency::amod:
        case Dependency::flat:
        case Dependency::fixed:
        case Dependency::conj:
          if (is_bare_) return std::nullopt;  // "Anna Berg, 44": an age
          is_part_ = is_part_ || node(at).relation == Dependency::appos;
          if (!follow(at) || !is_nominal(at)) return std::nullopt;
          top_ = at;
          continue;
        case Dependency::nmod:
          if (!follow(at) || !is_group(at, from)) return std::nullopt;
          top_ = at;
          continue;
        case Dependency::nsubj:
        case Dependency::nsubj_outer:
          if (follow(at)) return subject_of(at);
          return std::nullopt;
        case Dependency::nsubj_pass:
          if (follow(at)) return passive_of(at);
          return std::nullopt;
        case Dependency::obj:
        case Dependency::iobj:
          if (is_after_comma_ || !follow(at)) return std::nullopt;
          return object_of(at);
        case Dependency::obl_agent:
          if (follow(at)) return by(at, false, false);
          return std::nullopt;
        default: return std::nullopt;
      }
    }
    return std::nullopt;
  }

  /// "the number of X": whether the noun above stands for those below it.
  bool is_group(std::uint32_t above, std::uint32_t below) const {
    const auto preposition = child(below, Dependency::case_);
    return preposition && reading_.is(*preposition, "of") &&
           is_one_of(reading_.lower(above), group_nouns);
  }

  Governor by(std::uint32_t token, bool undergoes, bool is_passive) const {
    return {
        .token = token, .undergoes = undergoes, .is_passive = is_passive, .is_sure = sure_};
  }

  Governor subject_of(std::uint32_t verb) {
    if (!is_verbal(verb)) return by(verb, false, false);
    return lowered(by(verb, false, false));
  }
  Governor passive_of(std::uint32_t verb) { return lowered(by(verb, true, true)); }
  Governor object_of(std::uint32_t verb) { return lowered(by(verb, true, false)); }

  /// "were believed to have died": from a verb that only passes its subject on to the one
  /// below.
  Governor lowered(Governor governor) {
    for (int steps = 0; steps < 3; ++steps) {
      const std::string lemma = reading_.verb(governor.token);
      const bool wishes = is_one_of(lemma, wish_lemmas);
      if (!wishes && !is_one_of(lemma, raising_lemmas)) return governor;
      const auto below = child(governor.token, Dependency::xcomp);
      if (!below) return governor;
      governor.token = *below;
      governor.is_wished = governor.is_wished || wishes;
      governor.is_passive = child(*below, Dependency::aux_pass).has_value();
      governor.undergoes = governor.is_passive;
    }
    return governor;
  }

  bool has_object(std::uint32_t verb) const {
    return child(verb, Dependency::obj) || child(verb, Dependency::ccomp);
  }
  bool has_subject(std::uint32_t verb) const {
    return child(verb, Dependency::nsubj) || child(verb, Dependency::nsubj_pass) ||
           child(verb, Dependency::csubj);
  }

  /// "were shot and robbed", "shot and robbed four men": verbs that share the noun.
  void add_joined(const Governor& first, std::vector<Governor>& found) const {
    const bool is_object = first.undergoes && !first.is_passive;
    const std::uint32_t end = std::min(sentence_.tokens.end, first.token + 3);
    for (std::uint32_t i = first.token + 1; i < end; ++i) {
      if (is_object && i > noun_) return;
      if (node(i).head != first.token || node(i).relation != Dependency::conj) continue;
      if (!is_verbal(i) || has_subject(i)) continue;
      if (is_object && child(i, Dependency::obj)) continue;
      Governor joined = first;
      joined.token = i;
      joined.is_sure = first.is_sure && node(i).margin >= sure_margin;
      found.push_back(joined);
    }
  }

  /// "two guards and a cook": whether another noun stands beside the noun.
  bool is_joined() const {
    if (noun_ != top_ && node(noun_).relation == Dependency::conj) return true;
    const auto stands_beside = [&](std::uint32_t i) {
      return node(i).relation == Dependency::conj && is_nominal(i);
    };
    return std::ranges::any_of(trees_.children(noun_), stands_beside) ||
           std::ranges::any_of(trees_.children(top_), stands_beside);
  }

  /// "five others, including two guards"
  bool is_told_beside() const {
    for (std::uint32_t i = noun_; i-- > sentence_.tokens.begin && noun_ - i < 6;) {
      if (reading_.is_any(i, "including|besides|another|plus")) return true;
    }
    return false;
  }

  /// "three guards were also hurt"
  bool says_also(std::uint32_t verb) const {
    return std::ranges::any_of(trees_.children(verb),
                               [&](std::uint32_t i) { return reading_.is(i, "also"); });
  }

  bool comma_between(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t i = begin; i < end; ++i) {
      if (reading_.is_comma(i)) return true;
    }
    return false;
  }

  /// Clauses that hang on the noun: "people killed in the fire", "people who died".
  void clauses_of(std::uint32_t noun, std::vector<Governor>& found) {
    for (const std::uint32_t i : trees_.children(noun)) {
      if (!is_verbal(i)) continue;
      const bool relative = node(i).relation == Dependency::acl_relcl;
      if (!relative && node(i).relation != Dependency::acl) continue;
      if (!relative && comma_between(noun, i)) continue;
      sure_ = node(i).margin >= sure_margin;
      const std::string word = reading_.lower(i);
      const bool ing = word.ends_with("ing");
      Governor governor = by(i, !ing, !ing);
      if (relative) {
        governor.is_passive = child(i, Dependency::nsubj_pass).has_value() ||
                              child(i, Dependency::aux_pass).has_value();
        governor.undergoes = governor.is_passive || !child(i, Dependency::nsubj);
        if (const auto subject = child(i, Dependency::nsubj))
          governor.undergoes = !reading_.is_any(*subject, "who|that|which");
      } else if (const auto mark = child(i, Dependency::mark)) {
        governor.is_wished = reading_.is(*mark, "to");  // "people to leave"
      }
      governor = lowered(governor);
      governor.is_clause = true;
      found.push_back(governor);
    }
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  const Sentence& sentence_;
  std::uint32_t noun_ = 0;
  std::uint32_t number_ = 0;     ///< first token of the figure
  std::uint32_t top_ = 0;        ///< the noun or group that takes its place in the clause
  bool is_bare_ = false;         ///< a number without a noun
  bool is_after_comma_ = false;  ///< so no object: "of those who entered, 3,200 stayed"
  bool is_part_ = false;  ///< it is told beside another noun: "five, two of them guards"
  bool sure_ = true;
};

}  // namespace

std::vector<Governor> governors_of(const ArticleReading& reading, const Sentence& sentence,
                                   const QuantityMention& quantity) {
  return Walk(reading, sentence, quantity).run();
}

}  // namespace crosscheck
