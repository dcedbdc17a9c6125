#include "tool/claim_line.h"

#include <algorithm>
#include <array>
#include <map>

#include "support/sorted.h"
#include "support/text.h"
#include "tool/given_figure.h"

namespace crosscheck {
namespace {

using Keys = std::map<std::string, std::string, std::less<>>;

constexpr std::array<std::string_view, 39> known_keys{
    "measure",      "kind",       "value",   "unit",     "population", "citizenship",
    "sex",          "occupation", "origin",  "goal",     "place",      "since",
    "until",        "as_of",      "said_at", "modality", "polarity",   "standing",
    "revision",     "form",       "date",    "name",     "role",       "skeleton",
    "status",       "rank",       "part",    "of",       "statement",  "speaker",
    "organization", "source",     "quote",   "members",  "closed",     "condition",
    "after",        "retelling",  "altered"};

/// Splits `key=value key="two words"`; a word without '=' is an error.
Result<Keys> split_keys(std::string_view text) {
  Keys keys;
  while (!(text = trimmed(text)).empty()) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos ||
        text.substr(0, equals).find(' ') != std::string_view::npos) {
      return Problem{"", 0, 0,
                     "expected key=value instead of '" +
                         std::string(text.substr(0, text.find(' '))) + "'"};
    }
    const std::string key(text.substr(0, equals));
    text.remove_prefix(equals + 1);
    std::size_t end = 0;
    if (text.starts_with('"')) {
      const std::size_t close = text.find('"', 1);
      if (close == std::string_view::npos)
        return Problem{"", 0, 0, "the quotation mark after '" + key + "=' is not closed"};
      keys[key] = text.substr(1, close - 1);
      end = close + 1;
    } else {
      end = std::min(text.find(' '), text.size());
      keys[key] = text.substr(0, end);
    }
    text.remove_prefix(end);
    const bool known = std::ranges::find(known_keys, key) != known_keys.end() ||
                       key == "published" || key == "text" || key.ends_with(".state");
    if (!known)
      return Problem{"", 0, 0, "unknown key '" + key + "'" + did_you_mean(key, known_keys)};
  }
  return keys;
}

std::string value_of(const Keys& keys, std::string_view key) {
  const auto found = keys.find(key);
  return found == keys.end() ? "" : found->second;
}

