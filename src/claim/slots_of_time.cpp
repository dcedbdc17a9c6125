#include "claim/slots_of_time.h"

#include <algorithm>
#include <set>

#include "claim/contrast.h"
#include "claim/extract.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t reach =
    30;  // tokens to either side in which a time belongs to a figure

/// Days of a time, or the yearless day kept for the graph to complete.
struct When {
  DayRange days;
  int month = 0;
  int day = 0;
  SlotState state = SlotState::stated;
  bool is_set() const { return days.first || days.last || month > 0; }
};

When when_of(const TimeMention& time) {
  return {time.days, time.month, time.day,
          time.anchored || time.relative ? SlotState::carried : SlotState::stated};
}

/// Lemmas that name the event after "since" or "following", sorted and joined: the anchor.
std::string anchor_words(const ArticleReading& reading, std::uint32_t from,
                         std::uint32_t end) {
  std::set<std::string> words;
  for (std::uint32_t i = from; i < end; ++i) {
    const std::string_view text = reading.text(i);
    if (text == "," || text == "." || text == ";" || text == "-" || text == "\xE2\x80\x94")
      break;
    if (!reading.token(i).is_word() || text.size() < 4) continue;
    if (text.starts_with("'") || text.starts_with("\xE2\x80\x99"))
      continue;  // a possessive
    if (reading.time_at(i) != nullptr || reading.quantity_at(i) >= 0) {
      if (i > from + 1 && reading.quantity_at(i) >= 0) break;
      continue;
    }
    if (reading.is_any(i,
                       "citizens|people|amid|said|says|that|with|have|have|were|been|their|"
                       "from|partial|first|last|week|military|mass|general")) {
      if (reading.is_any(i, "amid|said|says")) break;
      continue;
    }
    if (const NameMention* name = reading.name_at(i)) {
      if (name->name_class == NameClass::person) {
        const std::size_t space = name->canonical.rfind(' ');
        words.insert(one_spelling(
            name->canonical.substr(space == std::string::npos ? 0 : space + 1)));
      }
      continue;
    }
    words.insert(one_spelling(reading.noun(i)));
    if (words.size() >= 4) break;
  }
  std::string joined;
  for (const std::string& word : words) (joined += joined.empty() ? "" : "+") += word;
  return joined;
}

class TimeReader {
 public:
  TimeReader(const ArticleReading& reading, const Sentence& sentence,
             const Predicate& predicate, FigurePhrase phrase, const Claim* previous,
             Claim& claim)
      : reading_(reading),
        sentence_(sentence),
        predicate_(predicate),
        phrase_(phrase),
        previous_(previous),
        claim_(claim) {}

  void run() {
    said_at();
    mentions();
    since_event();
    same_period();
    default_as_of();
    // A running total has a start; one that is not told is unknown. Casualties are counted
    // of their event.
    const bool total =
        claim_.kind == Kind::cumulative && !lies_within(claim_.measure.node, "casualty");
    if (total && claim_.state(Slot::period) == SlotState::absent) {
      claim_.state(Slot::period) = SlotState::unknown;
    }
    if (!claim_.period.end.is_known() && claim_.as_of.is_known() &&
        (claim_.period.start.first || claim_.yearless_start_month > 0 ||
         !claim_.period.anchor.empty())) {
      claim_.period.end = claim_.as_of;
    }
  }

 private:
  void said_at() {
    claim_.state(Slot::said_at) = SlotState::absent;
    const SpeechMention* speech = reading_.speech_at(phrase_.begin);
    if (speech == nullptr || !speech->at) return;
    speech_time_ = &reading_.analysis.times[*speech->at];
    const When when = when_of(*speech_time_);
    claim_.said_at = when.days;
    claim_.said_month = when.days.first ? 0 : when.month;
    claim_.said_day = when.days.first ? 0 : when.day;
    claim_.state(Slot::said_at) = when.state;
  }

