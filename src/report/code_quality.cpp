#include "report/code_quality.h"

#include "report/json_writer.h"
#include "report/remarks.h"

namespace crosscheck {
namespace {

std::string_view severity_of(Severity level) {
  if (level == Severity::error) return "critical";
  return level == Severity::warning ? "major" : "info";
}

void write_issue(const Remark& remark, std::ostream& out) {
  std::string text = remark.title + ": " + remark.message;
  if (!remark.ask.empty()) text += " " + remark.ask;
  JsonWriter json(out);
  json.begin_object();
  json.member("description", text);
  json.member("check_name", remark.finding->rule);
  json.member("fingerprint", remark.finding->id);
  json.member("severity", severity_of(remark.level));
  json.key("location");
  json.begin_object();
  json.member("path", remark.at.path);
  json.key("lines");
  json.begin_object();
  json.count("begin", remark.at.line);
  if (remark.at.end_line > 0) json.count("end", remark.at.end_line);
  json.end_object();
  json.end_object();
  json.end_object();
}

}  // namespace

void write_gitlab(const ReportView& view, const Layout& layout, std::ostream& out) {
  out << '[';
  bool first = true;
  for (const Remark& remark : remarks_of(view, layout)) {
    out << (first ? "\n  " : ",\n  ");
    first = false;
    write_issue(remark, out);
  }
  out << (first ? "]\n" : "\n]\n");
}

}  // namespace crosscheck
