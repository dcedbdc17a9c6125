#include "analyze/language.h"

namespace crosscheck {

Language load_language(const WordLists& lists, Problems& problems) {
  return {
      .abbreviations = Abbreviations{lists.rows("abbreviations")},
      .lemmas = Lemmas{lists.rows("lemmas")},
      .calendar = CalendarWords{lists, problems},
      .quantities = QuantityWords{lists, problems},
      .gazetteer = Gazetteer{lists, problems},
      .speech = SpeechWords{lists, problems},
      .predicates = PredicateWords{lists, problems},
  };
}

}  // namespace crosscheck
