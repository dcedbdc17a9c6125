#include "report/why_not.h"

#include <algorithm>

#include "report/proof_parts.h"
#include "report/safe_text.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

std::vector<std::string> words_in(std::string_view text) {
  std::vector<std::string> words;
  const std::string lower = to_lower(text);
  for (const std::string_view word : split(lower, ' ')) {
    if (!trimmed(word).empty()) words.emplace_back(trimmed(word));
  }
  return words;
}

bool holds_all(const std::string& text, const std::vector<std::string>& words) {
  return std::ranges::all_of(
      words, [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

std::string title_of(const WhyNotPage& why) {
  if (!why.silence) return "Do they answer one question?";
  switch (why.silence->stop) {
    case Stop::none: return why.rule + " does tell of it";
    case Stop::overridden: return why.rule + " holds, and another verdict stands";
    case Stop::apart: return why.rule + " never looks at the two together";
    case Stop::condition: return why.rule + ": a line does not hold";
    case Stop::exception: return why.rule + ": its exception holds";
    case Stop::held_back: return why.rule + " holds, and is held back";
  }
  return "";
}

class WhyNotWriter {
 public:
  WhyNotWriter(const ReportView& view, const WhyNotPage& why, TextPage& page)
      : why_(why), page_(page), parts_(view, page) {}

  void write() {
    page_.paragraph(0, safe_text(title_of(why_)), Style::bold);
    page_.blank();
    if (why_.silence) {
      write_reason(why_.silence->why, why_.silence->at);
      if (!why_.silence->findings.empty()) {
        page_.labelled(
            0, is_single() ? "Findings that tell of it:" : "Findings that tell of both:",
            safe_text(joined(why_.silence->findings, ", ")));
      }
    } else {
      write_answer();
    }
    page_.title("What is said");
    parts_.claim(why_.claims[0], is_single() ? "claim" : "a", false);
    if (!is_single()) parts_.claim(why_.claims[1], "b", false);
    if (why_.silence) write_lines();
    if (!is_single()) write_slots();
  }

 private:
  bool is_single() const { return why_.claims[0] == why_.claims[1]; }
  void write_reason(const std::string& words, const std::string& at) {
    const bool ends = words.ends_with('.') || words.ends_with('?');
    page_.paragraph(0, safe_text(words) + (ends ? "" : "."));
    if (!at.empty()) page_.paragraph(0, safe_text(at), Style::dim);
  }
  void write_answer() {
    page_.labelled(
        0, why_.question.is_one ? "Yes:" : "No:", safe_text(why_.question.why) + ".");
  }
  void write_lines() {
    if (why_.silence->tried.empty()) return;
    page_.title("The lines of the rule, as far as they were tried");
    for (const ProofLine& line : why_.silence->tried) parts_.line(line);
  }
  void write_slots() {
    page_.title(why_.silence ? "One question?" : "The slots that set questions apart");
    page_.blank();
    if (why_.silence) {
      write_answer();
      page_.blank();
    }
    for (const SlotComparison& slot : why_.slots) {
      constexpr std::size_t column = 12;
      const std::string label =
          std::string(slot.slot) + std::string(column - slot.slot.size(), ' ');
      const std::string relation(name(slot.relation));
      page_.labelled(2, label + relation + std::string(10 - relation.size(), ' '),
                     safe_text(slot.a + " | " + slot.b), Style::plain);
    }
  }

  const WhyNotPage& why_;
  TextPage& page_;
  ProofParts parts_;
};

}  // namespace

std::vector<ClaimIndex> claims_named(const ReportView& view, std::string_view selector) {
  std::vector<ClaimIndex> by_id;
  std::vector<ClaimIndex> by_words;
  std::vector<ClaimIndex> by_figure;
  const std::vector<std::string> words = words_in(selector);
  for (ClaimIndex i = 0; i < view.claims.size(); ++i) {
    const Claim& claim = view.claims[i];
    if (claim.id == selector) return {i};
    if (selector.starts_with("c-") && claim.id.starts_with(selector)) by_id.push_back(i);
    const std::string source = to_lower(view.articles[claim.article].source) + " ";
    if (words.empty() || !holds_all(source + to_lower(claim.sentence), words)) continue;
    by_words.push_back(i);
    if (holds_all(source + to_lower(claim.text), words)) by_figure.push_back(i);
  }
  if (!by_id.empty()) return by_id;
  return by_figure.empty() ? by_words : by_figure;
}

void write_why_not(const ReportView& view, const WhyNotPage& why, const Layout& layout,
                   std::ostream& out) {
  TextPage page(layout, out);
  WhyNotWriter(view, why, page).write();
}

}  // namespace crosscheck
