#include "analyze/attribution.h"

#include "analyze/quote_marks.h"
#include "analyze/speaker.h"
#include "analyze/speech_reader.h"

namespace crosscheck {
namespace {

/// Marks the tokens between quotation marks. A quotation left open ends with its paragraph.
void mark_quotes(SpeechView& view, const std::vector<Sentence>& sentences) {
  bool inside = false;
  std::uint32_t paragraph = SpeechView::none;
  for (const Sentence& sentence : sentences) {
    if (sentence.paragraph != paragraph) inside = false;
    paragraph = sentence.paragraph;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      switch (quote_mark(view.word(i))) {
        case QuoteMark::opens: inside = true; break;
        case QuoteMark::closes: inside = false; break;
        case QuoteMark::either: inside = !inside; break;
        case QuoteMark::none: view.quoted[i] = inside; break;
      }
    }
  }
}

SpeechView view_of(const Article& article, const std::vector<Token>& tokens,
                   const std::vector<Sentence>& sentences,
                   const std::vector<NameMention>& names,
                   const std::vector<TimeMention>& times, const SpeechWords& words,
                   const Lemmas& lemmas, const SpeechSyntax& syntax) {
  SpeechView view;
  view.text = article.text;
  view.tokens = &tokens;
  view.names = &names;
  view.times = &times;
  view.words = &words;
  view.lemmas = &lemmas;
  view.syntax = syntax;
  view.name_at.assign(tokens.size(), SpeechView::none);
  view.time_at.assign(tokens.size(), SpeechView::none);
  view.quoted.assign(tokens.size(), false);
  const auto cover = [](std::vector<std::uint32_t>& at, TokenRange range,
                        std::size_t index) {
    for (std::uint32_t i = range.begin; i < range.end && i < at.size(); ++i) {
      at[i] = static_cast<std::uint32_t>(index);
    }
  };
  for (std::size_t i = 0; i < names.size(); ++i) cover(view.name_at, names[i].tokens, i);
  for (std::size_t i = 0; i < times.size(); ++i) cover(view.time_at, times[i].tokens, i);
  mark_quotes(view, sentences);
  return view;
}

}  // namespace

std::vector<SpeechMention> read_speech(const Article& article,
                                       const std::vector<Token>& tokens,
                                       const std::vector<Sentence>& sentences,
                                       const std::vector<NameMention>& names,
                                       const std::vector<TimeMention>& times,
                                       const SpeechWords& words, const Lemmas& lemmas,
                                       const SpeechSyntax& syntax) {
  const SpeechView view =
      view_of(article, tokens, sentences, names, times, words, lemmas, syntax);
  SpeechReader reader(view);
  for (const Sentence& sentence : sentences) reader.read(sentence);
  return reader.take();
}

}  // namespace crosscheck
