#include "claim/dated.h"

#include <algorithm>
#include <optional>

#include "analyze/skeleton.h"
#include "claim/contrast.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_place.h"

namespace crosscheck {
namespace {

/// The word that names a one-off event near a date.
struct EventWord {
  std::uint32_t token = 0;
  std::string event_class;
  bool is_noun = false;
  std::uint32_t distance = 99;
};

/// A verb: not an event noun.
bool is_verb(const ArticleReading& reading, std::uint32_t i) {
  const EventMention* event = reading.event_at(i);
  return event != nullptr && !event->is_noun;
}

/// Verbs of which a figure is the news, not when an event was.
constexpr std::string_view growing_lemmas =
    "rise|climb|grow|increase|jump|reach|stand|drop|decline|exceed|surpass|total|remain";

/// Words that open another clause, whatever follows.
bool opens_clause(const ArticleReading& reading, std::uint32_t i) {
  const std::string_view text = reading.text(i);
  return text == ";" || text == ":" ||
         reading.is_any(i,
                        "but|while|although|though|after|because|when|where|who|which|that|"
                        "since|before|until|if|as|whereas");
}

/// Finds the event word that stands in one clause with a date.
class EventSearch {
 public:
  EventSearch(const ArticleReading& reading, const Sentence& sentence,
              const TimeMention& time)
      : reading_(reading), sentence_(sentence), time_(time) {}

  std::optional<EventWord> run() {
    bool verb_between = false;
    bool grows = false;  // "the toll of the fire rose on Monday" does not date the fire
    for (std::uint32_t i = time_.tokens.begin; i-- > sentence_.tokens.begin;) {
      const std::uint32_t distance = time_.tokens.begin - i;
      if (ends_search(i, verb_between) || distance > 14) break;
      if (!grows) consider(i, distance);
      grows = grows || (!verb_between && is_verb(reading_, i) &&
                        is_one_of(reading_.verb(i), growing_lemmas));
      verb_between = verb_between || is_verb(reading_, i);
    }
    verb_between = false;
    for (std::uint32_t i = time_.tokens.end; i < sentence_.tokens.end; ++i) {
      const std::uint32_t distance = i - time_.tokens.end;
      // "on 3 May, when the bridge opened"
      const bool goes_on = distance <= 1 && reading_.is_any(i, "when|that|as");
      if ((!goes_on && ends_search(i, verb_between)) || distance > 12) break;
      consider(i, distance + 2);
      verb_between = verb_between || is_verb(reading_, i);
    }
    return best_;
  }

 private:
  /// Whether a clause ends here: "and" and a comma end one that has its verb.
  bool ends_search(std::uint32_t i, bool verb_between) const {
    if (opens_clause(reading_, i)) return !joins_contrast(reading_, sentence_, i);
    return verb_between && (reading_.is_comma(i) || reading_.is(i, "and"));
  }

  void consider(std::uint32_t i, std::uint32_t distance) {
    if (!reading_.token(i).is_word() || reading_.name_at(i) != nullptr) return;
    const std::string_view as_verb = reading_.words.events.of_verb(reading_.verb(i));
    const std::string_view as_noun =
        reading_.words.events.of_noun(one_spelling(reading_.noun(i)));
    const bool verb = !as_verb.empty() && is_verb(reading_, i);
    const bool noun = !verb && !as_noun.empty();
    if (!verb && !noun) return;
    // A verb outranks a noun at the same distance or a little nearer.
    const std::uint32_t cost = distance + (noun ? 3 : 0);
    if (!best_ || cost < best_->distance) {
      best_ = EventWord{i, std::string(verb ? as_verb : as_noun), noun, cost};
    }
  }

