#include "claim/predicate.h"

#include <algorithm>

#include "claim/extract.h"
#include "claim/governor.h"

namespace crosscheck {
namespace {

constexpr std::string_view be_forms = "be|is|are|was|were|been|being|'s|'re|get|got|gets";
constexpr std::string_view have_forms = "has|have|had|having";
constexpr std::string_view modal_forms =
    "will|would|can|could|may|might|must|shall|should|do|does|did|to|not|never|also|now|"
    "already|"
    "currently|still|since|then|later|reportedly|allegedly|apparently|both|all|so|far|just|"
    "either|n't|fatally|critically|seriously|slightly|badly|severely|officially";
/// Verbs that only pass their subject on: "are believed to have died".
constexpr std::string_view raising_lemmas =
    "believe|report|say|confirm|know|think|continue|appear|seem|presume|list|fear|feared|"
    "estimate|start|begin";
/// Verbs of wishing or trying: the act itself is not said to have happened.
constexpr std::string_view wish_lemmas =
    "try|want|plan|hope|intend|expect|attempt|aim|wait|wish|seek|threaten|ask|need|allow|"
    "force";
constexpr std::string_view linking_lemmas =
    "rise|climb|grow|reach|stand|be|increase|fall|hit|top|exceed|total|jump|drop|decline|"
    "remain|"
    "pass|surge|come|amount|soar|slip|surpass|edge|number|shrink|dip|swell|slide|cost|"
    "spread|cover|expand|balloon|revise|correct|lower|raise|adjust|update";
constexpr std::string_view gathering_nouns =
    "crowd|march|rally|demonstration|protest|protester|protestor|marcher|demonstrator|"
    "vigil";
constexpr std::string_view prepositions =
    "of|in|from|at|on|for|by|with|to|into|near|between|among|including|across|under|over|"
    "through|per|inside|outside|around|within|without|against|during|after|before|towards";

bool is_one_of(const std::string& word, std::string_view words_with_bars) {
  std::size_t at = 0;
  while ((at = words_with_bars.find(word, at)) != std::string_view::npos) {
    const bool starts = at == 0 || words_with_bars[at - 1] == '|';
    const std::size_t end = at + word.size();
    const bool ends = end == words_with_bars.size() || words_with_bars[end] == '|';
    if (starts && ends && !word.empty()) return true;
    ++at;
  }
  return false;
}

bool is_break(const ArticleReading& reading, std::uint32_t i) {
  const std::string_view text = reading.text(i);
  return text == "." || text == ";" || text == ":" || text == "?" || text == "!" ||
         text == "\"";
}

/// Whether the form can be a past participle.
bool is_participle(const std::string& form, const std::string& lemma) {
  return form != lemma && !form.ends_with("ing") && !form.ends_with("s");
}

bool fits(const MeasureFrame& frame, const QuantityMention& quantity) {
  if (frame.dimension != quantity.dimension) return false;
  // People are dismissed; shots are fired.
  const bool shots = quantity.unit == "shot" || quantity.unit == "round" ||
                     quantity.unit == "bullet" || quantity.unit == "rocket" ||
                     quantity.unit == "missile" || quantity.unit == "time";
  return !(shots && frame.measure.node.id == "layoff");
}

const MeasureFrame* first_fitting(const std::vector<const MeasureFrame*>& frames,
                                  const QuantityMention& quantity) {
  const auto found = std::ranges::find_if(
      frames, [&](const MeasureFrame* frame) { return fits(*frame, quantity); });
  return found == frames.end() ? nullptr : *found;
}

/// Searches one sentence for what governs one figure.
class Search {
 public:
  Search(const ArticleReading& reading, const Sentence& sentence,
         const QuantityMention& quantity)
      : reading_(reading),
        table_(reading.words.measures),
        sentence_(sentence),
        quantity_(quantity),
        phrase_(phrase_of(reading, quantity)) {}

