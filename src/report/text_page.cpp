#include "report/text_page.h"

#include <algorithm>

#include "report/wrap.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 100;

}  // namespace

TextPage::TextPage(const Layout& layout, std::ostream& out)
    : width_(std::clamp(layout.width, narrowest, widest)),
      color_(layout.color),
      out_(out) {}

std::string TextPage::styled(std::string_view text, Style style) const {
  constexpr std::string_view codes[] = {"", "1", "2", "1;31", "1;33", "32", "36"};
  if (!color_ || style == Style::plain || text.empty()) return std::string(text);
  const std::string_view code = codes[static_cast<std::size_t>(style)];
  return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
}

void TextPage::line(std::size_t indent, std::string_view text, Style style) {
  out_ << std::string(indent, ' ') << styled(text, style) << '\n';
}

void TextPage::paragraph(std::size_t indent, std::string_view text, Style style,
                         std::size_t hang) {
  bool first = true;
  for (const std::string& part : wrapped(text, width_ - indent - hang)) {
    line(first ? indent : indent + hang, part, style);
    first = false;
  }
}

void TextPage::labelled(std::size_t indent, std::string_view label, std::string_view text,
                        Style style) {
  const std::size_t hang = indent + display_width(label) + 1;
  bool first = true;
  for (const std::string& part : wrapped(text, width_ - hang)) {
    if (first) {
      out_ << std::string(indent, ' ') << styled(label, style) << ' ' << part << '\n';
    } else {
      line(hang, part);
    }
    first = false;
  }
}

void TextPage::line_with_edge(std::size_t indent, std::string_view left, Style left_style,
                              std::string_view right) {
  const std::size_t used = indent + display_width(left) + display_width(right);
  if (used + 2 > width_) return paragraph(indent, left, left_style);
  out_ << std::string(indent, ' ') << styled(left, left_style)
       << std::string(width_ - used, ' ') << styled(right, Style::dim) << '\n';
}

void TextPage::title(std::string_view text) {
  std::string rule;
  for (std::size_t i = display_width(text) + 1; i < width_; ++i) rule += "─";
  out_ << '\n' << styled(text, Style::bold) << ' ' << styled(rule, Style::dim) << '\n';
}

}  // namespace crosscheck
