#include "claim/stated.h"

#include <algorithm>
#include <optional>

#include "claim/bearer.h"
#include "claim/clause.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_place.h"
#include "claim/slots_of_time.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// A word that tells a state, in its clause.
struct StateSite {
  Clause clause;
  std::uint32_t word = 0;  ///< the token that says the state
  StateWord meaning;
  std::optional<std::uint32_t> about;      ///< head of whose state it is
  bool is_ended = false;                   ///< "lifted the ban"
  std::optional<std::uint32_t> without{};  ///< what is not needed: "enter without a *visa*"
  std::optional<std::uint32_t> seen_by{};  ///< where it is so: "*Oslo* saw rising rents"
};

/// Finds the states that the words of one article tell.
class StateFinder {
 public:
  explicit StateFinder(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees), table_(reading.words.states) {}

  std::optional<StateSite> at(std::uint32_t i) const {
    if (!trees_.is_read(i) || reading_.name_at(i) != nullptr) return std::nullopt;
    switch (trees_[i].upos) {
      case Upos::verb: return verb(i);
      case Upos::adj: return relation(i) == Dependency::amod ? seen_trend(i) : adjective(i);
      case Upos::noun: return noun(i);
      default: return std::nullopt;
    }
  }

  /// "is allowed to enter without a visa": that no visa is required.
  std::optional<StateSite> not_required(const StateSite& site) const {
    const StateWord* permission = first(StatePart::adjective, "allowed");
    const StateWord* requirement = first(StatePart::adjective, "required");
    if (permission == nullptr || requirement == nullptr || !site.meaning.holds ||
        site.meaning.state != permission->state) {
      return std::nullopt;
    }
    const TokenRange words = site.clause.tokens;
    for (std::uint32_t i = site.clause.predicate; i < words.end; ++i) {
      if (!reading_.is(i, "without") || !trees_.is_read(i)) continue;
      const std::uint32_t thing = trees_[i].head;
      if (thing == SyntaxNode::no_head || trees_[thing].upos != Upos::noun) continue;
      StateSite found = site;
      found.meaning = {requirement->state, false, false};
      found.without = thing;
      return found;
    }
    return std::nullopt;
  }

  /// The same of the other places: "Norway and *Chile* both saw falling numbers".
  std::vector<StateSite> seen_elsewhere(const StateSite& site) const {
    std::vector<StateSite> found;
    if (!site.seen_by || !trees_.is_read(*site.seen_by)) return found;
    std::uint32_t first = *site.seen_by;
    if (relation(first) == Dependency::conj) first = trees_[first].head;
    const auto add = [&](std::uint32_t place) {
      if (place == *site.seen_by || reading_.name_at(place) == nullptr) return;
      found.push_back(site);
      found.back().seen_by = place;
    };
    add(first);
    for (const std::uint32_t i : trees_.children(first)) {
      if (relation(i) == Dependency::conj) add(i);
    }
    return found;
  }

