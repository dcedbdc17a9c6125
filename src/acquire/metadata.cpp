#include "acquire/metadata.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::pair<std::string_view, std::optional<std::string> Metadata::*>
    text_fields[] = {
        {"id", &Metadata::id},         {"source", &Metadata::source},
        {"title", &Metadata::title},   {"url", &Metadata::url},
        {"author", &Metadata::author}, {"language", &Metadata::language},
};

/// The number of one or two digits (four for a year) that `text` begins with; takes it off.
std::optional<int> take_figures(std::string_view& text, std::size_t longest) {
  int value = 0;
  const std::size_t size = std::min(text.size(), longest);
  const auto [end, error] = std::from_chars(text.data(), text.data() + size, value);
  if (error != std::errc{} || text.front() == '-') return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return value;
}

/// Whether a date may end here: nothing follows, or a time of day.
bool may_end(std::string_view rest) {
  return rest.empty() || rest.front() == ' ' || rest.front() == 'T' || rest.front() == ',';
}

/// The key of the day of publication, and what other systems call it (Jekyll and Hugo; JSON
/// Feed; schema.org; RSS).
constexpr std::array<std::string_view, 5> names_of_date{
    "published", "date", "date_published", "datePublished", "pubDate"};

}  // namespace

PublishedDay published_day(std::string_view text) {
  if (const auto day = parse_day(text)) return {day, false};
  const auto first = take_figures(text, 2);
  if (!first || text.empty()) return {};
  const char mark = text.front();
  if (mark != '-' && mark != '/' && mark != '.') return {};
  text.remove_prefix(1);
  const auto second = text.empty() ? std::nullopt : take_figures(text, 2);
  if (!second || text.empty() || text.front() != mark) return {};
  text.remove_prefix(1);
  const std::size_t before = text.size();
  const auto year = text.empty() ? std::nullopt : take_figures(text, 4);
  if (!year || before - text.size() != 4 || !may_end(text)) return {};
  if (mark == '.' || *first > 12 || *first == *second) {
    return {day_of({*year, *second, *first}), false};
  }
  if (*second > 12) return {day_of({*year, *first, *second}), false};
  const bool exists = day_of({*year, *second, *first}) && day_of({*year, *first, *second});
  return {std::nullopt, exists};
}

std::optional<int> second_of_stamp(std::string_view stamp) {
  if (stamp.size() < 16 || (stamp[10] != 'T' && stamp[10] != ' ') || !parse_day(stamp))
    return std::nullopt;
  const auto part = [&](std::size_t begin) {
    std::string_view figures = stamp.substr(begin, 2);
    return figures.size() == 2 ? take_figures(figures, 2) : std::nullopt;
  };
  const auto hour = part(11);
  const auto minute = part(14);
  if (!hour || !minute || stamp[13] != ':' || *hour > 23 || *minute > 59)
    return std::nullopt;
  const auto second = stamp.size() >= 19 && stamp[16] == ':' ? part(17) : std::nullopt;
  return *hour * 3600 + *minute * 60 + (second && *second < 60 ? *second : 0);
}

Metadata merged(Metadata first, const Metadata& second) {
  for (const auto& [name, field] : text_fields) {
    if (!(first.*field)) first.*field = second.*field;
  }
  if (!first.published) {
    first.published = second.published;
    first.published_state = second.published_state;
    first.published_second = second.published_second;
  }
  return first;
}

void set_field(Metadata& metadata, std::string_view name, std::string_view value,
               const Problem& place, Problems& problems) {
  value = trimmed(value);
  if (value.empty()) return;
  for (const auto& [field_name, field] : text_fields) {
    if (field_name == name) metadata.*field = std::string(value);
  }
  if (std::ranges::find(names_of_date, name) == names_of_date.end()) return;
  if (name != names_of_date.front() && metadata.published) return;
  const PublishedDay read = published_day(value);
  metadata.published = read.day;
  metadata.published_second = second_of_stamp(value);
  if (metadata.published) return;
  Problem problem = place;
  problem.message = "the publication date '" + std::string(value.substr(0, 40)) + "' " +
                    (read.is_ambiguous ? "may be two days: day and month are not told apart"
                                       : "is not read") +
                    "; expected one such as 2022-09-27";
  problems.push_back(std::move(problem));
}

}  // namespace crosscheck
