#include "train/raw_text.h"

#include <algorithm>

#include "analyze/tokenize.h"
#include "support/text.h"
#include "syntax/split_words.h"

namespace crosscheck {
namespace {

void split_paragraph(std::string text, const SentenceRules& rules, Treebank& out) {
  Article article;
  article.text = std::move(text);
  const Span all{0, static_cast<std::uint32_t>(article.text.size())};
  article.paragraphs.push_back({all, Part::body});
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  tokenize(article.text, all, tokens);
  split_sentences(article, 0, {0, static_cast<std::uint32_t>(tokens.size())}, rules, tokens,
                  sentences);
  for (const Sentence& sentence : sentences) {
    const std::string_view own =
        std::string_view(article.text).substr(sentence.span.begin, length(sentence.span));
    std::vector<Span> words;
    split_words(own, words);
    out.emplace_back();
    for (const Span& word : words) {
      const std::string form(own.substr(word.begin, length(word)));
      out.back().words.push_back({form, form, Upos::x, "_", 0, Dependency::root, true, {}});
    }
  }
}

}  // namespace

Treebank documents(const Treebank& treebank, const std::string& prefix) {
  Treebank out;
  bool is_wanted = prefix.empty();
  for (const TreebankSentence& sentence : treebank) {
    if (sentence.document_start) is_wanted = sentence.document.starts_with(prefix);
    if (is_wanted) out.push_back(sentence);
  }
  return out;
}

std::vector<RawParagraph> raw_paragraphs(const Treebank& treebank) {
  std::vector<RawParagraph> out;
  std::string document;
  for (const TreebankSentence& sentence : treebank) {
    if (sentence.document_start) document = sentence.document;
    if (out.empty() || sentence.document_start || sentence.paragraph_start) {
      out.push_back({document, {}, {}});
    }
    RawParagraph& paragraph = out.back();
    paragraph.begins.push_back(static_cast<std::uint32_t>(paragraph.text.size()));
    for (const TreebankWord& word : sentence.words) {
      paragraph.text += word.form;
      if (word.space_after) paragraph.text += ' ';
    }
  }
  for (RawParagraph& paragraph : out) {
    while (paragraph.text.ends_with(' ')) paragraph.text.pop_back();
  }
  return out;
}

RawParagraph raw_paragraph_of_lines(std::string document, std::string_view text) {
  RawParagraph out{std::move(document), {}, {}};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string line(trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    if (!out.text.empty()) out.text += ' ';
    out.begins.push_back(static_cast<std::uint32_t>(out.text.size()));
    for (std::size_t at = 0; at < line.size(); ++at) {
      const bool is_double =
          line.compare(at, 2, "``") == 0 || line.compare(at, 2, "''") == 0;
      out.text += is_double ? '"' : line[at];
      if (is_double) ++at;
    }
  }
  return out;
}

Treebank split_anew(const Treebank& treebank, const SentenceRules& rules) {
  Treebank out;
  for (RawParagraph& paragraph : raw_paragraphs(treebank)) {
    split_paragraph(std::move(paragraph.text), rules, out);
  }
  return out;
}

}  // namespace crosscheck
