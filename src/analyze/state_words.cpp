#include "analyze/state_words.h"

#include <map>
#include <string>
#include <vector>

#include "analyze/verb_forms.h"

namespace crosscheck {
namespace {

using IrregularForms = std::multimap<std::string_view, std::string_view>;

IrregularForms irregular_forms(const Rows& lemmas) {
  IrregularForms forms;
  for (const Row& row : lemmas) {
    if (row.key(0) == "verbs") forms.emplace(row.key(1), row.value);
  }
  return forms;
}

/// All forms of a verb; "bann", as in "banned", too: no other word is spelt so.
std::vector<std::string> forms_of(const std::string& base,
                                  const IrregularForms& irregular) {
  const std::string doubled = base + base.back();
  std::vector<std::string> forms{base,         third_of(base), past_of(base),
                                 ing_of(base), doubled + "ed", doubled + "ing"};
  const auto [first, last] = irregular.equal_range(base);
  for (auto at = first; at != last; ++at) forms.emplace_back(at->second);
  return forms;
}

}  // namespace

StateWords::StateWords(const WordLists& lists) {
  const IrregularForms irregular = irregular_forms(lists.rows("lemmas"));
  for (const Row& row : lists.rows("statuses")) {
    const std::string_view kind = row.key(1);
    const bool is_frame = row.key(0) == "making" || row.key(0) == "ending";
    if (is_frame || row.value.empty()) continue;
    const std::string first(row.value.substr(0, row.value.find(' ')));
    if (kind.ends_with("verbs") || kind.ends_with("alone")) {
      for (const std::string& form : forms_of(first, irregular)) add(form);
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
    for (const std::string& form : forms_of(first, irregular))
      events_[word_hash(form)] = true;
  }
  for (const Row& row : lists.rows("harm")) {
    if (row.key(0) != "suffers" && row.key(0) != "fatal") add(row.value);
  }
}

void StateWords::add(std::string_view word) { forms_[word_hash(word)] = true; }

}  // namespace crosscheck
