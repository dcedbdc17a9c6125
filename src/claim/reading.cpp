#include "claim/reading.h"

#include <algorithm>
#include <array>

#include "analyze/skeleton.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

/// The element whose token range covers `i`, in a list sorted by range.
template <typename Mention>
const Mention* covering(const std::vector<Mention>& mentions, std::uint32_t i) {
  const auto after = std::ranges::upper_bound(
      mentions, i, {}, [](const Mention& m) { return m.tokens.begin; });
  // Mentions may nest by one: look at the two that begin before.
  for (auto at = after; at != mentions.begin() && after - at < 3;) {
    --at;
    if (i < at->tokens.end) return &*at;
  }
  return nullptr;
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(text,
                              [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

}  // namespace

bool is_one_of(std::string_view word, std::string_view words_with_bars) {
  while (!words_with_bars.empty()) {
    const std::size_t bar = words_with_bars.find('|');
    if (words_with_bars.substr(0, bar) == word) return true;
    if (bar == std::string_view::npos) return false;
    words_with_bars.remove_prefix(bar + 1);
  }
  return false;
}

std::string ArticleReading::lower(std::uint32_t i) const { return to_lower(text(i)); }

bool ArticleReading::is_any(std::uint32_t i, std::string_view words_with_bars) const {
  const std::string_view written = text(i);
  // Asked for every token many times over: lowered in place where the word is short.
  std::array<char, 24> letters{};
  std::string lowered;
  std::string_view word;
  if (written.size() <= letters.size() && is_ascii(written)) {
    std::ranges::transform(written, letters.begin(), ascii_lower);
    word = {letters.data(), written.size()};
  } else {
    lowered = to_lower(written);
    word = lowered;
  }
  return is_one_of(word, words_with_bars);
}

const EventMention* ArticleReading::event_at(std::uint32_t i) const {
  const auto found = std::ranges::lower_bound(analysis.events, i, {}, &EventMention::token);
  return found != analysis.events.end() && found->token == i ? &*found : nullptr;
}

const NameMention* ArticleReading::name_at(std::uint32_t i) const {
  return covering(analysis.names, i);
}

std::string ArticleReading::key_of(const NameMention& name) const {
  if (language.gazetteer.find_concept(name.concept_id) != nullptr) return name.concept_id;
  return name_skeleton(name.canonical);
}

const TimeMention* ArticleReading::time_at(std::uint32_t i) const {
  return covering(analysis.times, i);
}

int ArticleReading::quantity_at(std::uint32_t i) const {
  const QuantityMention* found = covering(analysis.quantities, i);
  return found == nullptr ? -1 : static_cast<int>(found - analysis.quantities.data());
}

std::uint32_t ArticleReading::sentence_of(std::uint32_t i) const {
  const auto after = std::ranges::upper_bound(
      analysis.sentences, i, {}, [](const Sentence& s) { return s.tokens.begin; });
  return after == analysis.sentences.begin()
             ? 0
             : static_cast<std::uint32_t>(after - analysis.sentences.begin() - 1);
}

std::uint32_t ArticleReading::token_at_byte(std::uint32_t byte) const {
  const auto found = std::ranges::lower_bound(analysis.tokens, byte, {},
                                              [](const Token& t) { return t.span.begin; });
  return static_cast<std::uint32_t>(found - analysis.tokens.begin());
}

ArticleReading read_article(const Article& article, const Analysis& analysis,
                            const Language& language, const ClaimWords& words) {
  ArticleReading reading{article, analysis, language, words, {}, {}};
  reading.speech_of.resize(analysis.tokens.size() + 1);
  for (std::uint32_t i = 0; i < analysis.speech.size(); ++i) {
    const TokenRange clause = analysis.speech[i].clause;
    const auto end = std::min<std::size_t>(clause.end, analysis.tokens.size());
    for (std::size_t token = clause.begin; token < end; ++token) {
      if (reading.speech_of[token] == 0) reading.speech_of[token] = i + 1;
    }
  }
  for (const NameMention& name : analysis.names) {
    if (name.name_class == NameClass::place && !name.concept_id.empty())
      ++reading.places_named[name.concept_id];
  }
  return reading;
}

std::string one_spelling(std::string word) {
  for (const std::string_view ending : {"isation", "isations", "ise", "ised", "ising"}) {
    if (word.size() > ending.size() + 3 && word.ends_with(ending)) {
      word[word.size() - ending.size() + 1] = 'z';
      return word;
    }
  }
  if (word.size() > 5 && word.ends_with("our")) word.erase(word.size() - 2, 1);
  return word;
}

}  // namespace crosscheck
