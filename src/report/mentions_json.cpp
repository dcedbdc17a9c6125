#include "report/mentions_json.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "report/json_writer.h"

namespace crosscheck {
namespace {

enum class Type : std::uint8_t { quantity, time, name, event };

/// A mention of any type by its place in the list of its type.
struct Mention {
  Span span;
  Type type = Type::quantity;
  std::size_t index = 0;

  /// Order of text; of two that begin together the longer one first.
  auto place() const { return std::tuple(span.begin, ~span.end, type, index); }
};

std::vector<Mention> in_text_order(const Analysis& analysis) {
  std::vector<Mention> all;
  const auto add = [&all](const auto& list, Type type) {
    for (std::size_t i = 0; i < list.size(); ++i) all.push_back({list[i].span, type, i});
  };
  add(analysis.quantities, Type::quantity);
  add(analysis.times, Type::time);
  add(analysis.names, Type::name);
  add(analysis.events, Type::event);
  std::ranges::sort(all, {}, &Mention::place);
  return all;
}

void write_head(std::string_view type, Span span, const Article& article,
                JsonWriter& json) {
  const FileRange range = article.offsets.file_range(span);
  json.member("type", type);
  json.count("start", range.start);
  json.count("end", range.end);
  json.member("text", slice(article.text, span));
}

void write_one(const QuantityMention& mention, const Article& article, JsonWriter& json) {
  constexpr std::string_view changes[] = {"", "up", "down"};
  write_head("quantity", mention.span, article, json);
  json.amount("low", mention.low);
  json.amount("high", mention.high);
  json.member("bound", symbol(mention.bound));
  // A level that was reached is no change itself: "rose to 12".
  const bool is_level = mention.change_form == ChangeForm::to;
  json.text_or_null("change",
                    is_level ? "" : changes[static_cast<std::size_t>(mention.change)]);
  json.text_or_null("unit", mention.is_per && !mention.unit.empty()
                                ? mention.unit + " per " + mention.per
                                : mention.unit);
  json.member("dimension", name(mention.dimension));
  json.text_or_null("counted", slice(article.text, mention.counted));
}

void write_one(const TimeMention& mention, const Article& article, JsonWriter& json) {
  write_head("time", mention.span, article, json);
  json.member("timex", name(mention.type));
  json.text_or_null("value", mention.value);
  json.text_or_null("mod", mention.mod);
}

void write_one(const NameMention& mention, const Article& article, JsonWriter& json) {
  write_head("name", mention.span, article, json);
  json.member("class", name(mention.name_class));
  const std::string_view written = slice(article.text, mention.span);
  json.member("canonical", mention.canonical.empty() ? written : mention.canonical);
}

void write_one(const EventMention& mention, const Article& article, JsonWriter& json) {
  write_head("event", mention.span, article, json);
  json.member("polarity", mention.negated ? "-" : "+");
  json.member("modality", name(mention.modality));
  json.member("time", name(mention.tense));
}

}  // namespace

void write_mentions(const Article& article, const Analysis& analysis, std::ostream& out) {
  JsonWriter json(out);
  json.begin_object();
  json.member("article", article.id);
  json.key("mentions");
  json.begin_array();
  for (const Mention& mention : in_text_order(analysis)) {
    const std::size_t i = mention.index;
    json.begin_object();
    switch (mention.type) {
      case Type::quantity: write_one(analysis.quantities[i], article, json); break;
      case Type::time: write_one(analysis.times[i], article, json); break;
      case Type::name: write_one(analysis.names[i], article, json); break;
      case Type::event: write_one(analysis.events[i], article, json); break;
    }
    json.end_object();
  }
  json.end_array();
  json.end_object();
  out << '\n';
}

}  // namespace crosscheck
