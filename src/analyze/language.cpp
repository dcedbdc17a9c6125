#include "analyze/language.h"

namespace crosscheck {

Language load_language(const WordLists& lists, Problems& problems) {
  Language made{
      .abbreviations = Abbreviations{lists.rows("abbreviations")},
      .lemmas = Lemmas{lists.rows("lemmas")},
      .calendar = CalendarWords{lists, problems},
      .quantities = QuantityWords{lists, problems},
      .gazetteer = Gazetteer{lists, problems},
      .speech = SpeechWords{lists, problems},
      .predicates = PredicateWords{lists, problems},
      .vocabulary = {},
  };
  made.calendar.name_words(made.vocabulary);
  made.quantities.name_words(made.vocabulary);
  made.calendar.index(made.vocabulary);
  made.quantities.index(made.vocabulary);
  return made;
}

}  // namespace crosscheck
