#include "report/terminal.h"

#include <algorithm>

#include "report/words.h"
#include "report/wrap.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

constexpr std::size_t narrowest = 40;
constexpr std::size_t widest = 100;  ///< longer lines are hard to read

enum class Style : std::uint8_t { plain, bold, dim, red, yellow, green, blue };

class TerminalWriter {
 public:
  TerminalWriter(const Layout& layout, std::ostream& out)
      : width_(std::clamp(layout.width, narrowest, widest)),
        color_(layout.color),
        out_(out) {}

  void write(const Outline& outline) {
    paragraph(0, outline.headline, Style::bold);
    for (const Section& section : outline.sections) write_section(section);
    if (!outline.single_sources.empty()) write_single_sources(outline.single_sources);
    out_ << '\n';
    for (const std::string& line : outline.closing) paragraph(0, line);
  }

 private:
  std::string styled(std::string_view text, Style style) const {
    constexpr std::string_view codes[] = {"", "1", "2", "1;31", "1;33", "32", "36"};
    if (!color_ || style == Style::plain) return std::string(text);
    const std::string_view code = codes[static_cast<std::size_t>(style)];
    return "\x1b[" + std::string(code) + "m" + std::string(text) + "\x1b[0m";
  }

  void line(std::size_t indent, std::string_view text, Style style = Style::plain) {
    out_ << std::string(indent, ' ') << styled(text, style) << '\n';
  }

  /// Lines from the column `indent` on; those after the first start `hang` columns later.
  void paragraph(std::size_t indent, std::string_view text, Style style = Style::plain,
                 std::size_t hang = 0) {
    bool first = true;
    for (const std::string& part : wrapped(text, width_ - indent - hang)) {
      line(first ? indent : indent + hang, part, style);
      first = false;
    }
  }

  /// A paragraph after a word that stands out: "Ask: ...".
  void labelled(std::size_t indent, std::string_view label, std::string_view text) {
    const std::size_t hang = indent + display_width(label) + 1;
    bool first = true;
    for (const std::string& part : wrapped(text, width_ - hang)) {
      if (first) {
        out_ << std::string(indent, ' ') << styled(label, Style::bold) << ' ' << part
             << '\n';
      } else {
        line(hang, part);
      }
      first = false;
    }
  }

  void title(std::string_view text) {
    std::string rule;
    for (std::size_t i = display_width(text) + 1; i < width_; ++i) rule += "─";
    out_ << '\n' << styled(text, Style::bold) << ' ' << styled(rule, Style::dim) << '\n';
  }

  void write_section(const Section& section) {
    title(section.title);
    for (const Topic& topic : section.topics) {
      out_ << '\n';
      if (!topic.label.empty()) paragraph(0, topic.label, Style::bold);
      for (const Verdict& verdict : topic.verdicts) {
        if (&verdict != &topic.verdicts.front()) out_ << '\n';
        write_verdict(verdict);
      }
    }
  }

  static Style style_of(const Verdict& verdict) {
    if (verdict.tag == "CONFLICT") return Style::red;
    if (!verdict.tag.empty()) return Style::yellow;
    const std::string& family = verdict.finding->family;
    if (family == "update") return Style::blue;
    return family == "agree" ? Style::green : Style::plain;
  }

  /// "CONFLICT  different figures" with the short id at the right edge, where it fits.
  void write_verdict_line(const Verdict& verdict) {
    std::string words =
        verdict.tag.empty() ? verdict.words : verdict.tag + "  " + verdict.words;
    if (verdict.finding->family == "agree" && verdict.sources > 1) {
      words += ": " + counted(verdict.sources, "independent source");
    }
    const std::string id = short_id(*verdict.finding);
    const std::size_t used = 2 + display_width(words) + display_width(id);
    if (used + 2 > width_) {
      paragraph(2, words, style_of(verdict));
      return;
    }
    out_ << "  " << styled(words, style_of(verdict)) << std::string(width_ - used, ' ')
         << styled(id, Style::dim) << '\n';
  }

  void write_verdict(const Verdict& verdict) {
    write_verdict_line(verdict);
    if (!verdict.message.empty()) paragraph(4, verdict.message);
    const std::size_t column = value_column(verdict);
    for (const Side& side : verdict.sides) write_side(side, column);
    if (!verdict.ask.empty()) labelled(4, "Ask:", verdict.ask);
    if (!verdict.would_change.empty()) {
      paragraph(4, "It would be otherwise " + verdict.would_change + ".", Style::plain, 2);
    }
  }

  /// Columns for the values at the left; longer ones stand on a line of their own.
  std::size_t value_column(const Verdict& verdict) const {
    const std::size_t limit = width_ < 72 ? 12 : 18;
    std::size_t column = 0;
    for (const Side& side : verdict.sides) {
      for (const Quotation& quotation : side.quotations) {
        const std::size_t columns = display_width(quotation.value);
        if (columns <= limit) column = std::max(column, columns);
      }
    }
    return std::max<std::size_t>(column, 2);
  }

  static std::string credit(const Quotation& quotation) {
    std::string words = quotation.source + ", " + quotation.date;
    if (!quotation.as_of.empty()) words += ", " + quotation.as_of;
    if (!quotation.speaker.empty()) words += " (" + quotation.speaker + ")";
    return words;
  }

  /// The value in its column, then source and date, the words below.
  void write_quotation(const Quotation& quotation, std::size_t column, bool repeats) {
    const std::size_t indent = 4 + column + 2;
    std::string value = repeats ? "" : quotation.value;
    if (display_width(value) > column) {
      paragraph(4, value, Style::bold);
      value.clear();
    }
    bool first = true;
    for (const std::string& part : wrapped(credit(quotation), width_ - indent)) {
      out_ << "    " << styled(padded(first ? value : "", column), Style::bold) << "  "
           << part << '\n';
      first = false;
    }
    paragraph(indent, "“" + quotation.text + "”");
  }

  void write_side(const Side& side, std::size_t column) {
    const std::string* last = nullptr;
    for (const Quotation& quotation : side.quotations) {
      write_quotation(quotation, column, last != nullptr && *last == quotation.value);
      last = &quotation.value;
    }
    const std::size_t indent = 4 + column + 2;
    if (!side.copies.empty()) {
      paragraph(indent, "same text in " + joined(side.copies, ", "), Style::dim);
    }
    if (!side.more.empty())
      paragraph(indent, "also " + joined(side.more, ", "), Style::dim);
  }

  void write_single_sources(const std::vector<SingleSource>& sources) {
    constexpr std::size_t most = 5;
    title("Said by one source only");
    for (const SingleSource& single : sources) {
      out_ << '\n';
      paragraph(0, single.source + ", " + single.date, Style::bold);
      std::size_t shown = 0;
      for (const Quotation& quotation : single.quotations) {
        if (shown++ == most) break;
        paragraph(2, "“" + quotation.text + "”");
      }
      if (single.quotations.size() > most) {
        line(2, "and " + std::to_string(single.quotations.size() - most) + " more",
             Style::dim);
      }
    }
  }

  std::size_t width_;
  bool color_;
  std::ostream& out_;
};

}  // namespace

void write_terminal(const Outline& outline, const Layout& layout, std::ostream& out) {
  TerminalWriter(layout, out).write(outline);
}

}  // namespace crosscheck
