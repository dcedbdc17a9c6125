#include "analyze/verb_forms.h"

namespace crosscheck {
namespace {

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

}  // namespace

std::string third_of(const std::string& base) {
  const char last = base.back();
  if (last == 'y' && base.size() > 1 && !is_vowel(base[base.size() - 2])) {
    return base.substr(0, base.size() - 1) + "ies";
  }
  for (const std::string_view ending : {"ss", "sh", "ch", "x", "zz", "o"}) {
    if (base.ends_with(ending)) return base + "es";
  }
  return base + "s";
}

std::string past_of(const std::string& base) {
  const char last = base.back();
  if (last == 'e') return base + "d";
  if (last == 'y' && base.size() > 1 && !is_vowel(base[base.size() - 2])) {
    return base.substr(0, base.size() - 1) + "ied";
  }
  return base + "ed";
}

std::string ing_of(const std::string& base) {
  if (base.back() == 'e' && !base.ends_with("ee") && !base.ends_with("oe")) {
    return base.substr(0, base.size() - (base.ends_with("ie") ? 2 : 1)) +
           (base.ends_with("ie") ? "ying" : "ing");
  }
  return base + "ing";
}

IrregularForms irregular_forms(const Rows& lemmas) {
  IrregularForms forms;
  for (const Row& row : lemmas) {
    if (row.key(0) == "verbs") forms.emplace(row.key(1), row.value);
  }
  return forms;
}

std::vector<std::string> verb_forms_of(const std::string& base,
                                       const IrregularForms& irregular) {
  const std::string doubled = base + base.back();
  std::vector<std::string> forms{base,         third_of(base), past_of(base),
                                 ing_of(base), doubled + "ed", doubled + "ing"};
  const auto [first, last] = irregular.equal_range(base);
  for (auto at = first; at != last; ++at) forms.emplace_back(at->second);
  return forms;
}

}  // namespace crosscheck