  /// Whether the time belongs to this figure: in its sentence, near, and with no other
  /// figure nearer on the way.
  bool belongs(const TimeMention& time) const {
    if (time.tokens.begin < sentence_.tokens.begin ||
        time.tokens.begin >= sentence_.tokens.end) {
      return false;
    }
    if (&time == speech_time_ || time.in_dateline) return false;
    if (is_denied_for_another(reading_, sentence_, time.tokens)) return false;
    const std::uint32_t distance =
        time.tokens.begin >= phrase_.end
            ? time.tokens.begin - phrase_.end
            : phrase_.begin - std::min(phrase_.begin, time.tokens.end);
    if (distance > reach || in_other_clause(time)) return false;
    if (opens_clause_before(time.tokens.begin)) return false;
    const std::uint32_t low = std::min(time.tokens.begin, phrase_.end);
    const std::uint32_t high = std::max(time.tokens.begin, phrase_.begin);
    for (const QuantityMention& other :
         starting_in(reading_.analysis.quantities, {low + 1, high})) {
      if (other.tokens.begin >= phrase_.begin && other.tokens.begin < phrase_.end) continue;
      // Another figure stands between: the time is that one's, unless the two are a list.
      if (time.tokens.begin > phrase_.end && time.role != TimeRole::since) return false;
    }
    return true;
  }

  /// Whether another verb than the figure's takes the time: "cost $5 million and is to open
  /// in 2027", "spread to the hall, which was built in 1911".
  bool opens_clause_before(std::uint32_t time) const {
    for (std::uint32_t i = std::max(phrase_.end, predicate_.token + 1); i + 1 < time; ++i) {
      if (reading_.is_comma(i) && reading_.is_any(i + 1, "which|who|whose|where"))
        return true;
      if (reading_.is_any(i, "and|but") &&
          reading_.is_any(i + 1, "is|are|was|were|has|have|had|will|would")) {
        return true;
      }
    }
    return false;
  }

  /// "the 2011 flood, which killed 30 people"
  bool is_year_of_event(const TimeMention& time) const {
    const std::uint32_t noun = time.tokens.end;
    if (time.granularity != Granularity::year || time.tokens.begin == 0) return false;
    if (noun + 2 >= sentence_.tokens.end || !reading_.is(time.tokens.begin - 1, "the"))
      return false;
    return reading_.is_comma(noun + 1) && reading_.is_any(noun + 2, "which|that");
  }

  /// "Rain on Monday slowed the fire, which has eaten 6,400 hectares", "doubled overnight
  /// and had burned 12,400 acres": the time is of the verb before.
  bool in_other_clause(const TimeMention& time) const {
    if (time.tokens.begin >= phrase_.begin || time.role == TimeRole::since) return false;
    if (is_year_of_event(time)) return false;
    for (std::uint32_t i = time.tokens.end; i + 1 < phrase_.begin; ++i) {
      if (reading_.is_comma(i) && reading_.is_any(i + 1, "which|who")) return true;
      if (reading_.is(i, "and") && reading_.is_any(i + 1, "has|have|had")) return true;
    }
    return false;
  }

  void mentions() {
    for (const TimeMention& time : starting_in(reading_.analysis.times, sentence_.tokens)) {
      if (!belongs(time)) continue;
      const When when = when_of(time);
      if (time.type == TimexType::set) continue;
      if (time.type == TimexType::duration && !when.days.is_known()) continue;
      if (time.role == TimeRole::since && is_of_record(time)) continue;
      switch (time.role) {
        case TimeRole::since:
        case TimeRole::after: start(when); break;
        case TimeRole::by:
        case TimeRole::until:
          if (!claim_.as_of.first && when.is_set()) as_of(when);
          break;
        case TimeRole::between:
        case TimeRole::during: range(when); break;
        case TimeRole::on:
        case TimeRole::plain:
        case TimeRole::ago: on(time, when); break;
        case TimeRole::before:
        case TimeRole::per: break;
      }
    }
  }

