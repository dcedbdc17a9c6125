#include "report/claims_json.h"

#include "support/hash.h"

namespace crosscheck {
namespace {

bool is_any_known(const DayRange& range) { return range.first || range.last; }

bool has_content(const Claim& claim, Slot slot) {
  const Population& who = claim.population;
  switch (slot) {
    case Slot::measure: return claim.measure.node.is_known() || claim.measure.open;
    case Slot::kind: return claim.kind != Kind::none;
    case Slot::value: return claim.value.has_value();
    case Slot::unit: return !claim.unit.dimension.empty() || !claim.unit.unit.empty();
    case Slot::population: return who != Population{};
    case Slot::origin: return claim.origin.is_known();
    case Slot::goal: return claim.goal.is_known();
    case Slot::place: return claim.place.is_known();
    case Slot::period:
      return is_any_known(claim.period.start) || is_any_known(claim.period.end) ||
             !claim.period.anchor.empty();
    case Slot::as_of: return is_any_known(claim.as_of);
    case Slot::said_at: return is_any_known(claim.said_at);
    case Slot::count: break;
  }
  return false;
}

/// Whether a slot in this state should have content: it is null where it has none.
bool is_missing(SlotState state) {
  return state == SlotState::unknown || state == SlotState::inferred;
}

/// What the JSON says of a slot: one with content is never absent, one without content is
/// unknown where it should have some.
SlotState shown_state(const Claim& claim, Slot slot) {
  const SlotState state = claim.state(slot);
  if (has_content(claim, slot))
    return state == SlotState::absent ? SlotState::stated : state;
  return is_missing(state) ? state : SlotState::absent;
}

/// Writes a slot with `write`, as `null` where it is unknown, not at all where it is
/// absent.
template <typename Write>
void write_slot(const Claim& claim, Slot slot, std::string_view key, JsonWriter& json,
                const Write& write) {
  if (has_content(claim, slot)) {
    json.key(key);
    write();
  } else if (is_missing(shown_state(claim, slot))) {
    json.key(key);
    json.null();
  }
}

void write_strings(std::string_view key, std::span<const std::string> texts,
                   JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (const std::string& text : texts) json.string(text);
  json.end_array();
}

void write_node_members(const Node& node, JsonWriter& json) {
  json.member("id", node.id);
  json.member("name", node.name);
  if (!node.within.empty()) write_strings("within", node.within, json);
}

void write_node(const Node& node, JsonWriter& json) {
  json.begin_object();
  write_node_members(node, json);
  json.end_object();
}

void write_measure(const Measure& measure, JsonWriter& json) {
  json.begin_object();
  json.member("id", measure.node.id);
  json.member("label", measure.node.name);
  if (!measure.node.within.empty()) write_strings("within", measure.node.within, json);
  if (measure.open) json.flag("open", true);
  if (measure.steady_for != 0) {
    json.count("steady_for", static_cast<std::uint64_t>(measure.steady_for));
  }
  json.end_object();
}

void write_interval(std::string_view key, const Interval& interval, JsonWriter& json) {
  json.key(key);
  json.begin_array();
  json.number_or_null(interval.low);
  json.number_or_null(interval.high);
  json.end_array();
  json.key(std::string(key) + "_open");
  json.begin_array();
  json.boolean(interval.low_open);
  json.boolean(interval.high_open);
  json.end_array();
}

void write_value(const Value& value, JsonWriter& json) {
  json.begin_object();
  json.member("text", value.text);
  write_interval("core", value.core, json);
  write_interval("outer", value.outer, json);
  json.amount("low", value.low);
  json.amount("high", value.high);
  json.amount("u", value.roundness);
  json.member("hedge", name(value.hedge));
  json.flag("estimate", value.estimate);
  json.end_object();
}

void write_unit(const Unit& unit, JsonWriter& json) {
  json.begin_object();
  json.member("dimension", unit.dimension);
  json.member("unit", unit.unit);
  json.amount("factor", unit.factor);
  json.amount("offset", unit.offset);
  json.end_object();
}

void write_population(const Population& population, JsonWriter& json) {
  json.begin_object();
  json.text_or_null("head", population.head);
  json.text_or_null("citizenship", population.citizenship);
  json.text_or_null("sex", population.sex);
  json.text_or_null("occupation", population.occupation);
  json.text_or_null("quantifier", population.quantifier);
  if (!population.modifiers.empty()) write_strings("modifiers", population.modifiers, json);
  json.end_object();
}

void write_direction(const Claim& claim, JsonWriter& json) {
  const bool from = shown_state(claim, Slot::origin) != SlotState::absent;
  const bool to = shown_state(claim, Slot::goal) != SlotState::absent;
  if (!from && !to) return;
  json.key("direction");
  json.begin_object();
  write_slot(claim, Slot::origin, "origin", json, [&] { write_node(claim.origin, json); });
  write_slot(claim, Slot::goal, "goal", json, [&] { write_node(claim.goal, json); });
  json.end_object();
}

void write_place(const Claim& claim, JsonWriter& json) {
  json.begin_object();
  write_node_members(claim.place, json);
  json.text_or_null("role", claim.place_role);
  json.end_object();
}

void write_period(const Period& period, JsonWriter& json) {
  json.begin_object();
  json.key("start");
  json.days(period.start);
  json.key("end");
  json.days(period.end);
  if (!period.anchor.empty()) json.member("anchor", period.anchor);
  json.end_object();
}

void write_states(const Claim& claim, JsonWriter& json) {
  json.key("states");
  json.begin_object();
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Slot::count); ++i) {
    const auto slot = static_cast<Slot>(i);
    const SlotState state = shown_state(claim, slot);
    if (state == SlotState::stated || state == SlotState::absent) continue;
    json.member(name(slot), name(state));
  }
  json.end_object();
}

