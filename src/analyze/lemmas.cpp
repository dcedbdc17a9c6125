#include "analyze/lemmas.h"

#include "support/utf8.h"

namespace crosscheck {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

}  // namespace

Lemmas::Lemmas(const Rows& rows) {
  for (const Row& row : rows) {
    if (row.key(0) == "verbs") {
      irregular_verbs_.emplace(row.value, row.key(1));
      verb_bases_.emplace(row.key(1));
    } else if (row.key(0) == "nouns") {
      irregular_nouns_.emplace(row.value, row.key(1));
    } else if (row.key(0) == "verb_bases") {
      verb_bases_.emplace(row.value);
    }
  }
}

std::string Lemmas::noun(std::string_view word) const {
  std::string form = to_lower(word);
  if (const auto found = irregular_nouns_.find(form); found != irregular_nouns_.end()) {
    return found->second;
  }
  if (form.size() < 4 || !form.ends_with('s') || form.ends_with("ss") ||
      form.ends_with("us") || form.ends_with("is")) {
    return form;
  }
  if (form.ends_with("ies") && form.size() > 4)
    return form.substr(0, form.size() - 3) + "y";
  for (const std::string_view ending : {"sses", "shes", "ches", "xes", "zzes"}) {
    if (form.ends_with(ending)) return form.substr(0, form.size() - 2);
  }
  form.pop_back();
  return form;
}

bool Lemmas::is_plural(std::string_view word) const { return noun(word) != to_lower(word); }

std::string Lemmas::verb(std::string_view word) const {
  const std::string form = to_lower(word);
  if (const auto found = irregular_verbs_.find(form); found != irregular_verbs_.end()) {
    return found->second;
  }
  if (verb_bases_.contains(form)) return form;
  const auto known = [&](const std::string& base) { return verb_bases_.contains(base); };
  std::string stem;
  if (form.ends_with("ied") || form.ends_with("ies")) {
    return form.size() > 4 ? form.substr(0, form.size() - 3) + "y" : form;
  }
  if (form.ends_with("ing") && form.size() > 5) {
    stem = form.substr(0, form.size() - 3);
  } else if (form.ends_with("ed") && form.size() > 4) {
    stem = form.substr(0, form.size() - 2);
  } else if (form.ends_with("es") && form.size() > 4) {
    stem = form.substr(0, form.size() - 2);
    if (known(stem)) return stem;
    for (const std::string_view ending : {"ss", "sh", "ch", "x", "zz"}) {
      if (stem.ends_with(ending)) return stem;
    }
    return stem + "e";
  } else if (form.ends_with('s') && !form.ends_with("ss") && form.size() > 3) {
    return form.substr(0, form.size() - 1);
  } else {
    return form;
  }
  if (known(stem)) return stem;
  if (known(stem + "e")) return stem + "e";
  const std::size_t size = stem.size();
  if (size > 2 && stem[size - 1] == stem[size - 2] && !is_vowel(stem[size - 1])) {
    const std::string single = stem.substr(0, size - 1);
    if (known(single)) return single;
    return stem[size - 1] == 'l' || stem[size - 1] == 's' ? stem : single;
  }
  // Endings after which English writes the silent e: "-at(e)", "-iz(e)", "-uc(e)", "-v(e)".
  for (const std::string_view ending :
       {"at", "iz", "is", "uc", "v", "ur", "ag", "ng", "rg", "as"}) {
    if (stem.ends_with(ending) && !stem.ends_with("ong") && !stem.ends_with("ring")) {
      return stem + "e";
    }
  }
  return stem;
}

}  // namespace crosscheck