  /// Whether who or what the state is told of can be in it.
  bool fits(const StateSite& site) const {
    if (!table_.state(site.meaning.state).of_people || !site.about) return true;
    if (trees_[*site.about].upos == Upos::pron) return !reading_.is(*site.about, "it");
    if (reading_.name_at(*site.about) != nullptr) return true;
    const CountedNoun* noun = reading_.words.nouns.find(reading_.noun(*site.about));
    if (noun != nullptr) return noun->dimension == "person";
    const Token& about = reading_.token(*site.about);
    const NameWords& names = reading_.language.speech.names();
    return names.has(about, speaking_body | office_head) &&
           !names.has(about, speaking_text);
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  const StateWord* first(StatePart part, const std::string& lemma) const {
    const std::vector<StateWord>& words = table_.find(part, lemma);
    return words.empty() ? nullptr : &words.front();
  }

  /// "sell out" before "sell", "hold talk" before "hold".
  const StateWord* meaning_of(const Clause& clause) const {
    const std::string lemma = reading_.verb(clause.predicate);
    std::string longer = lemma;
    if (const auto particle = trees_.child(clause.predicate, Dependency::compound_prt)) {
      longer.append(" ").append(reading_.lower(*particle));
      return first(StatePart::verb, longer);
    }
    if (clause.object) {
      longer.append(" ").append(reading_.noun(*clause.object));
      if (const StateWord* found = first(StatePart::verb, longer)) return found;
    }
    return first(StatePart::verb, lemma);
  }

  /// "rose 5 %": an amount is no object.
  bool is_amount(std::uint32_t i) const {
    return trees_[i].upos == Upos::num || trees_[i].upos == Upos::sym ||
           reading_.quantity_at(i) >= 0;
  }

  std::optional<StateSite> verb(std::uint32_t i) const {
    if (relation(i) == Dependency::amod) return seen_trend(i);
    Clause clause = read_clause(reading_, i);
    const StateWord* meaning = meaning_of(clause);
    if (meaning == nullptr) return std::nullopt;
    const bool has_object = clause.object && !is_amount(*clause.object);
    // "declined to say" tells no decline.
    const bool has_more =
        has_object || clause.is_passive || trees_.child(i, Dependency::xcomp).has_value();
    if (meaning->is_alone && has_more) return std::nullopt;
    const bool of_subject =
        clause.is_passive || !has_object || table_.state(meaning->state).of_subject;
    const auto about = of_subject ? clause.subject : clause.object;
    return StateSite{clause, i, *meaning, about, false};
  }

  /// "Oslo saw *falling* numbers of visitors": what somebody saw happens.
  std::optional<StateSite> seen_trend(std::uint32_t i) const {
    constexpr std::string_view seeing =
        "experience|face|feel|note|notice|observe|record|register|report|see|witness";
    const std::vector<StateWord>& words = table_.find(StatePart::verb, reading_.verb(i));
    const auto meaning = std::ranges::find(words, true, &StateWord::is_alone);
    if (meaning == words.end()) return std::nullopt;
    const std::uint32_t noun = trees_[i].head;
    if (!trees_.is_read(noun) || relation(noun) != Dependency::obj) return std::nullopt;
    const std::uint32_t verb = trees_[noun].head;
    if (!trees_.is_read(verb) || !is_one_of(reading_.verb(verb), seeing))
      return std::nullopt;
    StateSite site{read_clause(reading_, verb), i, *meaning, noun, false};
    site.seen_by = site.clause.subject;
    return site;
  }

  /// "is open", "remains closed", "was found guilty"; not "an open door".
  std::optional<StateSite> adjective(std::uint32_t i) const {
    const StateWord* meaning = first(StatePart::adjective, reading_.lower(i));
    if (meaning == nullptr) return std::nullopt;
    const bool is_said = trees_.child(i, Dependency::cop) ||
                         relation(i) == Dependency::xcomp ||
                         trees_.child(i, Dependency::nsubj);
    if (!is_said) return std::nullopt;
    Clause clause = read_clause(reading_, i);
    if (!clause.subject && !is_of_clause(i)) return std::nullopt;
    if (relation(i) == Dependency::xcomp && trees_.is_read(trees_[i].head)) {
      const Clause above = read_clause(reading_, trees_[i].head);
      clause.tokens.begin = std::min(clause.tokens.begin, above.tokens.begin);
    }
    const auto about = is_of_clause(i) ? std::nullopt : clause.subject;
    return StateSite{clause, i, *meaning, about, false};
  }

  /// "it is possible to work", "makes it possible to work"
  bool is_of_clause(std::uint32_t i) const {
    return trees_.child(i, Dependency::expl) || trees_.child(i, Dependency::csubj) ||
           (relation(i) == Dependency::xcomp &&
            trees_.child(trees_[i].head, Dependency::expl));
  }

  /// "imposed a ban on exports", "the curfew was lifted"
  std::optional<StateSite> noun(std::uint32_t i) const {
    const StateWord* meaning = first(StatePart::noun, reading_.noun(i));
    const std::uint32_t verb = trees_[i].head;
    if (meaning == nullptr || verb == SyntaxNode::no_head) return std::nullopt;
    const auto mark = trees_.child(i, Dependency::case_);
    const bool is_provided = relation(i) == Dependency::obl && mark &&
                             reading_.is(*mark, "for") && reading_.is(verb, "provide");
    const bool is_object = relation(i) == Dependency::obj ||
                           relation(i) == Dependency::nsubj_pass || is_provided;
    if (!is_object || trees_[verb].upos != Upos::verb) return std::nullopt;
    const std::string lemma = reading_.verb(verb);
    const bool ends = table_.ends(lemma);
    if (!ends && !table_.makes(lemma)) return std::nullopt;
    const auto about = complement_of(i) ? complement_of(i) : complement_of_verb(verb);
    return StateSite{read_clause(reading_, verb), i, *meaning, about, ends};
  }

  /// "ban *on exports*", "closure *of the bridge*", "*travel* ban"
  std::optional<std::uint32_t> complement_of(std::uint32_t noun) const {
    if (const auto found = trees_.child(noun, Dependency::nmod)) return found;
    return trees_.child(noun, Dependency::compound);
  }

  /// The same where the tree hangs it on the verb: "lifted the ban *on exports*".
  std::optional<std::uint32_t> complement_of_verb(std::uint32_t verb) const {
    const auto found = trees_.child(verb, Dependency::obl);
    if (!found) return std::nullopt;
    const auto mark = trees_.child(*found, Dependency::case_);
    return mark && reading_.is_any(*mark, "on|of|against") ? found : std::nullopt;
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  const StateTable& table_;
};

/// Makes the claim of a state.
class StateClaim {
 public:
  StateClaim(const ArticleReading& reading, std::uint32_t sentence, const StateSite& site)
      : reading_(reading),
        trees_(reading.analysis.trees),
        sentence_(sentence),
        site_(site) {}

  Claim make() {
    const StateConcept& state = reading_.words.states.state(site_.meaning.state);
    claim_.form = Form::status;
    claim_.measure = state.measure;
    claim_.status = state.measure.node.id.substr(state.measure.node.id.find(':') + 1);
    claim_.read_by = "word of a state";
    claim_.state(Slot::period) = SlotState::absent;
    claim_.state(Slot::place) = SlotState::unknown;
    tell_bearer(reading_, site_.about, claim_);
    // "saw rising rents": of rents
    if (site_.seen_by)
      std::erase(claim_.population.modifiers, one_spelling(reading_.noun(site_.word)));
    tell_matter(state);
    tell_place();
    tell_time();
    fill_shared_slots(reading_, sentence_, site_.clause.tokens.begin,
                      std::max(site_.clause.tokens.end, end_), judged_word(), claim_);
    judge();
    tell_condition();
    if (!claim_.positive) claim_.measure.node.name = state.contrary;
    return std::move(claim_);
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  /// The verb whose negation and modality are those of the state: "would *remain* closed".
  std::uint32_t judged_word() const {
    const std::uint32_t i = site_.clause.predicate;
    return relation(i) == Dependency::xcomp ? trees_[i].head : i;
  }

  /// What is required, allowed, discussed.
  void tell_matter(const StateConcept& state) {
    const Clause& clause = site_.clause;
    const bool object_told = state.of_subject && site_.word == clause.predicate;
    for (const std::uint32_t i : trees_.children(clause.predicate)) {
      switch (relation(i)) {
        case Dependency::obj:
        case Dependency::iobj:
          if (object_told) add_matter(i);
          break;
        case Dependency::csubj:
        case Dependency::xcomp:
        case Dependency::ccomp: add_matter(i); break;
        case Dependency::obl:
        case Dependency::advcl:
          if (const auto mark = case_of(i);
              mark && reading_.is_any(*mark, "from|to|for|against|with|of|over|about")) {
            add_matter(i);
          }
          break;
        default: break;
      }
    }
    if (site_.without) add_matter(*site_.without);
    sort_and_drop_repeats(claim_.members);
  }

  std::optional<std::uint32_t> case_of(std::uint32_t i) const {
    const auto found = trees_.child(i, Dependency::case_);
    return found ? found : trees_.child(i, Dependency::mark);
  }

  /// Of a name in the matter its concept or folded words. With whom one talks in a capital,
  /// that is the country: "talks with Oslo".
  std::string party_or_name(const NameMention& name) const {
    std::string key = reading_.key_of(name);
    const Gazetteer& places = reading_.language.gazetteer;
    const bool is_capital = claim_.status == "contact" && !name.country.empty() &&
                            places.capital(name.country) == name.concept_id;
    return is_capital ? name.country : key;
  }

  void add_matter(std::uint32_t top) {
    const std::vector<std::uint32_t> below = words_below(trees_, top);
    end_ = std::max(end_, below.back() + 1);
    for (const std::uint32_t i : below) {
      if (i == site_.about || reading_.time_at(i) != nullptr) continue;
      if (const NameMention* name = reading_.name_at(i)) {
        claim_.members.push_back(party_or_name(*name));
        continue;
      }
      const Upos upos = trees_[i].upos;
      if (upos == Upos::noun) claim_.members.push_back(one_spelling(reading_.noun(i)));
      if (upos == Upos::verb) claim_.members.push_back(one_spelling(reading_.verb(i)));
    }
  }

  /// "in Almaty", "across the region"
  void tell_place() {
    if (site_.seen_by) {
      if (const NameMention* name = reading_.name_at(*site_.seen_by))
        tell_place_of(reading_, *name, claim_);
    }
    for (const std::uint32_t i : trees_.children(site_.clause.predicate)) {
      const NameMention* name = reading_.name_at(i);
      const auto mark = case_of(i);
      const bool inside = relation(i) == Dependency::obl && name != nullptr && mark &&
                          reading_.is_any(*mark, "in|at|across|near|throughout|inside");
      if (inside) tell_place_of(reading_, *name, claim_);
    }
  }

  void tell_time() {
    Predicate predicate;
    predicate.token = site_.clause.predicate;
    claim_.kind = Kind::stock;  // a state holds at a time as a level does
    fill_times(reading_, reading_.analysis.sentences[sentence_], predicate,
               {site_.clause.predicate, site_.clause.predicate + 1}, nullptr, claim_);
    claim_.kind = Kind::none;
  }

  bool says_no(std::uint32_t noun) const {
    const auto det = trees_.child(noun, Dependency::det);
    return reading_.is_any(noun, "nobody|none|nothing|neither") ||
           (det && reading_.is_any(*det, "no|neither"));
  }

  /// "is not open", "no longer allowed", "nobody is allowed": how often it is turned round.
  int negations() const {
    int count = 0;
    for (const std::uint32_t i : trees_.children(site_.clause.predicate)) {
      const bool longer = reading_.is(i, "longer") && !trees_.children(i).empty() &&
                          reading_.is(trees_.children(i).front(), "no");
      if (longer) ++count;
      if (reading_.event_at(judged_word()) != nullptr) continue;
      if (reading_.is_any(i, "not|n't|never|isn't|aren't|wasn't|weren't")) ++count;
      if (relation(i) == Dependency::nsubj && says_no(i)) ++count;
    }
    if (site_.clause.object && says_no(*site_.clause.object)) ++count;
    return count;
  }

  bool holds() const {
    const bool is_turned = negations() % 2 == 1;
    return (claim_.positive != is_turned) == (site_.meaning.holds != site_.is_ended);
  }

  /// Whether it holds, and how sure that is told.
  void judge() {
    claim_.positive = holds();
    const std::uint32_t i = site_.clause.predicate;
    const EventMention* own = reading_.event_at(i);
    if (own != nullptr && i != judged_word()) {
      if (own->negated) claim_.positive = !claim_.positive;
      if (claim_.modality == Modality::asserted) claim_.modality = own->modality;
    }
    if (claim_.modality == Modality::asserted) {
      const Sentence& sentence = reading_.analysis.sentences[sentence_];
      // Past the word itself, which may be the one: "are believed to be alive".
      claim_.modality = modality_before(reading_, sentence, i + 1);
      if (claim_.modality == Modality::asserted)
        claim_.modality = modality_before(reading_, sentence, i);
    }
    if (claim_.modality == Modality::asserted && !is_told_as_fact(reading_, i))
      claim_.modality = Modality::possible;
  }

  /// "only if they are wanted"
  void tell_condition() {
    for (const std::uint32_t i : trees_.children(site_.clause.predicate)) {
      const auto mark = trees_.child(i, Dependency::mark);
      if (relation(i) != Dependency::advcl || !mark ||
          !reading_.is_any(*mark, "if|unless|provided|once|until")) {
        continue;
      }
      const std::vector<std::uint32_t> below = words_below(trees_, i);
      std::uint32_t begin = below.front();
      if (begin > 0 && reading_.is_any(begin - 1, "only|even|except")) --begin;
      const Span span{reading_.token(begin).span.begin,
                      reading_.token(below.back()).span.end};
      claim_.condition = slice(reading_.article.text, span);
      claim_.span.end = std::max(claim_.span.end, span.end);
      claim_.text = slice(reading_.article.text, claim_.span);
      return;
    }
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  std::uint32_t sentence_;
  const StateSite& site_;
  std::uint32_t end_ = 0;  ///< of the words of the matter
  Claim claim_;
};

/// "The number has grown to 10,000": of the last claim, what the figure of its sentence
/// counts, and where.
void take_from_figure(std::vector<Claim>& claims) {
  Claim& trend = claims.back();
  if (!is_one_of(trend.population.head, "number|figure|total")) return;
  const auto figure = std::ranges::find_if(claims, [&](const Claim& claim) {
    return claim.form == Form::quantity && claim.statement == trend.statement &&
           !claim.population.head.empty() && trend.span.begin < claim.span.end &&
           claim.span.begin < trend.span.end;
  });
  if (figure == claims.end()) return;
  trend.population = figure->population;
  trend.population.modifiers.emplace_back("number");
  std::ranges::sort(trend.population.modifiers);
  trend.state(Slot::population) = SlotState::carried;
  const Node& place = figure->goal.is_known() ? figure->goal : figure->place;
  if (!place.is_known()) return;
  trend.place = place;
  trend.state(Slot::place) = SlotState::carried;
}

bool is_question(const ArticleReading& reading, const Sentence& sentence) {
  return sentence.tokens.end > sentence.tokens.begin &&
         reading.text(sentence.tokens.end - 1) == "?";
}

}  // namespace

void add_state_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  const StateFinder finder(reading);
  const auto& sentences = reading.analysis.sentences;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    if (is_question(reading, sentences[s])) continue;
    const TokenRange range = sentences[s].tokens;
    for (std::uint32_t i = range.begin; i < range.end && claims.size() < most_claims; ++i) {
      if (!reading.language.states.may_tell(reading.token(i))) continue;
      const auto site = finder.at(i);
      if (!site || !finder.fits(*site)) continue;
      claims.push_back(StateClaim(reading, s, *site).make());
      take_from_figure(claims);
      for (const StateSite& other : finder.seen_elsewhere(*site))
        claims.push_back(StateClaim(reading, s, other).make());
      const auto needless = finder.not_required(*site);
      if (needless) claims.push_back(StateClaim(reading, s, *needless).make());
    }
  }
}

}  // namespace crosscheck
