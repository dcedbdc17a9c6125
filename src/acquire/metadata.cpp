#include "acquire/metadata.h"

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

}  // namespace

Metadata merged(Metadata first, const Metadata& second) {
  for (const auto& [name, field] : text_fields) {
    if (!(first.*field)) first.*field = second.*field;
  }
  if (!first.published) {
    first.published = second.published;
    first.published_state = second.published_state;
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
  if (name != "published") return;
  metadata.published = parse_day(value);
  if (metadata.published) return;
  Problem problem = place;
  problem.message = "the publication date '" + std::string(value.substr(0, 40)) +
                    "' is not read; expected one such as 2022-09-27";
  problems.push_back(std::move(problem));
}

}  // namespace crosscheck
