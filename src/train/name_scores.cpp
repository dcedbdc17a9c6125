#include "train/name_scores.h"

#include <algorithm>
#include <cstdio>

#include "analyze/analyze.h"
#include "train/evaluate.h"
#include "train/name_gold.h"

namespace crosscheck {
namespace {

std::string words_of(const TreebankSentence& sentence, std::uint32_t begin,
                     std::uint32_t end) {
  std::string words;
  for (std::uint32_t i = begin; i < end; ++i) {
    words += sentence.words[i].form;
    if (sentence.words[i].space_after && i + 1 < end) words += ' ';
  }
  return words;
}

class NameScorer {
 public:
  explicit NameScorer(const TellMiss& tell) : tell_(tell) {}

  void compare(const TreebankSentence& sentence, std::vector<NamedMention> gold,
               const std::vector<NamedMention>& own) {
    for (const NamedMention& name : own) {
      ++count(name).found;
      const auto same = std::ranges::find(gold, name.key(), &NamedMention::key);
      if (same == gold.end()) {
        tell("false", name, sentence);
        continue;
      }
      ++count(name).gold;
      ++count(name).right;
      gold.erase(same);
    }
    for (const NamedMention& name : gold) {
      ++count(name).gold;
      tell("missed", name, sentence);
    }
  }
  const NameCounts& counts() const { return counts_; }

 private:
  NameCount& count(const NamedMention& mention) {
    return counts_[static_cast<std::size_t>(mention.name_class)];
  }
  void tell(const char* what, const NamedMention& mention,
            const TreebankSentence& sentence) const {
    if (!tell_) return;
    std::string kind = what;
    kind.append(" ").append(name(mention.name_class));
    tell_(kind, words_of(sentence, mention.begin, mention.end),
          words_of(sentence, 0, static_cast<std::uint32_t>(sentence.words.size())));
  }

  const TellMiss& tell_;
  NameCounts counts_{};
};

void score_document(std::span<const TreebankSentence> sentences, const Language& language,
                    NameScorer& scorer) {
  const MarkedDocument marked = marked_document(sentences);
  const std::vector<NameMention> found = analyze(marked.article, language).names;
  auto mention = found.begin();
  for (std::size_t at = 0; at < sentences.size(); ++at) {
    const auto first = mention;
    const std::uint32_t end = marked.article.paragraphs[at].span.end;
    while (mention != found.end() && mention->span.begin < end) ++mention;
    std::set<std::uint32_t> others;
    auto gold = gold_names(sentences[at], others);
    const auto names =
        own_names(sentences[at], marked.words[at], std::span(first, mention), others);
    std::erase_if(gold, [&](const NamedMention& n) {
      return others.contains(n.head) ||
             is_title(n, sentences[at], language.gazetteer.words());
    });
    scorer.compare(sentences[at], std::move(gold), names);
  }
}

}  // namespace

NameCounts score_names(const Treebank& gold, const Language& language,
                       const TellMiss& tell) {
  NameScorer scorer(tell);
  for (const auto sentences : documents_of(gold))
    score_document(sentences, language, scorer);
  return scorer.counts();
}

std::string to_string(const NameCounts& counts) {
  NameCount all;
  std::string text;
  const auto add = [&](std::string_view label, const NameCount& count) {
    std::array<char, 160> line{};
    const auto percent = [](std::size_t part, std::size_t whole) {
      return whole == 0 ? 0.0
                        : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
    };
    std::snprintf(
        line.data(), line.size(), "%s%.*s F1 %.2f (precision %.1f, recall %.1f of %zu)",
        text.empty() ? "" : "  ", static_cast<int>(label.size()), label.data(),
        f1(count.right, count.gold, count.found), percent(count.right, count.found),
        percent(count.right, count.gold), count.gold);
    text += line.data();
  };
  for (std::size_t i = 0; i < counts.size(); ++i) {
    add(name(static_cast<NameClass>(i)), counts[i]);
    all.gold += counts[i].gold;
    all.found += counts[i].found;
    all.right += counts[i].right;
  }
  add("all", all);
  return text;
}

}  // namespace crosscheck
