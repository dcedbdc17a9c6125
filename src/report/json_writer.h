#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <ostream>
#include <string_view>

#include "support/day.h"
#include "support/decimal.h"

namespace crosscheck {

/// Writes one JSON value to a stream, members in the order of the calls. Numbers are exact
/// decimals; bytes that are no UTF-8 (a file name may hold any) become U+FFFD.
class JsonWriter {
 public:
  /// Writes to `out`, which must outlive the writer.
  explicit JsonWriter(std::ostream& out);
  ~JsonWriter();
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;

  void begin_object();
  void end_object();
  void begin_array();
  void end_array();

  void key(std::string_view name) { string(name); }
  void string(std::string_view text);
  void null();
  void boolean(bool value);
  void number(std::uint64_t value);
  void number(const Decimal& value);

  /// A string member.
  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }
  /// A string member; `null` where the text is empty.
  void text_or_null(std::string_view name, std::string_view text) {
    key(name);
    text.empty() ? null() : string(text);
  }
  /// A member that is a whole number.
  void count(std::string_view name, std::uint64_t value) {
    key(name);
    number(value);
  }
  /// A member that is an exact decimal.
  void amount(std::string_view name, const Decimal& value) {
    key(name);
    number(value);
  }
  /// A member that is true or false.
  void flag(std::string_view name, bool value) {
    key(name);
    boolean(value);
  }
  /// A decimal, or `null` where it is absent: an unbounded end.
  void number_or_null(const std::optional<Decimal>& value) {
    value ? number(*value) : null();
  }
  /// A pair of days, `null` for an end that is not known.
  void days(const DayRange& range);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace crosscheck