  std::optional<Predicate> run() {
    if (auto found = counted_noun(false)) return found;
    if (auto found = adjective()) return found;
    if (auto found = apposed_total()) return found;
    if (auto found = noun_of_act()) return found;
    const auto after = verb_after();
    const auto before = verb_before();
    const TreeReading tree = read_tree();
    if (auto found = closed_verb(after, before, tree)) return found;
    if (auto found = linked_total()) return found;
    if (auto found = counted_noun(true)) return found;
    if (auto found = counted_crowd()) return found;
    const auto being = existential();
    if (being && being->frame != nullptr && tree.confirms(*being)) return being;
    if (tree.open) return tree.open;
    if (being) return being;
    // "treated 11 people who had stood": what is said of them beside is not the news.
    if (before && (!after || governs(*before))) return before;
    return after;
  }

 private:
  /// What the tree says: verbs with a closed frame and without one, and the tokens that may
  /// govern the figure.
  struct TreeReading {
    std::optional<Predicate> closed;
    std::optional<Predicate> open;
    std::vector<std::uint32_t> governors;
    bool is_sure = false;  ///< `closed` is no guess

    bool confirms(const Predicate& predicate) const {
      return std::ranges::find(governors, predicate.token) != governors.end();
    }
  };

  /// The verb with a closed frame: as the words around the figure say and the tree
  /// confirms, else as the tree says.
  std::optional<Predicate> closed_verb(const std::optional<Predicate>& after,
                                       const std::optional<Predicate>& before,
                                       const TreeReading& tree) const {
    const bool is_object = before && before->frame != nullptr;
    const bool is_subject = after && after->frame != nullptr;
    // "killed a dozen of those who lived there": the clause only tells who they were.
    const bool tells_which = is_object && after && in_relative_clause(after->token);
    const auto& near = is_subject && !tells_which ? after : before;
    const bool is_near = is_subject || is_object;
    if (is_near && (tells_which || tree.confirms(*near))) return near;
    // Where the words around say nothing, a figure mostly tells a part: "two of them".
    const bool is_one = quantity_.high == Decimal{1};  // somebody, and not how many
    const bool is_new = !after && !before;
    if (tree.closed && !is_near && (is_new || is_one)) return std::nullopt;
    if (tree.closed && (tree.is_sure || !is_near)) return tree.closed;
    if (is_near && !tree.open) return near;
    return std::nullopt;
  }

  std::uint32_t first() const { return sentence_.tokens.begin; }
  std::uint32_t last() const { return sentence_.tokens.end; }

  /// "people who lived there": whether a relative pronoun opens the clause of a later verb.
  bool in_relative_clause(std::uint32_t verb) const {
    for (std::uint32_t i = phrase_.end; i < verb; ++i) {
      if (reading_.is_any(i, "who|which|that|whom|whose")) return true;
    }
    return false;
  }

  /// "12 deaths"; nouns for people ("protesters") only where `people` is asked for.
  std::optional<Predicate> counted_noun(bool people) const {
    if (!quantity_.unit_is_counted || length(quantity_.counted) == 0) return std::nullopt;
    const std::uint32_t head = quantity_.head;
    const std::string lemma = reading_.noun(head);
    const CountedNoun* counted = reading_.words.nouns.find(lemma);
    const bool is_people = counted != nullptr && counted->dimension == "person";
    if (is_people != people) return std::nullopt;
    std::string two;
    if (head > phrase_.begin) two = reading_.lower(head - 1) + " " + lemma;
    for (const std::string& words : {two, lemma}) {
      if (const auto* frame = first_fitting(table_.find(Frame::noun, words), quantity_)) {
        return Predicate{frame, Frame::noun, words,
                         head,  false,       false,
                         false, false,       "counted noun names the measure"};
      }
    }
    return std::nullopt;
  }

