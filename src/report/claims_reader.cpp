#include "report/claims_reader.h"

#include <algorithm>
#include <limits>
#include <map>

namespace crosscheck {
namespace {

using Inside = JsonDecoder::Inside;

/// The object of a member, with the decoder inside it while `read` works on it.
template <typename Read>
void read_object(const JsonValue& json, std::string_view key, JsonDecoder& decoder,
                 const Read& read) {
  if (const JsonValue* member = decoder.object(json, key)) {
    const Inside inside(decoder, key);
    read(*member);
  }
}

Interval read_interval(const JsonValue& json, const std::string& key,
                       JsonDecoder& decoder) {
  const std::vector<JsonValue>& ends = decoder.list(json, key);
  const std::vector<JsonValue>& open = decoder.list(json, key + "_open");
  const Inside inside(decoder, key);
  if (ends.size() != 2 || open.size() != 2) {
    decoder.fail("expected two ends, and whether they are open");
    return {};
  }
  const auto end = [&decoder](const JsonValue& value) {
    return value.is_null() ? std::optional<Decimal>() : decoder.number(value);
  };
  return {end(ends[0]), end(ends[1]), open[0].truth, open[1].truth};
}

Value read_value(const JsonValue& json, JsonDecoder& decoder) {
  Value value;
  value.text = decoder.text(json, "text");
  value.core = read_interval(json, "core", decoder);
  value.outer = read_interval(json, "outer", decoder);
  value.low = decoder.amount(json, "low");
  value.high = decoder.amount(json, "high");
  value.roundness = decoder.amount(json, "u");
  value.hedge = decoder.choice<Hedge>(json, "hedge", 13);
  value.estimate = decoder.flag(json, "estimate");
  return value;
}

Node read_node(const JsonValue& json, std::string_view name, JsonDecoder& decoder) {
  return {decoder.text(json, "id"), decoder.text(json, name),
          decoder.texts(json, "within")};
}

Measure read_measure(const JsonValue& json, JsonDecoder& decoder) {
  return {read_node(json, "label", decoder), decoder.flag(json, "open"),
          static_cast<int>(decoder.count(json, "steady_for"))};
}

Population read_population(const JsonValue& json, JsonDecoder& decoder) {
  return {
      decoder.text_or_empty(json, "head"),       decoder.text_or_empty(json, "citizenship"),
      decoder.text_or_empty(json, "sex"),        decoder.text_or_empty(json, "occupation"),
      decoder.text_or_empty(json, "quantifier"), decoder.texts(json, "modifiers")};
}

Speaker read_speaker(const JsonValue& json, JsonDecoder& decoder) {
  return {decoder.text_or_empty(json, "agent"),
          decoder.text_or_empty(json, "role"),
          decoder.text_or_empty(json, "organization"),
          decoder.text_or_empty(json, "country"),
          decoder.text_or_empty(json, "verb"),
          decoder.choice<VerbClass>(json, "verb_class", 4),
          decoder.days(json, "at")};
}

/// Stands for a range of the normalized text, which is not at hand: only order, and where
/// in its sentence a claim begins, are read of it.
Span span_of(std::size_t begin, std::size_t length) {
  constexpr std::size_t most = std::numeric_limits<decltype(Span::begin)>::max();
  const std::size_t start = std::min(begin, most);
  return {static_cast<decltype(Span::begin)>(start),
          static_cast<decltype(Span::end)>(start + std::min(length, most - start))};
}

void read_where(const JsonValue& json, Claim& claim, JsonDecoder& decoder) {
  claim.id = decoder.text(json, "id");
  claim.part = decoder.choice<Part>(json, "part", 5);
  claim.form = decoder.choice<Form>(json, "form", 9);
  claim.text = decoder.text(json, "text");
  read_object(json, "span", decoder, [&](const JsonValue& span) {
    claim.location = {{decoder.count(span, "start"), decoder.count(span, "end")},
                      decoder.count(span, "line", 1),
                      decoder.count(span, "column", 1),
                      decoder.count(span, "end_line"),
                      decoder.count(span, "end_column"),
                      decoder.count(span, "byte_column"),
                      decoder.count(span, "end_byte_column")};
  });
  read_object(json, "sentence", decoder, [&](const JsonValue& sentence) {
    claim.sentence_range = {decoder.count(sentence, "start"),
                            decoder.count(sentence, "end")};
    claim.sentence = decoder.text_or_empty(sentence, "text");
    claim.statement = static_cast<std::uint32_t>(decoder.count(sentence, "number"));
    const std::size_t start = claim.sentence_range.start;
    claim.sentence_span = span_of(start, claim.sentence.size());
    claim.span = span_of(start + decoder.count(sentence, "at"), claim.text.size());
  });
}

/// What a claim of its form says instead of a value.
void read_form(const JsonValue& json, Claim& claim, JsonDecoder& decoder) {
  claim.date = decoder.days(json, "date");
  claim.date_text = decoder.text_or_empty(json, "date_text");
  if (const JsonValue* yearless = json.find("yearless");
      yearless != nullptr && yearless->items.size() == 2) {
    const auto part = [&](std::size_t i) {
      return static_cast<int>(
          decoder.number(yearless->items[i]).value_or(0).to_int().value_or(0));
    };
    claim.yearless_month = part(0);
    claim.yearless_day = part(1);
  }
  read_object(json, "after", decoder, [&](const JsonValue& event) {
    claim.after = NamedEvent{
        decoder.text(event, "id"), decoder.text_or_empty(event, "head"),
        decoder.texts(event, "modifiers"), decoder.text_or_empty(event, "skeleton"),
        decoder.text_or_empty(event, "words")};
  });
  claim.name = decoder.text_or_empty(json, "name");
  claim.skeleton = decoder.text_or_empty(json, "skeleton");
  claim.role = decoder.text_or_empty(json, "role");
  claim.status = decoder.text_or_empty(json, "status");
  claim.condition = decoder.text_or_empty(json, "condition");
  claim.speech_near =
      json.find("speech_near") == nullptr || decoder.flag(json, "speech_near");
  claim.implied = decoder.flag(json, "implied");
  claim.rank = static_cast<int>(decoder.count(json, "rank"));
  const bool has_matter = claim.form == Form::status || claim.form == Form::text;
  claim.members = decoder.texts(json, has_matter ? "matter" : "members");
  claim.closed_list = decoder.flag(json, "closed_list");
  claim.quote = decoder.text_or_empty(json, "quote");
  claim.retelling = decoder.text_or_empty(json, "retelling");
  if (!claim.retelling.empty()) claim.altered = decoder.choice<Altered>(json, "altered", 6);
}

void read_what(const JsonValue& json, Claim& claim, JsonDecoder& decoder) {
  read_object(json, "measure", decoder,
              [&](const JsonValue& m) { claim.measure = read_measure(m, decoder); });
  if (!decoder.text_or_empty(json, "kind").empty()) {
    claim.kind = decoder.choice<Kind>(json, "kind", 8);
  }
  read_object(json, "value", decoder,
              [&](const JsonValue& v) { claim.value = read_value(v, decoder); });
  read_object(json, "unit", decoder, [&](const JsonValue& u) {
    claim.unit = {decoder.text(u, "dimension"), decoder.text(u, "unit"),
                  decoder.amount(u, "factor"), decoder.amount(u, "offset")};
  });
  read_form(json, claim, decoder);
  read_object(json, "population", decoder,
              [&](const JsonValue& p) { claim.population = read_population(p, decoder); });
}

void read_circumstances(const JsonValue& json, Claim& claim, JsonDecoder& decoder) {
  const auto node = [&](const JsonValue& of, std::string_view key, Node& into) {
    read_object(of, key, decoder,
                [&](const JsonValue& n) { into = read_node(n, "name", decoder); });
  };
  read_object(json, "direction", decoder, [&](const JsonValue& direction) {
    node(direction, "origin", claim.origin);
    node(direction, "goal", claim.goal);
  });
  node(json, "place", claim.place);
  read_object(json, "place", decoder, [&](const JsonValue& place) {
    claim.place_role = decoder.text_or_empty(place, "role");
  });
  read_object(json, "period", decoder, [&](const JsonValue& period) {
    claim.period = {decoder.days(period, "start"), decoder.days(period, "end"),
                    decoder.text_or_empty(period, "anchor")};
  });
  claim.as_of = decoder.days(json, "as_of");
  claim.said_at = decoder.days(json, "said_at");
}

/// A slot is as `states` says, else stated where it is given, unknown where it is null and
/// absent where it is not there.
void read_states(const JsonValue& json, Claim& claim, JsonDecoder& decoder) {
  const JsonValue* states = decoder.object(json, "states");
  const JsonValue* direction = decoder.object(json, "direction");
  for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Slot::count); ++i) {
    const auto slot = static_cast<Slot>(i);
    const bool directed = slot == Slot::origin || slot == Slot::goal;
    const JsonValue* holder = directed ? direction : &json;
    const JsonValue* member = holder == nullptr ? nullptr : holder->find(name(slot));
    SlotState& state = claim.state(slot);
    state = member == nullptr   ? SlotState::absent
            : member->is_null() ? SlotState::unknown
                                : SlotState::stated;
    if (states != nullptr && states->find(name(slot)) != nullptr) {
      state = decoder.choice<SlotState>(*states, name(slot), 5);
    }
  }
}

