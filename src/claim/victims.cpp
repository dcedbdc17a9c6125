#include "claim/victims.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "analyze/skeleton.h"
#include "claim/contrast.h"
#include "claim/extract.h"
#include "claim/figure_list.h"
#include "claim/harm.h"
#include "claim/population.h"
#include "claim/shared_slots.h"
#include "claim/slots_of_place.h"
#include "claim/slots_of_time.h"
#include "claim/survivors.h"

namespace crosscheck {
namespace {

/// How a text speaks of somebody.
struct Reference {
  std::string surname;  ///< folded; "" where no name is given
  std::optional<Decimal> age;
  std::string sex;
  std::string noun;       ///< "deputy"; "" for names, pronouns and words for anybody
  bool is_new = false;    ///< "a man", "another man": may be somebody not told of yet
  bool is_other = false;  ///< "another man"
  std::string shown;      ///< words for a list of names
  Decimal count = 1;      ///< of "two guards", told with others; else one
};

/// Somebody killed or hurt, as all references tell.
struct Victim {
  Reference known;
  bool dies = false;
  Claim claim;   ///< of the first sentence that tells it, or that tells of the death
  DayRange day;  ///< when it happened; unknown ends where it is not told
};

bool is_blank(const Reference& reference) {
  return reference.surname.empty() && !reference.age;
}

/// Reads how a token and the words around it speak of somebody; nothing where they speak of
/// no single person.
class ReferenceReader {
 public:
  ReferenceReader(const ArticleReading& reading, const Sentence& sentence)
      : reading_(reading), trees_(reading.analysis.trees), sentence_(sentence) {}

  std::optional<Reference> at(const Harmed& harmed) const {
    const std::uint32_t who = harmed.who;
    if (const NameMention* name = person_at(who)) return named(*name);
    if (reading_.is(who, "another")) return another();
    const Upos upos = trees_[who].upos;
    if (upos == Upos::pron) return pronoun(who);
    if (upos != Upos::noun && upos != Upos::propn) return std::nullopt;
    if (const auto number = trees_.child(who, Dependency::nummod))
      return harmed.is_joined ? counted(who, *number) : std::nullopt;
    return described(who);
  }

 private:
  /// The name of a person at a token, or in apposition to it: "a clerk, Ann Lee", "Deputy
  /// Ann Lee".
  const NameMention* person_at(std::uint32_t who) const {
    if (const NameMention* name = reading_.name_at(who)) {
      return name->name_class == NameClass::person ? name : nullptr;
    }
    for (const std::uint32_t i : trees_.children(who)) {
      const Dependency relation = trees_[i].relation;
      if (relation != Dependency::appos && relation != Dependency::flat &&
          relation != Dependency::nmod_desc) {
        continue;
      }
      const NameMention* name = reading_.name_at(i);
      if (name != nullptr && name->name_class == NameClass::person) return name;
    }
    return nullptr;
  }

  Reference named(const NameMention& name) const {
    Reference made;
    const std::string skeleton = name_skeleton(name.canonical);
    const std::size_t space = skeleton.rfind(' ');
    made.surname = space == std::string::npos ? skeleton : skeleton.substr(space + 1);
    made.age = age_near(name.tokens);
    made.shown = name.canonical;
    return made;
  }

  /// "left one man dead and another wounded": somebody not told of before.
  static Reference another() {
    Reference made;
    made.is_new = made.is_other = true;
    made.shown = "another";
    return made;
  }

  std::optional<Reference> pronoun(std::uint32_t who) const {
    Reference made;
    if (reading_.is_any(who, "he|him|his")) {
      made.sex = "male";
    } else if (reading_.is_any(who, "she|her")) {
      made.sex = "female";
    } else {
      return std::nullopt;
    }
    return made;
  }

  /// "a 25-year-old man", "the victim".
  std::optional<Reference> described(std::uint32_t head) const {
    Claim people;
    if (!is_one_person(reading_, head, head + 1, people)) return std::nullopt;
    Reference made;
    made.sex = people.population.sex;
    made.noun = people.population.occupation;
    made.shown = reading_.text(head);
    const std::uint32_t begin = phrase_begin(head);
    made.is_other = reading_.is_any(begin, "another|second|third|other");
    made.is_new = made.is_other || reading_.is_any(begin, "a|an|one");
    made.age = age_near({begin, head + 1});
    return made;
  }

