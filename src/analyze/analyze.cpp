#include "analyze/analyze.h"

#include "analyze/datelines.h"
#include "analyze/event_trees.h"
#include "analyze/tokenize.h"

namespace crosscheck {

namespace {

/// The part of a paragraph that is read where so many bytes are left to read: all of it, or
/// up to a space.
Span readable(const std::string& text, Span paragraph, std::size_t left) {
  if (length(paragraph) <= left) return paragraph;
  std::size_t end = paragraph.begin + left;
  while (end > paragraph.begin && text[end] != ' ') --end;
  return {paragraph.begin, static_cast<std::uint32_t>(end)};
}

}  // namespace

void read_values(const Article& article, const Language& language, Analysis& found) {
  found.tokens.clear();
  found.sentences.clear();
  found.names.clear();
  found.speech.clear();
  found.events.clear();
  found.trees = {};
  found.unread = 0;
  std::size_t left = most_text;
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    if (article.paragraphs[i].part == Part::boilerplate) continue;
    const auto begin = static_cast<std::uint32_t>(found.tokens.size());
    const Span read = readable(article.text, article.paragraphs[i].span, left);
    const std::size_t unread = length(article.paragraphs[i].span) - length(read);
    found.unread += unread;
    left = unread > 0 ? 0 : left - length(read);
    tokenize(article.text, read, found.tokens);
    const auto end = static_cast<std::uint32_t>(found.tokens.size());
    language.vocabulary.number(std::span(found.tokens).subspan(begin));
    split_sentences(article, i, {begin, end}, language.sentences, found.tokens,
                    found.sentences);
  }
  found.times = read_times(article, found.tokens, found.sentences, language.calendar);
  mark_datelines(article, found.tokens, found.sentences, found.times);
  found.quantities = read_quantities(article, found.tokens, found.sentences, found.times,
                                     language.quantities, language.lemmas);
}

Analysis analyze(const Article& article, const Language& language) {
  TreeWorkspace workspace;
  return analyze(article, language, workspace);
}

Analysis analyze(const Article& article, const Language& language, TreeWorkspace& workspace,
                 ParsedSentences parsed) {
  Analysis found;
  read_values(article, language, found);
  const NameSyntax network{language.syntax ? &*language.syntax : nullptr,
                           &workspace.syntax};
  found.names = read_names(article, found.tokens, found.sentences, found.times,
                           language.gazetteer, network);
  found.events = read_events(article, found.tokens, found.sentences, found.names,
                             language.predicates, language.lemmas);
  if (language.syntax) {
    found.trees =
        read_trees(article, found.tokens, found.sentences, found.quantities, found.times,
                   found.names, language.states, parsed, *language.syntax, workspace);
    settle_events(article, found.tokens, found.trees, language.predicates,
                  language.event_nouns, language.lemmas, found.events);
  }
  SpeechSyntax trees;
  if (language.syntax) trees = {&found.trees, &language.syntax->lexicon()};
  found.speech = read_speech(article, found.tokens, found.sentences, found.names,
                             found.times, language.speech, language.lemmas, trees);
  return found;
}

}  // namespace crosscheck
