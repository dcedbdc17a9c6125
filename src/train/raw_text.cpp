#include "train/raw_text.h"

#include "analyze/tokenize.h"
#include "syntax/split_words.h"

namespace crosscheck {
namespace {

/// The text of some sentences as it was written.
std::string text_of(const TreebankSentence* first, const TreebankSentence* end) {
  std::string text;
  for (; first != end; ++first) {
    for (const TreebankWord& word : first->words) {
      text += word.form;
      if (word.space_after) text += ' ';
    }
  }
  while (text.ends_with(' ')) text.pop_back();
  return text;
}

void split_paragraph(std::string text, const Abbreviations& abbreviations, Treebank& out) {
  Article article;
  article.text = std::move(text);
  const Span all{0, static_cast<std::uint32_t>(article.text.size())};
  article.paragraphs.push_back({all, Part::body});
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  tokenize(article.text, all, tokens);
  split_sentences(article, 0, {0, static_cast<std::uint32_t>(tokens.size())}, abbreviations,
                  tokens, sentences);
  for (const Sentence& sentence : sentences) {
    const std::string_view own =
        std::string_view(article.text).substr(sentence.span.begin, length(sentence.span));
    std::vector<Span> words;
    split_words(own, words);
    out.emplace_back();
    for (const Span& word : words) {
      const std::string form(own.substr(word.begin, length(word)));
      out.back().words.push_back({form, form, Upos::x, "_", 0, Dependency::root, true});
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

Treebank split_anew(const Treebank& treebank, const Abbreviations& abbreviations) {
  Treebank out;
  for (std::size_t first = 0; first < treebank.size();) {
    std::size_t end = first + 1;
    while (end < treebank.size() && !treebank[end].document_start &&
           !treebank[end].paragraph_start) {
      ++end;
    }
    split_paragraph(text_of(treebank.data() + first, treebank.data() + end), abbreviations,
                    out);
    first = end;
  }
  return out;
}

}  // namespace crosscheck
