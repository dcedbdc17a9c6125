#include "claim/told_event.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "analyze/skeleton.h"
#include "claim/clause.h"
#include "claim/days_between.h"
#include "claim/extract.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr std::string_view took_place = "take_place";
constexpr std::string_view definite_words = "the|this|its|their|his|her|our";

/// What an event happens to.
struct Thing {
  std::string head;
  std::vector<std::string> modifiers;
  std::string skeleton;
  std::string name;
  bool is_plural = false;
};

/// Reads what a noun phrase names.
class ThingReader {
 public:
  explicit ThingReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  std::optional<Thing> run(std::uint32_t head) const {
    if (!trees_.is_read(head)) return std::nullopt;
    if (const NameMention* name = name_of(head)) return of_name(*name);
    if (trees_[head].upos != Upos::noun || !is_definite(head)) return std::nullopt;
    Thing thing;
    thing.head = one_spelling(reading_.noun(head));
    thing.is_plural = thing.head != one_spelling(reading_.lower(head));
    const CountedNoun* counted = reading_.words.nouns.find(thing.head);
    if (counted != nullptr && counted->dimension == "person") return std::nullopt;
    for (const std::uint32_t child : trees_.children(head)) {
      if (!add_modifier(child, thing)) return std::nullopt;
    }
    sort_and_drop_repeats(thing.modifiers);
    return thing;
  }

  bool is_definite(std::uint32_t head) const {
    return std::ranges::any_of(trees_.children(head), [&](std::uint32_t i) {
      const Dependency relation = trees_[i].relation;
      return relation == Dependency::nmod_poss ||
             (relation == Dependency::det && reading_.is_any(i, definite_words));
    });
  }

 private:
  /// "Ann Lee", "the mayor, Ann Lee".
  const NameMention* name_of(std::uint32_t head) const {
    if (const NameMention* name = reading_.name_at(head)) return name;
    const auto beside = trees_.child(head, Dependency::appos);
    const NameMention* name = beside ? reading_.name_at(*beside) : nullptr;
    return name != nullptr && name->name_class == NameClass::person ? name : nullptr;
  }

  static bool is_full_name(const NameMention& name) {
    return name.name_class == NameClass::organization ||
           (name.name_class == NameClass::person &&
            name.canonical.find(' ') != std::string::npos);
  }

  static std::optional<Thing> of_name(const NameMention& name) {
    if (!is_full_name(name) || name.demonym) return std::nullopt;
    Thing thing;
    thing.name = name.canonical;
    thing.skeleton = name_skeleton(name.canonical);
    return thing;
  }