std::vector<std::uint64_t> read_hashes(const JsonValue& json, std::string_view key,
                                       JsonDecoder& decoder) {
  std::vector<std::uint64_t> topic;
  for (const std::string& word : decoder.texts(json, key)) {
    std::uint64_t value = 0;
    for (const char c : word) {
      const bool digit = c >= '0' && c <= '9';
      const bool letter = c >= 'a' && c <= 'f';
      if (word.size() > 16 || (!digit && !letter))
        decoder.fail(std::string(key) + ": expected hex digits");
      value = (value << 4U) | static_cast<std::uint64_t>(digit ? c - '0' : c - 'a' + 10);
    }
    topic.push_back(value);
  }
  return topic;
}

}  // namespace

Claim read_claim(const JsonValue& json, JsonDecoder& decoder) {
  Claim claim;
  read_where(json, claim, decoder);
  read_what(json, claim, decoder);
  read_circumstances(json, claim, decoder);
  read_states(json, claim, decoder);
  for (const JsonValue& speaker : decoder.list(json, "attribution")) {
    claim.attribution.push_back(read_speaker(speaker, decoder));
  }
  claim.modality = decoder.choice<Modality>(json, "modality", 7);
  claim.positive = decoder.text(json, "polarity") != "-";
  claim.standing = decoder.choice<Standing>(json, "standing", 3);
  claim.revision = decoder.text_or_empty(json, "revision");
  claim.read_by = decoder.text_or_empty(json, "read_by");
  claim.topic = read_hashes(json, "topic", decoder);
  return claim;
}

