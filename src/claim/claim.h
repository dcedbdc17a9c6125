#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "claim/value.h"
#include "support/day.h"

namespace crosscheck {

/// What shape a claim has: decides which rules apply.
enum class Form : std::uint8_t {
  quantity,
  date,
  rank,
  name,
  status,
  set,
  quote,
  text,
  order  ///< when an event was: on a day, or so many days after another
};
std::string_view name(Form form);

/// What a figure is: a level at a time, a running total, so many a day ...
enum class Kind : std::uint8_t {
  none,
  stock,
  cumulative,
  rate,
  count_event,
  ratio,
  change,
  rank
};
std::string_view name(Kind kind);

/// What a sentence that retells another makes of it (`Claim::retelling`).
enum class Altered : std::uint8_t {
  none,      ///< all that it says is said there
  figure,    ///< another figure in the same unit
  day,       ///< another day, month or year
  name,      ///< another name
  opposite,  ///< a word that says the opposite
  denial     ///< a "not" more or less
};
std::string_view name(Altered altered);

/// Id of the measure of whole sentences (`Form::text`).
constexpr std::string_view sentence_measure = "text:sentence";

enum class Standing : std::uint8_t { normal, preferred, deprecated };
std::string_view name(Standing standing);

/// A concept: id for comparison, name for people, and the ids of all that it lies within,
/// itself first ("city:almaty", "KZ", "asia"). Empty id: not known.
struct Node {
  std::string id;
  std::string name;
  std::vector<std::string> within;

  bool is_known() const { return !id.empty(); }
  friend bool operator==(const Node&, const Node&) = default;
};

/// Whether `inner` is `outer` or lies within it. Requires: both known.
bool lies_within(const Node& inner, std::string_view outer);

/// Days for which two readings of a level should match; `always` for what never changes.
constexpr int steady_always = 1'000'000;

/// What is measured. `within` lists the concept and what it is a kind of ("entry",
/// "movement"). An open measure is made of the text's own words ("lay_off:worker").
struct Measure {
  Node node;
  bool open = false;
  int steady_for = 0;

  friend bool operator==(const Measure&, const Measure&) = default;
};

struct Unit {
  std::string
      dimension;  ///< what is counted where it is a count ("person"), else "length" ...
  std::string unit;
  Decimal factor = 1;
  Decimal offset = 0;

  friend bool operator==(const Unit&, const Unit&) = default;
};

struct Population {
  std::string head;                    ///< lemma: "citizen"
  std::string citizenship;             ///< country id: "RU"
  std::string sex;                     ///< "male", "female"
  std::string occupation;              ///< "it worker", "police officer"
  std::string quantifier;              ///< "all", "most", "some", "none"
  std::vector<std::string> modifiers;  ///< other words that narrow it: "light" vehicles

  friend bool operator==(const Population&, const Population&) = default;
};

/// A span of time; each end is itself an interval of days. `anchor` names the event that
/// starts the count ("mobilization@2022-09-21"), "" if none.
struct Period {
  DayRange start;
  DayRange end;
  std::string anchor;

  friend bool operator==(const Period&, const Period&) = default;
};

/// An event by what happens ("event:collapse") and to what or whom.
struct NamedEvent {
  std::string id;
  std::string head;                    ///< lemma of the thing: "talk"
  std::vector<std::string> modifiers;  ///< other words that narrow it, sorted: "peace"
  std::string skeleton;                ///< folded form of a name it happens to
  std::string words;                   ///< as the text has it: "the talks collapsed"

  friend bool operator==(const NamedEvent&, const NamedEvent&) = default;
};

/// One link of the attribution chain: somebody who is said to state a claim.
struct Speaker {
  std::string agent;
  std::string role;
  std::string organization;
  std::string country;  ///< concept id
  std::string verb;
  VerbClass verb_class = VerbClass::neutral;
  DayRange at;

