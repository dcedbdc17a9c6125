#include "syntax/words.h"

#include <cstring>

#include "support/ascii.h"
#include "support/hash.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// Folded text of bounded length.
struct Folded {
  std::array<char, most_word> bytes{};
  std::size_t size = 0;

  void push(char c) {
    if (size < bytes.size()) bytes[size++] = c;
  }
  std::string_view text() const { return {bytes.data(), size}; }
};

/// The straight form of a typographic mark at `at` (three bytes, E2 80 xx), or 0.
char straight(std::string_view text, std::size_t at) {
  if (at + 2 >= text.size() || text[at] != '\xE2' || text[at + 1] != '\x80') return 0;
  switch (text[at + 2]) {
    case '\x98':
    case '\x99': return '\'';
    case '\x9C':
    case '\x9D': return '"';
    case '\x90':
    case '\x91':
    case '\x93':
    case '\x94': return '-';
    default: return 0;
  }
}

Folded folded(std::string_view text) {
  Folded out;
  if (text.size() > most_word) {  // the ends tell most
    const Folded head = folded(text.substr(0, most_word / 2));
    const Folded tail = folded(text.substr(text.size() - most_word / 2));
    for (const char c : head.text()) out.push(c);
    for (const char c : tail.text()) out.push(c);
    return out;
  }
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const char mark = straight(text, at)) {
      out.push(mark);
      at += 2;
    } else {
      out.push(is_ascii_digit(text[at]) ? '0' : text[at]);
    }
  }
  return out;
}

char shape_of(char c) {
  if (is_ascii_lower(c)) return 'x';
  if (is_ascii_upper(c)) return 'X';
  if (is_ascii_digit(c)) return '0';
  return static_cast<unsigned char>(c) >= 0x80 ? 'u' : c;
}

std::uint64_t shape_hash(std::string_view text) {
  Folded shape;
  for (const char c : text) {
    const char kind = shape_of(c);
    if (shape.size > 0 && shape.bytes[shape.size - 1] == kind) {
      // "Xx" and "XXx" differ from "Xxxx": a run of two or more capitals is marked once.
      if (kind == 'X' && (shape.size < 2 || shape.bytes[shape.size - 2] != '+')) {
        shape.bytes[shape.size - 1] = '+';
        shape.push('X');
      }
      continue;
    }
    if (shape.size >= 8) break;
    shape.push(kind);
  }
  return hash64(shape.text(), 1);
}

}  // namespace

std::uint64_t lower_hash(std::string_view text) {
  Folded word = folded(text);
  for (std::size_t at = 0; at < word.size; ++at)
    word.bytes[at] = lower_ascii(word.bytes[at]);
  return hash64(word.text());
}

std::string_view stand_in(Chunk chunk) {
  switch (chunk) {
    case Chunk::none: break;
    case Chunk::number: return "12";
    case Chunk::ordinal: return "third";
    case Chunk::money: return "$";
    case Chunk::percent: return "%";
    case Chunk::quantity: return "miles";
    case Chunk::date: return "Monday";
    case Chunk::clock: return "noon";
    case Chunk::duration: return "years";
    case Chunk::person_or_place: return "London";
  }
  return {};
}

WordView view_of(std::string_view text, const LexiconTable& entries) {
  WordView view;
  Folded word = folded(text);
  view.form = hash64(word.text());
  view.shape = shape_hash(word.text());
  for (std::size_t at = 0; at < word.size; ++at)
    word.bytes[at] = lower_ascii(word.bytes[at]);
  const std::string_view lower = word.text();
  view.lower = hash64(lower);
  for (std::size_t n = 0; n < view.suffix.size(); ++n) {
    view.suffix[n] =
        lower.size() > n ? hash64(lower.substr(lower.size() - n - 1), 2) : view.lower;
  }
  for (std::size_t n = 0; n < view.prefix.size(); ++n) {
    view.prefix[n] = lower.size() > n ? hash64(lower.substr(0, n + 1), 3) : view.lower;
  }
  view.lexicon = entries.look_up(lower);
  return view;
}

}  // namespace crosscheck
