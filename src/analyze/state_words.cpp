#include "analyze/state_words.h"

#include <string>
#include <vector>

#include "analyze/verb_forms.h"

namespace crosscheck {

StateWords::StateWords(const WordLists& lists) {
  const IrregularForms irregular = irregular_forms(lists.rows("lemmas"));
  for (const Row& row : lists.rows("statuses")) {
    const std::string_view kind = row.key(1);
    const bool is_frame = row.key(0) == "making" || row.key(0) == "ending";
    if (is_frame || row.value.empty()) continue;
    const std::string first(row.value.substr(0, row.value.find(' ')));
    if (kind.ends_with("verbs") || kind.ends_with("alone")) {
      for (const std::string& form : verb_forms_of(first, irregular)) add(form);
    } else if (kind.ends_with("nouns")) {
      add(first);
      add(third_of(first));
    } else if (kind.ends_with("adjectives")) {
      add(first);
    }
  }
  for (const Row& row : lists.rows("event_order")) {
    const bool is_verb = row.key(2) == "verbs" || row.key(0) == "take_place";
    if (!is_verb || row.value.empty()) continue;
    const std::string first(row.value.substr(0, row.value.find(' ')));
    for (const std::string& form : verb_forms_of(first, irregular))
      events_[word_hash(form)] = true;
  }
  for (const Row& row : lists.rows("harm")) {
    if (row.key(0) != "suffers" && row.key(0) != "fatal") add(row.value);
  }
}

void StateWords::add(std::string_view word) { forms_[word_hash(word)] = true; }

}  // namespace crosscheck
