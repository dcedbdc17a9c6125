#include "analyze/sentences.h"

#include "analyze/tokenize.h"

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

}  // namespace

Abbreviations::Abbreviations(const Rows& rows) {
  for (const Row& row : rows) hashes_.insert(word_hash(row.value));
}

void split_sentences(const Article& article, std::uint32_t paragraph, TokenRange range,
                     const Abbreviations& abbreviations, std::vector<Token>& tokens,
                     std::vector<Sentence>& sentences) {
  const std::string_view text = article.text;
  const auto close = [&](std::uint32_t begin, std::uint32_t end) {
    if (begin >= end) return;
    tokens[begin].sentence_start = true;
    sentences.push_back({{begin, end},
                         {tokens[begin].span.begin, tokens[end - 1].span.end},
                         article.paragraphs[paragraph].part,
                         paragraph});
  };
  std::uint32_t begin = range.begin;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (i - begin >= longest) {
      close(begin, i);
      begin = i;
    }
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
    if (token.hash == word_hash(".") && i > begin && next == i + 1) {
      const Token& before = tokens[i - 1];
      const bool initial = before.is_word() && length(before.span) == 1 &&
                           before.shape != Shape::lower && before.space_before;
      if (!token.space_before && (initial || abbreviations.holds(before))) continue;
    }
    close(begin, next);
    begin = next;
    i = next - 1;
  }
  close(begin, range.end);
}

}  // namespace crosscheck
