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
};

/// The fields of `first`, and those of `second` that it lacks.
Metadata merged(Metadata first, const Metadata& second);

/// Sets the field with this name ("title", "source", "published", "url", "author",
/// "language"; "id" too). An empty value is not said; a date that is none is a problem at
/// `place`. Other names are ignored.
void set_field(Metadata& metadata, std::string_view name, std::string_view value,
               const Problem& place, Problems& problems);

}  // namespace crosscheck
