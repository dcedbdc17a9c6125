#include "syntax/lemma_rules.h"

#include <algorithm>

#include "support/hash.h"
#include "support/text.h"
#include "syntax/mix.h"

namespace crosscheck {
namespace {

bool has_capital(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Whether a cut leaves whole code points.
bool is_boundary(std::string_view text, std::size_t at) {
  return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace

LemmaRule lemma_rule(std::string_view word, std::string_view lemma) {
  LemmaRule rule;
  rule.keeps_case = has_capital(lemma);
  const std::string base = rule.keeps_case ? std::string(word) : lower_ascii(word);
  std::size_t same = 0;
  while (same < base.size() && same < lemma.size() && base[same] == lemma[same]) ++same;
  while (!is_boundary(base, same) || !is_boundary(lemma, same)) --same;
  if (base.size() - same > 255) same = 0;
  rule.strip = static_cast<std::uint8_t>(std::min<std::size_t>(base.size() - same, 255));
  rule.append = lemma.substr(same);
  return rule;
}

std::string applied(const LemmaRule& rule, std::string_view word) {
  std::string base = rule.keeps_case ? std::string(word) : lower_ascii(word);
  if (rule.strip > base.size() || !is_boundary(base, base.size() - rule.strip)) return base;
  base.resize(base.size() - rule.strip);
  return base += rule.append;
}

// Not by the hash's own seed: on two or three bytes it is as good as one more byte.
std::uint64_t word_key(std::string_view lower, TagId tag) {
  return feature(400, hash64(lower), tag);
}
std::uint64_t ending_key(std::string_view ending, TagId tag) {
  return feature(401, hash64(ending), tag);
}

const LemmaRule* LemmaTable::rule(std::uint64_t key) const {
  const auto found = table_.find(key);
  return found && *found < rules_.size() ? &rules_[*found] : nullptr;
}

std::string LemmaTable::lemma(std::string_view word, TagId tag, std::uint16_t use,
                              bool is_name) const {
  const std::string lower = lower_ascii(word);
  if (const LemmaRule* exception = rule(word_key(lower, tag))) {
    return applied(*exception, word);
  }
  std::string out(word);
  for (std::size_t n = std::min(longest_ending, lower.size()) + 1; n-- > 0;) {
    const auto ending = std::string_view(lower).substr(lower.size() - n);
    if (const LemmaRule* found = rule(ending_key(ending, tag))) {
      out = applied(*found, word);
      break;
    }
  }
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (is_name && !out.empty() && std::ranges::all_of(out, is_small)) {
    out[0] = static_cast<char>(out[0] - 'a' + 'A');
  }
  if (use == 0 || has_capital(out)) return out;
  const std::string base = lexicon_.base_form(lower, use, out);
  return base.empty() ? out : base;
}

}  // namespace crosscheck
