#include "analyze/phrase_table.h"

#include <algorithm>

#include "analyze/tokenize.h"

namespace crosscheck {

void PhraseTable::add(std::string_view phrase, std::uint32_t value) {
  const std::vector<Token> tokens = tokenize(phrase);
  if (tokens.empty()) return;
  Entry entry;
  for (std::size_t i = 1; i < tokens.size(); ++i) entry.rest.push_back(tokens[i].hash);
  entry.value = value;
  std::vector<Entry>& entries = by_first_[tokens.front().hash];
  if (entries.empty()) firsts_.push_back(tokens.front().hash);
  const auto longer = [](const Entry& a, const Entry& b) {
    return a.rest.size() > b.rest.size();
  };
  entries.insert(std::upper_bound(entries.begin(), entries.end(), entry, longer), entry);
}

void PhraseTable::name_words(Vocabulary& vocabulary, std::uint8_t gates) const {
  for (const std::uint64_t hash : firsts_) vocabulary.add(hash, gates);
}

void PhraseTable::index(const Vocabulary& vocabulary) {
  has_word_.assign(vocabulary.size(), false);
  for (const std::uint64_t hash : firsts_) has_word_[vocabulary.find(hash)] = true;
}

PhraseTable::Match PhraseTable::longest(const std::vector<Entry>& entries,
                                        std::span<const Token> tokens, std::uint32_t at,
                                        std::uint32_t end) {
  for (const Entry& entry : entries) {
    const auto count = static_cast<std::uint32_t>(entry.rest.size());
    if (at + 1 + count > end) continue;
    const auto same = [&](std::uint32_t i) {
      return tokens[at + 1 + i].hash == entry.rest[i];
    };
    bool all = true;
    for (std::uint32_t i = 0; i < count && all; ++i) all = same(i);
    if (all) return {count + 1, entry.value};
  }
  return {};
}

}  // namespace crosscheck