  /// Adds a word that tells the thing apart; whether the thing can still be known again.
  bool add_modifier(std::uint32_t child, Thing& thing) const {
    switch (trees_[child].relation) {
      case Dependency::nummod: return false;  // "the two votes"
      case Dependency::conj: return false;    // "the vote and the talks"
      case Dependency::compound:
      case Dependency::amod:
      case Dependency::nmod:
      case Dependency::nmod_poss: break;
      default: return true;
    }
    if (reading_.time_at(child) != nullptr || reading_.is_any(child, definite_words))
      return true;
    if (const NameMention* name = reading_.name_at(child)) {
      thing.modifiers.push_back(name_skeleton(name->canonical));
    } else {
      thing.modifiers.push_back(one_spelling(reading_.noun(child)));
    }
    return true;
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

/// Reads the events of one article.
class EventReader {
 public:
  explicit EventReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees), things_(reading) {}

  std::optional<ToldEvent> of_verb(std::uint32_t verb) const {
    if (trees_[verb].upos != Upos::verb || trees_.child(verb, Dependency::xcomp))
      return std::nullopt;
    const std::string_view event_class = class_of(verb);
    if (event_class.empty() || !has_subject(verb)) return std::nullopt;
    const Clause clause = read_clause(reading_, verb);
    const OrderTable& words = reading_.words.orders;
    const bool own = words.happens_to_subject(event_class);
    const bool to_subject = clause.is_passive || own || !has_object(clause, verb);
    // "The police released on Monday that ...": nobody is said to be free.
    if (to_subject && !clause.is_passive && !own && words.happens_to_person(event_class))
      return std::nullopt;
    const auto head = to_subject ? clause.subject : clause.object;
    if (!head) return std::nullopt;
    auto thing = things_.run(*head);
    if (!thing) return std::nullopt;
    if (event_class == took_place && !is_one_day(*thing)) return std::nullopt;
    TokenRange tokens = clause.tokens;
    if (*head < tokens.begin) tokens.begin = words_below(trees_, *head).front();
    return made(event_class, std::move(*thing), tokens);
  }

  std::optional<ToldEvent> of_noun(std::uint32_t noun) const {
    if (trees_[noun].upos != Upos::noun || reading_.name_at(noun) != nullptr)
      return std::nullopt;
    const OrderTable& words = reading_.words.orders;
    const std::string lemma = reading_.noun(noun);
    const EventSpan span = words.span_of(lemma);
    const std::vector<std::uint32_t> below = words_below(trees_, noun);
    const TokenRange tokens{below.front(), below.back() + 1};
    if (span != EventSpan::none) {
      auto thing = things_.run(noun);
      if (!thing || (span == EventSpan::one_day && thing->is_plural)) return std::nullopt;
      const bool lasts = span == EventSpan::lasting;
      auto event = made(lasts ? "begin" : took_place, std::move(*thing), tokens);
      if (event) event->lasts = lasts;
      return event;
    }
    const std::string_view event_class = words.of_noun(lemma);
    const auto bearer = bearer_of(noun);
    if (event_class.empty() || !bearer) return std::nullopt;
    auto thing = things_.run(*bearer);
    if (!thing) return std::nullopt;
    return made(event_class, std::move(*thing), tokens);
  }

 private:
  std::string_view class_of(std::uint32_t verb) const {
    const OrderTable& words = reading_.words.orders;
    const std::string lemma = reading_.verb(verb);
    for (const std::uint32_t child : trees_.children(verb)) {
      const Dependency relation = trees_[child].relation;
      const bool belongs = relation == Dependency::compound_prt ||
                           relation == Dependency::obj || relation == Dependency::advmod;
      if (!belongs) continue;
      const std::string_view found = words.of_verb(lemma, reading_.lower(child));
      if (!found.empty()) return found;
      // "took the bridge", "shut down": another meaning than that of the verb alone.
      if (relation == Dependency::compound_prt) return {};
    }
    return words.of_verb(lemma, {});
  }

  /// Whether the verb has a subject of its own, or that of a noun or verb beside it: in
  /// "for the quarter ended on 30 September" nobody says what ended.
  bool has_subject(std::uint32_t verb) const {
    switch (trees_[verb].relation) {
      case Dependency::acl_relcl: return true;
      case Dependency::conj:
        // "Ann Lee, who led the talks, resigned"
        return trees_.child(verb, Dependency::cc) ||
               (verb > 0 && reading_.is_comma(verb - 1));
      default:
        return trees_.child(verb, Dependency::nsubj) ||
               trees_.child(verb, Dependency::nsubj_pass);
    }
  }

  /// Whether it has an object that is no part of the verb ("took place") and no length of
  /// time ("began days after").
  bool has_object(const Clause& clause, std::uint32_t verb) const {
    return clause.object && reading_.time_at(*clause.object) == nullptr &&
           !is_time_unit(reading_, *clause.object) &&
           reading_.words.orders
               .of_verb(reading_.verb(verb), reading_.lower(*clause.object))
               .empty();
  }

  bool is_one_day(const Thing& thing) const {
    return !thing.is_plural &&
           reading_.words.orders.span_of(thing.head) == EventSpan::one_day;
  }

  /// "the collapse of the talks", "Ann Lee's resignation".
  std::optional<std::uint32_t> bearer_of(std::uint32_t noun) const {
    for (const std::uint32_t child : trees_.children(noun)) {
      if (trees_[child].relation == Dependency::nmod_poss) return child;
      if (trees_[child].relation != Dependency::nmod) continue;
      const auto preposition = trees_.child(child, Dependency::case_);
      if (preposition && reading_.is(*preposition, "of")) return child;
    }
    return std::nullopt;
  }

  std::optional<ToldEvent> made(std::string_view event_class, Thing thing,
                                TokenRange tokens) const {
    if (thing.name.empty() && reading_.words.orders.happens_to_person(event_class))
      return std::nullopt;
    ToldEvent told;
    told.is_told_apart = !thing.skeleton.empty() || !thing.modifiers.empty();
    const std::uint32_t end = std::max(tokens.end, tokens.begin + 1);
    const Span span{reading_.token(tokens.begin).span.begin,
                    reading_.token(end - 1).span.end};
    told.event = {"event:" + std::string(event_class), std::move(thing.head),
                  std::move(thing.modifiers), std::move(thing.skeleton),
                  std::string(slice(reading_.article.text, span))};
    told.name = std::move(thing.name);
    told.tokens = tokens;
    return told;
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  ThingReader things_;
};

}  // namespace

std::optional<ToldEvent> event_of_verb(const ArticleReading& reading, std::uint32_t verb) {
  return EventReader(reading).of_verb(verb);
}

std::optional<ToldEvent> event_of_noun(const ArticleReading& reading, std::uint32_t noun) {
  return EventReader(reading).of_noun(noun);
}

}  // namespace crosscheck
