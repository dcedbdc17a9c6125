#include "analyze/event_trees.h"

#include <algorithm>
#include <array>

#include "analyze/event_nouns.h"

namespace crosscheck {
namespace {

/// Arcs to follow upwards.
constexpr int most_steps = 8;

/// Corrects events of one article.
class EventSettler {
 public:
  EventSettler(const Article& article, const std::vector<Token>& tokens, const Trees& trees,
               const PredicateWords& words, const EventNounWords& nouns)
      : article_(article),
        tokens_(tokens),
        trees_(trees),
        words_(words),
        nouns_(nouns),
        judge_(tokens, trees, words, nouns) {}

  /// A verb that its form alone does not tell: "hurt", "demobilised".
  bool is_new_event(std::uint32_t i) const {
    if (node(i).upos != Upos::verb || !is_sure(i) || has(i, any_auxiliary)) return false;
    switch (node(i).relation) {
      case Dependency::root:
      case Dependency::acl:
      case Dependency::acl_relcl:
      case Dependency::advcl:
      case Dependency::ccomp:
      case Dependency::conj:
      case Dependency::csubj:
      case Dependency::parataxis:
      case Dependency::xcomp: return true;
      default: return false;
    }
  }

  EventMention new_event(std::uint32_t i, const Lemmas& lemmas) const {
    EventMention event;
    event.span = tokens_[i].span;
    event.token = i;
    event.lemma = lemmas.verb(slice(article_.text, event.span));
    const std::string_view word = slice(article_.text, event.span);
    event.progressive = word.ends_with("ing");
    event.tense = event.progressive || word == event.lemma ? Tense::present : Tense::past;
    for (const std::uint32_t child : trees_.children(i)) {
      const bool helps = node(child).relation == Dependency::aux ||
                         node(child).relation == Dependency::aux_pass;
      if (!helps) continue;
      event.perfect = event.perfect || has(child, have_bit);
      if (has(child, have_bit | do_past_bit | be_past_bit)) event.tense = Tense::past;
      if (has(child, will_bit | would_bit)) event.tense = Tense::future;
    }
    event.modality = unconditional(event);
    return event;
  }

  void settle(EventMention& event) const {
    const Upos upos = trees_[event.token].upos;
    const bool is_nominal = (upos == Upos::noun || upos == Upos::propn) &&
                            (event.is_noun || may_be_noun(event.token));
    if (is_nominal && !event.is_noun) event.is_noun = true;
    if (!is_nominal) settle_verb(event);
    if (is_nominal) settle_noun(event);
  }

 private:
  std::uint32_t bits(std::uint32_t i) const { return words_.bits(tokens_[i]); }
  bool has(std::uint32_t i, std::uint32_t wanted) const { return (bits(i) & wanted) != 0; }
  bool is(std::uint32_t i, WordKey word) const { return tokens_[i].hash == word.hash; }
  const SyntaxNode& node(std::uint32_t i) const { return trees_[i]; }
  bool is_sure(std::uint32_t i) const { return node(i).margin >= sure_margin; }

  /// Not a past form such as "fell", whatever the tree says.
  bool may_be_noun(std::uint32_t i) const {
    const PredicateWords::Word* word = words_.find(tokens_[i]);
    return word == nullptr || (word->forms & past_form) == 0 ||
           (word->bits & (noun_too_bit_of_verb | event_noun_bit)) != 0;
  }

  void settle_verb(EventMention& event) const {
    event.passive = event.passive || trees_.child(event.token, Dependency::aux_pass);
    if (is_negated(event.token)) event.negated = true;
    if (event.modality == Modality::conditional && !is_conditional(event.token))
      event.modality = unconditional(event);
    if (is_conditional(event.token)) event.modality = Modality::conditional;
    judge(event);
    if (is_open(event.modality) && rests_on_if(event.token))
      event.modality = Modality::conditional;
  }

  void settle_noun(EventMention& event) const {
    if (event.modality == Modality::conditional && !is_conditional(event.token))
      event.modality = Modality::asserted;
    if (event.modality != Modality::asserted) return;
    const NounStanding standing = judge_.standing(event.token);
    event.modality = standing.modality;
    event.negated = event.negated || standing.is_undone;
    if (standing.modality == Modality::expected) event.tense = Tense::future;
  }

  /// "did not leave", "none of them left"
  bool is_negated(std::uint32_t verb) const {
    for (const std::uint32_t i : trees_.children(verb)) {
      if (!is_sure(i)) continue;
      switch (node(i).relation) {
        case Dependency::advmod:
        case Dependency::aux:
        case Dependency::aux_pass:
        case Dependency::cop:
        case Dependency::cc_preconj:
          if (has(i, negative_bit)) return true;
          break;
        case Dependency::nsubj:
        case Dependency::nsubj_pass:
          if (is_none(i)) return true;
          break;
        default: break;
      }
    }
    return false;
  }

  /// "no sailors", "none of them", "neither pilot", "nobody"
  bool is_none(std::uint32_t subject) const {
    if (is(subject, "none") || is(subject, "nobody") || is(subject, "nothing") ||
        is(subject, "neither")) {
      return true;
    }
    const auto denies = [&](std::uint32_t i) {
      const bool bounds = i + 2 < subject && is(i + 2, "than");  // "no fewer than 20"
      return node(i).relation == Dependency::det && !bounds &&
             (is(i, "no") || is(i, "neither"));
    };
    return std::ranges::any_of(trees_.children(subject), denies);
  }

  bool is_if_clause(std::uint32_t verb) const {
    return std::ranges::any_of(trees_.children(verb), [&](std::uint32_t i) {
      return node(i).relation == Dependency::mark && has(i, conditional_bit);
    });
  }

  static bool is_open(Modality modality) {
    return modality == Modality::expected || modality == Modality::possible;
  }

