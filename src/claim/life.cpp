#include "claim/life.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "claim/extract.h"
#include "claim/life_slots.h"
#include "claim/slots_of_place.h"
#include "claim/told_person.h"

namespace crosscheck {
namespace {

/// What the words around a figure or a date say of a person.
class LifeReader {
 public:
  explicit LifeReader(const ArticleReading& reading)
      : reading_(reading), people_(reading) {}

  void read(std::vector<Claim>& claims) const {
    for (const QuantityMention& quantity : reading_.analysis.quantities) {
      if (claims.size() >= most_claims) return;
      if (quantity.dimension == Dimension::age && quantity.low == quantity.high &&
          !quantity.has_decimals && quantity.hedge == Hedge::none) {
        add_age(quantity, claims);
      }
    }
    for (const TimeMention& time : reading_.analysis.times) {
      if (claims.size() >= most_claims) return;
      if (time.type == TimexType::date && !time.in_dateline && time.days.is_known())
        add_birth(time, claims);
    }
  }

 private:
  void add_age(const QuantityMention& quantity, std::vector<Claim>& claims) const {
    const std::uint32_t index = reading_.sentence_of(quantity.tokens.begin);
    const Sentence& sentence = reading_.analysis.sentences[index];
    const std::uint32_t begin = quantity.tokens.begin;
    if (begin > 0 && reading_.is_any(begin - 1, "then|nearly|almost|turned|turns")) return;
    if (const auto verb = verb_before(sentence, begin)) {
      add_age_at_event(quantity, index, *verb, claims);
      return;
    }
    // "Ann Lee, 42-year-old Tom Vik": whose name follows.
    const std::string_view words_of_age = slice(reading_.article.text, quantity.span);
    const bool is_before = words_of_age.find("-old") != std::string_view::npos;
    const ToldPerson who =
        is_before ? people_.follows(sentence, quantity.tokens.end) : people_.apposed(begin);
    if (who.name == nullptr || !who.is_written_out()) return;
    const TokenRange words{std::min(who.begin, begin),
                           std::max(who.name->tokens.end, quantity.tokens.end)};
    if (const auto verb = verb_after(sentence, words.end); verb && is_death(*verb)) {
      claims.push_back(at_death(quantity, index, words, who, *verb));
      return;
    }
    const auto& published = reading_.article.published;
    if (!published || tells_of_the_past(sentence, *published)) return;
    Claim claim = made(quantity, index, words, who, {"age", "age"});
    constexpr int week = 7;
    set_recent(claim, week);
    claims.push_back(std::move(claim));
  }

  /// "died on Monday aged 81", "was elected in 2001 at the age of 25".
  void add_age_at_event(const QuantityMention& quantity, std::uint32_t index,
                        std::uint32_t verb, std::vector<Claim>& claims) const {
    const Sentence& sentence = reading_.analysis.sentences[index];
    const ToldPerson who = people_.subject(sentence, verb);
    if (who.name == nullptr) return;
    const TokenRange words{who.begin, quantity.tokens.end};
    if (is_death(verb)) {
      claims.push_back(at_death(quantity, index, words, who, verb));
      return;
    }
    Claim claim = made(quantity, index, words, who, {"age", "age"});
    if (set_day(claim, {verb, quantity.tokens.begin})) claims.push_back(std::move(claim));
  }

  /// Of the day that the clause names; else, of news, of the month before the article.
  Claim at_death(const QuantityMention& quantity, std::uint32_t index, TokenRange words,
                 const ToldPerson& who, std::uint32_t verb) const {
    Claim claim = made(quantity, index, words, who, {"final_age", "final age"});
    constexpr std::uint32_t reach = 6;
    const std::uint32_t end = reading_.analysis.sentences[index].tokens.end;
    constexpr int month = 31;
    if (!set_day(claim, {verb, std::min(end, verb + reach)})) set_recent(claim, month);
    return claim;
  }
  /// Sets the only date among some tokens as the day of the age; whether there is one.
  bool set_day(Claim& claim, TokenRange tokens) const {
    const auto times = starting_in(reading_.analysis.times, tokens);
    if (times.size() != 1 || times[0].type != TimexType::date || !times[0].days.is_known())
      return false;
    claim.as_of = times[0].days;
    claim.state(Slot::as_of) =
        times[0].anchored || times[0].relative ? SlotState::carried : SlotState::stated;
    return true;
  }
  void set_recent(Claim& claim, int days) const {
    claim.state(Slot::as_of) = SlotState::unknown;
    const auto& published = reading_.article.published;
    if (!published) return;
    claim.as_of = {*published - days, *published};
    claim.state(Slot::as_of) = SlotState::inferred;
  }