void link_shares(const std::vector<JsonValue>& json, std::vector<Claim>& claims) {
  std::map<std::string_view, ClaimIndex> index;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    index.emplace(claims[i].id, static_cast<ClaimIndex>(i));
  }
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const JsonValue* whole = json[i].find("of");
    if (whole == nullptr) continue;
    const auto found = index.find(whole->text);
    if (found != index.end()) claims[i].of = found->second;
  }
}

Result<std::vector<Claim>> read_claims(std::string_view json, const std::string& path,
                                       ArticleIndex index) {
  const Result<JsonValue> tree = parse_json(json, path);
  if (!tree) return tree.problem();
  if (tree->type != JsonValue::Type::array)
    return Problem{path, 0, 0, "claims: expected a list"};
  JsonDecoder decoder;
  std::vector<Claim> claims;
  for (std::size_t i = 0; i < tree->items.size(); ++i) {
    const Inside inside(decoder, "claims");
    const Inside element(decoder, i);
    claims.push_back(read_claim(tree->items[i], decoder));
    claims.back().article = index;
  }
  if (decoder.failed()) return Problem{path, 0, 0, decoder.error()};
  link_shares(tree->items, claims);
  return claims;
}

std::optional<Problem> take_reading(std::string_view json, const std::string& path,
                                    ArticleInfo& article) {
  const Result<JsonValue> tree = parse_json(json, path);
  if (!tree) return tree.problem();
  JsonDecoder decoder;
  const Inside inside(decoder, "reading");
  article.published_state = decoder.choice<SlotState>(*tree, "published_state", 5);
  article.topic = read_hashes(*tree, "topic", decoder);
  article.shingles = read_hashes(*tree, "shingles", decoder);
  if (decoder.failed()) return Problem{path, 0, 0, decoder.error()};
  return std::nullopt;
}

}  // namespace crosscheck
