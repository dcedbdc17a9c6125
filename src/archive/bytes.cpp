#include "archive/bytes.h"

namespace crosscheck {
namespace {

constexpr std::uint64_t zigzag(std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  return value < 0 ? ~(bits << 1U) : bits << 1U;
}

constexpr std::int64_t unzigzag(std::uint64_t bits) {
  const std::uint64_t half = bits >> 1U;
  return static_cast<std::int64_t>((bits & 1U) != 0 ? ~half : half);
}

}  // namespace

void ByteWriter::number(std::uint64_t value) {
  while (value >= 0x80) {
    bytes_ += static_cast<char>((value & 0x7FU) | 0x80U);
    value >>= 7U;
  }
  bytes_ += static_cast<char>(value);
}

void ByteWriter::whole(std::int64_t value) { number(zigzag(value)); }

void ByteWriter::text(std::string_view value) {
  number(value.size());
  bytes_ += value;
}

void ByteWriter::texts(std::span<const std::string> values) {
  number(values.size());
  for (const std::string& value : values) text(value);
}

void ByteWriter::amount(const Decimal& value) {
  constexpr auto most = static_cast<Int128>(INT64_MAX);
  const bool small = value.coefficient() <= most && value.coefficient() >= -most;
  flag(small);
  if (small) {
    whole(static_cast<std::int64_t>(value.coefficient()));
    whole(value.exponent());
  } else {
    text(value.to_string());
  }
}

void ByteWriter::day(const std::optional<Day>& value) {
  flag(value.has_value());
  if (value) whole(value->number);
}

void ByteWriter::days(const DayRange& range) {
  day(range.first);
  day(range.last);
}

void ByteWriter::fixed(std::uint64_t value) {
  for (unsigned shift = 0; shift < 64; shift += 8)
    bytes_ += static_cast<char>((value >> shift) & 0xFFU);
}

void ByteWriter::hashes(std::span<const std::uint64_t> values) {
  number(values.size());
  for (const std::uint64_t value : values) fixed(value);
}

void ByteReader::fail() {
  failed_ = true;
  rest_ = {};
}

std::uint64_t ByteReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64 && !rest_.empty(); shift += 7) {
    const auto byte = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    value |= static_cast<std::uint64_t>(byte & 0x7FU) << shift;
    if ((byte & 0x80U) == 0) return value;
  }
  fail();
  return 0;
}

std::int64_t ByteReader::whole() { return unzigzag(number()); }

std::uint64_t ByteReader::below(std::uint64_t end) {
  const std::uint64_t value = number();
  if (value < end) return value;
  fail();
  return 0;
}

std::size_t ByteReader::count() {
  const std::uint64_t value = number();
  if (value <= rest_.size()) return static_cast<std::size_t>(value);
  fail();
  return 0;
}

std::string ByteReader::text() {
  const std::size_t size = count();
  std::string value(rest_.substr(0, size));
  rest_.remove_prefix(size);
  return value;
}

std::vector<std::string> ByteReader::texts() {
  std::vector<std::string> values(count());
  for (std::string& value : values) value = text();
  return values;
}

Decimal ByteReader::amount() {
  if (flag()) {
    const std::int64_t coefficient = whole();
    const std::int64_t exponent = whole();
    if (exponent >= -400 && exponent <= 400)
      return Decimal::of(coefficient, static_cast<int>(exponent));
  } else if (const auto value = Decimal::parse(text())) {
    return *value;
  }
  fail();
  return {};
}

std::optional<Day> ByteReader::day() {
  if (!flag()) return std::nullopt;
  constexpr std::int64_t farthest = 4'000'000;  // beyond the years 1 to 9999
  const std::int64_t number = whole();
  if (number < -farthest || number > farthest) {
    fail();
    return std::nullopt;
  }
  return Day{static_cast<std::int32_t>(number)};
}

DayRange ByteReader::days() {
  const std::optional<Day> first = day();
  return {first, day()};
}

std::uint64_t ByteReader::fixed() {
  std::uint64_t value = 0;
  for (unsigned i = 0; i < 8; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>(rest_[i])) << (8 * i);
  }
  rest_.remove_prefix(8);
  return value;
}

std::vector<std::uint64_t> ByteReader::hashes() {
  const std::size_t size = count();
  if (size > rest_.size() / 8) {
    fail();
    return {};
  }
  std::vector<std::uint64_t> values(size);
  for (std::uint64_t& value : values) value = fixed();
  return values;
}

}  // namespace crosscheck