  /// "12 dead", "four people are missing".
  std::optional<Predicate> adjective() const {
    if (quantity_.dimension != Dimension::count) return std::nullopt;
    if (quantity_.unit_is_counted && length(quantity_.counted) > 0) {
      // "12 dead" in a headline: the adjective stands for those counted.
      const std::string word = reading_.lower(quantity_.head);
      if (const auto* frame =
              first_fitting(table_.find(Frame::adjective, word), quantity_)) {
        return Predicate{frame,
                         Frame::adjective,
                         word,
                         quantity_.head,
                         false,
                         false,
                         false,
                         false,
                         "adjective for those counted"};
      }
    }
    if (auto found = adjective_before_noun()) return found;
    const std::uint32_t limit = std::min(last(), phrase_.end + 5);
    for (std::uint32_t i = phrase_.end; i < limit; ++i) {
      const std::string word = reading_.lower(i);
      const auto frames = table_.find(Frame::adjective, fatally(i) ? "dead" : word);
      if (const auto* frame = first_fitting(frames, quantity_)) {
        return Predicate{frame,
                         Frame::adjective,
                         word,
                         i,
                         false,
                         false,
                         false,
                         false,
                         "adjective after the figure"};
      }
      const bool passes = is_one_of(word, be_forms) || is_one_of(word, have_forms) ||
                          is_one_of(word, modal_forms) || word == "left" ||
                          word == "others" || word == "more" || word == "people" ||
                          word == "remain" || word == "remained" || word == "remains" ||
                          is_one_of(reading_.verb(i), raising_lemmas);
      if (!passes) return std::nullopt;
    }
    return std::nullopt;
  }

  /// "64 injured people".
  std::optional<Predicate> adjective_before_noun() const {
    if (!quantity_.unit_is_counted || quantity_.elided || length(quantity_.counted) == 0)
      return std::nullopt;
    const std::uint32_t begin = reading_.token_at_byte(quantity_.counted.begin);
    for (std::uint32_t i = begin; i < quantity_.head; ++i) {
      const std::string word = reading_.lower(i);
      const auto* frame = first_fitting(table_.find(Frame::adjective, word), quantity_);
      if (frame == nullptr) continue;
      Predicate made{frame,
                     Frame::adjective,
                     word,
                     i,
                     false,
                     false,
                     false,
                     false,
                     "adjective before those counted"};
      return made;
    }
    return std::nullopt;
  }

  /// The verb whose subject the figure is.
  std::optional<Predicate> verb_after() const {
    bool passive = false;
    bool perfect = false;
    bool auxiliary = false;
    bool wished = false;
    bool infinitive = false;
    std::uint32_t in_phrase = 0;  // tokens left of a prepositional phrase to pass over
    const std::uint32_t limit = std::min(last(), phrase_.end + 22);
    for (std::uint32_t i = phrase_.end; i < limit; ++i) {
      if (is_break(reading_, i)) return std::nullopt;
      const std::string word = reading_.lower(i);
      if (word == ",") {
        if (i + 1 < limit && reading_.is_any(i + 1,
                                             "who|which|that|mostly|mainly|including|"
                                             "many|most|some")) {
          continue;
        }
        if (closes_parenthesis(i)) continue;
        return std::nullopt;
      }
      if (is_one_of(word, be_forms)) {
        passive = auxiliary = true;
        in_phrase = 0;
        continue;
      }
      if (is_one_of(word, have_forms)) {
        perfect = auxiliary = true;
        in_phrase = 0;
        continue;
      }
      if (word == "to") infinitive = true;
      if (is_one_of(word, modal_forms)) {
        auxiliary = auxiliary || word != "since";
        continue;
      }
      if (is_one_of(word, "who|that|which")) {
        in_phrase = 0;
        continue;
      }
      if (is_one_of(word, prepositions)) {
        in_phrase = 3;
        continue;
      }
      if (reading_.quantity_at(i) >= 0 || reading_.time_at(i) != nullptr) continue;
      if (reading_.name_at(i) != nullptr) {
        in_phrase = 0;
        continue;
      }
      if (is_one_of(word, "the|a|an|his|her|their|its|this|those|these|country|border"))
        continue;
      if (is_one_of(word, "and|or|but|while|as|when|because|if|than")) {
        if (word != "and" || i == phrase_.end) return std::nullopt;
        continue;
      }
      const std::string lemma = reading_.verb(i);
      if (is_one_of(lemma, wish_lemmas)) {
        wished = true;
        passive = false;
        continue;
      }
      if (is_one_of(lemma, raising_lemmas) && (passive || auxiliary || i + 1 < limit)) {
        if (reading_.is(i + 1 < last() ? i + 1 : i, "to") || passive) {
          passive = false;
          perfect = false;
          continue;
        }
      }
      const auto found = as_verb(i, word, lemma, passive, auxiliary, perfect);
      if (found) {
        Predicate predicate = *found;
        predicate.wished = wished && infinitive;
        return predicate;
      }
      if (in_phrase > 0) {
        --in_phrase;
        continue;
      }
    }
    return std::nullopt;
  }

