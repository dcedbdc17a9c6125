#pragma once
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

#include "report/report.h"

namespace crosscheck {

/// How some words stand out where color is on.
enum class Style : std::uint8_t { plain, bold, dim, red, yellow, green, blue };

/// Lines of text for a terminal, wrapped to its width. Text that is put in is safe to show
/// (see `safe_text`).
class TextPage {
 public:
  /// Very narrow terminals are taken as 40 columns, very wide ones as 100: longer lines are
  /// hard to read.
  TextPage(const Layout& layout, std::ostream& out);

  std::size_t width() const { return width_; }
  std::string styled(std::string_view text, Style style) const;

  void blank() { out_ << '\n'; }
  /// One line that is not wrapped.
  void line(std::size_t indent, std::string_view text, Style style = Style::plain);
  /// Lines from the column `indent` on; those after the first start `hang` columns later.
  void paragraph(std::size_t indent, std::string_view text, Style style = Style::plain,
                 std::size_t hang = 0);
  /// A paragraph behind words that stand out, aligned to the right of them: "Ask: ...".
  void labelled(std::size_t indent, std::string_view label, std::string_view text,
                Style style = Style::bold);
  /// Words at the left and others at the right edge; those are left out where there is no
  /// room.
  void line_with_edge(std::size_t indent, std::string_view left, Style left_style,
                      std::string_view right);
  /// A heading with a rule to the right edge, after a blank line.
  void title(std::string_view text);

 private:
  std::size_t width_;
  bool color_;
  std::ostream& out_;
};

}  // namespace crosscheck
