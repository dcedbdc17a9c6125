#include "claim/slots_of_place.h"

#include <algorithm>
#include <map>

#include "analyze/country_reference.h"
#include "claim/capital_reference.h"
#include "claim/extract.h"

namespace crosscheck {
namespace {

enum class PlaceRole : std::uint8_t { none, goal, origin, inside, between };

bool is_country(const ArticleReading& reading, const NameMention& name) {
  return is_territory(reading, name) &&
         reading.language.gazetteer.is_country(name.concept_id);
}

/// "the country", but not the one the counted people are citizens of.
std::optional<Node> the_country(const ArticleReading& reading, std::uint32_t token,
                                std::uint32_t sentence, const Claim& claim) {
  const NameMention* name = country_meant(
      reading.analysis.names, reading.analysis.sentences, reading.language.gazetteer, token,
      sentence, claim.population.citizenship);
  if (name == nullptr) return std::nullopt;
  return node_of(reading, *name);
}

/// Reads the places of one clause.
class PlaceReader {
 public:
  PlaceReader(const ArticleReading& reading, const Sentence& sentence,
              const Predicate& predicate, FigurePhrase phrase, Claim& claim)
      : reading_(reading),
        sentence_(sentence),
        predicate_(predicate),
        phrase_(phrase),
        claim_(claim) {}

  void run() {
    after_predicate();
    if (!claim_.goal.is_known() && !claim_.origin.is_known() && !claim_.place.is_known()) {
      around();
    }
  }

 private:
  Slot place_of() const {
    return predicate_.frame != nullptr ? predicate_.frame->place_of : Slot::place;
  }

  void put(Slot slot, Node node, SlotState state) {
    Node& target = slot == Slot::goal     ? claim_.goal
                   : slot == Slot::origin ? claim_.origin
                                          : claim_.place;
    if (target.is_known()) return;
    target = std::move(node);
    claim_.state(slot) = state;
  }

  void after_predicate() {
    const std::uint32_t start =
        predicate_.token < phrase_.begin ? phrase_.end : predicate_.token + 1;
    const std::uint32_t end = clause_end(reading_, sentence_, start);
    PlaceRole role = PlaceRole::none;
    bool direct = place_of() != Slot::place;  // "entered X", "left X"
    for (std::uint32_t i = start; i < std::min(end, start + 24); ++i) {
      const std::string word = reading_.lower(i);
      if (word == "," && i > start + 1 && !listing(i)) return;
      if (i + 1 < end && opens_verb(i)) return;
      if (word == "since" || word == "after" || word == "following" || word == "when" ||
          word == "because" || word == "before" || word == "while" || word == "who") {
        return;
      }
      if (word == "into" || word == "to" || word == "toward" || word == "towards") {
        role = PlaceRole::goal;
        direct = false;
      } else if (word == "from") {
        role = PlaceRole::origin;
        direct = false;
      } else if (word == "in" || word == "at" || word == "near" || word == "on" ||
                 word == "across" || word == "outside") {
        role = PlaceRole::inside;
        direct = false;
      } else if (const NameMention* name = reading_.name_at(i)) {
        i = std::max(i, name->tokens.end - 1);
        if (!is_territory(reading_, *name)) {
          direct = false;
          continue;
        }
        if (owns_next(*name)) continue;
        // "the Kazakh capital", "Russian officials": an adjective names no place of its
        // own.
        if (name->demonym &&
            !(i + 1 < end && reading_.is_any(i + 1, "territory|soil|border|side"))) {
          continue;
        }
        fill(role, direct, node_of(reading_, *name), SlotState::stated);
        direct = false;
      } else if (const auto capital = capital_meant(reading_, sentence_, i)) {
        fill(role, direct, *capital, SlotState::carried);
        direct = false;
      } else if (word == "country" || word == "nation" || word == "homeland") {
        const std::string determiner = determiner_of(i);
        const bool own =
            determiner == "their" || determiner == "his" || determiner == "her";
        const bool headline = sentence_.part == Part::headline;
        if (!determiner.empty() || headline)
          refer(i, role, direct, own || word == "homeland");
        direct = false;
      } else if (!reading_.is_any(i, "the|border|a|an|neighboring|neighbouring|nearby")) {
        if (reading_.quantity_at(i) >= 0 || reading_.time_at(i) != nullptr)
          role = PlaceRole::none;
      }
    }
  }

