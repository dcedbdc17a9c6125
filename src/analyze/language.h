#pragma once
#include "analyze/attribution.h"
#include "analyze/lemmas.h"
#include "analyze/names.h"
#include "analyze/predicates.h"
#include "analyze/quantities.h"
#include "analyze/sentences.h"
#include "analyze/times.h"
#include "analyze/vocabulary.h"

namespace crosscheck {

/// Everything known about one language, compiled from its word lists.
struct Language {
  Abbreviations abbreviations;
  Lemmas lemmas;
  CalendarWords calendar;
  QuantityWords quantities;
  Gazetteer gazetteer;
  SpeechWords speech;
  PredicateWords predicates;
  Vocabulary vocabulary;  ///< numbers the words of `calendar` and `quantities`
};

/// Compiles the word lists. A list that is missing or broken is a problem; the rest works.
Language load_language(const WordLists& lists, Problems& problems);

}  // namespace crosscheck
