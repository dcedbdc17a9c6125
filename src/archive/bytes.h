#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/day.h"
#include "support/decimal.h"

namespace crosscheck {

/// Writes values one after the other as bytes: whole numbers in 7 bits a byte, texts behind
/// their length. The same on every machine.
class ByteWriter {
 public:
  void number(std::uint64_t value);
  /// Also of negative numbers: small magnitudes take few bytes.
  void whole(std::int64_t value);
  void flag(bool value) { number(value ? 1 : 0); }
  void text(std::string_view value);
  void texts(std::span<const std::string> values);
  void amount(const Decimal& value);
  void days(const DayRange& range);
  void day(const std::optional<Day>& value);
  /// Hashes, eight bytes each.
  void hashes(std::span<const std::uint64_t> values);

  const std::string& bytes() const { return bytes_; }

 private:
  void fixed(std::uint64_t value);

  std::string bytes_;
};

/// Reads what ByteWriter wrote. Bytes that were made otherwise never do harm: from the
/// first that does not fit on, all that is read is empty and `failed()`.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::int64_t whole();
  bool flag() { return below(2) == 1; }
  std::string text();
  std::vector<std::string> texts();
  Decimal amount();
  DayRange days();
  std::optional<Day> day();
  std::vector<std::uint64_t> hashes();
  /// A number smaller than `end`.
  std::uint64_t below(std::uint64_t end);
  /// How many items follow, of at least one byte each: never more than there are bytes.
  std::size_t count();
  /// An enumerator of a closed list of `count`.
  template <typename Enum>
  Enum choice(std::uint64_t count) {
    return static_cast<Enum>(below(count));
  }

  bool failed() const { return failed_; }
  /// Whether all was read and all fitted.
  bool is_done() const { return !failed_ && rest_.empty(); }

 private:
  void fail();
  std::uint64_t fixed();

  std::string_view rest_;
  bool failed_ = false;
};

}  // namespace crosscheck
