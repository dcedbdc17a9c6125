#include "claim/lasting.h"

#include <algorithm>
#include <optional>

#include "claim/clause.h"
#include "claim/contrast.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_time.h"

namespace crosscheck {
namespace {

/// Seconds of a unit of time; a month and a year are what they are on the average.
std::optional<Decimal> seconds_of(std::string_view unit) {
  constexpr std::pair<std::string_view, std::int64_t> units[] = {
      {"second", 1},    {"minute", 60},     {"hour", 3600},    {"day", 86400},
      {"week", 604800}, {"month", 2629746}, {"year", 31556952}};
  const auto* const found =
      std::ranges::find(units, unit, &std::pair<std::string_view, std::int64_t>::first);
  if (found == std::end(units)) return std::nullopt;
  return Decimal{found->second};
}

/// Finds the verb that a length of time belongs to.
class LengthReader {
 public:
  explicit LengthReader(const ArticleReading& reading)
      : reading_(reading), trees_(reading.analysis.trees) {}

  /// "waited three hours", "valid for 30 days", "lasted a week"; not "three days ago", "the
  /// three-day talks".
  std::optional<std::uint32_t> governor(const TimeMention& time) const {
    const std::uint32_t i = time.tokens.begin;
    if (!trees_.is_read(i)) return std::nullopt;
    std::uint32_t noun = i;
    if (relation(noun) == Dependency::nummod || relation(noun) == Dependency::fixed)
      noun = trees_[noun].head;
    switch (relation(noun)) {
      case Dependency::obj:
      case Dependency::obl:
      case Dependency::obl_unmarked: break;
      case Dependency::nmod:
        if (preposition(i).empty()) return std::nullopt;
        break;
      default: return std::nullopt;
    }
    const std::uint32_t head = trees_[noun].head;
    const bool is_predicate =
        trees_[head].upos == Upos::verb || trees_[head].upos == Upos::adj;
    if (relation(noun) != Dependency::obj && preposition(i).empty() && !is_stay(head))
      return std::nullopt;
    return is_predicate ? std::optional(head) : std::nullopt;
  }

  /// "for", "within", "up to": before the length; "" for any other word.
  std::string preposition(std::uint32_t i) const {
    for (std::uint32_t steps = 1; steps <= 3 && steps <= i; ++steps) {
      if (reading_.is_any(i - steps, "for|within|to|than|over"))
        return reading_.lower(i - steps);
      if (!reading_.is_any(i - steps, "up|about|some|least|the|next|another|roughly"))
        break;
    }
    return {};
  }

 private:
  Dependency relation(std::uint32_t i) const { return trees_[i].relation; }

  bool is_stay(std::uint32_t verb) const {
    return is_one_of(reading_.verb(verb),
                     "last|stay|wait|queue|spend|serve|take|remain|live|work|walk|drive|"
                     "travel|stand|exceed|outlast|surpass|total|average");
  }

  const ArticleReading& reading_;
  const Trees& trees_;
};

/// What the words around make of the length: a bound where it must not be passed.
Hedge hedge_of(const ArticleReading& reading, std::uint32_t verb, std::uint32_t time,
               const std::string& preposition) {
  const EventMention* event = reading.event_at(verb);
  const bool exceeds = is_one_of(reading.verb(verb), "exceed|outlast|surpass");
  if (exceeds)
    return event != nullptr && event->negated ? Hedge::at_most : Hedge::more_than;
  if (preposition == "within") return Hedge::at_most;
  if (preposition == "to" && time >= 2 && reading.is(time - 2, "up")) return Hedge::up_to;
  if (preposition == "than" && time >= 2 && reading.is_any(time - 2, "more|longer"))
    return Hedge::more_than;
  if (preposition == "than") return Hedge::fewer_than;
  return Hedge::none;
}

QuantityMention quantity_of(const TimeMention& time, Hedge hedge) {
  QuantityMention quantity;
  quantity.span = quantity.number = time.span;
  quantity.tokens = time.tokens;
  quantity.low = quantity.high = *time.amount;
  quantity.hedge = hedge;
  quantity.dimension = Dimension::time;
  quantity.unit = time.amount_unit;
  return quantity;
}

/// "The stay must not exceed 90 days": the measure is the stay.
std::string what_lasts(const ArticleReading& reading, const Clause& clause) {
  const std::string verb = one_spelling(reading.verb(clause.predicate));
  const bool is_carrier = is_one_of(verb, "be|exceed|last|take|reach|outlast|surpass");
  if (!is_carrier || !clause.subject) return verb;
  return one_spelling(reading.noun(*clause.subject));
}

Claim duration_claim(const ArticleReading& reading, const TimeMention& time,
                     std::uint32_t verb, const std::string& preposition) {
  const Clause clause = read_clause(reading, verb);
  const std::uint32_t sentence = reading.sentence_of(time.tokens.begin);
  Claim claim;
  const QuantityMention quantity =
      quantity_of(time, hedge_of(reading, verb, time.tokens.begin, preposition));
  claim.value = reading.words.widths.value_of(quantity, reading.article.text);
  claim.unit = {.dimension = "time",
                .unit = time.amount_unit,
                .factor = *seconds_of(time.amount_unit)};
  const std::string lasting = what_lasts(reading, clause);
  claim.measure.open = true;
  claim.measure.node = {
      "duration:" + lasting, "duration (" + lasting + ")", {"duration:" + lasting}};
  claim.read_by = "length of time";
  claim.state(Slot::population) = SlotState::absent;
  Predicate predicate;
  predicate.token = verb;
  claim.state(Slot::period) = SlotState::absent;
  fill_times(reading, reading.analysis.sentences[sentence], predicate,
             {time.tokens.begin, time.tokens.end}, nullptr, claim);
  const std::uint32_t begin = std::min(clause.tokens.begin, time.tokens.begin);
  const std::uint32_t end = std::max(clause.tokens.end, time.tokens.end);
  fill_shared_slots(reading, sentence, begin, end, verb, claim);
  const bool is_bound = quantity.hedge == Hedge::at_most;
  if (is_bound) claim.positive = true;  // "must not exceed" tells a bound, no denial
  return claim;
}

}  // namespace

void add_duration_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  const LengthReader lengths(reading);
  for (const TimeMention& time : reading.analysis.times) {
    if (claims.size() >= most_claims) return;
    const bool is_length = time.type == TimexType::duration && time.amount &&
                           time.role != TimeRole::ago && seconds_of(time.amount_unit);
    if (!is_length) continue;
    const auto verb = lengths.governor(time);
    if (!verb) continue;
    const Sentence& sentence =
        reading.analysis.sentences[reading.sentence_of(time.tokens.begin)];
    if (is_denied_for_another(reading, sentence, time.tokens)) continue;
    claims.push_back(
        duration_claim(reading, time, *verb, lengths.preposition(time.tokens.begin)));
  }
}

}  // namespace crosscheck
