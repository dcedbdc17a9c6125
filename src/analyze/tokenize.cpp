#include "analyze/tokenize.h"

#include <array>

#include "support/utf8.h"

namespace crosscheck {
namespace {

enum class Class : std::uint8_t { other, letter, digit, space, wide };

constexpr std::array<Class, 256> make_classes() {
  std::array<Class, 256> table{};
  for (std::size_t c = 0; c < 256; ++c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      table[c] = Class::letter;
    } else if (c >= '0' && c <= '9') {
      table[c] = Class::digit;
    } else if (c == ' ' || (c >= 9 && c <= 13)) {
      table[c] = Class::space;
    } else if (c >= 0x80) {
      table[c] = Class::wide;
    }
  }
  return table;
}

constexpr std::array<Class, 256> classes = make_classes();

constexpr std::uint64_t hash_seed = 0xcbf29ce484222325ULL;  // FNV-1a, 64 bits
constexpr std::uint64_t hash_prime = 0x100000001b3ULL;

constexpr std::uint64_t mixed(std::uint64_t hash, unsigned byte) {
  return (hash ^ byte) * hash_prime;
}

std::uint64_t mixed_point(std::uint64_t hash, char32_t point) {
  if (point == 0x2019 || point == 0x2BC) point = '\'';
  for (point = to_lower(point);; point >>= 8U) {
    hash = mixed(hash, static_cast<unsigned>(point & 0xFFU));
    if (point < 0x100) return hash;
  }
}

/// Reads the text of one span; every `read_` moves on and adds one token.
class Scanner {
 public:
  Scanner(std::string_view text, Span span, std::vector<Token>& tokens)
      : text_(text), at_(span.begin), end_(span.end), tokens_(tokens) {}

  void run() {
    bool space = true;
    while (at_ < end_) {
      switch (class_at(at_)) {
        case Class::space:
          ++at_;
          space = true;
          continue;
        case Class::letter: read_word(space); break;
        case Class::digit: read_number(space); break;
        case Class::other: read_single(1, space); break;
        case Class::wide: {
          const CodePoint point = code_point_at(text_, at_);
          if (is_space(point.value)) {
            at_ += point.bytes;
            space = true;
            continue;
          }
          if (is_letter(point.value)) {
            read_word(space);
          } else {
            read_single(point.bytes, space);
          }
        }
      }
      space = false;
    }
  }

 private:
  Class class_at(std::uint32_t at) const {
    return at < end_ ? classes[static_cast<unsigned char>(text_[at])] : Class::space;
  }
  char char_at(std::uint32_t at) const { return at < end_ ? text_[at] : '\0'; }

  void add(std::uint32_t begin, TokenKind kind, Shape shape, bool space,
           std::uint64_t hash) {
    tokens_.push_back({{begin, at_}, kind, shape, space, false, hash});
  }

  /// Bytes of the apostrophe at `at`: 0 if there is none.
  std::uint32_t apostrophe_at(std::uint32_t at) const {
    if (char_at(at) == '\'') return 1;
    if (at + 2 < end_ && text_.substr(at, 3) == "\xE2\x80\x99") return 3;
    return 0;
  }

  bool letter_follows(std::uint32_t at) const {
    const Class c = class_at(at);
    return c == Class::letter ||
           (c == Class::wide && is_letter(code_point_at(text_, at).value));
  }

