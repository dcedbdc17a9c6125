#include "report/xml_writer.h"

#include "support/utf8.h"

namespace crosscheck {
namespace {

/// The characters of XML 1.0.
bool is_allowed(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) ||
         (c >= 0xE000 && c <= 0xFFFD) || (c >= 0x10000 && c <= 0x10FFFF);
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '&': out += "&amp;"; return;
    case '<': out += "&lt;"; return;
    case '>': out += "&gt;"; return;
    case '"': out += "&quot;"; return;
    // As they are, readers of attributes make blanks of them.
    case '\t': out += "&#9;"; return;
    case '\n': out += "&#10;"; return;
    case '\r': out += "&#13;"; return;
    default: append_utf8(out, c); return;
  }
}

}  // namespace

std::string escaped_xml(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.bytes;
    append_escaped(out, point.valid && is_allowed(point.value) ? point.value : 0xFFFD);
  }
  return out;
}

XmlWriter::XmlWriter(std::ostream& out) : out_(out) {
  out_ << R"(<?xml version="1.0" encoding="UTF-8"?>)";
}

void XmlWriter::begin(std::string_view element) {
  close_tag();
  new_line();
  out_ << '<' << element;
  open_.emplace_back(element);
  in_tag_ = true;
  has_lines_ = false;
}

void XmlWriter::attribute(std::string_view name, std::string_view value) {
  out_ << ' ' << name << "=\"" << escaped_xml(value) << '"';
}

void XmlWriter::attribute(std::string_view name, std::size_t value) {
  attribute(name, std::to_string(value));
}

void XmlWriter::text(std::string_view content) {
  close_tag();
  out_ << escaped_xml(content);
}

void XmlWriter::end() {
  const std::string element = std::move(open_.back());
  open_.pop_back();
  if (in_tag_) {
    out_ << "/>";
  } else {
    if (has_lines_) new_line();
    out_ << "</" << element << '>';
  }
  in_tag_ = false;
  has_lines_ = true;
}

void XmlWriter::close_tag() {
  if (in_tag_) out_ << '>';
  in_tag_ = false;
}

void XmlWriter::new_line() { out_ << '\n' << std::string(2 * open_.size(), ' '); }

}  // namespace crosscheck