  /// "the deadliest since 2015", "its highest since May": what it is compared with, not the
  /// day from which the figure counts.
  bool is_of_record(const TimeMention& time) const {
    constexpr std::uint32_t words_before = 5;
    const Trees& trees = reading_.analysis.trees;
    std::uint32_t i = time.tokens.begin;
    const std::uint32_t floor = i > sentence_.tokens.begin + words_before
                                    ? i - words_before
                                    : sentence_.tokens.begin + 1;
    while (i-- > floor) {
      if (reading_.is_comma(i)) return false;
      if (!reading_.is_any(i - 1, "the|its|their|a|at|to|his|her")) continue;
      const bool is_noun = trees.is_read(i) && trees[i].upos == Upos::noun;
      if (reading_.lower(i).ends_with("est") && !is_noun) return true;
      if (reading_.is_any(i, "worst|most|least|first|record")) return true;
    }
    return false;
  }

  void start(const When& when) {
    if (claim_.period.start.first || claim_.yearless_start_month > 0 || !when.is_set())
      return;
    claim_.period.start = when.days;
    if (!when.days.first) {
      claim_.yearless_start_month = when.month;
      claim_.yearless_start_day = when.day;
    }
    claim_.state(Slot::period) = when.state;
  }

  void as_of(const When& when) {
    claim_.as_of = when.days;
    if (!when.days.first) {
      claim_.as_of_month = when.month;
      claim_.as_of_day = when.day;
    }
    claim_.state(Slot::as_of) = when.state;
    as_of_set_ = true;
  }

  void range(const When& when) {
    if (!when.days.first || claim_.period.start.first) return;
    claim_.period.start = DayRange::on(*when.days.first);
    if (when.days.last) claim_.period.end = DayRange::on(*when.days.last);
    claim_.state(Slot::period) = when.state;
    if (when.days.last && claim_.kind != Kind::stock) {
      claim_.as_of = DayRange::on(*when.days.last);
      claim_.state(Slot::as_of) = when.state;
      as_of_set_ = true;
    }
  }

  /// "on Monday": for a level the day it describes, for an event the day it happened.
  void on(const TimeMention& time, const When& when) {
    if (!when.is_set()) return;
    if (in_since_clause(time.tokens.begin)) {
      start(when);
      return;
    }
    const bool day = time.granularity == Granularity::day ||
                     time.granularity == Granularity::part_of_day;
    // "The toll of the fire on Monday rose to 15 on Wednesday": the second is the as-of.
    const bool total =
        predicate_.role == Frame::total && time.tokens.begin >= phrase_.end && day;
    if (claim_.kind == Kind::stock || claim_.kind == Kind::rate || total) {
      if (!as_of_set_) as_of(when);
      return;
    }
    if (claim_.period.start.first) return;
    claim_.period.start = when.days;
    claim_.period.end = when.days;
    if (!when.days.first && day) {
      claim_.yearless_start_month = when.month;
      claim_.yearless_start_day = when.day;
    }
    claim_.state(Slot::period) = when.state;
  }

  bool in_since_clause(std::uint32_t token) const {
    for (std::uint32_t i = token; i-- > sentence_.tokens.begin;) {
      if (reading_.is_any(i, "since|following|after")) return true;
      if (reading_.is_comma(i) || reading_.text(i) == ";") return false;
    }
    return false;
  }

  /// "since Rossi announced ...", "following the order": the event that starts the count.
  void since_event() {
    for (std::uint32_t i = sentence_.tokens.begin; i + 1 < sentence_.tokens.end; ++i) {
      if (!reading_.is_any(i, "since|following|after")) continue;
      const std::uint32_t distance =
          i > phrase_.end ? i - phrase_.end : phrase_.begin - std::min(i, phrase_.begin);
      if (distance > reach) continue;
      if (i < phrase_.begin && barred(i, phrase_.begin)) continue;
      // "the toll rose to 13 after four more were found": why it rose, not since when.
      const bool is_cause =
          predicate_.role == Frame::total && i >= phrase_.end && !reading_.is(i, "since");
      if (is_cause) continue;
      if (reading_.time_at(i + 1) != nullptr) continue;
      claim_.period.anchor =
          anchor_words(reading_, i + 1, std::min(sentence_.tokens.end, i + 14));
      if (!claim_.period.anchor.empty() &&
          claim_.state(Slot::period) == SlotState::absent) {
        claim_.state(Slot::period) = SlotState::unknown;
      }
      return;
    }
  }

