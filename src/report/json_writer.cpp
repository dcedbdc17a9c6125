#include "report/json_writer.h"

#include <rapidjson/writer.h>

#include "support/utf8.h"

namespace crosscheck {
namespace {

std::string repaired(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (point.valid) {
      clean.append(text, at, point.bytes);
    } else {
      append_utf8(clean, 0xFFFD);
    }
    at += point.bytes;
  }
  return clean;
}

/// RapidJSON's idea of an output stream over a standard one.
struct Stream {
  using Ch = char;
  std::ostream* out;
  void Put(char c) { out->put(c); }
  void Flush() {}
};

}  // namespace

struct JsonWriter::Impl {
  explicit Impl(std::ostream& out) : stream{&out}, writer(stream) {}

  Stream stream;
  rapidjson::Writer<Stream> writer;
};

JsonWriter::JsonWriter(std::ostream& out) : impl_(std::make_unique<Impl>(out)) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::begin_object() { impl_->writer.StartObject(); }
void JsonWriter::end_object() { impl_->writer.EndObject(); }
void JsonWriter::begin_array() { impl_->writer.StartArray(); }
void JsonWriter::end_array() { impl_->writer.EndArray(); }
void JsonWriter::null() { impl_->writer.Null(); }
void JsonWriter::boolean(bool value) { impl_->writer.Bool(value); }
void JsonWriter::number(std::uint64_t value) { impl_->writer.Uint64(value); }

void JsonWriter::string(std::string_view text) {
  const std::string clean = repaired(text);
  impl_->writer.String(clean.data(), static_cast<rapidjson::SizeType>(clean.size()));
}

void JsonWriter::number(const Decimal& value) {
  const std::string digits = value.to_string();
  impl_->writer.RawValue(digits.data(), digits.size(), rapidjson::kNumberType);
}

void JsonWriter::days(const DayRange& range) {
  const auto end = [this](const std::optional<Day>& day) {
    day ? string(to_string(*day)) : null();
  };
  begin_array();
  end(range.first);
  end(range.last);
  end_array();
}

}  // namespace crosscheck