void write_speaker(const Speaker& speaker, JsonWriter& json) {
  json.begin_object();
  json.text_or_null("agent", speaker.agent);
  json.text_or_null("role", speaker.role);
  json.text_or_null("organization", speaker.organization);
  if (!speaker.country.empty()) json.member("country", speaker.country);
  json.text_or_null("verb", speaker.verb);
  json.member("verb_class", name(speaker.verb_class));
  json.key("at");
  is_any_known(speaker.at) ? json.days(speaker.at) : json.null();
  json.end_object();
}

void write_date_form(const Claim& claim, JsonWriter& json) {
  json.key("date");
  is_any_known(claim.date) ? json.days(claim.date) : json.null();
  json.text_or_null("date_text", claim.date_text);
  if (claim.yearless_month == 0 && claim.yearless_day == 0) return;
  json.key("yearless");
  json.begin_array();
  json.number(static_cast<std::uint64_t>(claim.yearless_month));
  json.number(static_cast<std::uint64_t>(claim.yearless_day));
  json.end_array();
}

void write_event(const NamedEvent& event, JsonWriter& json) {
  json.begin_object();
  json.member("id", event.id);
  json.text_or_null("head", event.head);
  if (!event.modifiers.empty()) write_strings("modifiers", event.modifiers, json);
  json.text_or_null("skeleton", event.skeleton);
  json.member("words", event.words);
  json.end_object();
}

/// What a claim of its form says instead of a value.
void write_form(const Claim& claim, JsonWriter& json) {
  const auto text = [&json](std::string_view key, std::string_view value) {
    if (!value.empty()) json.member(key, value);
  };
  if (claim.form == Form::date) write_date_form(claim, json);
  if (claim.form == Form::order && !claim.after) write_date_form(claim, json);
  if (claim.after) {
    json.key("after");
    write_event(*claim.after, json);
  }
  text("name", claim.name);
  text("skeleton", claim.skeleton);
  text("role", claim.role);
  text("status", claim.status);
  text("condition", claim.condition);
  if (claim.form == Form::rank) json.count("rank", static_cast<std::uint64_t>(claim.rank));
  if (claim.form == Form::set) {
    write_strings("members", claim.members, json);
    json.flag("closed_list", claim.closed_list);
  }
  const bool has_matter = claim.form == Form::status || claim.form == Form::text;
  if (has_matter && !claim.members.empty()) write_strings("matter", claim.members, json);
  text("quote", claim.quote);
  if (claim.retelling.empty()) return;
  json.member("retelling", claim.retelling);
  json.member("altered", name(claim.altered));
}

