#include "report/json_decoder.h"

#include <algorithm>

namespace crosscheck {
namespace {

using Type = JsonValue::Type;

/// The member, if it is there and not null.
const JsonValue* given(const JsonValue& object, std::string_view key) {
  const JsonValue* member = object.find(key);
  return member == nullptr || member->is_null() ? nullptr : member;
}

}  // namespace

void JsonDecoder::fail(std::string_view what) {
  if (failed()) return;
  error_ = (where_.empty() ? "" : where_ + ": ") + std::string(what);
}

JsonDecoder::Inside::Inside(JsonDecoder& decoder, std::string_view name)
    : decoder_(decoder), before_(decoder.where_.size()) {
  if (before_ > 0) decoder.where_ += '.';
  decoder.where_ += name;
}

JsonDecoder::Inside::Inside(JsonDecoder& decoder, std::size_t index)
    : decoder_(decoder), before_(decoder.where_.size()) {
  decoder.where_ += '[' + std::to_string(index) + ']';
}

std::string JsonDecoder::text(const JsonValue& object, std::string_view key) {
  const Inside inside(*this, key);
  const JsonValue* member = object.find(key);
  if (member != nullptr && member->type == Type::string) return member->text;
  fail("expected a string");
  return "";
}

std::string JsonDecoder::text_or_empty(const JsonValue& object, std::string_view key) {
  return given(object, key) == nullptr ? "" : text(object, key);
}

std::size_t JsonDecoder::count(const JsonValue& object, std::string_view key,
                               std::size_t otherwise) {
  const JsonValue* member = given(object, key);
  if (member == nullptr) return otherwise;
  const Inside inside(*this, key);
  const std::optional<Decimal> value = number(*member);
  const std::optional<std::int64_t> whole =
      value && value->is_whole() ? value->to_int() : std::nullopt;
  if (whole && *whole >= 0) return static_cast<std::size_t>(*whole);
  fail("expected a whole number of 0 or more");
  return otherwise;
}

bool JsonDecoder::flag(const JsonValue& object, std::string_view key) {
  const JsonValue* member = given(object, key);
  if (member == nullptr) return false;
  const Inside inside(*this, key);
  if (member->type != Type::boolean) fail("expected true or false");
  return member->truth;
}

Decimal JsonDecoder::amount(const JsonValue& object, std::string_view key) {
  const Inside inside(*this, key);
  const JsonValue* member = object.find(key);
  if (member == nullptr) {
    fail("expected a number");
    return {};
  }
  return number(*member).value_or(0);
}

std::vector<std::string> JsonDecoder::texts(const JsonValue& object, std::string_view key) {
  std::vector<std::string> found;
  if (given(object, key) == nullptr) return found;
  for (const JsonValue& item : list(object, key)) {
    if (item.type != Type::string) fail("expected strings in " + std::string(key));
    found.push_back(item.text);
  }
  return found;
}

std::optional<Decimal> JsonDecoder::number(const JsonValue& value) {
  const auto parsed =
      value.type == Type::number ? Decimal::parse(value.text) : std::optional<Decimal>();
  if (!parsed) fail("expected a number");
  return parsed;
}

std::optional<Day> JsonDecoder::day(const JsonValue& value) {
  if (value.is_null()) return std::nullopt;
  const std::optional<Day> parsed =
      value.type == Type::string ? parse_day(value.text) : std::nullopt;
  if (!parsed) fail("expected a day such as 2026-01-31");
  return parsed;
}

DayRange JsonDecoder::days(const JsonValue& object, std::string_view key) {
  const JsonValue* member = given(object, key);
  if (member == nullptr) return {};
  const Inside inside(*this, key);
  if (member->type != Type::array || member->items.size() != 2) {
    fail("expected two days");
    return {};
  }
  return {day(member->items[0]), day(member->items[1])};
}

const std::vector<JsonValue>& JsonDecoder::list(const JsonValue& object,
                                                std::string_view key) {
  static const std::vector<JsonValue> none;
  const JsonValue* member = object.find(key);
  if (member != nullptr && member->type == Type::array) return member->items;
  const Inside inside(*this, key);
  fail("expected a list");
  return none;
}

const JsonValue* JsonDecoder::object(const JsonValue& object, std::string_view key) {
  const JsonValue* member = given(object, key);
  if (member == nullptr) return nullptr;
  const Inside inside(*this, key);
  if (member->type == Type::object) return member;
  fail("expected an object");
  return nullptr;
}

}  // namespace crosscheck