  /// Whether another clause stands between: ", which ... ,".
  bool barred(std::uint32_t from, std::uint32_t to) const {
    for (std::uint32_t i = from; i < to; ++i) {
      if (reading_.text(i) == ";" || reading_.is_any(i, "but|while|although")) return true;
    }
    return false;
  }

  /// "in the same period (of time)": what the claim before covers.
  void same_period() {
    if (previous_ == nullptr || claim_.period.start.first) return;
    for (std::uint32_t i = sentence_.tokens.begin; i + 2 < sentence_.tokens.end; ++i) {
      const bool same =
          reading_.is(i, "same") && reading_.is_any(i + 1, "period|time|span|days|weeks");
      if (!same) continue;
      copy_period();
      return;
    }
    // "1.66 million have entered since January and 1.64 million have left".
    const bool conjoined =
        previous_->sentence_span == sentence_.span && claim_.period.anchor.empty() &&
        claim_.yearless_start_month == 0 && claim_.kind == previous_->kind &&
        claim_.kind == Kind::cumulative;
    if (conjoined) copy_period();
  }

  void copy_period() {
    claim_.period = previous_->period;
    claim_.yearless_start_month = previous_->yearless_start_month;
    claim_.yearless_start_day = previous_->yearless_start_day;
    const SlotState state = previous_->state(Slot::period);
    claim_.state(Slot::period) = state == SlotState::stated ? SlotState::carried : state;
    if (!as_of_set_ && previous_->as_of.is_known()) claim_.as_of = previous_->as_of;
  }

  void default_as_of() {
    if (as_of_set_ || claim_.as_of.is_known()) return;
    if (claim_.said_at.is_known()) {
      claim_.as_of = claim_.said_at;
      claim_.state(Slot::as_of) = SlotState::carried;
    } else if (claim_.said_month > 0) {
      claim_.as_of_month = claim_.said_month;
      claim_.as_of_day = claim_.said_day;
      claim_.state(Slot::as_of) = SlotState::unknown;
    } else if (reading_.article.published) {
      claim_.as_of = DayRange::on(*reading_.article.published);
      claim_.state(Slot::as_of) = SlotState::carried;
    } else {
      claim_.state(Slot::as_of) = SlotState::unknown;
    }
  }

  const ArticleReading& reading_;
  const Sentence& sentence_;
  const Predicate& predicate_;
  FigurePhrase phrase_;
  const Claim* previous_;
  Claim& claim_;
  const TimeMention* speech_time_ = nullptr;
  bool as_of_set_ = false;
};

}  // namespace

void fill_times(const ArticleReading& reading, const Sentence& sentence,
                const Predicate& predicate, FigurePhrase phrase, const Claim* previous,
                Claim& claim) {
  claim.state(Slot::period) = SlotState::absent;
  TimeReader(reading, sentence, predicate, phrase, previous, claim).run();
}

bool says_now(const ArticleReading& reading, const Sentence& sentence,
              FigurePhrase phrase) {
  const std::uint32_t from =
      phrase.begin > sentence.tokens.begin + 6 ? phrase.begin - 6 : sentence.tokens.begin;
  const std::uint32_t to = std::min(sentence.tokens.end, phrase.end + 8);
  for (std::uint32_t i = from; i < to; ++i) {
    if (reading.is_any(i, "currently|now|still|presently|today")) return true;
  }
  return false;
}

}  // namespace crosscheck
