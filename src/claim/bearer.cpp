#include "claim/bearer.h"

#include <algorithm>

#include "claim/extract.h"
#include "claim/slots_of_place.h"

namespace crosscheck {
namespace {

/// Reads the noun phrase of one bearer.
class BearerReader {
 public:
  BearerReader(const ArticleReading& reading, Claim& claim)
      : reading_(reading), trees_(reading.analysis.trees), claim_(claim) {}

  void run(std::uint32_t head) {
    // "the number of visitors": the visitors, with how many they are.
    const auto counted = trees_.child(head, Dependency::nmod);
    if (counted && reading_.is_any(head, "number|numbers|amount|level|rate|share|volume")) {
      tell_thing(*counted);
      claim_.population.modifiers.push_back(reading_.noun(head));
    } else {
      tell_thing(head);
    }
    std::ranges::sort(claim_.population.modifiers);
    if (is_person_word(claim_.population.head) && !claim_.population.citizenship.empty())
      claim_.population.head = "citizen";
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  bool is_person_word(const std::string& lemma) const {
    const CountedNoun* noun = reading_.words.nouns.find(lemma);
    return noun != nullptr && noun->dimension == "person";
  }

  void tell_thing(std::uint32_t head) {
    const NameMention* name = reading_.name_at(head);
    if (name != nullptr) {
      tell_name(*name);
    } else {
      claim_.population.head = one_spelling(reading_.noun(head));
    }
    for (const std::uint32_t i : trees_.children(head)) {
      if (name == nullptr) tell_modifier(head, i);
      if (relation(i) == Dependency::acl) tell_place_of_act(i);
    }
  }

  /// "the visitors *entering Norway*", "*coming from Norway*"
  void tell_place_of_act(std::uint32_t verb) {
    for (const std::uint32_t i : trees_.children(verb)) {
      const bool is_argument =
          relation(i) == Dependency::obj || relation(i) == Dependency::obl;
      const NameMention* name = reading_.name_at(i);
      if (!is_argument || name == nullptr || name->demonym) continue;
      const auto mark = trees_.child(i, Dependency::case_);
      const bool is_left = mark ? reading_.is_any(*mark, "from")
                                : is_one_of(reading_.verb(verb), "flee|leave|quit|exit");
      if (!is_left) {
        tell_place_of(reading_, *name, claim_);
      } else if (is_territory(reading_, *name) && !claim_.origin.is_known()) {
        claim_.origin = node_of(reading_, *name);
        claim_.state(Slot::origin) = SlotState::stated;
      }
    }
  }

  void tell_name(const NameMention& name) {
    if (name.demonym) {
      claim_.population.head = "citizen";
      claim_.population.citizenship = name.concept_id;
      return;
    }
    claim_.name = name.canonical;
    claim_.skeleton = reading_.key_of(name);
  }

  void tell_modifier(std::uint32_t head, std::uint32_t i) {
    Population& who = claim_.population;
    const NameMention* name = reading_.name_at(i);
    if (name != nullptr && name->demonym && i < head) {
      who.citizenship = name->concept_id;
    } else if (name != nullptr) {
      tell_place_of(reading_, *name, claim_);
    } else if (relation(i) == Dependency::det && reading_.is_any(i, "a|an|some|another")) {
      who.quantifier = "some";
    } else if (relation(i) == Dependency::det && reading_.is_any(i, "all|every|each|any")) {
      who.quantifier = "all";
    } else if (relation(i) == Dependency::nummod) {
      who.quantifier = "some";
    } else if (relation(i) == Dependency::amod && reading_.is_any(i, "many|most|several")) {
      who.quantifier = reading_.is(i, "most") ? "most" : "some";
    } else if (relation(i) == Dependency::amod || relation(i) == Dependency::compound) {
      who.modifiers.push_back(one_spelling(reading_.noun(i)));
    }
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  Claim& claim_;
};

}  // namespace

void tell_bearer(const ArticleReading& reading, std::optional<std::uint32_t> head,
                 Claim& claim) {
  claim.state(Slot::population) = SlotState::unknown;
  if (!head || reading.analysis.trees[*head].upos == Upos::pron) return;
  claim.state(Slot::population) = SlotState::stated;
  BearerReader(reading, claim).run(*head);
}

void tell_place_of(const ArticleReading& reading, const NameMention& name, Claim& claim) {
  if (!is_territory(reading, name) || claim.place.is_known()) return;
  claim.place = node_of(reading, name);
  claim.state(Slot::place) = SlotState::stated;
}

}  // namespace crosscheck
