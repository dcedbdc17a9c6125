#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/json_tree.h"
#include "support/day.h"
#include "support/decimal.h"

namespace crosscheck {

/// Reads members of JSON objects into values, and remembers what did not fit: the first
/// thing that is wrong, with where it stands ("claims[3].value.core").
class JsonDecoder {
 public:
  bool failed() const { return !error_.empty(); }
  /// "claims[3].value.core: expected a number"; "" if nothing failed.
  const std::string& error() const { return error_; }
  void fail(std::string_view what);

  /// Goes into a member or element while it lives, for `error`.
  class Inside {
   public:
    Inside(JsonDecoder& decoder, std::string_view name);
    Inside(JsonDecoder& decoder, std::size_t index);
    ~Inside() { decoder_.where_.resize(before_); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

   private:
    JsonDecoder& decoder_;
    std::size_t before_;
  };

  /// A string that must be there.
  std::string text(const JsonValue& object, std::string_view key);
  /// A string, or "" where it is absent or null.
  std::string text_or_empty(const JsonValue& object, std::string_view key);
  /// A whole number of 0 or more, or `otherwise` where it is absent or null.
  std::size_t count(const JsonValue& object, std::string_view key,
                    std::size_t otherwise = 0);
  bool flag(const JsonValue& object, std::string_view key);
  Decimal amount(const JsonValue& object, std::string_view key);
  std::vector<std::string> texts(const JsonValue& object, std::string_view key);
  /// `[first, last]`; unknown where it is absent or null.
  DayRange days(const JsonValue& object, std::string_view key);
  std::optional<Day> day(const JsonValue& value);
  std::optional<Decimal> number(const JsonValue& value);

  /// The elements of a list that must be there; none where it is not a list.
  const std::vector<JsonValue>& list(const JsonValue& object, std::string_view key);
  /// The member where it is an object; nothing where it is absent or null.
  const JsonValue* object(const JsonValue& object, std::string_view key);

  /// The value of a closed list by its name; the first `count` values are tried.
  template <typename Enum>
  Enum choice(const JsonValue& object, std::string_view key, std::size_t count) {
    const std::string written = text(object, key);
    for (std::size_t i = 0; i < count; ++i) {
      if (name(static_cast<Enum>(i)) == written) return static_cast<Enum>(i);
    }
    const Inside inside(*this, key);
    fail("unknown value '" + written + "'");
    return {};
  }

 private:
  std::string where_;
  std::string error_;
};

}  // namespace crosscheck