  /// A verb of the figure's own clause goes before one that tells which are counted.
  TreeReading read_tree() const {
    TreeReading read;
    for (const Governor& governor : governors_of(reading_, sentence_, quantity_)) {
      if (phrase_.begin <= governor.token && governor.token < phrase_.end) continue;
      read.governors.push_back(governor.token);
      auto found = governed(governor);
      if (!found) continue;
      found->wished = governor.is_wished;
      found->of_part = governor.is_part;
      const bool tells_which = governor.is_clause && read.open;
      if (found->frame != nullptr && !read.closed && !tells_which) {
        read.closed = found;
        read.is_sure = governor.is_sure && !governor.is_clause;
      }
      if (found->frame == nullptr && !read.open && governor.is_sure && !governor.is_clause)
        read.open = found;
    }
    return read;
  }

  std::optional<Predicate> governed(const Governor& governor) const {
    const std::uint32_t verb = governor.token;
    const std::string word = reading_.lower(verb);
    if (const auto* frame = first_fitting(
            table_.find(Frame::adjective, fatally(verb) ? "dead" : word), quantity_);
        frame != nullptr && (!governor.undergoes || governor.is_passive)) {
      Predicate made{};
      made.frame = frame;
      made.role = Frame::adjective;
      made.lemma = word;
      made.token = verb;
      made.pattern = "adjective said of the figure in the tree";
      return made;
    }
    const EventMention* event = reading_.event_at(verb);
    const bool perfect = event != nullptr && event->perfect;
    if (governor.undergoes && !governor.is_passive) return as_object(verb, perfect);
    // "5 officers killed in an ambush": no object, so it may be the officers.
    const bool acts = governor.has_object || perfect;
    auto found =
        as_verb(verb, word, reading_.verb(verb), governor.is_passive, acts, perfect);
    if (found && is_light(verb)) return std::nullopt;
    return found;
  }

  /// Verbs that tell nothing by themselves.
  bool is_light(std::uint32_t verb) const {
    const std::string lemma = reading_.verb(verb);
    return is_one_of(lemma, "be|have|do|say|include|get") || is_one_of(lemma, wish_lemmas);
  }

  std::optional<Predicate> as_object(std::uint32_t verb, bool perfect) const {
    const std::string lemma = reading_.verb(verb);
    Predicate made{nullptr, Frame::object,       lemma, verb, false, perfect, false,
                   false,   "object of the verb"};
    made.frame = first_fitting(table_.find(Frame::object, lemma), quantity_);
    if (made.frame != nullptr) return made;
    const EventMention* event = reading_.event_at(verb);
    if (event == nullptr || event->is_noun || is_light(verb) || says(verb))
      return std::nullopt;
    made.pattern = "object of an open verb";
    return made;
  }

