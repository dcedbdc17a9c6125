#include "analyze/language.h"

namespace crosscheck {

Language load_language(const WordLists& lists, Problems& problems, std::string_view model) {
  Language made{
      .sentences = {Abbreviations{lists.rows("abbreviations")},
                    SentenceEnds{lists.rows("sentence_ends"), problems},
                    SentenceNetwork{lists.rows("sentence_network"), problems}},
      .lemmas = Lemmas{lists.rows("lemmas")},
      .calendar = CalendarWords{lists, problems},
      .quantities = QuantityWords{lists, problems},
      .gazetteer = Gazetteer{lists, problems},
      .speech = SpeechWords{lists, problems},
      .predicates = PredicateWords{lists, problems},
      .event_nouns = EventNounWords{lists},
      .states = StateWords{lists},
      .vocabulary = {},
      .syntax = std::nullopt,
  };
  made.calendar.name_words(made.vocabulary);
  made.quantities.name_words(made.vocabulary);
  made.calendar.index(made.vocabulary);
  made.quantities.index(made.vocabulary);
  if (!model.empty()) {
    Result<SyntaxModel> syntax = SyntaxModel::of_file(model, "lexicon/en/model.bin");
    if (syntax) {
      made.syntax = std::move(*syntax);
      made.sentences.lexicon = made.syntax->lexicon();
      made.sentences.words = made.syntax->words();
    } else {
      problems.push_back(syntax.problem());
    }
  }
  return made;
}

}  // namespace crosscheck