  /// "Harlow's Elmwood district": the place is the part of the town.
  bool owns_next(const NameMention& name) const {
    const std::uint32_t next = name.tokens.end + 1;
    if (!name.possessive || next >= sentence_.tokens.end) return false;
    const NameMention* part = reading_.name_at(next);
    return part != nullptr && part->tokens.begin == next && is_territory(reading_, *part) &&
           !part->demonym;
  }

  bool is_event_noun(std::uint32_t i) const {
    const EventMention* event = reading_.event_at(i);
    return event != nullptr && event->is_noun;
  }

  /// "the deaths of two men and the theft of a car in X" tells where the car was.
  bool opens_act(std::uint32_t conjunction) const {
    constexpr std::uint32_t reach = 4;
    if (!is_event_noun(predicate_.token)) return false;
    const std::uint32_t end = std::min(sentence_.tokens.end, conjunction + reach);
    for (std::uint32_t i = conjunction + 1; i < end; ++i) {
      if (is_event_noun(i)) return true;
    }
    return false;
  }

  /// Whether another verb follows the figure's own: "cost $5 million and replace the hall
  /// in X" tells where the hall stands.
  bool opens_verb(std::uint32_t conjunction) const {
    const bool joins = reading_.is(conjunction, "and") &&
                       predicate_.token < phrase_.begin &&
                       conjunction + 1 < sentence_.tokens.end;
    if (!joins) return false;
    const EventMention* next = reading_.event_at(conjunction + 1);
    return (next != nullptr && !next->is_noun) || opens_act(conjunction);
  }

  /// A comma between names of places: "in X, Y".
  bool listing(std::uint32_t comma) const {
    return comma > 0 && reading_.name_at(comma - 1) != nullptr &&
           comma + 1 < sentence_.tokens.end && reading_.name_at(comma + 1) != nullptr;
  }

  /// "the", "their" ... before "(Central Asian) country"; "" where there is none.
  std::string determiner_of(std::uint32_t noun) const {
    for (std::uint32_t i = noun; i-- > sentence_.tokens.begin && noun - i <= 4;) {
      if (reading_.is_any(i, "the|their|his|her|this")) return reading_.lower(i);
      const NameMention* name = reading_.name_at(i);
      const bool adjective =
          (name != nullptr && name->name_class == NameClass::place) ||
          reading_.is_any(i,
                          "neighboring|neighbouring|vast|huge|small|asian|central|"
                          "african|european|whole|entire");
      if (!adjective) return {};
    }
    return {};
  }

  void refer(std::uint32_t token, PlaceRole role, bool direct, bool own) {
    const bool leaves = direct && place_of() == Slot::origin;
    if ((own || leaves) && !claim_.population.citizenship.empty()) {
      const auto node = node_of_place(reading_, claim_.population.citizenship);
      fill(leaves ? PlaceRole::origin : role, direct, node, SlotState::carried);
      return;
    }
    const auto node =
        the_country(reading_, token, reading_.sentence_of(sentence_.tokens.begin), claim_);
    if (node) fill(role, direct, *node, SlotState::carried);
  }

  void fill(PlaceRole role, bool direct, Node node, SlotState state) {
    if (direct) {
      put(place_of(), std::move(node), state);
    } else if (role == PlaceRole::goal) {
      put(place_of() == Slot::place ? Slot::place : Slot::goal, std::move(node), state);
    } else if (role == PlaceRole::origin) {
      put(Slot::origin, std::move(node), state);
    } else if (role == PlaceRole::inside) {
      // "arrived in X": the goal of a movement.
      put(place_of() == Slot::goal ? Slot::goal : Slot::place, std::move(node), state);
    }
  }

  /// No place beside the predicate: "in X, 12 people died", "X has 20,000 ...".
  void around() {
    for (std::uint32_t i = sentence_.tokens.begin; i < phrase_.begin; ++i) {
      if (!reading_.is_any(i, "in|at|near|across|outside|with")) continue;
      const std::uint32_t limit = std::min(phrase_.begin, i + 5);
      for (std::uint32_t j = i + 1; j < limit; ++j) {
        if (auto capital = capital_meant(reading_, sentence_, j)) {
          put(place_of() == Slot::goal ? Slot::goal : Slot::place, std::move(*capital),
              SlotState::carried);
          return;
        }
        const NameMention* name = reading_.name_at(j);
        if (name == nullptr || !is_territory(reading_, *name) || name->demonym) continue;
        if (owns_next(*name)) continue;
        put(place_of() == Slot::goal ? Slot::goal : Slot::place, node_of(reading_, *name),
            SlotState::stated);
        return;
      }
    }
    // After the figure, where the predicate stands before it: "killed 12 people in X".
    PlaceRole role = PlaceRole::none;
    for (std::uint32_t i = phrase_.end;
         i < std::min(sentence_.tokens.end, phrase_.end + 20); ++i) {
      if (reading_.is_any(i, "in|at|near|on|across|outside")) role = PlaceRole::inside;
      const NameMention* name = reading_.name_at(i);
      if (name != nullptr && is_territory(reading_, *name) && !name->demonym &&
          role == PlaceRole::inside && !owns_next(*name)) {
        put(Slot::place, node_of(reading_, *name), SlotState::stated);
        return;
      }
      if (reading_.is_any(i, ".|;|said|says") || opens_verb(i)) return;
    }
  }

