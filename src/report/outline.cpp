#include "report/outline.h"

#include <algorithm>
#include <map>
#include <set>

#include "report/change_words.h"
#include "report/quotations.h"
#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::string_view section_titles[] = {"Conflicts",  "To check",       "Updates",
                                               "Agreements", "Not comparable", "Notes"};

bool is_single_source(const Finding& finding) {
  return finding.relation == "note.single_source";
}

bool is_shown(const Finding& finding, const std::set<std::string>& show) {
  const Rank rank = rank_of(finding);
  if (rank == Rank::not_comparable) return show.contains("not-comparable");
  return rank != Rank::note || show.contains("note");
}

/// The question that a finding belongs to: its own, else that of its first claim.
std::vector<std::size_t> questions_by_claim(const ReportView& view) {
  std::vector<std::size_t> question(view.claims.size(), view.questions.size());
  for (std::size_t i = 0; i < view.questions.size(); ++i) {
    for (const ClaimIndex claim : view.questions[i].claims) question[claim] = i;
  }
  return question;
}

/// The rule's sentence without the question it repeats; nothing for a plain agreement or
/// update, where the quotations say it all.
std::string message_of(const Finding& finding, const std::string& label) {
  const bool plain = finding.family == "agree" && finding.relation != "agree.arithmetic";
  if (plain) return "";
  std::string message = safe_text(finding.message);
  if (message.starts_with(label + ": ")) message.erase(0, label.size() + 2);
  return message;
}

class Builder {
 public:
  Builder(const ReportView& view, const std::set<std::string>& show)
      : view_(view),
        show_(show),
        quoter_(view),
        question_of_(questions_by_claim(view)),
        origin_of_(origins_by_article(view)) {}

  Outline build() {
    Outline outline;
    collect();
    for (auto& [key, topic] : topics_) {
      const std::string_view title = section_titles[static_cast<std::size_t>(key.first)];
      if (outline.sections.empty() || outline.sections.back().title != title) {
        outline.sections.push_back({std::string(title), {}});
      }
      outline.sections.back().topics.push_back(std::move(topic));
    }
    outline.single_sources = single_sources();
    return outline;
  }

 private:
  std::size_t question_of(const Finding& finding) const {
    if (finding.question) return *finding.question;
    return finding.claims.empty() ? view_.questions.size()
                                  : question_of_[finding.claims.front()];
  }

  Verdict verdict_of(const Finding& finding, const std::string& label) const {
    Verdict verdict;
    verdict.finding = &finding;
    verdict.tag = tag_of(finding);
    verdict.words = safe_text(words_for(finding.relation));
    verdict.message = message_of(finding, label);
    verdict.sides = quoter_.sides_of(finding);
    std::set<std::uint32_t> origins;
    for (const ClaimIndex claim : finding.claims) {
      origins.insert(origin_of_[view_.claims[claim].article]);
    }
    verdict.sources = origins.size();
    verdict.ask = safe_text(finding.ask);
    if (finding.family == "conflict")
      verdict.would_change = change_sentence(finding, view_);
    return verdict;
  }

  /// Findings by topic, topics by their worst verdict and then by the order of findings,
  /// which is that of the reader.
  void collect() {
    std::map<std::size_t, std::vector<const Finding*>> by_question;
    std::vector<std::size_t> order;
    for (const Finding& finding : view_.findings) {
      if (is_single_source(finding) || !is_shown(finding, show_)) continue;
      std::vector<const Finding*>& some = by_question[question_of(finding)];
      if (some.empty()) order.push_back(question_of(finding));
      some.push_back(&finding);
    }
    for (std::size_t i = 0; i < order.size(); ++i)
      add_topic(i, order[i], by_question[order[i]]);
  }

  void add_topic(std::size_t place, std::size_t question,
                 std::vector<const Finding*> findings) {
    std::ranges::stable_sort(findings, {}, [](const Finding* f) { return rank_of(*f); });
    Topic topic;
    if (question < view_.questions.size()) {
      topic.label = safe_text(view_.questions[question].label);
      topic.question = question;
    }
    for (const Finding* finding : findings) {
      topic.verdicts.push_back(verdict_of(*finding, topic.label));
    }
    topics_.emplace(std::pair(rank_of(*findings.front()), place), std::move(topic));
  }