  /// Whether an open verb before the figure takes it as its object, whatever verb follows:
  /// it stands right before it, or what follows is a relative clause.
  bool governs(const Predicate& before) const {
    if (before.token + 1 == phrase_.begin) return true;
    return phrase_.end < last() && reading_.is_any(phrase_.end, "who|that|which");
  }

  bool closes_parenthesis(std::uint32_t comma) const {
    for (std::uint32_t i = phrase_.end; i < comma; ++i) {
      if (reading_.is_comma(i)) return true;
    }
    return false;
  }

  /// The token as the verb of a subject figure: closed frames first, then any event.
  std::optional<Predicate> as_verb(std::uint32_t i, const std::string& word,
                                   const std::string& lemma, bool passive, bool auxiliary,
                                   bool perfect) const {
    Predicate made{nullptr, Frame::subject, lemma, i, passive, perfect, false, false, ""};
    const bool participle = is_participle(word, lemma) || word == "hurt";
    const bool after_noun = !auxiliary && participle;
    if (!passive) {
      // "took part", "turned out"
      const std::string two = i + 1 < last() ? lemma + " " + reading_.lower(i + 1) : lemma;
      if (const auto* frame = first_fitting(table_.find(Frame::subject, two), quantity_)) {
        made.frame = frame;
        made.pattern = "subject of the verb";
        return made;
      }
      if (const auto* frame = first_fitting(table_.find(Frame::towards, lemma), quantity_);
          frame != nullptr && goal_after(i)) {
        made.frame = frame;
        made.role = Frame::towards;
        made.pattern = "subject of a verb with a goal";
        return made;
      }
      if (const auto* frame =
              first_fitting(table_.find(Frame::subject, lemma), quantity_)) {
        made.frame = frame;
        made.pattern = "subject of the verb";
        return made;
      }
    }
    if (passive || after_noun) {
      const MeasureFrame* death = table_.find_id("death");
      const auto fatal = [&]() -> std::optional<Predicate> {
        if (death == nullptr) return std::nullopt;
        made.frame = death;
        made.role = Frame::object;
        made.passive = true;
        made.pattern = "subject of a verb of fatal harm";
        return made;
      };
      if (death != nullptr && fatally(i) && fits(*death, quantity_)) return fatal();
      if (const auto* frame = first_fitting(table_.find(Frame::object, lemma), quantity_)) {
        made.frame = frame;
        made.role = Frame::object;
        made.passive = true;
        made.pattern = "subject of a passive verb";
        return made;
      }
      const bool harms = lemma == "shoot" || lemma == "stab" || lemma == "wound";
      if (harms && fatal_near(i)) return fatal();
    }
    if (lemma == "lose" && passive && is_building()) {
      made.frame = table_.find_id("destruction");
      made.role = Frame::object;
      made.passive = true;
      made.pattern = "buildings lost";
      return made.frame != nullptr ? std::optional(made) : std::nullopt;
    }
    if (lemma == "lose" && i + 2 < last() && reading_.is_any(i + 1, "their|his|her") &&
        reading_.is_any(i + 2, "lives|life")) {
      made.frame = table_.find_id("death");
      made.role = Frame::subject;
      made.pattern = "subject of 'lose one's life'";
      return made.frame != nullptr ? std::optional(made) : std::nullopt;
    }
    const EventMention* event = reading_.event_at(i);
    if (event == nullptr || event->is_noun) return std::nullopt;
    made.lemma = event->lemma;
    made.passive = event->passive || passive;
    made.perfect = event->perfect || perfect;
    made.role = made.passive ? Frame::object : Frame::subject;
    made.pattern = "subject of an open verb";
    return made;
  }

  bool is_building() const {
    const CountedNoun* counted = reading_.words.nouns.find(quantity_.unit);
    return counted != nullptr && counted->dimension == "building";
  }

  /// "fatally shot", "mortally wounded".
  bool fatally(std::uint32_t verb) const {
    return verb > first() && reading_.is_any(verb - 1, "fatally|mortally");
  }

