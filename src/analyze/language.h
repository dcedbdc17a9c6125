#pragma once
#include <optional>
#include <string_view>

#include "analyze/attribution.h"
#include "analyze/event_noun_words.h"
#include "analyze/lemmas.h"
#include "analyze/names.h"
#include "analyze/predicates.h"
#include "analyze/quantities.h"
#include "analyze/sentences.h"
#include "analyze/state_words.h"
#include "analyze/times.h"
#include "analyze/vocabulary.h"
#include "syntax/model.h"

namespace crosscheck {

/// Everything known about one language, compiled from its word lists.
struct Language {
  SentenceRules sentences;
  Lemmas lemmas;
  CalendarWords calendar;
  QuantityWords quantities;
  Gazetteer gazetteer;
  SpeechWords speech;
  PredicateWords predicates;
  EventNounWords event_nouns;
  StateWords states;
  Vocabulary vocabulary;  ///< numbers the words of `calendar` and `quantities`
  /// Tags and parses; without one, what governs a figure is read from the words around it.
  std::optional<SyntaxModel> syntax;
};

/// Compiles the word lists. A list that is missing or broken is a problem; the rest works.
/// `model`: bytes of a model file, which must outlive the language; "" for none. One that
/// is damaged is a problem too.
Language load_language(const WordLists& lists, Problems& problems,
                       std::string_view model = {});

}  // namespace crosscheck
