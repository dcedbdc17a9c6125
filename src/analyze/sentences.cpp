#include "analyze/sentences.h"

#include <algorithm>

#include "analyze/lost_breaks.h"
#include "analyze/token_words.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// What reads a claim looks at its whole sentence, so a page without full stops would cost
/// the square of its length. The longest real sentences have a third of this.
constexpr std::uint32_t longest = 512;

bool is_stop(const Token& token) {
  return token.kind == TokenKind::punctuation &&
         (token.hash == word_hash(".") || token.hash == word_hash("!") ||
          token.hash == word_hash("?") || token.hash == word_hash("\xE2\x80\xA6"));
}

/// A quotation mark or bracket that closes and so still belongs to the sentence before.
bool is_closing(std::string_view text, const Token& token) {
  if (token.space_before || token.kind != TokenKind::punctuation) return false;
  const std::string_view mark = slice(text, token.span);
  return mark == "\"" || mark == "'" || mark == ")" || mark == "]" ||
         mark == "\xE2\x80\x9D" || mark == "\xE2\x80\x99" || mark == "\xC2\xBB";
}

bool can_start(const Token& token) {
  if (!token.space_before) return false;
  return token.shape != Shape::lower;  // capitals, digits, quotation marks
}

/// Where sentences begin behind the first, in order, by full stops alone.
std::vector<std::uint32_t> begins_by_stops(std::string_view text,
                                           const std::vector<Token>& tokens,
                                           TokenRange range,
                                           const Abbreviations& abbreviations) {
  std::vector<std::uint32_t> begins;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    const bool dotted = token.is_word() && text[token.span.end - 1] == '.';  // "U.S."
    if (!is_stop(token) && !dotted) continue;
    std::uint32_t next = i + 1;
    while (next < range.end && (is_closing(text, tokens[next]) || is_stop(tokens[next]))) {
      ++next;
    }
    if (next >= range.end || !can_start(tokens[next])) continue;
    if (dotted && next == i + 1) {
      // After "U.S." only a word that cannot belong to a name opens a sentence: too rare to
      // guess, so a dotted abbreviation never ends one by itself.
      continue;
    }
    const std::uint32_t begin = begins.empty() ? range.begin : begins.back();
    if (token.hash == word_hash(".") && i > begin && next == i + 1) {
      const Token& before = tokens[i - 1];
      const bool initial = before.is_word() && length(before.span) == 1 &&
                           before.shape != Shape::lower && before.space_before;
      if (!token.space_before && (initial || abbreviations.holds(before))) continue;
    }
    begins.push_back(next);
    i = next - 1;
  }
  return begins;
}

/// "Image 6 of 12 A woman leaves the court": what stands over a picture of a gallery is no
/// part of the words below it. The token after such a label; `at` where none begins.
std::uint32_t end_of_label(const std::vector<Token>& tokens, std::uint32_t at,
                           std::uint32_t end) {
  if (at + 4 >= end || !is_any(tokens[at], {"image", "photo", "picture", "slide"}))
    return at;
  const bool is_counted = tokens[at + 1].kind == TokenKind::number &&
                          is_any(tokens[at + 2], {"of", "/"}) &&
                          tokens[at + 3].kind == TokenKind::number;
  return is_counted && tokens[at + 4].shape == Shape::capitalized ? at + 4 : at;
}

/// Adds the ends of such labels to where sentences begin.
void add_label_ends(const std::vector<Token>& tokens, TokenRange range,
                    std::vector<std::uint32_t>& begins) {
  std::vector<std::uint32_t> found;
  const auto look_at = [&](std::uint32_t begin) {
    const std::uint32_t end = end_of_label(tokens, begin, range.end);
    if (end != begin) found.push_back(end);
  };
  if (!range.is_empty()) look_at(range.begin);
  for (const std::uint32_t begin : begins) look_at(begin);
  if (found.empty()) return;
  begins.insert(begins.end(), found.begin(), found.end());
  sort_and_drop_repeats(begins);
}

}  // namespace

void split_sentences(const Article& article, std::uint32_t paragraph, TokenRange range,
                     const SentenceRules& rules, std::vector<Token>& tokens,
                     std::vector<Sentence>& sentences) {
  const std::string_view text = article.text;
  const auto close = [&](std::uint32_t begin, std::uint32_t end) {
    for (; begin < end; begin += longest) {
      const std::uint32_t last = std::min(end, begin + longest);
      tokens[begin].sentence_start = true;
      sentences.push_back({{begin, last},
                           {tokens[begin].span.begin, tokens[last - 1].span.end},
                           article.paragraphs[paragraph].part,
                           paragraph});
    }
  };
  std::vector<std::uint32_t> begins =
      begins_by_stops(text, tokens, range, rules.abbreviations);
  if (article.paragraphs.size() == 1 && !rules.ends.is_empty())
    begins = begins_without_breaks(text, tokens, range, rules, begins);
  add_label_ends(tokens, range, begins);
  std::uint32_t begin = range.begin;
  for (const std::uint32_t next : begins) {
    close(begin, next);
    begin = next;
  }
  close(begin, range.end);
}

}  // namespace crosscheck
