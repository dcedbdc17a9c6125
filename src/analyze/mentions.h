#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/token.h"
#include "support/day.h"
#include "support/decimal.h"

namespace crosscheck {

/// Hedge classes: the rows of the table in design claims.md.
enum class Hedge : std::uint8_t {
  none,       ///< bare number
  exact,      ///< exactly, a total of
  about,      ///< about, some, around, roughly, circa, estimated
  nearly,     ///< nearly, almost, close to, just under
  more_than,  ///< more than, over, upwards of
  at_least,
  fewer_than,  ///< fewer than, under, below
  at_most,     ///< at most, no more than
  up_to,       ///< up to, as many as
  range,       ///< a-b, between a and b
  multitude,   ///< dozens, hundreds, tens of thousands: low and high are the row's ends
  proportion,  ///< most, half, a third: low and high are the row's ends
  multiple     ///< doubled, tripled
};
std::string_view name(Hedge hedge);

enum class Bound : std::uint8_t { equal, about, less, at_most, greater, at_least };
/// "=", "~", "<", "<=", ">", ">=".
std::string_view symbol(Bound bound);

enum class Change : std::uint8_t { none, up, down };

/// The closed list of interface.md ("dimension").
enum class Dimension : std::uint8_t {
  count,
  ratio,
  money,
  length,
  area,
  volume,
  mass,
  time,
  age,
  speed,
  temperature,
  energy,
  power,
  data,
  score,
  other
};
std::string_view name(Dimension dimension);

/// How a change is told: "rose to 5", "rose by 5", "from 4 to 5".
enum class ChangeForm : std::uint8_t { none, to, by, from_to };

/// A number with its hedge and unit, as the words say it.
struct QuantityMention {
  Span span;          ///< hedge, number and unit: "more than 7,500 kilometers"
  Span number;        ///< the number words alone: "7,500"
  TokenRange tokens;  ///< of `span`
  Decimal low;        ///< written values before any widening; equal unless a range
  Decimal high;
  Decimal last_place =
      1;  ///< unit of the last written digit: 0.01 of "1.66", 10000 of "1.66 million"
  bool has_decimals = false;
  bool in_words = false;  ///< "forty"
  Hedge hedge = Hedge::none;
  Bound bound = Bound::equal;
  Change change = Change::none;
  ChangeForm change_form = ChangeForm::none;
  bool estimate = false;  ///< "an estimated 40"
  Dimension dimension = Dimension::count;
  std::string unit;  ///< "percent", "kilometer", "USD", "mile per hour"; lemma of the
                     ///< counted noun; "" if none
  Decimal factor =
      1;  ///< to the base unit of the dimension (second, meter per hour: see units.yaml)
  Decimal offset = 0;
  bool unit_is_counted = false;  ///< the unit is a counted noun, not a unit of measure
  Span counted;                  ///< noun phrase counted: "Russian citizens"; empty if none
  std::uint32_t head =
      0;  ///< token index of the counted noun's head; 0 where `counted` is empty
  bool negated_zero = false;  ///< "no deaths"
  bool is_per = false;        ///< a rate: "10,000 per day"
  std::string per;            ///< "day", "100,000 person"
  bool is_rank = false;       ///< an ordinal that stands for a place: "finished 30th"
  bool elided = false;        ///< unit or head taken from a neighbour ("an additional 60")
  std::optional<std::uint32_t>
      same_amount;  ///< index of the mention this one converts ("(about $1,700)")
};

enum class TimexType : std::uint8_t { date, time, duration, set };
/// "DATE", "TIME", "DURATION", "SET".
std::string_view name(TimexType type);

/// What the words before (or after) a time expression make of it.
enum class TimeRole : std::uint8_t {
  plain,  ///< no preposition: "Tuesday"
  on,     ///< on, in, at
  since,  ///< since, from
  until,  ///< until, till, to
  by,     ///< by, as of: what is counted is counted up to then
  before,
  after,
  during,   ///< during, over, within, throughout
  between,  ///< both ends are given
  ago,
  per
};
std::string_view name(TimeRole role);

enum class Granularity : std::uint8_t {
  part_of_day,
  day,
  week,
  month,
  quarter,
  season,
  half,
  year,
  decade,
  century,
  vague
};

/// A time expression with its TIMEX3 value.
struct TimeMention {
  Span span;
  TokenRange tokens;
  TimexType type = TimexType::date;
  std::string value;  ///< TIMEX3: "2022-09-27", "2022-W38", "XXXX-10-04", "P3D", "PAST_REF"
  std::string mod;    ///< "SINCE", "BEFORE", "APPROX" ...; "" if none
  DayRange days;      ///< the days it denotes, once anchored; unknown ends absent
  Granularity granularity = Granularity::day;
  TimeRole role = TimeRole::plain;
  bool anchored =
      false;  ///< its year or day came from the publication date: carried, not stated
  bool relative = false;  ///< needs the publication date: "last week", "Tuesday", "today"
  int month = 0;          ///< of a day without a year, else 0
  int day = 0;
  std::optional<Decimal> amount;  ///< of a duration, in `amount_unit`
  std::string amount_unit;        ///< "day", "hour" ...
  bool misspelt = false;          ///< a month name read tolerantly
  bool in_dateline = false;       ///< says when the report was sent
};

enum class NameClass : std::uint8_t { person, place, organization };
std::string_view name(NameClass name_class);

/// A proper name, with the concept it stands for where the gazetteer knows it.
struct NameMention {
  Span span;
  TokenRange tokens;
  NameClass name_class = NameClass::place;
  std::string
      canonical;  ///< "Kazakhstan" for "Kazakh"; the full form of a person's surname
  std::string concept_id;  ///< "KZ", "EU", "city:almaty"; "" where unknown to the gazetteer
  bool demonym = false;    ///< an adjective or people's name: "Kazakh", "Russians"
  bool possessive = false;
  std::string role;     ///< normalized title or office before or after it: "interior
                        ///< minister"; "" if none
  bool seat = false;    ///< a seat that stands for its government: "the Kremlin"
  std::string country;  ///< concept id of the country it is or belongs to; "" if unknown
};

enum class VerbClass : std::uint8_t { neutral, distancing, factive, denying };
std::string_view name(VerbClass verb_class);

/// Somebody is said to state something.
struct SpeechMention {
  Span speaker;              ///< noun phrase of the speaker
  Span verb;                 ///< the say-verb or "according to"
  TokenRange clause;         ///< tokens of what is said
  std::string agent;         ///< person's name as written in full; "" if none
  std::string role;          ///< "interior minister"; "" if none
  std::string organization;  ///< "Water Resources Ministry"; "" if none
  std::string country;       ///< concept id of the country of speaker or body; "" if none
  std::string verb_lemma;
  VerbClass verb_class = VerbClass::neutral;
  std::optional<std::uint32_t> at;  ///< index of the time mention that dates the saying
  bool quoted = false;              ///< the clause is a direct quotation
};

enum class Modality : std::uint8_t {
  asserted,
  estimated,
  denied,
  possible,
  feared,
  conditional,
  expected
};
std::string_view name(Modality modality);

enum class Tense : std::uint8_t { past, present, future };
std::string_view name(Tense tense);

/// A predicate: a verb (with its auxiliaries) or an event noun.
struct EventMention {
  Span span;                ///< the head word
  std::uint32_t token = 0;  ///< its index
  std::string lemma;
  bool is_noun = false;
  bool negated = false;  ///< polarity "-"
  bool passive = false;
  bool perfect = false;  ///< "have entered"
  bool progressive = false;
  Modality modality = Modality::asserted;
  Tense tense = Tense::past;
};

}  // namespace crosscheck
