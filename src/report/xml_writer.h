#pragma once
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace crosscheck {

/// Text as it stands in XML 1.0, in an element or an attribute: markup is escaped, line
/// breaks and tabs are character references, what XML cannot hold (control characters,
/// U+FFFE, U+FFFF, bytes that are no UTF-8) becomes U+FFFD.
std::string escaped_xml(std::string_view text);

/// Writes XML, one element a line. An element that holds text or nothing stands on one
/// line.
class XmlWriter {
 public:
  /// Writes the declaration to `out`, which must outlive the writer.
  explicit XmlWriter(std::ostream& out);
  /// Requires: every element that was begun has ended.
  ~XmlWriter() { out_ << '\n'; }
  XmlWriter(const XmlWriter&) = delete;
  XmlWriter& operator=(const XmlWriter&) = delete;

  /// Names are ours: they are written as they are.
  void begin(std::string_view element);
  /// An attribute of the element that was just begun.
  void attribute(std::string_view name, std::string_view value);
  void attribute(std::string_view name, std::size_t value);
  /// The text of the element that was just begun.
  void text(std::string_view content);
  void end();

  /// An element that holds nothing but text.
  void element(std::string_view name, std::string_view content) {
    begin(name);
    text(content);
    end();
  }

 private:
  void close_tag();
  void new_line();

  std::ostream& out_;
  std::vector<std::string> open_;
  bool in_tag_ = false;     ///< its start tag is not closed yet
  bool has_lines_ = false;  ///< the innermost element holds elements
};

}  // namespace crosscheck
