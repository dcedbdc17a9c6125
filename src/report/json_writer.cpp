#include "report/json_writer.h"

#include <rapidjson/writer.h>

#include <algorithm>
#include <string>

#include "support/utf8.h"

namespace crosscheck {
namespace {

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c & 0x80) == 0; });
}

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

/// RapidJSON's idea of an output stream over a standard one. Text is gathered first: a
/// standard stream asks for its state at every character.
class Stream {
 public:
  using Ch = char;
  explicit Stream(std::ostream& out) : out_(out) { gathered_.reserve(most); }
  ~Stream() { pass_on(); }
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  void Put(char c) {
    if (gathered_.size() == most) pass_on();
    gathered_.push_back(c);
  }
  /// RapidJSON calls it when the outermost value is complete.
  void Flush() { pass_on(); }

 private:
  static constexpr std::size_t most = 1 << 14;

  void pass_on() {
    out_.write(gathered_.data(), static_cast<std::streamsize>(gathered_.size()));
    gathered_.clear();
  }

  std::ostream& out_;
  std::string gathered_;
};

}  // namespace

struct JsonWriter::Impl {
  explicit Impl(std::ostream& out) : stream(out), writer(stream) {}

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
  const auto put = [this](std::string_view valid) {
    impl_->writer.String(valid.data(), static_cast<rapidjson::SizeType>(valid.size()));
  };
  is_ascii(text) ? put(text) : put(repaired(text));
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