void write_where(const Claim& claim, JsonWriter& json) {
  json.member("part", name(claim.part));
  json.member("form", name(claim.form));
  json.key("span");
  json.begin_object();
  json.count("start", claim.location.range.start);
  json.count("end", claim.location.range.end);
  json.count("line", claim.location.line);
  json.count("column", claim.location.column);
  const Location& at = claim.location;
  if (at.end_line > 0 && at.end_column > 0 && at.byte_column > 0 &&
      at.end_byte_column > 0) {
    json.count("end_line", at.end_line);
    json.count("end_column", at.end_column);
    json.count("byte_column", at.byte_column);
    json.count("end_byte_column", at.end_byte_column);
  }
  json.end_object();
  json.member("text", claim.text);
  json.key("sentence");
  json.begin_object();
  json.count("start", claim.sentence_range.start);
  json.count("end", claim.sentence_range.end);
  json.member("text", claim.sentence);
  json.count("number", claim.statement);
  if (claim.span.begin > claim.sentence_span.begin)
    json.count("at", claim.span.begin - claim.sentence_span.begin);
  json.end_object();
}

void write_slots(const Claim& claim, JsonWriter& json) {
  write_slot(claim, Slot::measure, "measure", json,
             [&] { write_measure(claim.measure, json); });
  write_slot(claim, Slot::kind, "kind", json, [&] { json.string(name(claim.kind)); });
  write_slot(claim, Slot::value, "value", json, [&] { write_value(*claim.value, json); });
  write_slot(claim, Slot::unit, "unit", json, [&] { write_unit(claim.unit, json); });
  write_form(claim, json);
  write_slot(claim, Slot::population, "population", json,
             [&] { write_population(claim.population, json); });
  write_direction(claim, json);
  write_slot(claim, Slot::place, "place", json, [&] { write_place(claim, json); });
  write_slot(claim, Slot::period, "period", json,
             [&] { write_period(claim.period, json); });
  write_slot(claim, Slot::as_of, "as_of", json, [&] { json.days(claim.as_of); });
  write_slot(claim, Slot::said_at, "said_at", json, [&] { json.days(claim.said_at); });
  write_states(claim, json);
}

void write_hashes(std::string_view key, std::span<const std::uint64_t> hashes,
                  JsonWriter& json) {
  json.key(key);
  json.begin_array();
  for (const std::uint64_t value : hashes) json.string(hex(value));
  json.end_array();
}

void write_article_members(const ArticleInfo& article, std::string_view origin,
                           JsonWriter& json) {
  json.member("id", article.id);
  json.member("path", article.path);
  if (article.record) json.count("record", *article.record);
  json.member("source", article.source);
  json.text_or_null("title", article.title);
  json.text_or_null("published", article.published ? to_string(*article.published) : "");
  json.member("published_state", name(article.published_state));
  json.text_or_null("url", article.url.value_or(""));
  json.text_or_null("language", article.language);
  json.member("sha256", article.sha256);
  if (!origin.empty()) json.member("origin", origin);
  if (article.is_draft) json.flag("draft", true);
}

}  // namespace

void write_claim(const Claim& claim, std::string_view article, std::span<const Claim> all,
                 JsonWriter& json) {
  json.begin_object();
  json.member("id", claim.id);
  json.member("article", article);
  write_where(claim, json);
  write_slots(claim, json);
  json.key("attribution");
  json.begin_array();
  for (const Speaker& speaker : claim.attribution) write_speaker(speaker, json);
  json.end_array();
  json.member("modality", name(claim.modality));
  json.member("polarity", claim.positive ? "+" : "-");
  json.member("standing", name(claim.standing));
  json.key("derived");
  json.null();
  if (claim.implied) json.flag("implied", true);
  if (!claim.speech_near) json.flag("speech_near", false);
  if (!claim.revision.empty()) json.member("revision", claim.revision);
  if (claim.of && *claim.of < all.size()) json.member("of", all[*claim.of].id);
  if (!claim.read_by.empty()) json.member("read_by", claim.read_by);
  write_hashes("topic", claim.topic, json);
  json.end_object();
}

void write_article(const ArticleInfo& article, std::string_view origin, JsonWriter& json) {
  json.begin_object();
  write_article_members(article, origin, json);
  json.end_object();
}

void write_claims_line(const ArticleInfo& article, std::span<const Claim> claims,
                       std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  write_article_members(article, "", json);
  json.key("reading");
  json.begin_object();
  json.member("published_state", name(article.published_state));
  write_hashes("topic", article.topic, json);
  write_hashes("shingles", article.shingles, json);
  json.end_object();
  json.key("claims");
  json.begin_array();
  for (const Claim& claim : claims) write_claim(claim, article.id, claims, json);
  json.end_array();
  json.end_object();
  out << '\n';
}

}  // namespace crosscheck