  /// "two guards", where others are told of beside. Alone the figure is a claim already.
  std::optional<Reference> counted(std::uint32_t head, std::uint32_t number) const {
    const int index = reading_.quantity_at(number);
    if (index < 0) return std::nullopt;
    const QuantityMention& quantity =
        reading_.analysis.quantities[static_cast<std::size_t>(index)];
    const CountedNoun* noun = reading_.words.nouns.find(reading_.noun(head));
    const bool people = noun != nullptr && noun->dimension == "person";
    if (!people || quantity.low != quantity.high || quantity.dimension != Dimension::count)
      return std::nullopt;
    const FigurePhrase phrase = phrase_of(reading_, quantity);
    if (is_denied_for_another(reading_, sentence_, {phrase.begin, phrase.end}))
      return std::nullopt;
    const auto list = list_of(reading_, sentence_, quantity);
    if (list && list->is_total) return std::nullopt;  // those it counts are told one by one
    Reference made;
    made.noun = reading_.noun(head);
    made.count = quantity.low;
    made.is_new = true;
    made.shown = slice(reading_.article.text,
                       {quantity.number.begin, reading_.token(head).span.end});
    return made;
  }

  /// The first token of the noun phrase: its article, an age ...
  std::uint32_t phrase_begin(std::uint32_t head) const {
    constexpr std::uint32_t longest = 10;
    std::uint32_t begin = head;
    for (const std::uint32_t i : trees_.children(head)) {
      if (i < begin && head - i < longest) begin = i;
    }
    return begin;
  }

  /// An age in the words or right after: "Ann Lee, 23,".
  std::optional<Decimal> age_near(TokenRange words) const {
    constexpr std::uint32_t reach = 2;  // a comma and the age
    const std::uint32_t from = words.begin > sentence_.tokens.begin + reach + 2
                                   ? words.begin - reach - 2
                                   : sentence_.tokens.begin;
    std::optional<Decimal> before;
    for (const QuantityMention& quantity :
         starting_in(reading_.analysis.quantities, {from, words.end + reach})) {
      if (quantity.dimension != Dimension::age) continue;
      if (quantity.tokens.begin >= words.begin) return quantity.low;
      if (quantity.tokens.end >= words.begin) before = quantity.low;  // "23-year-old Ann"
    }
    return before;
  }

  const ArticleReading& reading_;
  const Trees& trees_;
  const Sentence& sentence_;
};

bool agree(const std::string& a, const std::string& b) {
  return a.empty() || b.empty() || a == b;
}

/// Whether two references may be of one person.
bool may_be_one(const Reference& known, const Reference& said) {
  if (known.count != said.count) return false;
  if (!known.surname.empty() && !said.surname.empty() && known.surname != said.surname)
    return false;
  if (known.age && said.age && *known.age != *said.age) return false;
  return agree(known.sex, said.sex) && agree(known.noun, said.noun);
}

void learn(const Reference& said, Reference& known) {
  if (known.surname.empty() && !said.surname.empty()) {
    known.surname = said.surname;
    known.shown = said.shown;
  }
  if (!known.age) known.age = said.age;
  if (known.sex.empty()) known.sex = said.sex;
  if (known.noun.empty()) known.noun = said.noun;
}

/// The people of an article who are killed or hurt.
class Victims {
 public:
  explicit Victims(const ArticleReading& reading) : reading_(reading) {}

  void read() {
    const auto& sentences = reading_.analysis.sentences;
    for (std::uint32_t s = 0; s < sentences.size(); ++s) {
      const std::vector<Harmed> harmed = people_harmed(reading_, sentences[s]);
      for (const Harmed& one : harmed) add(s, one);
    }
  }

  const std::vector<Victim>& people() const { return people_; }

 private:
  static constexpr std::size_t most = 200;  // people; a longer list is no report of news

  void add(std::uint32_t sentence, const Harmed& harmed) {
    const ReferenceReader reader(reading_, reading_.analysis.sentences[sentence]);
    const auto said = reader.at(harmed);
    if (!said || !is_told(harmed.word)) return;
    Claim claim = claim_of(sentence, harmed);
    const DayRange day = claim.period.start;
    Victim* known = find(*said, day);
    if (known == nullptr) {
      if (people_.size() >= most) return;
      people_.push_back({*said, harmed.dies, std::move(claim), day});
      return;
    }
    learn(*said, known->known);
    if (!known->day.is_known()) known->day = day;
    if (harmed.dies && !known->dies) {
      known->dies = true;
      known->claim = std::move(claim);
    }
  }

