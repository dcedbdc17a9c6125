#include "acquire/json_lines.h"

#include <simdjson.h>

#include <utility>

#include "acquire/charset.h"
#include "support/text.h"

namespace crosscheck {
namespace {

using simdjson::dom::element;

/// Text of a scalar: a string, or a number as it is written; nothing for other values.
std::optional<std::string> scalar(const element& value) {
  if (value.is_string()) return std::string(value.get_string().value_unsafe());
  if (value.is_number()) return simdjson::minify(value);
  return std::nullopt;
}

/// A member of an object that is a list or an object itself, character for character:
/// numbers stay as written. "" where there is none.
template <typename Kind>
std::string raw_member(const std::string& line, std::string_view key) {
  simdjson::ondemand::parser parser;
  const simdjson::padded_string padded(line);
  simdjson::ondemand::document document;
  Kind member;
  std::string_view raw;
  if (parser.iterate(padded).get(document) != simdjson::SUCCESS) return {};
  if (document[key].get(member) != simdjson::SUCCESS) return {};
  if (member.raw_json().get(raw) != simdjson::SUCCESS) return {};
  return std::string(trimmed(raw));
}

class RecordReader {
 public:
  RecordReader(const std::string& path, Problems& problems)
      : path_(path), problems_(problems) {}

  std::optional<JsonRecord> read(std::string_view line, std::size_t number) {
    JsonRecord record;
    record.line = number;
    record.bytes = line;
    const std::string repaired = characters(line).utf8.text;
    if (repaired != line) complain(number, "invalid UTF-8, read as U+FFFD");
    element root;
    if (const auto error = parser_.parse(repaired).get(root)) {
      complain(number, std::string("not read as JSON: ") + lower_case(error) +
                           "; expected one object a line");
      return std::nullopt;
    }
    simdjson::dom::object object;
    if (root.get(object) != simdjson::SUCCESS) {
      complain(number, "expected an object with the key 'text'");
      return std::nullopt;
    }
    if (!fill(record, object, repaired)) return std::nullopt;
    return record;
  }

 private:
  static std::string lower_case(simdjson::error_code error) {
    std::string message = simdjson::error_message(error);
    if (!message.empty() && message[0] >= 'A' && message[0] <= 'Z') message[0] += 'a' - 'A';
    while (message.ends_with('.')) message.pop_back();
    return message;
  }

  bool fill(JsonRecord& record, const simdjson::dom::object& object,
            const std::string& line) {
    bool has_text = false;
    bool has_claims = false;
    for (const auto [key, value] : object) {
      if (key == "text" && value.is_string()) {
        record.text = value.get_string().value_unsafe();
        has_text = true;
      } else if (key == "claims" && value.is_array()) {
        has_claims = true;
      } else if (const auto text = scalar(value)) {
        set_field(record.metadata, key, *text, {path_, record.line, 0, {}}, problems_);
      }
    }
    if (has_claims) {
      record.embedded_claims = raw_member<simdjson::ondemand::array>(line, "claims");
      record.embedded_reading = raw_member<simdjson::ondemand::object>(line, "reading");
    }
    if (has_text || has_claims) return true;
    complain(record.line, "no string under the key 'text'");
    return false;
  }

  void complain(std::size_t line, std::string message) {
    problems_.push_back({path_, line, 0, std::move(message)});
  }

  const std::string& path_;
  Problems& problems_;
  simdjson::dom::parser parser_;
};

}  // namespace

std::vector<JsonRecord> read_json_lines(std::string_view file, const std::string& path,
                                        Problems& problems) {
  if (file.starts_with("\xEF\xBB\xBF")) file.remove_prefix(3);
  std::vector<JsonRecord> records;
  RecordReader reader(path, problems);
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < file.size(); ++number) {
    std::size_t end = file.find('\n', begin);
    if (end == std::string_view::npos) end = file.size();
    const std::string_view line = trimmed(file.substr(begin, end - begin));
    if (!line.empty()) {
      if (auto record = reader.read(line, number)) records.push_back(std::move(*record));
    }
    begin = end + 1;
  }
  return records;
}

}  // namespace crosscheck