  bool is_death(std::uint32_t verb) const {
    return reading_.words.events.of_verb(reading_.verb(verb)) == "death";
  }
  /// The verb that "aged 81" or "at the age of 81" goes with: nothing but when and where
  /// stands between.
  std::optional<std::uint32_t> verb_before(const Sentence& sentence,
                                           std::uint32_t at) const {
    constexpr std::uint32_t reach = 10;
    std::uint32_t i = at;
    for (std::uint32_t steps = 0; i > sentence.tokens.begin && steps < reach; ++steps) {
      --i;
      const NameMention* name = reading_.name_at(i);
      const bool where = name != nullptr && name->name_class == NameClass::place;
      if (where || reading_.time_at(i) != nullptr) continue;
      if (reading_.is_any(i, "at|in|on|the|age|aged|of|home")) continue;
      const EventMention* event = reading_.event_at(i);
      const bool verb =
          event != nullptr && !event->is_noun && !reading_.is_any(i, be_forms);
      if (verb) return i;
      return std::nullopt;
    }
    return std::nullopt;
  }
  /// The verb right after an apposition: "Ann Lee, 81, died", "has died".
  std::optional<std::uint32_t> verb_after(const Sentence& sentence,
                                          std::uint32_t at) const {
    constexpr std::uint32_t reach = 3;
    for (std::uint32_t i = at; i < std::min(at + reach, sentence.tokens.end); ++i) {
      if (reading_.is_comma(i) || reading_.text(i) == ")" ||
          reading_.is_any(i, verb_helpers))
        continue;
      const EventMention* event = reading_.event_at(i);
      const bool verb = event != nullptr && !event->is_noun;
      return verb ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
  }
  /// Whether the sentence has a date long before the article: the age may be of then.
  bool tells_of_the_past(const Sentence& sentence, Day published) const {
    constexpr int recent = 60;
    return std::ranges::any_of(starting_in(reading_.analysis.times, sentence.tokens),
                               [&](const TimeMention& time) {
                                 return time.days.last &&
                                        *time.days.last < published - recent;
                               });
  }

  /// "Ann Lee was born (in Lima) on 3 May 1950", "Ann Lee (born 3 May 1950)".
  void add_birth(const TimeMention& time, std::vector<Claim>& claims) const {
    const bool dates = time.granularity == Granularity::day ||
                       time.granularity == Granularity::month ||
                       time.granularity == Granularity::year;
    if (!dates || time.anchored || time.relative) return;
    const std::uint32_t index = reading_.sentence_of(time.tokens.begin);
    const Sentence& sentence = reading_.analysis.sentences[index];
    const auto born = born_before(sentence, time.tokens.begin);
    if (!born) return;
    ToldPerson who = people_.subject(sentence, *born);
    if (who.name == nullptr) who = people_.apposed(*born);
    if (who.name == nullptr) return;
    Claim claim = life_date(reading_, index, {who.begin, time.tokens.end}, *born, who,
                            "birth", time.days);
    claim.date_text = slice(reading_.article.text, time.span);
    claims.push_back(std::move(claim));
  }
  std::optional<std::uint32_t> born_before(const Sentence& sentence,
                                           std::uint32_t at) const {
    constexpr std::uint32_t reach = 8;
    std::uint32_t i = at;
    for (std::uint32_t steps = 0; i > sentence.tokens.begin && steps < reach; ++steps) {
      --i;
      if (reading_.is(i, "born")) return i;
      const NameMention* name = reading_.name_at(i);
      const bool where = name != nullptr && name->name_class == NameClass::place;
      if (!where && !reading_.is_comma(i) && !reading_.is_any(i, "on|in|at|near"))
        return std::nullopt;
    }
    return std::nullopt;
  }

  Claim made(const QuantityMention& quantity, std::uint32_t index, TokenRange words,
             const ToldPerson& who, std::pair<const char*, const char*> measure) const {
    Claim claim;
    claim.form = Form::quantity;
    claim.measure.node = {measure.first, measure.second, {measure.first, "life"}};
    claim.value = reading_.words.widths.value_of(quantity, reading_.article.text);
    claim.value->text = slice(reading_.article.text, quantity.number);
    claim.unit = {.dimension = "age", .unit = "year"};
    fill_life_slots(reading_, index, words, words.begin, who, claim);
    claim.state(Slot::unit) = SlotState::stated;
    fill_place(index, words, claim);
    return claim;
  }
  /// Where the person is told of: two of one name may be in two towns.
  void fill_place(std::uint32_t index, TokenRange words, Claim& claim) const {
    Claim told;
    Predicate here{};
    here.token = words.begin;
    fill_places(reading_, reading_.analysis.sentences[index], here,
                {words.begin, words.end}, told);
    if (told.state(Slot::place) != SlotState::stated || !told.place.is_known()) return;
    claim.place = told.place;
    claim.state(Slot::place) = SlotState::stated;
  }

  const ArticleReading& reading_;
  ToldPeople people_;
};

}  // namespace

void add_life_claims(const ArticleReading& reading, std::vector<Claim>& claims) {
  LifeReader(reading).read(claims);
}

}  // namespace crosscheck
