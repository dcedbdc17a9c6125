#pragma once
#include <optional>
#include <string>

#include "acquire/article.h"
#include "support/day.h"
#include "support/problem.h"

namespace crosscheck {

/// What a file or record says of itself, or `articles.json` of a file. Absent: not said.
struct Metadata {
  std::optional<std::string> id;
  std::optional<std::string> source;
  std::optional<std::string> title;
  std::optional<std::string> url;
  std::optional<std::string> author;
  std::optional<std::string> language;
  std::optional<Day> published;
  SlotState published_state = SlotState::stated;  ///< of `published`, where there is one
  std::optional<int> published_second;            ///< likewise, where a time of day stands
};

/// The fields of `first`, and those of `second` that it lacks.
Metadata merged(Metadata first, const Metadata& second);

/// A publication date in figures, as metadata have it: "2022-09-27", "27-09-2022",
/// "09/27/2022 21:45". Day and month are told apart where one of them exceeds 12, or both
/// are equal; a full stop between them says that the day comes first.
struct PublishedDay {
  std::optional<Day> day;
  bool is_ambiguous = false;  ///< "04-10-2022": two days, so `day` is neither
};
PublishedDay published_day(std::string_view text);

/// The second of the day in "2022-09-27T21:45:10Z", "2022-09-27 21:45"; nothing without a
/// time of day.
std::optional<int> second_of_stamp(std::string_view stamp);

/// Sets the field with this name ("title", "source", "published", "url", "author",
/// "language"; "id" too). Other systems' names of the day of publication are known ("date",
/// "datePublished" ...) and give way to "published". An empty value is not said; a date
/// that is none is a problem at `place`. Other names are ignored.
void set_field(Metadata& metadata, std::string_view name, std::string_view value,
               const Problem& place, Problems& problems);

}  // namespace crosscheck