  std::vector<SingleSource> single_sources() const {
    std::map<ArticleIndex, SingleSource> by_article;
    for (const Finding& finding : view_.findings) {
      if (!is_single_source(finding) || finding.claims.empty()) continue;
      const ClaimIndex claim = finding.claims.front();
      Quotation quotation = quoter_.quotation_of(claim);
      SingleSource& single = by_article[view_.claims[claim].article];
      single.source = quotation.source;
      single.date = quotation.date;
      const auto same_words = [&](const Quotation& other) {
        return other.text == quotation.text;
      };
      if (std::ranges::none_of(single.quotations, same_words)) {
        single.quotations.push_back(std::move(quotation));
      }
    }
    std::vector<SingleSource> all;
    all.reserve(by_article.size());
    for (auto& [article, single] : by_article) all.push_back(std::move(single));
    return all;
  }

  const ReportView& view_;
  const std::set<std::string>& show_;
  Quoter quoter_;
  std::vector<std::size_t> question_of_;
  std::vector<std::uint32_t> origin_of_;
  std::map<std::pair<Rank, std::size_t>, Topic> topics_;
};

std::size_t count_of(const ReportView& view, Rank rank) {
  return static_cast<std::size_t>(std::ranges::count(view.findings, rank, rank_of));
}

std::string headline_of(const ReportView& view) {
  const std::size_t conflicts = count_of(view, Rank::conflict);
  const Summary& summary = view.summary;
  std::string line;
  if (summary.drafts > 0) {
    line = counted(summary.drafts, "draft");
    if (summary.articles > summary.drafts)
      line += " against " + counted(summary.articles - summary.drafts, "article");
    if (summary.stored > 0)
      line += " (" + std::to_string(summary.stored) + " in the archive)";
    line += ", " + counted(summary.draft_claims, "claim") + ": ";
  } else {
    line = counted(summary.articles, "article") + ", " + counted(summary.claims, "claim") +
           ": ";
  }
  line += conflicts == 0 ? "no conflict" : counted(conflicts, "conflict");
  line += ", " + std::to_string(count_of(view, Rank::to_check)) + " to check, " +
          counted(count_of(view, Rank::update), "update") + ", " +
          counted(count_of(view, Rank::agree), "agreement");
  if (summary.drafts > 0) line += ", " + counted(count_of(view, Rank::note), "note");
  return line;
}

std::vector<std::string> closing_of(const ReportView& view,
                                    const std::set<std::string>& show) {
  const Summary& summary = view.summary;
  std::vector<std::string> lines;
  const std::size_t claims = summary.drafts > 0 ? summary.draft_claims : summary.claims;
  if (claims == 0) {
    lines.emplace_back("Nothing was checked: no claim was found.");
  } else if (summary.drafts == 0 || summary.articles > summary.drafts) {
    lines.push_back(std::to_string(summary.comparable_claims) + " of " +
                    counted(claims, "claim") + " had anything to compare with.");
  }
  const std::size_t apart = count_of(view, Rank::not_comparable);
  if (apart > 0 && !show.contains("not-comparable")) {
    lines.push_back("Kept apart as not comparable: " + std::to_string(apart) +
                    " (--show not-comparable).");
  }
  const std::size_t single =
      static_cast<std::size_t>(std::ranges::count_if(view.findings, is_single_source));
  const std::size_t notes = count_of(view, Rank::note) - single;
  if (notes > 0 && !show.contains("note")) {
    lines.push_back("Notes not shown: " + std::to_string(notes) + " (--show note).");
  }
  if (summary.suppressed > 0) {
    lines.push_back(counted(summary.suppressed, "finding") +
                    " accepted with a reason, not shown.");
  }
  if (!view.absent.empty()) {
    lines.push_back(counted(view.absent.size(), "finding") +
                    " of the baseline found no more.");
  }
  if (summary.skipped > 0) {
    lines.push_back("Files of other types, skipped: " + std::to_string(summary.skipped) +
                    ".");
  }
  if (!view.problems.empty()) {
    lines.push_back(counted(view.problems.size(), "problem") + " while reading the input.");
  }
  return lines;
}

}  // namespace

Rank rank_of(const Finding& finding) {
  if (finding.family == "conflict") {
    return finding.strength == Strength::hard ? Rank::conflict : Rank::to_check;
  }
  if (finding.family == "update") return Rank::update;
  if (finding.family == "agree") return Rank::agree;
  return finding.family == "not_comparable" ? Rank::not_comparable : Rank::note;
}

Outline outline_of(const ReportView& view, const std::set<std::string>& show) {
  Outline outline = Builder(view, show).build();
  outline.headline = headline_of(view);
  outline.closing = closing_of(view, show);
  return outline;
}

}  // namespace crosscheck
