#include "report/html_writer.h"

#include <algorithm>
#include <array>

namespace crosscheck {
namespace {

void append_character(std::string& out, char c) {
  switch (c) {
    case '&': out += "&amp;"; break;
    case '<': out += "&lt;"; break;
    case '>': out += "&gt;"; break;
    case '"': out += "&quot;"; break;
    case '\'': out += "&#39;"; break;
    default: out += c;
  }
}

/// Elements that begin a line, so that the file can be read and compared by lines.
bool begins_line(std::string_view tag) {
  constexpr auto tags = std::to_array<std::string_view>(
      {"article", "body", "details", "div", "footer", "h1", "h2", "h3", "h4", "head",
       "header", "li", "main", "meta", "nav", "section", "svg", "table", "tr"});
  return std::ranges::find(tags, tag) != tags.end();
}

}  // namespace

std::string escaped_html(std::string_view text) {
  std::string escaped;
  escaped.reserve(text.size());
  for (const char c : text) append_character(escaped, c);
  return escaped;
}

void HtmlWriter::append_escaped(std::string_view text) {
  for (const char c : text) append_character(out_, c);
}

void HtmlWriter::append_tag(std::string_view tag, Attributes attributes) {
  if (begins_line(tag)) out_ += '\n';
  out_ += '<';
  out_ += tag;
  for (const auto& [name, value] : attributes) {
    if (value == absent) continue;
    out_ += ' ';
    out_ += name;
    if (value.empty() && name != "alt" && name != "value") continue;
    out_ += "=\"";
    append_escaped(value);
    out_ += '"';
  }
}

void HtmlWriter::open(std::string_view tag, Attributes attributes) {
  append_tag(tag, attributes);
  out_ += '>';
  open_.emplace_back(tag);
}

void HtmlWriter::close() {
  out_ += "</" + open_.back() + ">";
  open_.pop_back();
}

HtmlWriter::Element HtmlWriter::element(std::string_view tag, Attributes attributes) {
  open(tag, attributes);
  return Element(*this);
}

void HtmlWriter::leaf(std::string_view tag, std::string_view text, Attributes attributes) {
  open(tag, attributes);
  append_escaped(text);
  close();
}

void HtmlWriter::lone(std::string_view tag, Attributes attributes) {
  append_tag(tag, attributes);
  out_ += '>';
}

void HtmlWriter::shape(std::string_view tag, Attributes attributes) {
  append_tag(tag, attributes);
  out_ += "/>";
}

}  // namespace crosscheck