  /// "shot and killed", "shot dead", "fatally shot"; not "12 shot, one fatally".
  bool fatal_near(std::uint32_t verb) const {
    if (fatally(verb)) return true;
    for (std::uint32_t i = verb + 1; i < std::min(last(), verb + 4); ++i) {
      if (reading_.is_comma(i) || reading_.quantity_at(i) >= 0) return false;
      if (reading_.is_any(i, "dead|killed|fatally")) return true;
    }
    return false;
  }

  /// Whether a place follows as the goal: "crossed (the border) into X".
  bool goal_after(std::uint32_t verb) const {
    const std::uint32_t limit = std::min(last(), verb + 8);
    for (std::uint32_t i = verb + 1; i < limit; ++i) {
      if (is_break(reading_, i)) return false;
      if (!reading_.is_any(i, "into|to|in|toward|towards|for")) continue;
      const std::uint32_t until = std::min(last(), i + 4);
      for (std::uint32_t j = i + 1; j < until; ++j) {
        const NameMention* name = reading_.name_at(j);
        if (name != nullptr && name->name_class == NameClass::place) return true;
        if (reading_.is_any(j,
                            "country|nation|state|city|territory|republic|bloc|region")) {
          return true;
        }
      }
    }
    return false;
  }

  /// "killed at least 12 people": the verb whose object the figure is.
  std::optional<Predicate> verb_before() const {
    if (phrase_.begin == first()) return std::nullopt;
    const std::uint32_t floor = phrase_.begin > first() + 7 ? phrase_.begin - 7 : first();
    for (std::uint32_t i = phrase_.begin; i-- > floor;) {
      if (is_break(reading_, i)) return std::nullopt;
      const std::string word = reading_.lower(i);
      if (is_one_of(word,
                    "and|or|,|of|in|on|at|with|than|that|which|who|by|to|from|for|as")) {
        return std::nullopt;
      }
      if (reading_.name_at(i) != nullptr || reading_.quantity_at(i) >= 0)
        return std::nullopt;
      const std::string lemma = reading_.verb(i);
      Predicate made{nullptr, Frame::object,       lemma, i, false, false, false,
                     false,   "object of the verb"};
      made.perfect = i > first() && is_one_of(reading_.lower(i - 1), have_forms);
      if (i > first() && is_one_of(reading_.lower(i - 1), be_forms) &&
          !word.ends_with("ing")) {
        return std::nullopt;  // "was killed 3 days later"
      }
      if (const auto* frame = first_fitting(table_.find(Frame::object, lemma), quantity_)) {
        made.frame = frame;
        return made;
      }
      const EventMention* event = reading_.event_at(i);
      if (event != nullptr && !event->is_noun && !event->passive && !says(i)) {
        made.lemma = event->lemma;
        made.pattern = "object of an open verb";
        return made;
      }
    }
    return std::nullopt;
  }

  /// Whether the token is a verb of saying: what it governs is a clause.
  bool says(std::uint32_t token) const {
    const SpeechMention* speech = reading_.speech_at(phrase_.begin);
    return speech != nullptr && speech->verb.begin <= reading_.token(token).span.begin &&
           reading_.token(token).span.begin < speech->verb.end;
  }

  /// "the closure of 200 schools": the noun of an act, before what it is done to.
  std::optional<Predicate> noun_of_act() const {
    if (phrase_.begin < first() + 2 || !reading_.is(phrase_.begin - 1, "of"))
      return std::nullopt;
    const std::uint32_t head = phrase_.begin - 2;
    const std::string verb =
        reading_.words.events.verb_of(one_spelling(reading_.noun(head)));
    if (verb.empty()) return std::nullopt;
    return Predicate{nullptr, Frame::object, verb,
                     head,    false,         false,
                     false,   false,         "object of a noun of an act"};
  }

