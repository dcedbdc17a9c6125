#include "analyze/sentence_gaps.h"

#include <algorithm>

#include "syntax/mix.h"
#include "syntax/words.h"

namespace crosscheck {
namespace {

/// What stands for the tokens before and behind a paragraph.
constexpr std::uint64_t before_text = 1;
constexpr std::uint64_t behind_text = 2;
/// Forms of marks lie above those of words and numbers.
constexpr std::uint64_t least_mark = 129;

bool is_full_stop(const Token& token) {
  return token.hash == word_hash(".") || token.hash == word_hash("!") ||
         token.hash == word_hash("?") || token.hash == word_hash("\xE2\x80\xA6");
}

bool is_written_out(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

/// A length as one of few.
std::uint64_t bucket(std::uint32_t count) {
  constexpr std::array<std::uint32_t, 5> ends = {8, 12, 18, 30, 50};
  if (count < ends[0]) return count;
  return ends[0] + static_cast<std::uint64_t>(std::ranges::upper_bound(ends, count) -
                                              ends.begin() - 1);
}

std::size_t seen_bit(std::uint64_t hash, std::size_t bits) { return spread(hash) % bits; }

}  // namespace

SentenceGaps::SentenceGaps(std::string_view text, std::span<const Token> tokens,
                           TokenRange range, const Abbreviations& abbreviations,
                           const LexiconTable& lexicon)
    : text_(text),
      tokens_(tokens),
      range_(range),
      abbreviations_(abbreviations),
      lexicon_(lexicon),
      at_(range.begin),
      begin_(range.begin) {
  sights_.fill({before_text, 0});
  for (std::uint32_t i = 0; i < 4; ++i) {
    sights_[(at_ + i) % sights_.size()] = look(at_ + i);
  }
  opening_ = opening_here();
  style_ = style();
}

/// How a token is written, below 4096: case and length, a number's length, or which mark;
/// the full stop of an abbreviation or an initial is a mark of its own.
std::uint64_t SentenceGaps::form_of(std::uint32_t at) const {
  const Token& token = tokens_[at];
  const std::uint32_t size = length(token.span);
  std::uint64_t own = 0;
  if (token.kind == TokenKind::word) {
    const std::uint64_t extent = size == 1 ? 0U : size < 4 ? 1U : 2U;
    own = static_cast<std::uint64_t>(token.shape) * 4 + extent;
    if (text_[token.span.end - 1] == '.') own = size > 3 ? 33 : 32;
    if (token.has_digits) own = 34;
  } else if (token.kind == TokenKind::number) {
    own = 40 + std::min(5U, size);
  } else {
    own = 64 + token.hash % 1021;
    if (token.hash == word_hash(".") && !token.space_before && at > range_.begin) {
      const Token& before = tokens_[at - 1];
      if (abbreviations_.holds(before)) own = 64 + 1021;
      if (before.is_word() && length(before.span) == 1 && before.shape != Shape::lower) {
        own = 64 + 1022;
      }
    }
  }
  return 1 + own * 2 + (token.space_before ? 1 : 0);
}

SentenceGaps::Sight SentenceGaps::look(std::uint32_t at) const {
  if (at >= range_.end) return {behind_text, 0};
  const Token& token = tokens_[at];
  const std::uint64_t form = form_of(at);
  if (token.kind == TokenKind::number) return {3 + std::min(5U, length(token.span)), form};
  return {token.hash, form};
}

SentenceGaps::Opening SentenceGaps::opening_here() const {
  return {sight(at_), sight(at_ + 1), sight(at_ + 2)};
}

/// Of the whole paragraph: how much is capitalized, how often there is a full stop, and
/// whether lower case follows one.
std::uint64_t SentenceGaps::style() const {
  constexpr std::uint32_t most_read = 400;
  std::uint32_t words = 0;
  std::uint32_t cased = 0;
  std::uint32_t stops = 0;
  std::uint32_t low = 0;
  const std::uint32_t end = range_.begin + std::min(range_.end - range_.begin, most_read);
  for (std::uint32_t i = range_.begin; i < end; ++i) {
    const Token& token = tokens_[i];
    if (token.is_word()) {
      ++words;
      cased += token.shape != Shape::lower ? 1U : 0U;
    } else if (token.kind != TokenKind::number && is_full_stop(token)) {
      ++stops;
      const bool goes_on = i + 1 < end && tokens_[i + 1].space_before;
      low += goes_on && tokens_[i + 1].shape == Shape::lower ? 1U : 0U;
    }
  }
  const std::uint32_t size = end - range_.begin;
  const std::uint64_t capital = cased * 20 < words ? 1 : cased * 4 > words ? 2 : 0;
  const std::uint64_t stopped = stops * 40 < size   ? 0
                                : stops * 20 < size ? 1
                                : stops * 10 < size ? 2
                                                    : 3;
  const std::uint64_t lowered = low * 2 > stops ? 2 : low * 8 > stops ? 1 : 0;
  const std::uint64_t extent = size > 150 ? 2 : size > 40 ? 1 : 0;
  return ((capital * 4 + stopped) * 3 + lowered) * 3 + extent;
}

/// Whether a quotation ends before the gap with a comma, and so its sentence goes on.
bool SentenceGaps::is_said_aloud(const Token& before) const {
  if (at_ - range_.begin < 2 || before.space_before) return false;
  if (before.hash != word_hash("\"") && before.hash != word_hash("\xE2\x80\x9D"))
    return false;
  return tokens_[at_ - 2].hash == word_hash(",");
}

bool SentenceGaps::is_gap() const {
  const Token& after = tokens_[at_];
  const Token& before = tokens_[at_ - 1];
  const bool is_plain = is_written_out(before);
  if (!after.space_before) {  // "the end.The next", not "mill.example.org"
    if (is_plain || !is_full_stop(before) || after.shape != Shape::capitalized)
      return false;
    return at_ - range_.begin >= 2 && tokens_[at_ - 2].shape == Shape::lower;
  }
  if (is_said_aloud(before)) return false;
  return !is_plain || !after.is_word() || after.shape != Shape::lower ||
         text_[before.span.end - 1] == '.';
}

void SentenceGaps::take(const Token& token) {
  if (token.kind == TokenKind::word) {
    (token.shape == Shape::lower ? lower_ : capitals_) += 1;
  } else if (token.kind == TokenKind::punctuation) {
    const char mark = text_[token.span.begin];
    if (mark == '(' || mark == '[') ++brackets_;
    if ((mark == ')' || mark == ']') && brackets_ > 0) --brackets_;
    if (mark == '"') is_quoted_ = !is_quoted_;
    if (token.hash == word_hash("\xE2\x80\x9C")) is_quoted_ = true;
    if (token.hash == word_hash("\xE2\x80\x9D")) is_quoted_ = false;
  }
}

bool SentenceGaps::advance() {
  while (at_ + 1 < range_.end) {
    take(tokens_[at_]);
    ++at_;
    sights_[(at_ + 3) % sights_.size()] = look(at_ + 3);
    if (is_gap()) return true;
  }
  return false;
}

void SentenceGaps::close() {
  before_ = opening_;
  opening_ = opening_here();
  begun_words_.set(seen_bit(opening_[0].word, seen_bits));
  begun_forms_.set(seen_bit(
      opening_[0].form << 24U | opening_[1].form << 12U | opening_[2].form, seen_bits));
  ended_words_.set(seen_bit(sight(at_ - 1).word, seen_bits));
  begin_ = at_;
  lower_ = 0;
  capitals_ = 0;
  brackets_ = 0;
  is_quoted_ = false;
}

/// The last three letters of a token and its case.
std::uint64_t SentenceGaps::ending(std::uint32_t at) const {
  const Span span = tokens_[at].span;
  std::uint64_t letters = 0;
  for (std::uint32_t i = span.end >= 3 ? std::max(span.begin, span.end - 3) : span.begin;
       i < span.end; ++i) {
    letters = letters << 8U | (static_cast<unsigned char>(text_[i]) | 0x20U);
  }
  return letters << 3U | static_cast<std::uint64_t>(tokens_[at].shape);
}

/// As what the lexicon knows a word: noun, verb, past form ...; 0 beyond the paragraph.
std::uint64_t SentenceGaps::uses_of(std::uint32_t at) const {
  if (at < range_.begin || at >= range_.end) return 0;
  const Token& token = tokens_[at];
  if (token.kind != TokenKind::word) return 1;
  return 2U + view_of(slice(text_, token.span), lexicon_).lexicon.uses;
}

/// How many words of the sentence so far are in lower case, how many are not.
std::uint64_t SentenceGaps::letters_so_far() const {
  if (lower_ == 0) return std::min(capitals_, 7U);
  const std::uint64_t share = capitals_ > lower_ ? 2 : capitals_ > 1 ? 1 : 0;
  return 8 + std::min<std::uint64_t>(lower_, 3) * 4 + share;
}

/// Whether what follows begins like this sentence, or like the one before: lists do.
std::uint64_t SentenceGaps::repeats(const Opening& here) const {
  const auto are_alike = [](const Sight& a, const Sight& b) { return a.form == b.form; };
  const bool like_this = are_alike(opening_[0], here[0]) && are_alike(opening_[1], here[1]);
  const bool like_before = are_alike(before_[0], here[0]) && are_alike(before_[1], here[1]);
  return (opening_[0].word == here[0].word ? 1U : 0U) +
         (before_[0].word == here[0].word ? 2U : 0U) + (like_this ? 4U : 0U) +
         (are_alike(opening_[2], here[2]) ? 8U : 0U) + (like_before ? 16U : 0U);
}

/// Whether a sentence of the paragraph has begun with what follows, or ended with what
/// stands before.
std::uint64_t SentenceGaps::known(const Opening& here) const {
  const std::uint64_t forms = here[0].form << 24U | here[1].form << 12U | here[2].form;
  return (begun_words_.test(seen_bit(here[0].word, seen_bits)) ? 1U : 0U) +
         (begun_forms_.test(seen_bit(forms, seen_bits)) ? 2U : 0U) +
         (ended_words_.test(seen_bit(sight(at_ - 1).word, seen_bits)) ? 4U : 0U);
}

GapFeatures SentenceGaps::features() const {
  const Sight& a = sight(at_ - 1);  // before the gap, nearest first
  const Sight& b = sight(at_ - 2);
  const Sight& c = sight(at_ - 3);
  const Opening here = opening_here();  // behind it
  const Sight& x = here[0];
  const Sight& y = here[1];
  const Sight& z = here[2];
  const std::uint64_t both = a.form << 12U | x.form;
  const std::uint64_t mark = a.form >= least_mark ? a.form : 0;
  constexpr std::uint32_t most_ahead = 16;
  std::uint32_t ahead = 0;  // tokens up to the next full stop
  std::uint32_t lower = 0;
  while (ahead < most_ahead && at_ + ahead < range_.end &&
         !is_full_stop(tokens_[at_ + ahead])) {
    lower += tokens_[at_ + ahead].shape == Shape::lower ? 1U : 0U;
    ++ahead;
  }
  if (at_ + ahead >= range_.end) ahead = most_ahead + 1;
  const std::uint64_t distance = ahead * 32 + std::min(lower, 8U);
  const std::uint64_t size = bucket(at_ - begin_);
  const std::uint64_t letters = letters_so_far();
  const std::uint64_t nested = brackets_ > 0 ? 2 : is_quoted_ ? 1 : 0;
  const std::uint64_t first = opening_[0].word;
  const std::uint64_t repeated = repeats(here);
  const std::uint64_t seen = known(here);
  const std::uint64_t uses_before = at_ > range_.begin + 1 ? uses_of(at_ - 2) : 0;
  const std::uint64_t uses_around = uses_of(at_ - 1) << 20U | uses_of(at_);
  const std::uint64_t uses_behind = uses_of(at_ + 1);

  GapFeatures out{};
  std::uint32_t kind = 0;
  const auto add = [&](std::uint64_t one, std::uint64_t two = 0, std::uint64_t three = 0) {
    out[kind] = feature(kind, one, two, three);
    ++kind;
  };
  const std::uint64_t left = b.form << 12U | a.form;
  const std::uint64_t right = x.form << 12U | y.form;
  add(a.word, a.form);
  add(x.word, x.form);
  add(b.word, a.word, x.form);
  add(left, right);
  add(a.word, right);
  add(a.form, x.word, y.form);
  add(b.word, both);
  add(c.word, both);
  add(nested, both);
  add(letters, both);
  add(first, size, mark);
  add(ending(at_ - 1), x.form);
  add(ending(at_), a.form);
  add(style_, both);
  add(c.form << 24U | left, x.form);
  add(left, letters, x.form);
  add(sight(at_ + 3).form << 36U | z.form << 24U | right, mark);
  add(first, opening_[1].word, mark);
  add(style_, size, letters * 2 + (mark > 0 ? 1U : 0U));
  add(letters, distance, mark > 0 ? 1U : 0U);
  add(repeated, both);
  add(repeated, right);
  add(seen, repeated, right);
  add(seen, a.word);
  add(uses_around, both);
  add(uses_around, uses_behind, mark);
  add(uses_before, uses_around, x.form);
  add(uses_of(at_), uses_behind, both << 12U | y.form);
  add(uses_of(at_ - 1), x.word, x.form);
  add(a.word, uses_of(at_), x.form);
  return out;
}

}  // namespace crosscheck