/// The words of "a b c", sorted.
std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  for (const std::string_view word : split(text, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  sort_and_drop_repeats(words);
  return words;
}

/// The enumerator whose name is `word`.
template <typename Enum>
std::optional<Enum> named(std::string_view word, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) {
    if (name(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

DayRange days(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) {
    const auto day = parse_day(text);
    return day ? DayRange::on(*day) : DayRange{};
  }
  return {parse_day(text.substr(0, slash)), parse_day(text.substr(slash + 1))};
}

Node place(std::string_view text) {
  Node node;
  if (text.empty()) return node;
  for (const std::string_view id : split(text, '<')) node.within.emplace_back(id);
  node.id = node.name = node.within.front();
  return node;
}

/// An event by its id and what it happens to: "event:collapse talk".
NamedEvent event(const std::string& text) {
  const std::size_t space = std::min(text.find(' '), text.size());
  NamedEvent made;
  made.id = text.substr(0, space);
  made.head = trimmed(std::string_view(text).substr(space));
  made.words = text;
  return made;
}

class ClaimReader {
 public:
  ClaimReader(const Keys& keys, const ClaimWords& words, const Units& units)
      : keys_(keys), words_(words), units_(units) {}

  Result<GivenClaim> run() {
    claim_.states.fill(SlotState::stated);
    read_form();
    read_figure_slots();
    read_places();
    read_times();
    read_voice();
    for (const auto& [key, value] : keys_) {
      if (key.ends_with(".state")) read_state(key.substr(0, key.size() - 6), value);
    }
    claim_.text = text("text");
    if (claim_.text.empty()) claim_.text = described();
    claim_.sentence = claim_.text;
    if (!error_.empty()) return Problem{"", 0, 0, error_};
    return std::move(given_);
  }

 private:
  std::string text(std::string_view key) const { return value_of(keys_, key); }
  bool has(std::string_view key) const { return keys_.contains(key); }
  void fail(std::string message) {
    if (error_.empty()) error_ = std::move(message);
  }
  template <typename Enum>
  void pick(std::string_view key, Enum& target, std::size_t count) {
    if (!has(key)) return;
    const auto found = named<Enum>(text(key), count);
    if (!found) return fail("unknown " + std::string(key) + " '" + text(key) + "'");
    target = *found;
  }
  /// A slot that is not given does not apply.
  void state(Slot slot, bool given) {
    claim_.state(slot) = given ? SlotState::stated : SlotState::absent;
  }

  void read_form() {
    pick("form", claim_.form, 9);
    pick("part", claim_.part, 5);
    pick("standing", claim_.standing, 3);
    claim_.name = text("name");
    claim_.role = text("role");
    claim_.skeleton = text("skeleton");
    claim_.status = text("status");
    claim_.quote = text("quote");
    claim_.retelling = text("retelling");
    pick("altered", claim_.altered, 6);
    claim_.revision = text("revision");
    claim_.condition = text("condition");
    if (has("after")) claim_.after = event(text("after"));
    claim_.closed_list = text("closed") == "yes";
    claim_.members = words_in(text("members"));
    if (const auto rank = Decimal::parse(text("rank")))
      claim_.rank = static_cast<int>(rank->to_int().value_or(0));
    if (const auto number = Decimal::parse(text("statement"))) {
      claim_.statement = static_cast<std::uint32_t>(number->to_int().value_or(0));
    }
    if (const auto of = Decimal::parse(text("of")))
      claim_.of = static_cast<ClaimIndex>(of->to_int().value_or(0));
  }

  void read_figure_slots() {
    const std::string id = text("measure");
    claim_.measure.node = {id, id, {id}};
    if (const MeasureFrame* frame = words_.measures.find_id(id)) {
      claim_.measure = frame->measure;
      claim_.kind = frame->kind;
    } else if (const StateConcept* status = words_.states.find_id(id)) {
      claim_.measure = status->measure;
    } else {
      claim_.measure.open = true;
    }
    pick("kind", claim_.kind, 8);
    Population& people = claim_.population;
    people.head = text("population");
    people.citizenship = text("citizenship");
    people.sex = text("sex");
    people.occupation = text("occupation");
    state(Slot::population,
          has("population") || has("citizenship") || has("sex") || has("occupation"));
    if (!has("value")) return state(Slot::value, claim_.form != Form::quantity);
    const auto figure = read_figure(text("value"), units_);
    if (!figure) return fail("cannot read the value '" + text("value") + "'");
    claim_.value = words_.widths.value_of(*figure, text("value"));
    claim_.value->text = text("value");
    read_unit(*figure);
  }

  void read_unit(const QuantityMention& figure) {
    Unit& unit = claim_.unit;
    const std::string& head = claim_.population.head;
    unit.factor = figure.factor;
    unit.offset = figure.offset;
    unit.unit = has("unit") ? text("unit") : figure.unit.empty() ? head : figure.unit;
    if (figure.dimension != Dimension::count) {
      const bool ratio = figure.dimension == Dimension::ratio;
      unit.dimension = ratio ? "1" : std::string(name(figure.dimension));
      return;
    }
    const CountedNoun* noun = words_.nouns.find(head);
    unit.dimension = noun != nullptr ? noun->dimension : unit.unit;
  }

  void read_places() {
    claim_.origin = place(text("origin"));
    claim_.goal = place(text("goal"));
    claim_.place = place(text("place"));
    state(Slot::origin, has("origin"));
    state(Slot::goal, has("goal"));
    state(Slot::place, has("place"));
  }

  void read_times() {
    given_.published = parse_day(text("published"));
    if (has("published") && !given_.published)
      fail("'" + text("published") + "' is no date");
    claim_.as_of = days(text("as_of"));
    state(Slot::as_of, has("as_of"));
    if (!has("as_of") && claim_.form == Form::quantity) {
      if (given_.published) claim_.as_of = DayRange::on(*given_.published);
      claim_.state(Slot::as_of) =
          given_.published ? SlotState::carried : SlotState::unknown;
    }
    claim_.said_at = days(text("said_at"));
    state(Slot::said_at, has("said_at"));
    claim_.period.start = days(text("since"));
    claim_.period.end = days(text("until"));
    state(Slot::period, has("since") || has("until"));
    claim_.date = days(text("date"));
    claim_.date_text = text("date");
  }

  void read_voice() {
    given_.source = has("source") ? text("source") : "Paper A";
    pick("modality", claim_.modality, 7);
    if (has("polarity")) claim_.positive = text("polarity") != "negative";
    if (!has("speaker") && !has("organization")) return;
    Speaker speaker;
    speaker.agent = text("speaker");
    speaker.organization = text("organization");
    speaker.verb = "say";
    claim_.attribution.push_back(std::move(speaker));
  }

  void read_state(std::string_view slot, const std::string& word) {
    const auto which = named<Slot>(slot, static_cast<std::size_t>(Slot::count));
    const auto state = named<SlotState>(word, 5);
    if (!which || !state)
      return fail("unknown state '" + std::string(slot) + ".state=" + word + "'");
    claim_.state(*which) = *state;
  }

  std::string described() const {
    std::string words;
    for (const auto& [key, value] : keys_) {
      if (key == "source" || key == "published") continue;
      words += (words.empty() ? "" : " ") + value;
    }
    return words;
  }

  const Keys& keys_;
  const ClaimWords& words_;
  const Units& units_;
  GivenClaim given_;
  Claim& claim_ = given_.claim;
  std::string error_;
};

}  // namespace

Result<GivenClaim> read_claim_line(std::string_view line, const ClaimWords& words,
                                   const Units& units) {
  line = trimmed(line);
  if (line.starts_with("@claim")) line.remove_prefix(6);
  const auto keys = split_keys(line);
  if (!keys) return keys.problem();
  return ClaimReader(*keys, words, units).run();
}

}  // namespace crosscheck