  /// "a death toll of 12".
  std::optional<Predicate> apposed_total() const {
    if (phrase_.begin < first() + 2 || !reading_.is_any(phrase_.begin - 1, "of|at")) {
      return std::nullopt;
    }
    return total_ending_at(phrase_.begin - 1, 3, "noun before 'of'");
  }

  /// "the death toll in X rose to 12".
  std::optional<Predicate> linked_total() const {
    const std::uint32_t floor = phrase_.begin > first() + 8 ? phrase_.begin - 8 : first();
    for (std::uint32_t i = phrase_.begin; i-- > floor;) {
      if (is_break(reading_, i)) return std::nullopt;
      const std::string lemma = reading_.verb(i);
      const bool is_be = is_one_of(reading_.lower(i), "is|are|was|were");
      if (!is_be && !is_one_of(lemma, linking_lemmas)) continue;
      if (auto found = total_ending_at(i, 14, "noun before a linking verb")) return found;
      return number_of_ending_at(i);
    }
    return std::nullopt;
  }

  /// "the number of people killed in the explosion rose to 13".
  std::optional<Predicate> number_of_ending_at(std::uint32_t end) const {
    const std::uint32_t floor = end > first() + 24 ? end - 24 : first();
    for (std::uint32_t i = end; i-- > floor;) {
      if (is_break(reading_, i)) return std::nullopt;
      if (!reading_.is_any(i, "number|total|count") || !reading_.is(i + 1, "of")) continue;
      for (std::uint32_t j = i + 2; j < std::min(end, i + 7); ++j) {
        const std::string word = reading_.lower(j);
        const std::string lemma = reading_.verb(j);
        const auto* frame = first_fitting(table_.find(Frame::adjective, word), quantity_);
        if (frame == nullptr && is_participle(word, lemma))
          frame = first_fitting(table_.find(Frame::object, lemma), quantity_);
        if (frame == nullptr && j > i + 2 && reading_.is_any(j - 1, "who|had|have|has"))
          frame = first_fitting(table_.find(Frame::subject, lemma), quantity_);
        if (frame == nullptr) continue;
        return Predicate{frame, Frame::total,     lemma, j, false, false, false,
                         false, "number of those"};
      }
      return std::nullopt;
    }
    return std::nullopt;
  }

  std::optional<Predicate> total_ending_at(std::uint32_t end, std::uint32_t reach,
                                           const char* pattern) const {
    const std::uint32_t floor = end > first() + reach ? end - reach : first();
    for (std::uint32_t i = end; i-- > floor;) {
      if (is_break(reading_, i)) return std::nullopt;
      const auto match = table_.match(Frame::total, reading_.analysis.tokens, i, end);
      if (!match) continue;
      // "the death toll": prefer the longest phrase that covers this token.
      std::uint32_t at = i;
      auto best = match;
      for (std::uint32_t j = i; j-- > (i > floor + 3 ? i - 3 : floor);) {
        const auto longer = table_.match(Frame::total, reading_.analysis.tokens, j, end);
        if (longer && j + longer.tokens > i) {
          best = longer;
          at = j;
        }
      }
      const MeasureFrame& frame = table_.at(best.value);
      if (!fits(frame, quantity_)) continue;
      const std::uint32_t head = at + best.tokens - 1;
      return Predicate{&frame, Frame::total, reading_.noun(head), head, false, false, false,
                       false,  pattern};
    }
    return std::nullopt;
  }

  /// "The union counted 150,000", where the text has just spoken of a crowd or a march.
  std::optional<Predicate> counted_crowd() const {
    const bool bare = quantity_.dimension == Dimension::count &&
                      (length(quantity_.counted) == 0 || quantity_.elided);
    if (!bare || phrase_.begin == first()) return std::nullopt;
    const std::uint32_t verb = phrase_.begin - 1;
    const std::string lemma = reading_.verb(verb);
    if (!is_one_of(lemma, "count|estimate|tally") || !speaks_of_crowd(verb))
      return std::nullopt;
    return Predicate{table_.find_id("attendance"),
                     Frame::object,
                     lemma,
                     verb,
                     false,
                     false,
                     false,
                     false,
                     "crowd that somebody counted"};
  }

