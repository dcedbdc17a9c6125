#include "report/markdown.h"

#include "report/words.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// Sections that a reader must act on stay open.
bool is_folded(const Section& section) {
  return section.title != "Conflicts" && section.title != "To check" &&
         section.title != "Updates";
}

class MarkdownWriter {
 public:
  explicit MarkdownWriter(std::ostream& out) : out_(out) {}

  void write(const Outline& outline) {
    out_ << "## " << escaped_markdown(outline.headline) << "\n";
    for (const Section& section : outline.sections) write_section(section);
    if (!outline.single_sources.empty()) write_single_sources(outline.single_sources);
    out_ << '\n';
    for (const std::string& line : outline.closing) {
      out_ << "- " << escaped_markdown(line) << '\n';
    }
  }

 private:
  void fold(std::string_view title, std::size_t count) {
    out_ << "\n<details>\n<summary>" << title << " (" << count << ")</summary>\n";
  }

  void write_section(const Section& section) {
    if (is_folded(section)) {
      fold(section.title, section.topics.size());
    } else {
      out_ << "\n### " << section.title << '\n';
    }
    for (const Topic& topic : section.topics) {
      if (!topic.label.empty()) out_ << "\n#### " << escaped_markdown(topic.label) << '\n';
      for (const Verdict& verdict : topic.verdicts) write_verdict(verdict);
    }
    if (is_folded(section)) out_ << "\n</details>\n";
  }

  void write_verdict(const Verdict& verdict) {
    out_ << "\n**" << (verdict.tag.empty() ? "" : verdict.tag + ": ")
         << escaped_markdown(verdict.words) << "**";
    if (verdict.finding->family == "agree" && verdict.sources > 1) {
      out_ << ": " << counted(verdict.sources, "independent source");
    }
    out_ << " (" << escaped_markdown(short_id(*verdict.finding)) << ")\n";
    if (!verdict.message.empty()) out_ << '\n' << escaped_markdown(verdict.message) << '\n';
    write_table(verdict);
    if (!verdict.ask.empty())
      out_ << "\n**Ask:** " << escaped_markdown(verdict.ask) << '\n';
    if (!verdict.would_change.empty()) {
      out_ << "\n" << escaped_markdown(verdict.would_change) << "\n";
    }
  }

  void write_table(const Verdict& verdict) {
    out_ << "\n| says | source | date | words |\n|---|---|---|---|\n";
    for (const Side& side : verdict.sides) {
      for (const Quotation& quotation : side.quotations) write_row(quotation);
      write_others("same text in ", side.copies);
      write_others("also ", side.more);
    }
  }

  void write_row(const Quotation& quotation) {
    out_ << "| " << escaped_markdown(quotation.value) << " | "
         << escaped_markdown(quotation.source);
    if (!quotation.speaker.empty())
      out_ << " (" << escaped_markdown(quotation.speaker) << ")";
    out_ << " | " << escaped_markdown(quotation.date);
    if (!quotation.as_of.empty()) out_ << ", " << escaped_markdown(quotation.as_of);
    out_ << " | “" << escaped_markdown(quotation.text) << "” |\n";
  }

  void write_others(std::string_view how, const std::vector<std::string>& sources) {
    if (sources.empty()) return;
    out_ << "| | " << how << escaped_markdown(joined(sources, ", ")) << " | | |\n";
  }

  void write_single_sources(const std::vector<SingleSource>& sources) {
    fold("Said by one source only", sources.size());
    for (const SingleSource& single : sources) {
      out_ << "\n**" << escaped_markdown(single.source) << "**, "
           << escaped_markdown(single.date) << "\n\n";
      for (const Quotation& quotation : single.quotations) {
        out_ << "- “" << escaped_markdown(quotation.text) << "”\n";
      }
    }
    out_ << "\n</details>\n";
  }

  std::ostream& out_;
};

}  // namespace

std::string escaped_markdown(std::string_view text) {
  constexpr std::string_view markup = "\\`*_{}[]()<>|~$^=!";
  std::string escaped;
  escaped.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const bool begins = at == 0;
    const bool ends_number = at > 0 && text[at - 1] >= '0' && text[at - 1] <= '9' &&
                             text.find_first_not_of("0123456789") == at;
    if (c == '&') {
      escaped += "&amp;";
    } else if (c == '@' || c == '#') {
      // Nothing else keeps GitHub from calling people or linking issues.
      escaped += begins && c == '#' ? "\\#" : std::string(1, c);
      escaped += "<!-- -->";
    } else if (markup.find(c) != std::string_view::npos ||
               (begins && (c == '-' || c == '+')) ||
               (ends_number && (c == '.' || c == ')')) ||
               (c == ':' && text.substr(at, 3) == "://") ||
               (c == '.' && at >= 3 && to_lower(text.substr(at - 3, 3)) == "www")) {
      (escaped += '\\') += c;
    } else {
      escaped += c;
    }
  }
  return escaped;
}

void write_markdown(const Outline& outline, std::ostream& out) {
  MarkdownWriter(out).write(outline);
}

}  // namespace crosscheck