  const ArticleReading& reading_;
  const Sentence& sentence_;
  const TimeMention& time_;
  std::optional<EventWord> best_;
};

constexpr std::string_view auxiliaries =
    "is|are|was|were|be|been|being|has|have|had|will|would|could|can|may|might|must|should|"
    "also|again|then|now|never|not|once|soon";
constexpr std::string_view phrase_enders =
    "of|in|from|at|on|for|by|with|to|into|near|between|among|across|under|over|through|"
    "inside|outside|around|within|without|against|during|along|and|or";

bool is_passive(const ArticleReading& reading, const EventWord& event) {
  const EventMention* mention = reading.event_at(event.token);
  return !event.is_noun && mention != nullptr && mention->passive;
}

bool is_plain_noun(const ArticleReading& reading, std::uint32_t i) {
  return reading.token(i).is_word() && length(reading.token(i).span) > 3 &&
         reading.time_at(i) == nullptr && reading.quantity_at(i) < 0 &&
         reading.name_at(i) == nullptr;
}

/// The first token of the clause whose verb is at `verb`.
std::uint32_t clause_begin(const ArticleReading& reading, const Sentence& sentence,
                           std::uint32_t verb) {
  constexpr std::uint32_t reach = 20;
  std::uint32_t i = verb;
  while (i > sentence.tokens.begin && verb - i < reach) {
    const std::uint32_t before = i - 1;
    const bool word = reading.token(before).is_word() || reading.time_at(before) != nullptr;
    if (!word || opens_clause(reading, before)) return i;
    --i;
  }
  return i;
}

/// The head of a definite subject: "the old stone *bridge* over the Sarn was opened". A
/// subject that is not definite may be another one each time; who it is, a noun for a
/// person does not say.
std::string subject_of(const ArticleReading& reading, const Sentence& sentence,
                       const EventWord& event) {
  const std::uint32_t begin = clause_begin(reading, sentence, event.token);
  for (std::uint32_t i = begin; i < event.token; ++i) {
    if (!reading.is_any(i, "the|this|its|their|his|her|our")) continue;
    if (i > begin && reading.is_any(i - 1, phrase_enders)) continue;
    std::string head;
    for (std::uint32_t j = i + 1; j < event.token; ++j) {
      if (reading.is_any(j, phrase_enders) || reading.is_any(j, auxiliaries)) break;
      if (reading.name_at(j) != nullptr || reading.quantity_at(j) >= 0) {
        head.clear();
      } else if (is_plain_noun(reading, j) && !reading.lower(j).ends_with("ly")) {
        head = one_spelling(reading.noun(j));
      }
    }
    const CountedNoun* counted = reading.words.nouns.find(head);
    const bool person = counted != nullptr && counted->dimension == "person";
    return person ? std::string{} : head;
  }
  return {};
}

/// The person or body that acts: the last name of its kind before the event word.
const NameMention* agent_of(const ArticleReading& reading, const Sentence& sentence,
                            const EventWord& event) {
  const NameMention* found = nullptr;
  // Who stands before a passive verb is not who acts.
  if (is_passive(reading, event)) return nullptr;
  for (const NameMention& name :
       starting_in(reading.analysis.names, {sentence.tokens.begin, event.token})) {
    if (name.name_class == NameClass::person ||
        (name.name_class == NameClass::organization && found == nullptr)) {
      found = &name;
    }
  }
  return found;
}

/// What is announced, signed, opened: the noun after the verb, or before the noun.
std::string named_object(const ArticleReading& reading, const Sentence& sentence,
                         const EventWord& event) {
  if (event.is_noun) {
    if (event.token > sentence.tokens.begin && is_plain_noun(reading, event.token - 1) &&
        !reading.is_any(event.token - 1, "that|this|their")) {
      return one_spelling(reading.noun(event.token - 1));
    }
    for (std::uint32_t i = event.token + 1;
         i + 1 < sentence.tokens.end && i < event.token + 2; ++i) {
      if (!reading.is(i, "of")) continue;
      for (std::uint32_t j = i + 1; j < std::min(sentence.tokens.end, i + 5); ++j) {
        const bool last = j + 1 >= sentence.tokens.end || !reading.token(j + 1).is_word() ||
                          reading.is_any(j + 1, "on|in|of|to|by|for|and|for|since|at|that");
        if (is_plain_noun(reading, j) && last) return one_spelling(reading.noun(j));
      }
    }
    return {};
  }
  for (std::uint32_t i = event.token + 1;
       i < std::min(sentence.tokens.end, event.token + 9); ++i) {
    if (const TimeMention* time = reading.time_at(i)) {
      i = time->tokens.end - 1;
      continue;
    }
    if (reading.is_any(i, "on|in|at")) continue;
    if (reading.is_any(i, "that|for|to|of|from|with|by|after|because|when|,|and"))
      return {};
    const bool last =
        i + 1 >= sentence.tokens.end || !reading.token(i + 1).is_word() ||
        reading.time_at(i + 1) != nullptr ||
        reading.is_any(i + 1, "on|in|of|to|by|for|and|since|at|that|with|amid|from");
    if (is_plain_noun(reading, i) && last) {
      return one_spelling(reading.noun(i));
    }
  }
  return {};
}

/// What the event is about: the subject of a passive verb or of one that just happens, else
/// the object.
std::string object_of(const ArticleReading& reading, const Sentence& sentence,
                      const EventWord& event) {
  const bool told_of_subject = !reading.words.events.repeats(event.event_class);
  if (is_passive(reading, event))
    return told_of_subject ? subject_of(reading, sentence, event) : std::string{};
  std::string object = named_object(reading, sentence, event);
  const bool happens =
      !event.is_noun && reading.words.events.happens_to_subject(reading.verb(event.token));
  if (object.empty() && happens && told_of_subject)
    return subject_of(reading, sentence, event);
  return object;
}

/// Whether the date says when something happened, not since when or until when it holds.
bool dates_an_event(const ArticleReading& reading, const TimeMention& time) {
  const bool bounds = time.role == TimeRole::since || time.role == TimeRole::until ||
                      time.role == TimeRole::by || time.role == TimeRole::before ||
                      time.role == TimeRole::after;
  // "since 3 May, when the bridge opened"
  const std::uint32_t end = static_cast<std::uint32_t>(reading.analysis.tokens.size());
  for (std::uint32_t i = time.tokens.end; i < std::min(end, time.tokens.end + 2); ++i) {
    if (reading.is(i, "when")) return true;
  }
  return !bounds;
}

/// Whether it names a day, or a week that is known.
bool is_dating(const TimeMention& time) {
  const bool is_day =
      time.granularity == Granularity::day || time.granularity == Granularity::part_of_day;
  if (is_day)
    return time.days.first == time.days.last && (time.days.first || time.month > 0);
  return time.granularity == Granularity::week && time.days.is_known();
}

/// Which times say when somebody said something.
std::vector<bool> times_of_sayings(const Analysis& analysis) {
  std::vector<bool> found(analysis.times.size(), false);
  for (const SpeechMention& speech : analysis.speech) {
    if (speech.at) found[*speech.at] = true;
  }
  return found;
}

}  // namespace

void add_date_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  const std::vector<bool> dates_saying = times_of_sayings(reading.analysis);
  for (const TimeMention& time : reading.analysis.times) {
    if (claims.size() >= most_claims) break;
    if (time.type != TimexType::date || time.in_dateline || !is_dating(time)) continue;
    if (dates_saying[static_cast<std::size_t>(&time - reading.analysis.times.data())]) {
      continue;
    }
    const std::uint32_t index = reading.sentence_of(time.tokens.begin);
    const Sentence& sentence = reading.analysis.sentences[index];
    if (!dates_an_event(reading, time)) continue;
    const auto event = EventSearch(reading, sentence, time).run();
    // Whose birth is told with the other days of a life.
    if (!event || event->event_class == "birth") continue;

    Claim claim;
    claim.form = Form::date;
    claim.date = time.days;
    claim.date_text = slice(reading.article.text, time.span);
    if (!time.days.first) {
      claim.yearless_month = time.month;
      claim.yearless_day = time.day;
    }
    claim.state(Slot::value) = time.granularity == Granularity::week ? SlotState::inferred
                               : time.anchored || time.relative      ? SlotState::carried
                                                                     : SlotState::stated;
    claim.measure.node = {"event:" + event->event_class,
                          "date of the " + event->event_class,
                          {"event:" + event->event_class}};
    claim.measure.steady_for = steady_always;
    claim.population.head = object_of(reading, sentence, *event);
    claim.state(Slot::population) =
        claim.population.head.empty() ? SlotState::unknown : SlotState::stated;
    if (const NameMention* agent = agent_of(reading, sentence, *event)) {
      claim.name = agent->canonical;
      claim.skeleton = name_skeleton(agent->canonical);
    }
    claim.state(Slot::as_of) = SlotState::absent;
    claim.state(Slot::period) = SlotState::absent;
    claim.read_by = "event on a date";
    Predicate predicate{};
    predicate.token = event->token;
    const std::uint32_t begin = std::min(event->token, time.tokens.begin);
    const std::uint32_t end = std::max(event->token + 1, time.tokens.end);
    fill_places(reading, sentence, predicate, {begin, end}, claim);
    fill_shared_slots(reading, index, begin, end, event->token, claim);
    if (claim.revision.empty() && is_denied_for_another(reading, sentence, time.tokens))
      continue;
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