  /// Whether it is said to have happened.
  bool is_told(std::uint32_t word) const {
    const EventMention* event = reading_.event_at(word);
    if (event == nullptr) return true;
    return !event->negated && event->tense != Tense::future &&
           (event->modality == Modality::asserted ||
            event->modality == Modality::estimated);
  }

  /// Whom of those told of before a reference means: by name, by age, else the last one who
  /// may be meant.
  Victim* find(const Reference& said, const DayRange& day) {
    const auto is_same = [&](const Victim& one) {
      if (!may_be_one(one.known, said)) return false;
      return !said.surname.empty() ? one.known.surname == said.surname
                                   : said.age && one.known.age == said.age;
    };
    const auto exact = std::ranges::find_if(people_, is_same);
    if (exact != people_.end()) return &*exact;
    if (said.is_other) return nullptr;
    for (std::size_t i = people_.size(); i-- > 0;) {
      if (may_mean(said, day, people_[i])) return &people_[i];
    }
    return nullptr;
  }

  /// Whether a reference that gives no name or age told before may mean somebody.
  static bool may_mean(const Reference& said, const DayRange& day, const Victim& one) {
    if (!may_be_one(one.known, said)) return false;
    // Two names, or a name and somebody new of unknown name, are two people.
    const bool is_named = !one.known.surname.empty();
    if (!is_blank(one.known) && !is_blank(said) && (said.is_new || is_named)) return false;
    return !said.is_new || (!told_apart(one.day, day) && !is_named);
  }

  static bool told_apart(const DayRange& a, const DayRange& b) {
    return a.is_known() && b.is_known() && a != b;
  }

  Claim claim_of(std::uint32_t s, const Harmed& harmed) const {
    const Sentence& sentence = reading_.analysis.sentences[s];
    Claim claim;
    claim.form = Form::quantity;
    const MeasureFrame* frame =
        reading_.words.measures.find_id(harmed.dies ? "death" : "injury");
    if (frame != nullptr) {
      claim.measure = frame->measure;
      claim.kind = frame->kind;
    }
    const NameMention* name = reading_.name_at(harmed.who);
    const std::uint32_t first = name != nullptr ? name->tokens.begin : harmed.who;
    const std::uint32_t last = name != nullptr ? name->tokens.end : harmed.who + 1;
    Predicate predicate{};
    predicate.frame = frame;
    predicate.role = Frame::object;
    predicate.token = harmed.word;
    predicate.passive = true;
    const FigurePhrase phrase{first, last};
    fill_places(reading_, sentence, predicate, phrase, claim);
    fill_times(reading_, sentence, predicate, phrase, nullptr, claim);
    fill_shared_slots(reading_, s, std::min(first, harmed.word),
                      std::max(last, harmed.word + 1), harmed.word, claim);
    if (!is_dated(sentence, harmed.word)) forget_day(claim);
    claim.modality = Modality::asserted;
    claim.positive = true;
    claim.implied = true;
    claim.unit = {.dimension = "person", .unit = "person"};
    claim.population.head = "person";
    claim.state(Slot::population) = SlotState::stated;
    return claim;
  }

  /// Whether a time of the sentence is said of the harm itself: "charged on Tuesday in the
  /// death of a clerk" dates the charge.
  bool is_dated(const Sentence& sentence, std::uint32_t word) const {
    const auto times = starting_in(reading_.analysis.times, sentence.tokens);
    return std::ranges::any_of(times, [&](const TimeMention& time) {
      return !time.in_dateline && said_of(time.tokens.begin) == clause_of(word);
    });
  }

  /// The verb or word of harm that a token hangs on.
  std::uint32_t said_of(std::uint32_t token) const {
    constexpr int most_steps = 8;
    const Trees& trees = reading_.analysis.trees;
    for (int steps = 0; steps < most_steps && trees.is_read(token); ++steps) {
      token = trees[token].head;
      if (!trees.is_read(token)) break;
      const bool harms = reading_.words.harm.knows(reading_.token(token).hash);
      if (trees[token].upos == Upos::verb || harms) return clause_of(token);
    }
    return token;
  }

