#include "claim/ordered.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "claim/clause.h"
#include "claim/days_between.h"
#include "claim/extract.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_place.h"
#include "claim/told_event.h"

namespace crosscheck {
namespace {

/// Arcs between "after the talks" and its verb: over "three days" and "12 May".
constexpr int most_steps = 4;

std::optional<Decimal> negated(const std::optional<Decimal>& number) {
  return number ? std::optional(-*number) : std::nullopt;
}

/// Reads what a sentence says of when events were.
class OrderReader {
 public:
  OrderReader(const ArticleReading& reading, std::uint32_t index,
              std::vector<Claim>& claims)
      : reading_(reading),
        trees_(reading.analysis.trees),
        index_(index),
        sentence_(reading.analysis.sentences[index]),
        claims_(claims) {}

  void run() {
    for (const TimeMention& time : starting_in(reading_.analysis.times, sentence_.tokens))
      add_date(time);
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      if (reading_.is(i, "after") || reading_.is(i, "before")) add_order(i);
    }
  }

 private:
  /// A question, or what happens again and again.
  bool is_of_no_day() const {
    for (std::uint32_t i = sentence_.tokens.begin; i < sentence_.tokens.end; ++i) {
      if (reading_.text(i) == "?" || reading_.words.orders.is_repeated(reading_.lower(i)))
        return true;
    }
    return false;
  }

  bool is_sure(std::uint32_t i) const {
    return trees_.is_read(i) && trees_[i].margin >= sure_margin;
  }
  bool is_in_time(std::uint32_t i, TimexType type) const {
    const TimeMention* time = reading_.time_at(i);
    return time != nullptr && time->type == type;
  }

  /// The verb that a phrase of time hangs on, over other such phrases: "on 12 May, three
  /// days after the talks".
  std::optional<std::uint32_t> verb_above(std::uint32_t at) const {
    for (int steps = 0; steps < most_steps; ++steps) {
      if (!trees_.is_read(at)) return std::nullopt;
      const SyntaxNode& node = trees_[at];
      if (node.relation == Dependency::root || node.head == SyntaxNode::no_head)
        return std::nullopt;
      at = node.head;
      if (!trees_.is_read(at)) return std::nullopt;
      if (trees_[at].upos == Upos::verb) return at;
      const bool is_time = is_in_time(at, TimexType::date) ||
                           is_in_time(at, TimexType::duration) ||
                           is_time_unit(reading_, at);
      if (!is_time) return std::nullopt;
    }
    return std::nullopt;
  }

  bool follows(std::uint32_t token, std::uint32_t marker) const {
    return marker < token && token < sentence_.tokens.end && trees_.is_read(token);
  }
  /// "After the talks between the two armies ended" read as "after the talks".
  bool is_verb(std::uint32_t i) const {
    return i < sentence_.tokens.end && trees_.is_read(i) &&
           (trees_[i].upos == Upos::verb || trees_[i].upos == Upos::aux);
  }

  /// Whether a verb is told of what has happened.
  bool has_happened(std::uint32_t verb) const {
    const EventMention* event = reading_.event_at(verb);
    return event != nullptr && !event->negated && event->modality == Modality::asserted &&
           (event->tense == Tense::past || event->perfect) && !is_present(verb);
  }
  /// "The strike begins on 14 May", "the vote is held on 3 June".
  bool is_present(std::uint32_t verb) const {
    if (const auto be = trees_.child(verb, Dependency::aux_pass))
      return reading_.is_any(*be, "is|are|'s|'re");
    const std::string word = reading_.lower(verb);
    const bool is_bare = word == reading_.verb(verb) || word.ends_with('s');
    return is_bare && !trees_.child(verb, Dependency::aux);
  }

  /// "The talks collapsed on 14 May."
  void add_date(const TimeMention& time) {
    const bool is_day = time.granularity == Granularity::day ||
                        time.granularity == Granularity::part_of_day;
    const bool is_on = time.role == TimeRole::plain || time.role == TimeRole::on;
    if (time.type != TimexType::date || time.in_dateline || !is_day || !is_on) return;
    if (time.days.first != time.days.last || (!time.days.first && time.month == 0)) return;
    const std::uint32_t at = time.tokens.begin;
    if (!trees_.is_read(at) || trees_[at].head == SyntaxNode::no_head) return;
    const std::uint32_t verb = trees_[at].head;
    const Dependency relation = trees_[at].relation;
    const bool is_adjunct = relation == Dependency::obl ||
                            relation == Dependency::obl_unmarked ||
                            relation == Dependency::advmod;
    if (!is_adjunct || !is_sure(at) || !trees_.is_read(verb)) return;
    auto event = told_by(verb);
    if (!event) return;
    Claim claim;
    claim.date = time.days;
    claim.date_text = slice(reading_.article.text, time.span);
    if (!time.days.first) {
      claim.yearless_month = time.month;
      claim.yearless_day = time.day;
    }
    claim.state(Slot::value) =
        time.anchored || time.relative ? SlotState::carried : SlotState::stated;
    add(std::move(claim), *event, verb, time.tokens);
  }