  void read_word(bool space) {
    const std::uint32_t begin = at_;
    std::uint64_t hash = hash_seed;
    unsigned letters = 0;
    unsigned uppers = 0;
    bool first_upper = false;
    const auto take_letters = [&] {
      for (;;) {
        const Class c = class_at(at_);
        if (c == Class::letter) {
          const char byte = text_[at_++];
          const bool upper = byte < 'a';
          if (upper) ++uppers;
          if (letters++ == 0) first_upper = upper;
          hash = mixed(hash, static_cast<unsigned char>(upper ? byte + 32 : byte));
        } else if (c == Class::digit) {
          hash = mixed(hash, static_cast<unsigned char>(text_[at_++]));
        } else if (c == Class::wide) {
          const CodePoint point = code_point_at(text_, at_);
          if (!is_letter(point.value) && !(point.value >= 0x300 && point.value <= 0x36F))
            return;
          const bool upper = is_upper(point.value);
          if (upper) ++uppers;
          if (letters++ == 0) first_upper = upper;
          hash = mixed_point(hash, point.value);
          at_ += point.bytes;
        } else {
          return;
        }
      }
    };
    const auto shape = [&] {
      if (uppers == 0) return Shape::lower;
      if (uppers == letters && letters > 1) return Shape::upper;
      return uppers == 1 && first_upper ? Shape::capitalized : Shape::mixed;
    };
    take_letters();
    // "U.S.", "e.g.", "p.m.": single letters with full stops between them.
    if (letters == 1 && at_ == begin + 1 && char_at(at_) == '.' &&
        class_at(at_ + 1) == Class::letter && class_at(at_ + 2) != Class::letter &&
        class_at(at_ + 2) != Class::digit) {
      while (char_at(at_) == '.' && class_at(at_ + 1) == Class::letter &&
             class_at(at_ + 2) != Class::letter && class_at(at_ + 2) != Class::digit) {
        hash = mixed(hash, '.');
        ++at_;
        const char byte = text_[at_++];
        if (byte < 'a') ++uppers;
        ++letters;
        hash = mixed(hash, static_cast<unsigned char>(byte < 'a' ? byte + 32 : byte));
      }
      if (char_at(at_) == '.') {
        hash = mixed(hash, '.');
        ++at_;
      }
      add(begin, TokenKind::word, shape(), space, hash);
      return;
    }
    for (;;) {
      const std::uint32_t mark = apostrophe_at(at_);
      if (mark == 0 || !letter_follows(at_ + mark)) break;
      const char next = char_at(at_ + mark);
      const bool ends_after_s =
          (next == 's' || next == 'S') && !letter_follows(at_ + mark + 1);
      if (ends_after_s) break;  // a possessive: the next token
      hash = mixed(hash, '\'');
      at_ += mark;
      take_letters();
    }
    add(begin, TokenKind::word, shape(), space, hash);
    if (const std::uint32_t mark = apostrophe_at(at_)) {
      const char next = char_at(at_ + mark);
      if ((next == 's' || next == 'S') && !letter_follows(at_ + mark + 1)) {
        const std::uint32_t start = at_;
        at_ += mark + 1;
        add(start, TokenKind::word, Shape::lower, false,
            mixed(mixed(hash_seed, '\''), 's'));
      }
    }
  }

  void read_number(bool space) {
    const std::uint32_t begin = at_;
    std::uint64_t hash = hash_seed;
    const auto take = [&] { hash = mixed(hash, static_cast<unsigned char>(text_[at_++])); };
    while (class_at(at_) == Class::digit) {
      take();
      const char separator = char_at(at_);
      if ((separator == ',' || separator == '.') && class_at(at_ + 1) == Class::digit)
        take();
    }
    add(begin, TokenKind::number, Shape::none, space, hash);
  }

  void read_single(std::uint32_t bytes, bool space) {
    const std::uint32_t begin = at_;
    const CodePoint point = code_point_at(text_, at_);
    at_ += bytes;
    constexpr std::string_view marks = ".,;:!?-()[]{}'\"/";
    const bool punctuation = point.value < 0x80
                                 ? marks.find(static_cast<char>(point.value)) != marks.npos
                                 : (point.value >= 0x2010 && point.value <= 0x205E) ||
                                       point.value == 0xAB || point.value == 0xBB ||
                                       point.value == 0xA1 || point.value == 0xBF;
    add(begin, punctuation ? TokenKind::punctuation : TokenKind::symbol, Shape::none, space,
        mixed_point(hash_seed, point.value));
  }

  std::string_view text_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::vector<Token>& tokens_;
};

}  // namespace

std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = hash_seed;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    hash = mixed_point(hash, point.value);
    at += point.bytes;
  }
  return hash;
}

void tokenize(std::string_view text, Span span, std::vector<Token>& tokens) {
  Scanner(text, span, tokens).run();
}

std::vector<Token> tokenize(std::string_view phrase) {
  std::vector<Token> tokens;
  tokenize(phrase, {0, static_cast<std::uint32_t>(phrase.size())}, tokens);
  return tokens;
}

}  // namespace crosscheck
