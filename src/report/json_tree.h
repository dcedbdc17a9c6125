#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/result.h"

namespace crosscheck {

/// A JSON value with its numbers as written, so that decimals stay exact.
struct JsonValue {
  enum class Type : std::uint8_t { null, boolean, number, string, array, object };

  Type type = Type::null;
  bool truth = false;
  std::string text;               ///< of a string, or the digits of a number
  std::vector<JsonValue> items;   ///< of an array, or the members' values of an object
  std::vector<std::string> keys;  ///< of an object, one for each item

  bool is_null() const { return type == Type::null; }
  /// The member of that name (the first one); nothing where there is none.
  const JsonValue* find(std::string_view key) const;
};

/// Reads a JSON object or array. Nesting beyond 64 is a problem; `path` names the text in
/// it.
Result<JsonValue> parse_json(std::string_view text, const std::string& path);

}  // namespace crosscheck
