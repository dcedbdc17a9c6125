#include "report/json_tree.h"

#include <simdjson.h>
#include <algorithm>

#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int deepest = 64;

struct TooDeep {};

JsonValue tree_of(ondemand::value value, int depth);

JsonValue array_of(ondemand::array array, int depth) {
  JsonValue tree;
  tree.type = JsonValue::Type::array;
  for (ondemand::value item : array) tree.items.push_back(tree_of(item, depth + 1));
  return tree;
}

JsonValue object_of(ondemand::object object, int depth) {
  JsonValue tree;
  tree.type = JsonValue::Type::object;
  for (auto member : object) {
    const std::string_view key = member.unescaped_key();
    tree.keys.emplace_back(key);
    ondemand::value value = member.value();
    tree.items.push_back(tree_of(value, depth + 1));
  }
  return tree;
}

JsonValue tree_of(ondemand::value value, int depth) {
  if (depth > deepest) throw TooDeep{};
  JsonValue tree;
  switch (value.type()) {
    case ondemand::json_type::array: return array_of(value.get_array(), depth);
    case ondemand::json_type::object: return object_of(value.get_object(), depth);
    case ondemand::json_type::number:
      tree.type = JsonValue::Type::number;
      tree.text = trimmed(value.raw_json_token());
      break;
    case ondemand::json_type::string:
      tree.type = JsonValue::Type::string;
      tree.text = std::string_view(value.get_string());
      break;
    case ondemand::json_type::boolean:
      tree.type = JsonValue::Type::boolean;
      tree.truth = bool(value.get_bool());
      break;
    case ondemand::json_type::null:
      if (!value.is_null()) throw simdjson::simdjson_error(simdjson::N_ATOM_ERROR);
      break;
  }
  return tree;
}

/// Where in the text the reader stopped.
Problem problem_at(std::string_view text, const char* stopped, const std::string& path,
                   std::string message) {
  const bool inside =
      stopped != nullptr && stopped >= text.data() && stopped <= text.data() + text.size();
  if (!inside) return {path, 0, 0, std::move(message)};
  const std::string_view before =
      text.substr(0, static_cast<std::size_t>(stopped - text.data()));
  const std::size_t line_start = before.rfind('\n') + 1;
  return {path, 1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
          1 + count_code_points(before.substr(line_start)), std::move(message)};
}

}  // namespace

const JsonValue* JsonValue::find(std::string_view key) const {
  const auto found = std::ranges::find(keys, key);
  return found == keys.end() ? nullptr
                             : &items[static_cast<std::size_t>(found - keys.begin())];
}

Result<JsonValue> parse_json(std::string_view text, const std::string& path) {
  const simdjson::padded_string padded(text);
  const std::string_view copy(padded.data(), padded.size());
  ondemand::parser parser;
  ondemand::document document;
  bool opened = false;  // before that the document knows no place
  const auto stopped = [&]() -> const char* {
    const char* at = nullptr;
    return opened && document.current_location().get(at) == simdjson::SUCCESS ? at
                                                                              : nullptr;
  };
  try {
    document = parser.iterate(padded);
    opened = true;
    ondemand::value root = document.get_value();
    JsonValue tree = tree_of(root, 0);
    const char* rest = nullptr;
    if (document.current_location().get(rest) == simdjson::SUCCESS)
      return problem_at(copy, rest, path, "more after the end of the JSON");
    return tree;
  } catch (const simdjson::simdjson_error& error) {
    return problem_at(copy, stopped(), path,
                      std::string("is no JSON: ") +
                          to_lower(std::string_view(error.what()).substr(0, 1)) +
                          std::string(std::string_view(error.what()).substr(1)));
  } catch (const TooDeep&) {
    return Problem{path, 0, 0, "JSON is nested deeper than 64 levels"};
  }
}

}  // namespace crosscheck