  /// The first of the verbs that are joined: "was shot and killed", "was found dead".
  std::uint32_t clause_of(std::uint32_t word) const {
    constexpr int most_joined = 4;
    const Trees& trees = reading_.analysis.trees;
    for (int steps = 0; steps < most_joined && trees.is_read(word); ++steps) {
      const Dependency relation = trees[word].relation;
      if (relation != Dependency::conj && relation != Dependency::xcomp) break;
      if (!trees.is_read(trees[word].head)) break;
      word = trees[word].head;
    }
    return word;
  }

  static void forget_day(Claim& claim) {
    claim.period = {};
    claim.yearless_start_month = 0;
    claim.yearless_start_day = 0;
    claim.state(Slot::period) = SlotState::absent;
  }

  const ArticleReading& reading_;
  std::vector<Victim> people_;
};

Decimal count_all(const std::vector<const Victim*>& people) {
  Decimal count = 0;
  for (const Victim* one : people) count = count + one->known.count;
  return count;
}

/// Whether a figure gives the count of the people, on that day or on none. "Three men and a
/// woman were hurt": the figure in the sentence counts some of them.
bool gives_count(const Claim& claim, const std::vector<const Victim*>& people) {
  const Claim& of_people = people.front()->claim;
  if (claim.form != Form::quantity || !claim.positive || claim.kind == Kind::rate ||
      claim.measure.node.id != of_people.measure.node.id) {
    return false;
  }
  if (claim.statement == of_people.statement && claim.value->low < count_all(people))
    return false;
  const DayRange& start = claim.period.start;
  const DayRange& day = of_people.period.start;
  return !start.is_known() || !day.is_known() ||
         !(*start.last < *day.first || *day.last < *start.first);
}

/// One claim of the people told of. There may be more whom the article does not tell of, so
/// the count is a lower bound.
Claim count_of(const ArticleReading& reading, const std::vector<const Victim*>& people) {
  Claim claim = people.front()->claim;
  std::string shown;
  for (const Victim* one : people) {
    if (!shown.empty()) shown += ", ";
    shown += one->known.shown;
  }
  QuantityMention count;
  count.low = count.high = count_all(people);
  count.hedge = Hedge::at_least;
  claim.value = reading.words.widths.value_of(count, reading.article.text);
  claim.value->core = claim.value->outer;
  claim.value->text = shown;
  claim.read_by = people.size() == 1 ? "one person told of" : "people told of";
  if (people.size() == 1) {
    claim.population.sex = people.front()->known.sex;
  } else {
    claim.state(Slot::value) = SlotState::inferred;
  }
  return claim;
}

/// The people of one measure, those of one day together; people of no day are with those
/// told of before.
std::vector<std::vector<const Victim*>> by_day(const std::vector<Victim>& people,
                                               bool dies) {
  std::vector<std::vector<const Victim*>> days;
  for (const Victim& one : people) {
    if (one.dies != dies) continue;
    const auto fits = [&](const std::vector<const Victim*>& group) {
      return std::ranges::all_of(group, [&](const Victim* other) {
        return !other->day.is_known() || !one.day.is_known() || other->day == one.day;
      });
    };
    const auto group = std::ranges::find_if(days, fits);
    if (group != days.end()) {
      group->push_back(&one);
    } else {
      days.push_back({&one});
    }
  }
  return days;
}

/// Adds the counts of people that no claim gives yet.
void add_counts(const ArticleReading& reading,
                const std::vector<std::vector<const Victim*>>& groups,
                std::vector<Claim>& claims) {
  const auto told_before = static_cast<std::ptrdiff_t>(claims.size());
  for (const auto& group : groups) {
    if (claims.size() >= most_claims) return;
    const bool told =
        std::any_of(claims.begin(), claims.begin() + told_before,
                    [&](const Claim& claim) { return gives_count(claim, group); });
    if (!told) claims.push_back(count_of(reading, group));
  }
}

}  // namespace

void add_victim_counts(const ArticleReading& reading, std::vector<Claim>& claims) {
  Victims victims(reading);
  victims.read();
  add_counts(reading, by_day(victims.people(), true), claims);
  add_survivors(reading, claims);
  add_counts(reading, by_day(victims.people(), false), claims);
}

}  // namespace crosscheck