  bool is_named() const { return !agent.empty() || !role.empty() || !organization.empty(); }
  friend bool operator==(const Speaker&, const Speaker&) = default;
};

/// The slots whose state is kept.
enum class Slot : std::uint8_t {
  measure,
  kind,
  value,
  unit,
  population,
  origin,
  goal,
  place,
  period,
  as_of,
  said_at,
  count
};
std::string_view name(Slot slot);

/// What an article is in the graph and the report: everything but its text.
struct ArticleInfo {
  std::string id;
  std::string path;
  std::optional<std::size_t> record;
  std::string source;
  std::string title;
  std::optional<std::string> url;
  std::string language;
  std::optional<Day> published;
  SlotState published_state = SlotState::unknown;
  std::string sha256;
  std::vector<std::uint64_t> shingles;  ///< sorted sample of hashes of eight words in a row
  std::vector<std::uint64_t> topic;     ///< sorted hashes of names and telling words
  std::vector<std::uint64_t> names;     ///< sorted hashes of names that are no country's
  bool is_draft = false;                ///< checked against the others (`check`, `lint`)
};

/// Index of an article in the run.
using ArticleIndex = std::uint32_t;
/// Index of a claim in the run.
using ClaimIndex = std::uint32_t;

/// A single checkable statement of one article. Self-contained: all that a verdict needs.
struct Claim {
  std::string id;  ///< "c-" and 12 hex digits of article bytes, span and normalized form
  ArticleIndex article = 0;
  Part part = Part::body;
  Form form = Form::quantity;

  Span span;         ///< in the article's normalized text
  std::string text;  ///< the words of `span`
  Span sentence_span;
  std::string sentence;  ///< the words of the sentence
  Location location;     ///< of `span` in the file
  FileRange sentence_range;
  std::uint32_t statement = 0;  ///< number of the sentence in the article

  Measure measure;
  Kind kind = Kind::none;
  std::optional<Value> value;  ///< of quantities; of orders the days after `after`
  DayRange date;               ///< of dates: the days it names
  std::string date_text;
  std::optional<NamedEvent> after;  ///< of orders without a day of their own
  int yearless_month = 0;           ///< of a date without a year: the graph gives it one
  int yearless_day = 0;
  int yearless_start_month = 0;  ///< the same for `period.start`
  int yearless_start_day = 0;
  int as_of_month = 0;  ///< the same for `as_of`
  int as_of_day = 0;
  int said_month = 0;  ///< the same for `said_at`
  int said_day = 0;
  std::string name;      ///< of names: as written
  std::string skeleton;  ///< of names: folded form
  std::string role;      ///< of names: the office held
  std::string status;    ///< of status claims: predicate concept
  std::string condition;
  int rank = 0;
  /// Of sets: who belongs to it. Of status claims: sorted lemmas of what is required,
  /// allowed, discussed.
  std::vector<std::string> members;
  bool closed_list = false;
  std::string quote;
  /// Of whole sentences: one for the sentence of a short text and the one that it retells.
  std::string retelling;
  Altered altered = Altered::none;

  Unit unit;
  Population population;
  Node origin;
  Node goal;
  Node place;
  std::string place_role;  ///< inside, border, route
  Period period;
  DayRange as_of;
  DayRange said_at;
  /// From whom the newsroom heard it inwards to whose statement it is ("the agency
  /// reported that the minister said"); empty: the newsroom's own voice.
  std::vector<Speaker> attribution;
  Modality modality = Modality::asserted;
  bool positive = true;  ///< polarity
  Standing standing = Standing::normal;
  std::string revision;  ///< "correction" or ""
  /// What a ratio is a share of, or the amount told in another unit; in the same article.
  std::optional<ClaimIndex> of;
  std::array<SlotState, static_cast<std::size_t>(Slot::count)> states{};
  /// Somebody is said to state something within two sentences. Claims from elsewhere that
  /// do not tell are taken to have a source.
  bool speech_near = false;
  bool implied =
      false;  ///< a count that a singular noun phrase implies ("a man was killed")
  std::string read_by;               ///< pattern that made it, for `explain`
  std::vector<std::uint64_t> topic;  ///< sorted hashes of names and content words around it

  SlotState state(Slot slot) const { return states[static_cast<std::size_t>(slot)]; }
  SlotState& state(Slot slot) { return states[static_cast<std::size_t>(slot)]; }

  /// Whose statement it is: the innermost link that names somebody, else the innermost;
  /// null for the newsroom's own voice.
  const Speaker* speaker() const;
};

}  // namespace crosscheck