  /// Whether the headline or the last sentences before a token name a gathering.
  bool speaks_of_crowd(std::uint32_t token) const {
    const auto names_one = [&](std::uint32_t i) {
      return reading_.time_at(i) == nullptr &&  // the month of March
             is_one_of(reading_.noun(i), gathering_nouns);
    };
    for (std::uint32_t i = token; i-- > 0 && token - i < 60;) {
      if (names_one(i)) return true;
    }
    const auto& sentences = reading_.analysis.sentences;
    if (sentences.empty() || sentences.front().part != Part::headline) return false;
    const TokenRange head = sentences.front().tokens;
    for (std::uint32_t i = head.begin; i < head.end; ++i) {
      if (names_one(i)) return true;
    }
    return false;
  }

  /// "there are (currently) 20,000 citizens in X".
  std::optional<Predicate> existential() const {
    const std::uint32_t floor = phrase_.begin > first() + 6 ? phrase_.begin - 6 : first();
    for (std::uint32_t i = phrase_.begin; i-- > floor;) {
      if (!reading_.is_any(i,
                           "is|are|was|were|has|have|had|with|hold|holds|hosts|contains")) {
        continue;
      }
      Predicate made{nullptr, Frame::subject,        "be", i, false, false, true,
                     false,   "figure said to exist"};
      const CountedNoun* counted = reading_.words.nouns.find(quantity_.unit);
      const bool there = i > first() && reading_.is_any(i - 1, "there|still|currently|now");
      const bool holds = reading_.is_any(i, "hold|holds|hosts|contains");
      if ((there || holds) && counted != nullptr && counted->dimension == "person") {
        made.frame = table_.find_id("presence");
      }
      return made;
    }
    // "20,000 citizens are in X"
    for (std::uint32_t i = phrase_.end; i + 1 < std::min(last(), phrase_.end + 4); ++i) {
      if (reading_.is_any(i, "is|are|was|were") &&
          reading_.is_any(i + 1, "in|at|inside|there|still|now")) {
        Predicate made{table_.find_id("presence"),
                       Frame::subject,
                       "be",
                       i,
                       false,
                       false,
                       true,
                       false,
                       "figure said to be in a place"};
        return made;
      }
    }
    return std::nullopt;
  }

  const ArticleReading& reading_;
  const MeasureTable& table_;
  const Sentence& sentence_;
  const QuantityMention& quantity_;
  FigurePhrase phrase_;
};

}  // namespace

FigurePhrase phrase_of(const ArticleReading& reading, const QuantityMention& quantity) {
  FigurePhrase phrase{quantity.tokens.begin, quantity.tokens.end};
  if (length(quantity.counted) > 0 && !quantity.elided) {
    const std::uint32_t begin = reading.token_at_byte(quantity.counted.begin);
    const std::uint32_t end = reading.token_at_byte(quantity.counted.end);
    phrase.begin = std::min(phrase.begin, begin);
    if (begin <= phrase.end + 2) phrase.end = std::max(phrase.end, end);
  }
  return phrase;
}

std::optional<Predicate> find_predicate(const ArticleReading& reading,
                                        const Sentence& sentence,
                                        const QuantityMention& quantity) {
  return Search(reading, sentence, quantity).run();
}

std::uint32_t clause_end(const ArticleReading& reading, const Sentence& sentence,
                         std::uint32_t from) {
  for (std::uint32_t i = from; i < sentence.tokens.end; ++i) {
    const std::string_view text = reading.text(i);
    if (text == ";" || text == ".") return i;
    if ((text == "and" || text == "but" || text == "while") &&
        i + 1 < sentence.tokens.end && i > from + 1 && reading.quantity_at(i + 1) >= 0) {
      return i;
    }
  }
  return sentence.tokens.end;
}

}  // namespace crosscheck
