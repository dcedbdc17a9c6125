#include "claim/dated.h"

#include <algorithm>
#include <optional>

#include "analyze/skeleton.h"
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

bool opens_clause(const ArticleReading& reading, std::uint32_t i) {
  return reading.text(i) == ";" || reading.is_any(i, "but|while|although");
}

std::optional<EventWord> event_near(const ArticleReading& reading, const Sentence& sentence,
                                    const TimeMention& time) {
  std::optional<EventWord> best;
  const auto consider = [&](std::uint32_t i, std::uint32_t distance) {
    if (!reading.token(i).is_word() || reading.name_at(i) != nullptr) return;
    const std::string_view as_verb = reading.words.events.of_verb(reading.verb(i));
    const std::string_view as_noun =
        reading.words.events.of_noun(one_spelling(reading.noun(i)));
    const EventMention* event = reading.event_at(i);
    const bool verb = !as_verb.empty() && event != nullptr && !event->is_noun;
    const bool noun = !verb && !as_noun.empty();
    if (!verb && !noun) return;
    // A verb outranks a noun at the same distance or a little nearer.
    const std::uint32_t cost = distance + (noun ? 3 : 0);
    if (!best || cost < best->distance) {
      best = EventWord{i, std::string(verb ? as_verb : as_noun), noun, cost};
    }
  };
  for (std::uint32_t i = time.tokens.begin; i-- > sentence.tokens.begin;) {
    if (opens_clause(reading, i) || time.tokens.begin - i > 14) break;
    consider(i, time.tokens.begin - i);
  }
  for (std::uint32_t i = time.tokens.end; i < sentence.tokens.end; ++i) {
    if (opens_clause(reading, i) || i - time.tokens.end > 12) break;
    consider(i, i - time.tokens.end + 2);
  }
  return best;
}

/// The person or body that acts: the last name of its kind before the event word.
const NameMention* agent_of(const ArticleReading& reading, const Sentence& sentence,
                            const EventWord& event) {
  const NameMention* found = nullptr;
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
std::string object_of(const ArticleReading& reading, const Sentence& sentence,
                      const EventWord& event) {
  const auto is_plain_noun = [&](std::uint32_t i) {
    return reading.token(i).is_word() && length(reading.token(i).span) > 3 &&
           reading.time_at(i) == nullptr && reading.quantity_at(i) < 0;
  };
  if (event.is_noun) {
    if (event.token > sentence.tokens.begin && is_plain_noun(event.token - 1) &&
        reading.name_at(event.token - 1) == nullptr &&
        !reading.is_any(event.token - 1, "that|this|their")) {
      return one_spelling(reading.noun(event.token - 1));
    }
    for (std::uint32_t i = event.token + 1;
         i + 1 < sentence.tokens.end && i < event.token + 2; ++i) {
      if (!reading.is(i, "of")) continue;
      for (std::uint32_t j = i + 1; j < std::min(sentence.tokens.end, i + 5); ++j) {
        const bool last = j + 1 >= sentence.tokens.end || !reading.token(j + 1).is_word() ||
                          reading.is_any(j + 1, "on|in|of|to|by|for|and|for|since|at|that");
        if (is_plain_noun(j) && last) return one_spelling(reading.noun(j));
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
    if (reading.is_any(i, "that|for|to|after|because|when|,|and")) return {};
    const bool last =
        i + 1 >= sentence.tokens.end || !reading.token(i + 1).is_word() ||
        reading.is_any(i + 1, "on|in|of|to|by|for|and|since|at|that|with|amid|from");
    if (is_plain_noun(i) && last && reading.name_at(i) == nullptr) {
      return one_spelling(reading.noun(i));
    }
  }
  return {};
}

}  // namespace

void add_date_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  for (const TimeMention& time : reading.analysis.times) {
    const bool is_day = time.granularity == Granularity::day ||
                        time.granularity == Granularity::part_of_day;
    if (time.type != TimexType::date || !is_day || time.days.first != time.days.last)
      continue;
    if (!time.days.first && time.month == 0) continue;
    const bool said =
        std::ranges::any_of(reading.analysis.speech, [&](const SpeechMention& s) {
          return s.at && &reading.analysis.times[*s.at] == &time;
        });
    if (said) continue;
    const std::uint32_t index = reading.sentence_of(time.tokens.begin);
    const Sentence& sentence = reading.analysis.sentences[index];
    const auto event = event_near(reading, sentence, time);
    if (!event) continue;

    Claim claim;
    claim.form = Form::date;
    claim.date = time.days;
    claim.date_text = slice(reading.article.text, time.span);
    if (!time.days.first) {
      claim.yearless_month = time.month;
      claim.yearless_day = time.day;
    }
    claim.state(Slot::value) =
        time.anchored || time.relative ? SlotState::carried : SlotState::stated;
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
    claims.push_back(std::move(claim));
  }
}

}  // namespace crosscheck
