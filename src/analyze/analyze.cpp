#include "analyze/analyze.h"

#include "analyze/tokenize.h"

namespace crosscheck {

Analysis analyze(const Article& article, const Language& language) {
  Analysis found;
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    if (article.paragraphs[i].part == Part::boilerplate) continue;
    const auto begin = static_cast<std::uint32_t>(found.tokens.size());
    tokenize(article.text, article.paragraphs[i].span, found.tokens);
    const auto end = static_cast<std::uint32_t>(found.tokens.size());
    split_sentences(article, i, {begin, end}, language.abbreviations, found.tokens,
                    found.sentences);
  }
  found.times = read_times(article, found.tokens, found.sentences, language.calendar);
  found.quantities = read_quantities(article, found.tokens, found.sentences, found.times,
                                     language.quantities, language.lemmas);
  found.names =
      read_names(article, found.tokens, found.sentences, found.times, language.gazetteer);
  found.speech = read_speech(article, found.tokens, found.sentences, found.names,
                             found.times, language.speech, language.lemmas);
  found.events = read_events(article, found.tokens, found.sentences, found.names,
                             language.predicates, language.lemmas);
  return found;
}

}  // namespace crosscheck
