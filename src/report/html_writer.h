#pragma once
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace crosscheck {

/// Text as HTML shows it, in an element or in a quoted attribute: what would be markup is
/// escaped.
std::string escaped_html(std::string_view text);

/// Writes HTML and the SVG inside it. Every text and every attribute is escaped here and
/// nowhere else, and what was opened is closed in order, so no text from outside becomes
/// markup.
class HtmlWriter {
 public:
  using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;

  /// An element that is closed at the end of its scope.
  class Element {
   public:
    explicit Element(HtmlWriter& html) : html_(html) {}
    ~Element() { html_.close(); }
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;

   private:
    HtmlWriter& html_;
  };

  /// Opens an element for the scope of what is returned. An attribute whose value is
  /// `absent` is left out.
  [[nodiscard]] Element element(std::string_view tag, Attributes attributes = {});
  /// An element with nothing but text in it.
  void leaf(std::string_view tag, std::string_view text, Attributes attributes = {});
  /// An element that HTML never closes (`<meta>`).
  void lone(std::string_view tag, Attributes attributes = {});
  /// An element of SVG without content: `<path .../>`.
  void shape(std::string_view tag, Attributes attributes = {});
  void text(std::string_view text) { append_escaped(text); }
  /// Our own style and script, which are no text from outside.
  void verbatim(std::string_view text) { out_ += text; }

  std::size_t size() const { return out_.size(); }
  std::string take() { return std::move(out_); }

  /// The value of an attribute that is not there.
  static constexpr std::string_view absent{"\x01", 1};

 private:
  void open(std::string_view tag, Attributes attributes);
  void close();
  void append_tag(std::string_view tag, Attributes attributes);
  void append_escaped(std::string_view text);

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace crosscheck
