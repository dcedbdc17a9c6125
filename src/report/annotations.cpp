#include "report/annotations.h"

#include "report/remarks.h"
#include "report/words.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_shown = 10;  ///< annotations of a level that a step can show

std::string_view command_of(Severity level) {
  return level == Severity::note ? "notice" : name(level);
}

std::string body_of(const Remark& remark) {
  std::string body = remark.message;
  for (const RelatedClaim& other : remark.related) body += "\n" + other.words;
  if (!remark.ask.empty()) body += "\nAsk: " + remark.ask;
  return body;
}

void write_annotation(const Remark& remark, std::ostream& out) {
  const Place& at = remark.at;
  out << "::" << command_of(remark.level) << " file=" << escaped_property(at.path)
      << ",line=" << at.line;
  if (at.end_line > 0) out << ",endLine=" << at.end_line;
  if (at.column > 0) out << ",col=" << at.column;
  // Columns of two lines are not understood.
  if (at.end_column > 0 && at.end_line == at.line) out << ",endColumn=" << at.end_column;
  out << ",title=" << escaped_property(remark.title)
      << "::" << escaped_data(body_of(remark)) << '\n';
}

std::string escaped(std::string_view text, std::string_view special) {
  return percent_encoded(text,
                         [&](char c) { return special.find(c) == std::string_view::npos; });
}

}  // namespace

std::string escaped_data(std::string_view text) { return escaped(text, "%\r\n"); }
std::string escaped_property(std::string_view text) { return escaped(text, "%\r\n:,"); }

void write_github(const ReportView& view, const Layout& layout, std::ostream& out) {
  const std::vector<Remark> remarks = remarks_of(view, layout);
  for (const Severity level : {Severity::error, Severity::warning, Severity::note}) {
    std::size_t count = 0;
    for (const Remark& remark : remarks) {
      if (remark.level != level) continue;
      if (++count <= most_shown) write_annotation(remark, out);
    }
    if (count > most_shown) {
      out << "and " << counted(count - most_shown, std::string("more ").append(name(level)))
          << '\n';
    }
  }
}

}  // namespace crosscheck
