#include "report/rdjson.h"

#include "report/json_writer.h"
#include "report/remarks.h"

namespace crosscheck {
namespace {

std::string_view severity_of(Severity level) {
  if (level == Severity::error) return "ERROR";
  return level == Severity::warning ? "WARNING" : "INFO";
}

void write_position(std::string_view key, std::size_t line, std::size_t column,
                    JsonWriter& json) {
  json.key(key);
  json.begin_object();
  json.count("line", line);
  if (column > 0) json.count("column", column);
  json.end_object();
}

void write_location(const Place& at, JsonWriter& json) {
  json.key("location");
  json.begin_object();
  json.member("path", at.path);
  json.key("range");
  json.begin_object();
  write_position("start", at.line, at.byte_column, json);
  if (at.end_line > 0) write_position("end", at.end_line, at.end_byte_column, json);
  json.end_object();
  json.end_object();
}

void write_diagnostic(const Remark& remark, std::ostream& out) {
  std::string text = remark.title + ": " + remark.message;
  if (!remark.ask.empty()) text += " " + remark.ask;
  JsonWriter json(out);
  json.begin_object();
  json.member("message", text);
  write_location(remark.at, json);
  json.member("severity", severity_of(remark.level));
  json.key("code");
  json.begin_object();
  json.member("value", remark.finding->rule);
  json.end_object();
  json.key("related_locations");
  json.begin_array();
  for (const RelatedClaim& other : remark.related) {
    json.begin_object();
    json.member("message", other.words);
    write_location(other.at, json);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

void write_rdjson(const ReportView& view, const Layout& layout, std::ostream& out) {
  out << "{\n  \"source\": {\"name\": \"crosscheck\"},\n  \"diagnostics\": [";
  bool first = true;
  for (const Remark& remark : remarks_of(view, layout)) {
    out << (first ? "\n    " : ",\n    ");
    first = false;
    write_diagnostic(remark, out);
  }
  out << (first ? "]\n}\n" : "\n  ]\n}\n");
}

}  // namespace crosscheck