  /// "The strike began three days after the talks collapsed."
  void add_order(std::uint32_t marker) {
    if (!trees_.is_read(marker) || trees_[marker].head == SyntaxNode::no_head) return;
    std::uint32_t other = trees_[marker].head;
    if (!follows(other, marker)) return;
    bool is_clause = trees_[marker].relation == Dependency::mark;
    if (!is_clause && trees_[marker].relation != Dependency::case_) return;
    const Dependency relation = trees_[other].relation;
    if (relation == Dependency::nsubj || relation == Dependency::nsubj_pass) {
      // "After Ann Lee resigned": the word before a subject is read as its preposition.
      other = trees_[other].head;
      is_clause = true;
      if (!follows(other, marker)) return;
    }
    const auto verb = verb_above(other);
    const auto days = days_before(reading_, sentence_, marker);
    if (!verb || !days) return;
    if (is_clause && (!has_happened(other) || !is_sure(other))) return;
    const auto event = told_by(*verb);
    auto reference =
        is_clause ? event_of_verb(reading_, other) : event_of_noun(reading_, other);
    if (!event || !reference || is_verb(reference->tokens.end)) return;
    const bool is_after = reading_.is(marker, "after");
    Claim claim;
    claim.value = days->value;
    Interval& core = claim.value->core;
    // What lasts is over some day after it began.
    if (is_after && reference->lasts) core.high.reset();
    if (!is_after) core = {negated(core.high), negated(core.low), false, false};
    claim.value->outer = core;
    claim.unit = {.dimension = "time", .unit = "day"};
    claim.state(Slot::value) = SlotState::stated;
    claim.after = reference->event;
    if (!reference->is_told_apart) claim.state(Slot::measure) = SlotState::carried;
    add(std::move(claim), *event, *verb,
        {std::min(days->tokens.begin, marker),
         std::max(reference->tokens.end, marker + 1)});
  }

  /// The event of a verb that is told as a fact, or as what may be.
  std::optional<ToldEvent> told_by(std::uint32_t verb) const {
    if (!is_told_as_fact(reading_, verb)) return std::nullopt;
    return event_of_verb(reading_, verb);
  }

  void add(Claim claim, const ToldEvent& event, std::uint32_t verb, TokenRange when) {
    if (claims_.size() >= most_claims || is_of_no_day()) return;
    claim.form = Form::order;
    claim.measure.node = {event.event.id, "order of events", {event.event.id}};
    claim.measure.steady_for = steady_always;
    claim.population.head = event.event.head;
    claim.population.modifiers = event.event.modifiers;
    claim.name = event.name;
    claim.skeleton = event.event.skeleton;
    claim.state(Slot::population) = event.event.head.empty() ? SlotState::absent
                                    : event.is_told_apart    ? SlotState::stated
                                                             : SlotState::carried;
    for (const Slot slot : {Slot::kind, Slot::period, Slot::as_of, Slot::said_at})
      claim.state(slot) = SlotState::absent;
    if (!claim.after) claim.state(Slot::unit) = SlotState::absent;
    claim.read_by = "event after an event or on a day";
    const std::uint32_t begin = std::min(event.tokens.begin, when.begin);
    const std::uint32_t end = std::max(event.tokens.end, when.end);
    Predicate predicate{};
    predicate.token = verb;
    fill_places(reading_, sentence_, predicate, {begin, end}, claim);
    fill_shared_slots(reading_, index_, begin, end, verb, claim);
    if (claim.modality == Modality::asserted && claim.positive && !has_happened(verb))
      claim.modality = Modality::expected;
    claims_.push_back(std::move(claim));
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  std::uint32_t index_;
  const Sentence& sentence_;
  std::vector<Claim>& claims_;
};

}  // namespace

void add_order_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  for (std::uint32_t i = 0; i < reading.analysis.sentences.size(); ++i)
    OrderReader(reading, i, claims).run();
}

}  // namespace crosscheck
