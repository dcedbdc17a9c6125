#include "report/terminal.h"

#include <algorithm>

#include "report/text_page.h"
#include "report/words.h"
#include "report/wrap.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

class TerminalWriter {
 public:
  TerminalWriter(const Layout& layout, std::ostream& out) : page_(layout, out) {}

  void write(const Outline& outline) {
    page_.paragraph(0, outline.headline, Style::bold);
    for (const Section& section : outline.sections) write_section(section);
    if (!outline.single_sources.empty()) write_single_sources(outline.single_sources);
    page_.blank();
    for (const std::string& line : outline.closing) page_.paragraph(0, line);
  }

 private:
  void write_section(const Section& section) {
    page_.title(section.title);
    for (const Topic& topic : section.topics) {
      page_.blank();
      if (!topic.label.empty()) page_.paragraph(0, topic.label, Style::bold);
      for (const Verdict& verdict : topic.verdicts) {
        if (&verdict != &topic.verdicts.front()) page_.blank();
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
    page_.line_with_edge(2, words, style_of(verdict), short_id(*verdict.finding));
  }

  void write_verdict(const Verdict& verdict) {
    write_verdict_line(verdict);
    if (!verdict.message.empty()) page_.paragraph(4, verdict.message);
    const std::size_t column = value_column(verdict);
    for (const Side& side : verdict.sides) write_side(side, column);
    if (!verdict.ask.empty()) page_.labelled(4, "Ask:", verdict.ask);
    if (!verdict.would_change.empty()) {
      page_.paragraph(4, verdict.would_change, Style::plain, 2);
    }
  }

  /// Columns for the values at the left; longer ones stand on a line of their own.
  std::size_t value_column(const Verdict& verdict) const {
    const std::size_t limit = page_.width() < 72 ? 12 : 18;
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
      page_.paragraph(4, value, Style::bold);
      value.clear();
    }
    page_.labelled(4, padded(value, column + 1), credit(quotation));
    page_.paragraph(indent, "“" + quotation.text + "”");
  }

  void write_side(const Side& side, std::size_t column) {
    const std::string* last = nullptr;
    for (const Quotation& quotation : side.quotations) {
      write_quotation(quotation, column, last != nullptr && *last == quotation.value);
      last = &quotation.value;
    }
    const std::size_t indent = 4 + column + 2;
    if (!side.copies.empty()) {
      page_.paragraph(indent, "same text in " + joined(side.copies, ", "), Style::dim);
    }
    if (!side.more.empty())
      page_.paragraph(indent, "also " + joined(side.more, ", "), Style::dim);
  }

  void write_single_sources(const std::vector<SingleSource>& sources) {
    constexpr std::size_t most = 5;
    page_.title("Said by one source only");
    for (const SingleSource& single : sources) {
      page_.blank();
      page_.paragraph(0, single.source + ", " + single.date, Style::bold);
      std::size_t shown = 0;
      for (const Quotation& quotation : single.quotations) {
        if (shown++ == most) break;
        page_.paragraph(2, "“" + quotation.text + "”");
      }
      if (single.quotations.size() > most) {
        page_.line(2, "and " + std::to_string(single.quotations.size() - most) + " more",
                   Style::dim);
      }
    }
  }

  TextPage page_;
};

}  // namespace

void write_terminal(const Outline& outline, const Layout& layout, std::ostream& out) {
  TerminalWriter(layout, out).write(outline);
}

}  // namespace crosscheck