  const ArticleReading& reading_;
  const Sentence& sentence_;
  const Predicate& predicate_;
  FigurePhrase phrase_;
  Claim& claim_;
};

/// "Harlow, Texas": whether a state only says where the town before it lies. A country
/// told so may still be what the article is about.
bool tells_whereabouts(const ArticleReading& reading, const NameMention& name) {
  const std::uint32_t begin = name.tokens.begin;
  const bool is_state =
      reading.language.gazetteer.kind(name.concept_id) == PlaceKind::state;
  if (!is_state || begin < 2 || !reading.is_comma(begin - 1)) return false;
  const NameMention* before = reading.name_at(begin - 2);
  return before != nullptr && before->concept_id != name.concept_id &&
         reading.language.gazetteer.lies_within(before->concept_id, name.concept_id);
}

}  // namespace

bool is_territory(const ArticleReading& reading, const NameMention& name) {
  if (name.concept_id.empty()) return false;
  if (name.name_class == NameClass::place) return true;
  const PlaceKind kind = reading.language.gazetteer.kind(name.concept_id);
  return kind == PlaceKind::bloc || kind == PlaceKind::region;
}

Node node_of(const ArticleReading& reading, const NameMention& name) {
  Node node{name.concept_id, name.canonical, {}};
  if (node.id.empty()) return node;
  node.within = reading.language.gazetteer.within(node.id);
  if (const std::string shown = reading.language.gazetteer.full_name(node.id);
      !shown.empty()) {
    node.name = shown;
  }
  if (std::ranges::find(node.within, node.id) == node.within.end()) {
    node.within.insert(node.within.begin(), node.id);
  }
  return node;
}

Node node_of_place(const ArticleReading& reading, const std::string& id) {
  NameMention name;
  name.concept_id = id;
  name.canonical = reading.language.gazetteer.display_name(id);
  return node_of(reading, name);
}

void fill_places(const ArticleReading& reading, const Sentence& sentence,
                 const Predicate& predicate, FigurePhrase phrase, Claim& claim) {
  PlaceReader(reading, sentence, predicate, phrase, claim).run();
}

Node most_named(const ArticleReading& reading,
                const std::function<double(const NameMention&)>& weight_of) {
  constexpr double least = 1.5;  // one mention far down is not what it is about
  const auto& sentences = reading.analysis.sentences;
  std::map<std::string, double> scores;
  std::map<std::string, const NameMention*> first;
  for (const NameMention& name : reading.analysis.names) {
    if (!is_territory(reading, name) || name.demonym || tells_whereabouts(reading, name))
      continue;
    const std::uint32_t sentence = reading.sentence_of(name.tokens.begin);
    const bool early = sentence < 4 || sentences[sentence].part == Part::headline;
    scores[name.concept_id] += (early ? 3.0 : 1.0) * weight_of(name);
    first.emplace(name.concept_id, &name);
  }
  const NameMention* best = nullptr;
  double most = least;
  for (const auto& [id, score] : scores) {
    const Gazetteer& gazetteer = reading.language.gazetteer;
    const bool is_finer = best != nullptr && score == most &&
                          gazetteer.kind(best->concept_id) == PlaceKind::state &&
                          gazetteer.lies_within(id, best->concept_id);
    if (score > most || is_finer) {
      most = score;
      best = first[id];
    }
  }
  return best == nullptr ? Node{} : node_of(reading, *best);
}

Node main_place(const ArticleReading& reading) {
  return most_named(reading, [&](const NameMention& name) {
    return is_country(reading, name) ? 0.6 : 1.0;
  });
}

}  // namespace crosscheck
