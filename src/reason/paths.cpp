#include "reason/paths.h"

#include <algorithm>
#include <array>

#include "analyze/skeleton.h"

namespace crosscheck {
namespace {

constexpr std::array<PathInfo, static_cast<std::size_t>(PathId::count)> table{{
    {"form", Type::word, "form", "quantity date rank name status set quote text order"},
    {"part", Type::word, "part", "headline lede body caption boilerplate"},
    {"kind", Type::word, "kind",
     "none stock cumulative rate count_event ratio change rank"},
    {"modality", Type::word, "modality",
     "asserted estimated denied possible feared conditional expected"},
    {"polarity", Type::word, "polarity", "positive negative"},
    {"standing", Type::word, "standing", "normal preferred deprecated"},
    {"language", Type::word, "articles.language", ""},
    {"measure", Type::node, "measure.id", ""},
    {"place", Type::node, "place.id", ""},
    {"goal", Type::node, "direction.goal", ""},
    {"origin", Type::node, "direction.origin", ""},
    {"population", Type::node, "population", ""},
    {"unit", Type::node, "unit", ""},
    {"value", Type::interval, "value.core", ""},
    {"value.text", Type::text, "value.text", ""},
    {"value.hedge", Type::word, "value.hedge",
     "none exact about nearly more_than at_least fewer_than at_most up_to range multitude "
     "proportion multiple"},
    {"value.outer", Type::interval, "value.outer", ""},
    {"value.written", Type::interval, "value.text", ""},
    {"value.estimate", Type::truth, "value.estimate", ""},
    {"measure.steady_for", Type::interval, "", ""},
    {"of", Type::claim, "of", ""},
    {"period", Type::days, "period", ""},
    {"period.start", Type::days, "period.start", ""},
    {"period.end", Type::days, "period.end", ""},
    {"as_of", Type::days, "as_of", ""},
    {"said_at", Type::days, "said_at", ""},
    {"published", Type::days, "articles.published", ""},
    {"date", Type::days, "date", ""},
    {"as_of.state", Type::word, "states.as_of", "stated carried inferred unknown absent"},
    {"measure.state", Type::word, "states.measure",
     "stated carried inferred unknown absent"},
    {"speaker", Type::text, "attribution.agent", ""},
    {"speaker.role", Type::text, "attribution.role", ""},
    {"speaker.organization", Type::text, "attribution.organization", ""},
    {"speaker.verb_class", Type::word, "attribution.verb_class",
     "neutral distancing factive denying"},
    {"source", Type::text, "articles.source", ""},
    {"article", Type::text, "article", ""},
    {"origin_of_text", Type::text, "articles.origin", ""},
    {"origin_of_fact", Type::text, "attribution", ""},
    {"role", Type::text, "role", ""},
    {"name", Type::text, "name", ""},
    {"name.skeleton", Type::text, "", ""},
    {"status", Type::text, "status", ""},
    {"condition", Type::text, "condition", ""},
    {"rank", Type::interval, "rank", ""},
    {"members", Type::set, "members", ""},
    {"closed", Type::truth, "", ""},
    {"quote.text", Type::text, "quote", ""},
    {"revision", Type::word, "", "correction none"},
    {"alignment", Type::word, "", "same near different"},
    {"quote.altered", Type::word, "", "none part wording number polarity quantifier other"},
    {"name.altered", Type::word, "", "none brief letter other"},
    {"speaker.altered", Type::word, "", "none brief letter other"},
    {"text", Type::text, "text", ""},
    {"story.size", Type::interval, "", ""},
    {"measure.vocabulary", Type::word, "", "closed open number"},
    {"revision.before", Type::text, "", ""},
    {"speaker.near", Type::truth, "", ""},
    {"sentence", Type::text, "sentence.text", ""},
    {"article.measures", Type::set, "", ""},
    {"speaker.beside", Type::truth, "", ""},
    {"unit.name", Type::text, "unit.unit", ""},
    {"group.size", Type::interval, "", ""},
    {"sentence.altered", Type::word, "", "none figure other"},
    {"altered", Type::word, "altered", "none figure day name opposite denial"},
    {"quote.speakers", Type::interval, "", ""},
    {"matter.contrast", Type::word, "", "none kind year"},
}};

/// An empty slot: unknown where it should have a value, else it does not apply.
Operand nothing(SlotState state) {
  const bool missing = state == SlotState::unknown || state == SlotState::inferred;
  return missing ? Operand{UnknownSlot{}} : Operand{AbsentSlot{}};
}

Operand days_or_unknown(const Claim& claim, Slot slot, const DayRange& days) {
  if (days.first || days.last) return days;
  return nothing(claim.state(slot));
}

Operand text_or_absent(std::string_view text) {
  if (text.empty()) return AbsentSlot{};
  return text;
}

Operand node(const Claim& claim, ClaimIndex index, NodeSlot node_slot, Slot slot) {
  if (has_node(claim, node_slot)) return ConceptRef{index, node_slot};
  return nothing(claim.state(slot));
}

/// The period as one stretch: from the earliest start to the latest end. A running total
/// runs to the day it holds for.
DayRange whole(const Claim& claim) {
  const bool runs = claim.kind == Kind::cumulative && !claim.period.end.last;
  return {claim.period.start.first, runs ? claim.as_of.last : claim.period.end.last};
}

Operand read_time(const GraphView& graph, const Claim& claim, ClaimIndex index,
                  PathId path) {
  switch (path) {
    case PathId::period: return days_or_unknown(claim, Slot::period, whole(claim));
    case PathId::period_start:
      return days_or_unknown(claim, Slot::period, claim.period.start);
    case PathId::period_end: return days_or_unknown(claim, Slot::period, claim.period.end);
    case PathId::as_of: return days_or_unknown(claim, Slot::as_of, claim.as_of);
    case PathId::said_at: return days_or_unknown(claim, Slot::said_at, claim.said_at);
    case PathId::date:
      if (claim.form != Form::date) return AbsentSlot{};
      return days_or_unknown(claim, Slot::value, claim.date);
    default: break;
  }
  const auto& published = graph.article_of(index).published;
  if (published) return DayRange::on(*published);
  return UnknownSlot{};
}

/// The hedge as rules write it: one word.
std::string_view word_of(Hedge hedge) {
  switch (hedge) {
    case Hedge::more_than: return "more_than";
    case Hedge::at_least: return "at_least";
    case Hedge::fewer_than: return "fewer_than";
    case Hedge::at_most: return "at_most";
    case Hedge::up_to: return "up_to";
    default: return name(hedge);
  }
}

Operand read_value(const Claim& claim, PathId path, Reading reading) {
  if (!claim.value) return AbsentSlot{};
  switch (path) {
    case PathId::value_text: return text_or_absent(claim.value->text);
    case PathId::value_hedge: return word_of(claim.value->hedge);
    case PathId::value_estimate: return truth_of(claim.value->estimate);
    case PathId::value_written:
      return in_base_unit(claim, Interval::closed(claim.value->low, claim.value->high));
    case PathId::value_outer: return in_base_unit(claim, claim.value->outer);
    default:
      return in_base_unit(
          claim, reading == Reading::core ? claim.value->core : claim.value->outer);
  }
}

Operand read_speaker(const Claim& claim, PathId path) {
  if (claim.speaker() == nullptr) return AbsentSlot{};
  const Speaker& head = *claim.speaker();
  const auto whoever = [&]() -> std::string_view {
    if (!head.agent.empty()) return head.agent;
    return head.organization.empty() ? head.role : head.organization;
  };
  switch (path) {
    case PathId::speaker_role: return text_or_absent(head.role);
    case PathId::speaker_organization: return text_or_absent(head.organization);
    case PathId::speaker_verb_class: return name(head.verb_class);
    default: return text_or_absent(whoever());
  }
}

Operand read_article(const GraphView& graph, ClaimIndex index, PathId path) {
  const ArticleInfo& article = graph.article_of(index);
  switch (path) {
    case PathId::language: return text_or_absent(article.language);
    case PathId::source: return text_or_absent(article.source);
    case PathId::story_size:
      return Interval::point(static_cast<std::int64_t>(graph.story_size(index)));
    case PathId::article_measures: return SetView{graph.measures_of_article(index)};
    // One article stands for all of its origin.
    case PathId::origin_of_text: return std::string_view{graph.origin_name(index)};
    default: return text_or_absent(article.id);
  }
}

/// Whether the measure is one that we know, made of the text's own words, or a bare number
/// of something.
std::string_view vocabulary_of(const Measure& measure) {
  if (measure.node.id.starts_with("number:")) return "number";
  const bool own_words = measure.node.id.find(':') != std::string::npos;
  return measure.open && own_words ? "open" : "closed";
}

/// The sentence that corrects a figure, up to that figure: it says whether the figure is
/// the new one or the one withdrawn.
Operand before_corrected(const Claim& claim) {
  if (claim.revision.empty() || !claim.value) return AbsentSlot{};
  const std::string_view sentence = claim.sentence;
  const std::size_t skipped = claim.span.begin > claim.sentence_span.begin
                                  ? claim.span.begin - claim.sentence_span.begin
                                  : 0;
  const std::size_t at = sentence.find(claim.value->text, skipped);
  if (at == std::string_view::npos) return UnknownSlot{};
  return sentence.substr(0, at);
}

/// Whether the name of the person who speaks stands next to what is said: no pronoun that
/// might mean another, no name from further off.
Operand is_speaker_beside(const Claim& claim) {
  constexpr std::size_t reach = 40;  // bytes: an office and a verb may stand between
  const Speaker* speaker = claim.speaker();
  if (speaker == nullptr || speaker->agent.empty()) return AbsentSlot{};
  const std::string_view surname = last_word(speaker->agent);
  const std::string_view sentence = claim.sentence;
  const std::size_t begin = claim.span.begin - claim.sentence_span.begin;
  const std::size_t end = claim.span.end - claim.sentence_span.begin;
  if (claim.span.begin < claim.sentence_span.begin || end > sentence.size())
    return UnknownSlot{};
  const std::size_t before = begin - std::min(begin, reach);
  constexpr std::size_t none = std::string_view::npos;
  const bool is_beside = sentence.substr(before, begin - before).find(surname) != none ||
                         sentence.substr(end, reach).find(surname) != none;
  return truth_of(is_beside);
}

Operand read_word(const Claim& claim, PathId path) {
  switch (path) {
    case PathId::form: return name(claim.form);
    case PathId::part: return name(claim.part);
    case PathId::kind: return name(claim.kind);
    case PathId::modality: return name(claim.modality);
    case PathId::standing: return name(claim.standing);
    case PathId::as_of_state: return name(claim.state(Slot::as_of));
    case PathId::measure_state: return name(claim.state(Slot::measure));
    case PathId::measure_vocabulary: return vocabulary_of(claim.measure);
    case PathId::polarity:
      return std::string_view(claim.positive ? "positive" : "negative");
    case PathId::revision:
      return claim.revision.empty() ? std::string_view("none")
                                    : std::string_view(claim.revision);
    default: return AbsentSlot{};
  }
}

Operand read_fact(const Claim& claim, PathId path) {
  switch (path) {
    case PathId::role: return text_or_absent(claim.role);
    case PathId::name: return text_or_absent(claim.name);
    case PathId::name_skeleton: return text_or_absent(claim.skeleton);
    case PathId::status: return text_or_absent(claim.status);
    case PathId::unit_name: return text_or_absent(claim.unit.unit);
    case PathId::condition: return text_or_absent(claim.condition);
    case PathId::quote_text: return text_or_absent(claim.quote);
    case PathId::altered:
      return text_or_absent(claim.retelling.empty() ? "" : name(claim.altered));
    case PathId::text: return text_or_absent(claim.text);
    case PathId::sentence: return text_or_absent(claim.sentence);
    case PathId::speaker_near: return truth_of(claim.speech_near);
    case PathId::revision_before: return before_corrected(claim);
    case PathId::speaker_beside: return is_speaker_beside(claim);
    case PathId::closed: return truth_of(claim.closed_list);
    case PathId::rank:
      if (claim.form != Form::rank) return AbsentSlot{};
      return Interval::point(claim.rank);
    default: break;
  }
  if (claim.members.empty()) return AbsentSlot{};
  return SetView{claim.members};
}

/// A level of a month ("8.4 percent in January") is of that month, however steady it is.
int steady_days(const Claim& claim) {
  const bool of_span = claim.form == Form::quantity && claim.as_of.first &&
                       claim.as_of.last && *claim.as_of.last - *claim.as_of.first >= 27;
  const bool always = claim.measure.steady_for == steady_always;
  return of_span && !always ? 0 : claim.measure.steady_for;
}

}  // namespace

std::span<const PathInfo> all_paths() { return table; }

std::optional<PathId> find_path(std::string_view path) {
  const auto found = std::ranges::find(table, path, &PathInfo::name);
  if (found == table.end()) return std::nullopt;
  return static_cast<PathId>(found - table.begin());
}

Operand read_path(const GraphView& graph, ClaimIndex index, PathId path, Reading reading) {
  const Claim& claim = graph.claim(index);
  switch (path) {
    case PathId::measure: return node(claim, index, NodeSlot::measure, Slot::measure);
    case PathId::place: return node(claim, index, NodeSlot::place, Slot::place);
    case PathId::goal: return node(claim, index, NodeSlot::goal, Slot::goal);
    case PathId::origin: return node(claim, index, NodeSlot::origin, Slot::origin);
    case PathId::population:
      return node(claim, index, NodeSlot::population, Slot::population);
    case PathId::unit: return node(claim, index, NodeSlot::unit, Slot::unit);
    case PathId::steady_for: return Interval::point(steady_days(claim));
    case PathId::of:
      if (!claim.of) return AbsentSlot{};
      return *claim.of;
    case PathId::value:
    case PathId::value_text:
    case PathId::value_hedge:
    case PathId::value_outer:
    case PathId::value_written:
    case PathId::value_estimate: return read_value(claim, path, reading);
    case PathId::period:
    case PathId::period_start:
    case PathId::period_end:
    case PathId::as_of:
    case PathId::said_at:
    case PathId::published:
    case PathId::date: return read_time(graph, claim, index, path);
    case PathId::speaker:
    case PathId::speaker_role:
    case PathId::speaker_organization:
    case PathId::speaker_verb_class:
    case PathId::origin_of_fact: return read_speaker(claim, path);
    case PathId::language:
    case PathId::source:
    case PathId::article:
    case PathId::story_size:
    case PathId::article_measures:
    case PathId::origin_of_text: return read_article(graph, index, path);
    case PathId::form:
    case PathId::part:
    case PathId::kind:
    case PathId::modality:
    case PathId::standing:
    case PathId::as_of_state:
    case PathId::measure_state:
    case PathId::polarity:
    case PathId::measure_vocabulary:
    case PathId::revision: return read_word(claim, path);
    default: return read_fact(claim, path);
  }
}

}  // namespace crosscheck