  /// "if the dam breaks, the mill will close"
  bool rests_on_if(std::uint32_t verb) const {
    return std::ranges::any_of(trees_.children(verb), [&](std::uint32_t i) {
      const bool tells = node(i).upos == Upos::verb ||
                         trees_.child(i, Dependency::nsubj);  // not "if necessary"
      return node(i).relation == Dependency::advcl && tells && is_sure(i) &&
             is_if_clause(i);
    });
  }

  /// Whether the word stands in a clause that "if" opens.
  bool is_conditional(std::uint32_t at) const {
    for (int steps = 0; steps < most_steps && at != SyntaxNode::no_head; ++steps) {
      if (is_if_clause(at)) return true;
      at = node(at).head;
    }
    return false;
  }

  /// What the auxiliaries say.
  Modality unconditional(const EventMention& event) const {
    for (const std::uint32_t i : trees_.children(event.token)) {
      if (node(i).relation != Dependency::aux) continue;
      if (has(i, could_bit)) return Modality::possible;
      if (has(i, will_bit | would_bit | ought_bit)) return Modality::expected;
    }
    return Modality::asserted;
  }

  bool is_infinitive(std::uint32_t verb) const {
    return std::ranges::any_of(trees_.children(verb), [&](std::uint32_t i) {
      return node(i).relation == Dependency::mark && is(i, "to");
    });
  }

  /// "tried to rob and wound two men": the infinitive of a list that stands behind the
  /// "to".
  std::uint32_t opener_of(const EventMention& event) const {
    std::uint32_t verb = event.token;
    if (slice(article_.text, event.span) != event.lemma) return verb;
    for (int steps = 0; steps < most_steps; ++steps) {
      const bool follows = node(verb).relation == Dependency::conj && is_sure(verb) &&
                           !trees_.child(verb, Dependency::nsubj) && !is_infinitive(verb);
      if (!follows) break;
      verb = node(verb).head;
    }
    return is_infinitive(verb) ? verb : event.token;
  }

  /// What the word that governs a clause makes of it.
  void judge(EventMention& event) const {
    const std::uint32_t verb = opener_of(event);
    if (!is_sure(verb)) return;
    const bool infinitive = is_infinitive(verb);
    const bool open = event.modality == Modality::asserted;
    const std::uint32_t head = node(verb).head;
    if (head == SyntaxNode::no_head) {
      if (infinitive && open) expect(event);  // "Mill to close in May"
      return;
    }
    const std::uint32_t found = bits(head);
    switch (node(verb).relation) {
      case Dependency::xcomp:
        if ((found & hinders_bit) != 0) event.negated = true;
        if (infinitive && open && (found & (be_past_bit | be_present_bit)) != 0)
          expect(event);  // "the plan is to close the mill"
        [[fallthrough]];
      case Dependency::ccomp:
        if ((found & denial_bit) != 0) event.modality = Modality::denied;
        if ((found & fear_bit) != 0) event.modality = Modality::feared;
        if ((found & possible_bit) != 0) event.modality = Modality::possible;
        if ((found & tries_bit) != 0 && infinitive) event.modality = Modality::possible;
        if ((found & expects_bit) != 0 && open) expect(event);
        break;
      case Dependency::advcl:
        // "After they closed the mill, many plan to leave": the clause tells its own.
        if (trees_.child(verb, Dependency::nsubj) ||
            trees_.child(verb, Dependency::nsubj_pass)) {
          break;
        }
        if ((found & expects_bit) != 0 && open) {
          expect(event);  // "plans on closing the mill"
        } else if (infinitive && open && !event.perfect && !tells_result(event)) {
          event.modality = Modality::possible;  // "borrowed to save the mill"
        }
        break;
      case Dependency::acl:
        if (!infinitive || !open || event.perfect) break;
        if (node(head).relation == Dependency::root &&
            !trees_.child(head, Dependency::cop)) {
          expect(event);  // "Ministers to meet in May"
        } else if ((found & (expects_bit | planned_bit)) != 0 || is_aim(head) ||
                   node(head).upos == Upos::sym || node(head).upos == Upos::num) {
          event.modality = Modality::possible;
        }
        break;
      default: break;
    }
  }

  static void expect(EventMention& event) {
    event.modality = Modality::expected;
    event.tense = Tense::future;
  }

  /// "fell to end the day at 12"
  static bool tells_result(const EventMention& event) {
    constexpr std::array<std::string_view, 8> results = {
        "become", "close", "end", "finish", "hit", "reach", "slip", "stand"};
    return std::ranges::find(results, event.lemma) != results.end();
  }

  /// "an effort to save the mill"
  bool is_aim(std::uint32_t noun) const { return nouns_.is_aim(tokens_[noun]); }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const Trees& trees_;
  const PredicateWords& words_;
  const EventNounWords& nouns_;
  EventNounJudge judge_;
};

}  // namespace

void settle_events(const Article& article, const std::vector<Token>& tokens,
                   const Trees& trees, const PredicateWords& words,
                   const EventNounWords& nouns, const Lemmas& lemmas,
                   std::vector<EventMention>& events) {
  const EventSettler settler(article, tokens, trees, words, nouns);
  std::vector<EventMention> settled;
  settled.reserve(events.size());
  std::size_t next = 0;
  for (std::uint32_t i = 0; i < tokens.size(); ++i) {
    const bool known = next < events.size() && events[next].token == i;
    if (!known && !(trees.is_read(i) && settler.is_new_event(i))) continue;
    EventMention event = known ? std::move(events[next++]) : settler.new_event(i, lemmas);
    if (trees.is_read(i)) settler.settle(event);
    settled.push_back(std::move(event));
  }
  events = std::move(settled);
}

}  // namespace crosscheck
